internal import Documents
internal import Storage

/// What stands around the text of a programme: who issues it, who signs, who gets it.
struct PaperHead {
    let lead: String
    let letterhead: Letterhead
    let signatures: [SignatureCell]
    let recipients: [String]
    /// By which rules of form the lead writes.
    let style: DocumentStyle
    /// The lead as it issues papers of its own.
    let body: IssuingBody

    init(_ programme: Programme, _ work: Work) throws {
        let parties = try work.parties(of: programme).filter { !$0.hasLeft }
        let ordered = PaperHead.ordered(parties, of: programme)
        let profile = try work.profile(of: programme.leadId, on: work.today)
        body = try IssuingBody(programme.leadId, on: work.today, work)
        lead = ordered.first?.name ?? ""
        style = profile?.documentStyle.rules ?? .state
        let number = DocumentNumber(nil, programme.documentKind, of: [profile?.symbol ?? ""])
        letterhead = Letterhead(
            issuers: ordered.map(\.name), number: number.text(in: style),
            placeAndDay: DateLine.open(
                place: try PaperHead.place(of: profile, work), year: programme.firstYear))
        signatures = try parties.map { try PaperHead.signature(of: $0, work) }
        let superiors = try work.superiors(of: programme.leadId, on: work.today).filter { $0.distance == 1 }
        var seen: Set<Key<Organisation>> = []
        recipients =
            superiors.filter { seen.insert($0.organisation).inserted }.map { "\($0.name) (để báo cáo);" }
            + parties.map { "\($0.name) (để thực hiện);" } + ["Lưu: VT."]
    }

    /// The head of a programme that is put before its signatories: everything is known but the signatures.
    init(_ programme: Programme, _ work: Work, _ signed: SignedHead) throws {
        let parties = try work.parties(of: programme).filter { !$0.hasLeft }
        let ordered = PaperHead.ordered(parties, of: programme)
        let profile = try work.profile(of: programme.leadId, on: signed.draft.day)
        body = try IssuingBody(programme.leadId, on: signed.draft.day, work)
        lead = ordered.first?.name ?? ""
        style = profile?.documentStyle.rules ?? .state
        letterhead = Letterhead(
            issuers: ordered.map(\.name), joint: signed.draft.joint, number: signed.numberLine(in: style),
            placeAndDay: DateLine.text(place: try PaperHead.place(of: profile, work), on: signed.draft.day))
        signatures = signed.cells
        recipients = signed.recipients
    }

    /// The lead first.
    private static func ordered(_ parties: [Party], of programme: Programme) -> [Party] {
        parties.filter { $0.organisationId == programme.leadId }
            + parties.filter { $0.organisationId != programme.leadId }
    }

    private static func place(of profile: OrganisationProfile?, _ work: Work) throws -> String {
        try profile?.areaId.map { try work.area($0).properName } ?? ""
    }

    /// The collective for which the head signs, and the head's title; the name is written when it is signed.
    private static func signature(of party: Party, _ work: Work) throws -> SignatureCell {
        let kind = try work.session.find(Organisation.self, party.organisationId)?.kind
        let prefix = try work.profile(of: party.organisationId, on: work.today)?.signerPrefix ?? ""
        let title =
            try work.headOffice(of: party.organisationId, on: work.today)?.title ?? kind?.defaults?.headTitle ?? ""
        return SignatureCell([party.name, prefix, title].filter { !$0.isEmpty })
    }
}
