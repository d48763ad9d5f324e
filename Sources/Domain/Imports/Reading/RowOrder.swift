internal import Calendars
internal import Documents

/// The order in which the rows of a file are taken: what others rest on comes first, wherever it stands in the file.
enum RowOrder {
    static func ordered(_ rows: [ReadRow], of kind: ImportRun.Kind) -> [ReadRow] {
        switch kind {
        case .organisation: superiorsFirst(rows)
        case .person: byOrganisation(rows)
        case .member: rows
        }
    }

    /// Superiors before what stands under them; a circle is left as it stands and refused when it is taken.
    private static func superiorsFirst(_ rows: [ReadRow]) -> [ReadRow] {
        let places = Dictionary(
            rows.indices.map { (rows[$0].content.text(OrganisationTable.code), $0) },
            uniquingKeysWith: { first, _ in first })
        var ordered: [ReadRow] = []
        var isTaken = [Bool](repeating: false, count: rows.count)
        var isOnPath = isTaken
        for start in rows.indices {
            var path = [start]
            while let row = path.last {
                isOnPath[row] = true
                let waiting =
                    isTaken[row] ? [] : superiors(of: rows[row], places).filter { !isTaken[$0] && !isOnPath[$0] }
                if let next = waiting.first {
                    path.append(next)
                    continue
                }
                if !isTaken[row] { ordered.append(rows[row]) }
                isTaken[row] = true
                isOnPath[row] = false
                path.removeLast()
            }
        }
        return ordered
    }

    private static func superiors(of row: ReadRow, _ places: [String: Int]) -> [Int] {
        OrganisationTable.superiors.compactMap { places[row.content.text($0.column)] }
    }

    /// Organisation by organisation, in each by the day from which an office is held: whoever leaves makes room before
    /// the next one comes, and what touches one office stands together.
    private static func byOrganisation(_ rows: [ReadRow]) -> [ReadRow] {
        rows.enumerated()
            .map { place, row in
                let content = row.content
                let organisation = content.optional(PersonTable.officeOrganisation) ?? content.text(PersonTable.keeper)
                return Placed(organisation, content.day(PersonTable.from) ?? .distantPast, place, row)
            }
            .sorted { ($0.organisation, $0.day, $0.place) < ($1.organisation, $1.day, $1.place) }
            .map(\.row)
    }
}

/// A row with what decides its turn.
private struct Placed {
    let organisation: String
    let day: Day
    let place: Int
    let row: ReadRow

    init(_ organisation: String, _ day: Day, _ place: Int, _ row: ReadRow) {
        self.organisation = organisation
        self.day = day
        self.place = place
        self.row = row
    }
}
