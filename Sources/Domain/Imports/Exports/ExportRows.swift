internal import Calendars
internal import Documents
internal import Storage

extension ImportRun.Kind {
    /// The values of a row of the export, by the keys of the columns under which they are brought in again.
    func values(of row: Row) throws -> [String: Cell] {
        switch self {
        case .organisation: try organisation(row)
        case .person: try person(row)
        case .member: try member(row)
        }
    }

    private func organisation(_ row: Row) throws -> [String: Cell] {
        var cells = Cells()
        cells[OrganisationTable.code] = try row.get(0)
        cells[OrganisationTable.kind] = try row.get(1)
        cells[OrganisationTable.name] = try row.get(2)
        cells[OrganisationTable.shortName] = try row.get(3)
        cells[OrganisationTable.symbol] = try row.get(4)
        cells[OrganisationTable.area] = try row.get(5)
        cells[OrganisationTable.areaName] = try row.get(6)
        cells[OrganisationTable.headship] = try row.get(7)
        cells[OrganisationTable.signerPrefix] = try row.get(8)
        cells[OrganisationTable.documentStyle] = try row.get(9)
        cells.set(OrganisationTable.from, try row.get(10, as: Day?.self))
        cells.set(OrganisationTable.through, try row.get(11, as: Day?.self))
        cells[OrganisationTable.legalBasis] = try row.get(12)
        for (place, superior) in OrganisationTable.superiors.enumerated() {
            cells[superior.column] = try row.get(13 + place)
        }
        return cells.values
    }

    private func person(_ row: Row) throws -> [String: Cell] {
        var cells = Cells()
        cells[PersonTable.code] = try row.get(0)
        cells[PersonTable.name] = try row.get(1)
        cells[PersonTable.keeper] = try row.get(2)
        if try row.get(14, as: Bool.self) {
            cells.set(PersonTable.bornOn, try row.get(3, as: Day?.self))
            cells[PersonTable.gender] = try row.get(4)
            cells[PersonTable.telephone] = try row.get(5)
            cells[PersonTable.email] = try row.get(6)
        }
        cells[PersonTable.officeOrganisation] = try row.get(7)
        cells[PersonTable.office] = try row.get(8)
        cells.set(PersonTable.from, try row.get(9, as: Day?.self))
        cells.set(PersonTable.through, try row.get(10, as: Day?.self))
        cells[PersonTable.decision] = try row.get(11)
        cells.set(PersonTable.isActing, try row.get(12, as: Bool?.self))
        cells.set(PersonTable.isFullTime, try row.get(13, as: Bool?.self))
        return cells.values
    }

    private func member(_ row: Row) throws -> [String: Cell] {
        var cells = Cells()
        cells[MemberTable.person] = try row.get(0)
        cells[MemberTable.name] = try row.get(1)
        cells[MemberTable.account] = try row.get(2)
        cells[MemberTable.state] = MemberState(rawValue: try row.get(3)).map(\.words)
        return cells.values
    }
}

/// The cells of one row under way.
private struct Cells {
    private(set) var values: [String: Cell] = [:]

    subscript(column: TableColumn) -> String? {
        get { values[column.key]?.text }
        set { values[column.key] = newValue.flatMap { $0.nonEmpty }.map { .text($0) } }
    }

    /// Writes a day; the ends of time are no days that people write.
    mutating func set(_ column: TableColumn, _ day: Day?) {
        guard let day, day > .distantPast, day < .distantFuture else { return }
        values[column.key] = .day(day)
    }

    mutating func set(_ column: TableColumn, _ truth: Bool?) { values[column.key] = truth.map { .boolean($0) } }
}

extension MemberState {
    /// The state as lists of accounts name it.
    fileprivate var words: String {
        switch self {
        case .active: "Đang dùng"
        case .invited: "Chờ nhận lời mời"
        case .withoutOffice: "Không giữ chức vụ"
        case .closed: "Đã đóng"
        }
    }
}
