internal import Calendars
internal import Documents
internal import Storage
internal import Vietnamese

/// The areas that rows name by code, of every period: codes are used again for other areas.
struct AreasNamed {
    private let work: Work
    private let byCode: [String: [Area]]

    init(_ work: Work, codes: some Sequence<String>) throws {
        self.work = work
        let written = Set(codes.filter { !$0.isEmpty }.flatMap(AreasNamed.spellings))
        let areas = try work.session.all(
            Area.self, "SELECT * FROM area WHERE code IN (\(list: written.sorted())) ORDER BY valid_from, id")
        byCode = Dictionary(grouping: areas) { $0.code ?? "" }
    }

    /// The area of the row on a day; nothing where the row names none.
    func area(of row: RowAtHand, on day: Day) throws -> Area? {
        guard let code = row.optional(OrganisationTable.area) else { return try areaByName(of: row, on: day) }
        let known = AreasNamed.spellings(of: code).flatMap { byCode[$0] ?? [] }
        guard !known.isEmpty else {
            throw row.refusal(OrganisationTable.area, "không phải mã của địa bàn nào. Hãy xem mã ở trang Địa bàn.")
        }
        let exact = known.filter { $0.code == code && $0.holds(on: day) }
        let holding = exact.isEmpty ? known.filter { $0.holds(on: day) } : exact
        guard holding.count == 1 else { throw try otherPeriod(row, known, holding, on: day) }
        guard AreasNamed.agrees(row.optional(OrganisationTable.areaName), with: holding[0]) else {
            throw try otherPeriod(row, known, holding, on: day)
        }
        return holding[0]
    }

    private func areaByName(of row: RowAtHand, on day: Day) throws -> Area? {
        guard let name = row.optional(OrganisationTable.areaName) else { return nil }
        return try row.acting(OrganisationTable.areaName) {
            try work.area(written: name, at: OrganisationTable.areaName.key, on: day)
        }
    }

    /// A code as it stands, and with the zeros that a spreadsheet may have taken from its front.
    private static func spellings(of code: String) -> [String] {
        guard code.utf8.allSatisfy({ (48...57).contains($0) }) else { return [code] }
        return [code]
            + [2, 3, 5].filter { $0 > code.count }.map { String(repeating: "0", count: $0 - code.count) + code }
    }

    private static func agrees(_ name: String?, with area: Area) -> Bool {
        guard let name else { return true }
        let folded = SearchText.folded(name)
        return folded == SearchText.folded(area.name) || folded == SearchText.folded(area.properName)
    }

    /// Names the periods of the code, and which code is right on the day.
    private func otherPeriod(_ row: RowAtHand, _ known: [Area], _ holding: [Area], on day: Day) throws -> RowRefusal {
        let periods = known.map { "\(LetterCase.capitalisedFirst($0.nameInText)) (\(AreasNamed.time(of: $0)))" }
        let meant = known.filter { AreasNamed.agrees(row.optional(OrganisationTable.areaName), with: $0) }
        let origin = row.optional(OrganisationTable.areaName) == nil ? known : meant
        let right = try origin.flatMap { try AreaTravel(work).area($0, on: day) }
        var seen: Set<Key<Area>> = []
        let codes = right.filter { seen.insert($0.id).inserted }.prefix(4).map { "\($0.code ?? "") (\($0.name))" }
        let state =
            holding.isEmpty
            ? "không có vào ngày \(day.vietnamese)" : "không khớp với tên địa bàn vào ngày \(day.vietnamese)"
        let advice =
            codes.isEmpty
            ? "Hãy ghi mã có vào ngày đó." : "Vào ngày đó, mã đúng là \(codes.joined(separator: " hoặc "))."
        return row.refusal(
            OrganisationTable.area, "\(state): mã này là \(periods.joined(separator: "; ")). \(advice)")
    }

    private static func time(of area: Area) -> String {
        area.period.vietnamese.isEmpty ? "mọi thời kỳ" : area.period.vietnamese
    }
}

/// Follows an area through mergers and splits to another day.
struct AreaTravel {
    private let work: Work

    init(_ work: Work) { self.work = work }

    /// What the area is on a day: itself, or what it became or came from.
    func area(_ area: Area, on day: Day) throws -> [Area] {
        var reached = [area]
        for _ in 0..<4 {
            let (arrived, still) = (reached.filter { $0.holds(on: day) }, reached.filter { !$0.holds(on: day) })
            guard !still.isEmpty else { return arrived }
            let next = try still.flatMap { area in
                try (area.validThrough < day ? work.successors(of: area) : work.predecessors(of: area)).map(\.area)
            }
            reached = arrived + next.prefix(20)
        }
        return reached.filter { $0.holds(on: day) }
    }
}
