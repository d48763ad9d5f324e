internal import Storage

/// The organisations that the rows of a chunk name, by their codes.
struct KnownOrganisations {
    private var byCode = RowMemory<String, Organisation>()

    init() {}

    /// Reads all of the codes at once.
    init(_ work: Work, codes: some Sequence<String>) throws {
        let written = Set(codes.filter { !$0.isEmpty })
        guard !written.isEmpty else { return }
        let found = try work.session.all(
            Organisation.self,
            """
            SELECT * FROM organisation
            WHERE code IN (\(list: written.union(written.map { $0.uppercased() }).sorted())) AND \(Organisation.visible(to: work.actor))
            """)
        byCode = RowMemory(Dictionary(found.map { ($0.code, $0) }) { $1 })
    }

    /// The organisation of a code; small letters do where no other organisation has that code.
    subscript(code: String) -> Organisation? { byCode[code] ?? byCode[code.uppercased()] }

    mutating func add(_ organisation: Organisation) { byCode.remember(organisation, for: organisation.code) }

    mutating func settle() { byCode.settle() }

    var ids: [Key<Organisation>] { byCode.values.map(\.id).sorted() }
}
