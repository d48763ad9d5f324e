/// Which organisation each name in a file means.
struct IntakeParties {
    private let words: PartyWords
    private let meant: [String: Key<Organisation>]
    /// Each once, in the order of the document; the lead first where the file does not name it.
    let organisations: [Key<Organisation>]

    init(_ draft: IntakeDraft, lead: Key<Organisation>, _ leftovers: IntakeLeftovers) {
        words = PartyWords(draft.parties.map(\.name))
        meant = Dictionary(
            draft.parties.compactMap { party in party.organisation.map { (party.name, $0) } },
            uniquingKeysWith: { first, _ in first })
        for party in draft.parties where party.organisation == nil {
            leftovers.add(party.name, at: "các bên", "Chưa chọn tổ chức cho bên này nên bên này không tham gia.")
        }
        let named = draft.parties.compactMap(\.organisation)
        var seen: Set<Key<Organisation>> = []
        organisations = (named.contains(lead) ? named : [lead] + named).filter { seen.insert($0).inserted }
    }

    /// The organisation that a name in the text means, under its full or a short form.
    func organisation(_ name: String) -> Key<Organisation>? {
        meant[name] ?? words.party(of: name).flatMap { meant[$0] }
    }
}
