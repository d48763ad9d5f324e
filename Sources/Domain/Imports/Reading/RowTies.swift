internal import Documents
internal import Vietnamese

/// Which earlier rows of a file a row rests on, so that a few rows can be tried without all those before them.
///
/// Rows are tied by what they both touch: a person, an office with its seats, a name that could be a duplicate, a
/// superior that the file itself brings.
struct RowTies {
    private let names: [[String]]
    private let rowsByName: [String: [Int]]
    /// Whether what a row rests on rests on more rows in turn, as a superior on its own superior.
    private let isTransitive: Bool

    /// Beyond so many rows the farthest are left out: the check is then a little less sure, the import itself is not.
    private static let limit = 2_000

    init(_ rows: [ReadRow], of kind: ImportRun.Kind) {
        names = rows.map { RowTies.names(in: $0.content, of: kind) }
        isTransitive = kind == .organisation
        var places: [String: [Int]] = [:]
        for (place, row) in rows.enumerated() {
            for name in RowTies.claims(of: row.content, kind, among: names[place]) {
                places[name, default: []].append(place)
            }
        }
        rowsByName = places
    }

    /// The earlier rows that the rows in `range` rest on, in order.
    func earlier(than range: Range<Int>) -> [Int] {
        var reached: Set<Int> = []
        var seen: Set<String> = []
        var waiting = Array(range)
        while let row = waiting.popLast(), reached.count < RowTies.limit {
            for name in names[row] where seen.insert(name).inserted {
                let tied = (rowsByName[name] ?? []).prefix { $0 < range.lowerBound }.suffix(RowTies.limit)
                for place in tied where reached.insert(place).inserted && isTransitive { waiting.append(place) }
            }
        }
        return reached.sorted()
    }

    /// Everything a row touches.
    private static func names(in content: RowContent, of kind: ImportRun.Kind) -> [String] {
        switch kind {
        case .organisation:
            ([OrganisationTable.code] + OrganisationTable.superiors.map(\.column)).compactMap { content.optional($0) }
        case .person: personNames(in: content)
        case .member:
            [content.text(MemberTable.person), "@" + AccountName.folded(content.text(MemberTable.account))]
        }
    }

    private static func personNames(in content: RowContent) -> [String] {
        let name = SearchText.folded(content.text(PersonTable.name))
        var names = ["born \(name) \(content.text(PersonTable.bornOn))"]
        if let code = content.optional(PersonTable.code) {
            names.append("code \(code)")
        } else {
            names.append("name \(name) \(content.text(PersonTable.keeper))")
        }
        if let office = content.optional(PersonTable.office) {
            let organisation = content.optional(PersonTable.officeOrganisation) ?? content.text(PersonTable.keeper)
            names.append("office \(organisation) \(SearchText.exact(office))")
        }
        return names
    }

    /// What a row brings into being or changes: an organisation is not changed by what stands under it.
    private static func claims(of content: RowContent, _ kind: ImportRun.Kind, among names: [String]) -> [String] {
        switch kind {
        case .organisation: [content.text(OrganisationTable.code)]
        case .person, .member: names
        }
    }
}
