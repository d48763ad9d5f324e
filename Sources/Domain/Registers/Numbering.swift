package import Documents
package import Storage

/// How an organisation numbers what goes out, from a year on: which kinds share one row of numbers; each other kind has
/// a row of its own (Nghị định 30/2020/NĐ-CP, Điều 15: the body itself decides).
package struct Numbering: Subject {
    package static let table: SQL = "numbering"
    package static let noun = "numbering"

    /// The row of numbers that several kinds share.
    static let commonSeries = "chung"

    package let id: Key<Numbering>
    package let organisationId: Key<Organisation>
    package let firstYear: Int
    /// The kinds by name, with spaces between them.
    private let kinds: String
    package let setAt: Instant
    package let setBy: Key<Member>?
    package let personName: String

    init(
        id: Key<Numbering>, organisationId: Key<Organisation>, firstYear: Int, shared: [DocumentKind], setAt: Instant,
        setBy: Key<Member>?, personName: String
    ) {
        self.id = id
        self.organisationId = organisationId
        self.firstYear = firstYear
        kinds = shared.map(\.rawValue).joined(separator: " ")
        self.setAt = setAt
        self.setBy = setBy
        self.personName = personName
    }

    /// The kinds that are numbered together, in the order of the law; none where each has its own row.
    package var shared: [DocumentKind] {
        let names = Set(kinds.split(separator: " ").map(String.init))
        return DocumentKind.allCases.filter { names.contains($0.rawValue) }
    }
}

/// How somebody wants documents to be numbered.
package struct NumberingDraft: Sendable, Hashable {
    package var firstYear: Int
    /// Two kinds or more, or none.
    package var shared: Set<DocumentKind>
    /// What the person saw in force when deciding.
    package var seen: Key<Numbering>?

    package init(firstYear: Int, shared: Set<DocumentKind>, seen: Key<Numbering>?) {
        self.firstYear = firstYear
        self.shared = shared
        self.seen = seen
    }
}

extension Rule {
    /// How documents are numbered is set by coordinators and leaders of the organisation.
    package static let numberingIsSetByCoordinators = Rule("numbering.is-set-by-coordinators")
    /// A way of numbering begins with a year of which no number is drawn yet, so that every row stays without gaps.
    package static let numberingBeginsWithAnUnusedYear = Rule("numbering.begins-with-an-unused-year")
    /// One row of numbers is shared by two kinds or more.
    package static let numberingIsSharedByTwo = Rule("numbering.is-shared-by-two")
}

extension Actor {
    /// Decides how an organisation numbers its documents.
    package func setsNumbering(of organisation: Key<Organisation>) -> Bool {
        has(anyOf: Role.steering, in: organisation)
    }
}
