internal import Storage
internal import Vietnamese

/// Finds the organisations that a draft means by names that are shorter than theirs: `LĐLĐ quận`.
struct OrganisationsMeant {
    private struct Candidate {
        let id: Key<Organisation>
        let kind: String?
        let words: Set<String>

        init(id: Key<Organisation>, name: String) {
            self.id = id
            kind = PartyWords.kind(name)
            words = Set(SearchText.tokens(SearchText.folded(name)))
        }
    }

    private let work: Work
    private let near: [Candidate]

    /// - Parameter home: organisations beside which the others are looked for first, in the same area.
    init(_ work: Work, home: [Key<Organisation>]) throws {
        self.work = work
        let day = work.today
        let rows = try work.session.rows(
            """
            SELECT profile.organisation_id, profile.name FROM organisation_profile profile
            JOIN organisation ON organisation.id = profile.organisation_id
            WHERE profile.area_id IN (SELECT own.area_id FROM organisation_profile own
                                      WHERE own.organisation_id IN (\(list: home)) AND \(Period.holds("own.", on: day)))
              AND \(Period.holds("profile.", on: day)) AND \(Organisation.visible(to: work.actor))
            ORDER BY profile.kind_rank, profile.sort_key, profile.organisation_id
            LIMIT 200
            """)
        near = try rows.map { Candidate(id: try $0.get(0), name: try $0.get(1)) }
    }

    /// The organisation of that name, or the only one that the name fits.
    func organisation(named name: String) throws -> (Key<Organisation>, ProgrammeReading.Confidence)? {
        let same = try work.session.all(
            Key<Organisation>.self,
            """
            SELECT profile.organisation_id FROM organisation_profile profile
            JOIN organisation ON organisation.id = profile.organisation_id
            WHERE profile.sort_key = \(SortKey.text(CleanText.cleaned(name))) AND \(Period.holds("profile.", on: work.today))
              AND \(Organisation.visible(to: work.actor))
            LIMIT 2
            """)
        if same.count == 1 { return (same[0], .sure) }
        let fitting = near.filter { fits($0, name) }
        if fitting.count == 1 { return (fitting[0].id, .likely) }
        guard fitting.isEmpty else { return nil }
        let hits = try work.session.search(name, where: "entry.noun = \(Organisation.noun)", limit: 20)
        let far = hits.compactMap { hit in
            Key<Organisation>(hit.subject).map { Candidate(id: $0, name: hit.title) }
        }.filter { fits($0, name) }
        return far.count == 1 ? (far[0].id, .unsure) : nil
    }

    /// Of the same kind, with every word of the name that tells which one.
    private func fits(_ candidate: Candidate, _ name: String) -> Bool {
        let kind = PartyWords.kind(name)
        return kind == candidate.kind && (kind != nil || !PartyWords.telling(name).isEmpty)
            && PartyWords.telling(name).isSubset(of: candidate.words)
    }
}

extension PartyWords {
    /// The words of a name that tell which organisation of its kind is meant: `quan`, `hoan`, `kiem`.
    static func telling(_ name: String) -> Set<String> {
        let kind = kind(name)
        let usual = kind.map { PartyWords.words(of: $0) } ?? []
        let empty = "ban thuong truc vu chap hanh viet nam uy hoi lien hiep tncs ho chi minh cac doan the co so"
        let known = Set((usual + [empty]).flatMap { $0.split(separator: " ").map(String.init) })
        return Set(plain(name).split(separator: " ").map(String.init)).subtracting(known)
    }
}

extension Work {
    /// How a file would be taken in as far as can be guessed; a person looks at it before it is.
    ///
    /// - Parameter lead: who leads the drafting, where that is known; else the file says it, or who asks leads.
    package func proposeIntake(of file: DraftFile, lead: Key<Organisation>? = nil) throws -> IntakeDraft {
        let own = actor.organisations.filter { actor.drafts(for: $0) }.sorted()
        let reading = file.reading
        var home = lead.map { [$0] } ?? own
        if home.isEmpty {
            let named = try OrganisationsMeant(self, home: [])
            home = try reading.parties.compactMap { try named.organisation(named: $0.value) }
                .filter { $0.1 == .sure }.map(\.0)
        }
        let meant = try OrganisationsMeant(self, home: home)
        let parties = try reading.parties.map { party in
            let found = try meant.organisation(named: party.value)
            return IntakeDraft.PartyMeant(party.value, found?.0, found?.1 ?? .unsure)
        }
        let told = parties.first { $0.name == reading.lead?.value }?.organisation
        let mine = own.count == 1 ? own.first : nil
        return IntakeDraft(file, parties: parties, lead: lead ?? told ?? mine)
    }
}
