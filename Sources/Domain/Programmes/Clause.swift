package import Storage

/// Which clause of a programme's text it is.
package enum ClauseName: Hashable, Sendable {
    /// The opening: what the year is in the life of the place.
    case opening
    case purpose
    case requirements
    /// What one party answers for.
    case responsibilities(Key<Party>)
    /// Briefings, exchange of information, reports.
    case reporting
    case money
    /// Who follows up, how the programme is adjusted, when it takes effect.
    case organisation

    /// The clauses that every programme has, in the order of the document; responsibilities stand before `reporting`.
    package static let common: [ClauseName] = [.opening, .purpose, .requirements, .reporting, .money, .organisation]
}

extension ClauseName: WrittenAsText {
    package init?(_ description: String) {
        let parts = description.split(separator: ":", maxSplits: 1)
        if parts.count == 2, parts[0] == "responsibilities", let party = Key<Party>(String(parts[1])) {
            self = .responsibilities(party)
            return
        }
        guard let name = ClauseName.common.first(where: { $0.description == description }) else { return nil }
        self = name
    }

    package var description: String {
        switch self {
        case .opening: "opening"
        case .purpose: "purpose"
        case .requirements: "requirements"
        case .responsibilities(let party): "responsibilities:\(party)"
        case .reporting: "reporting"
        case .money: "money"
        case .organisation: "organisation"
        }
    }
}

/// One clause of a programme: plain text in lines, points marked by their own numbers.
package struct Clause: Subject {
    package static let table: SQL = "clause"
    package static let noun = "clause"

    package let id: Key<Clause>
    package let programmeId: Key<Programme>
    package let name: ClauseName
    package var text: String
    package var changedAt: Instant
    package var changedBy: Key<Member>?
    package var version: Int
}
