internal import Documents
internal import Storage

/// What stands around the text of a programme: who issues it, who signs, who gets it.
struct PaperHead {
    let lead: String
    let letterhead: Letterhead
    let signatures: [SignatureCell]
    let recipients: [String]

    /// The head of a paper that only the lead makes.
    var leadsOwn: Letterhead {
        Letterhead(
            superior: "", issuers: letterhead.issuers.prefix(1).map(\.self), number: "",
            placeAndDay: letterhead.placeAndDay)
    }

    init(_ programme: Programme, _ work: Work) throws {
        let parties = try work.parties(of: programme).filter { !$0.hasLeft }
        let ordered =
            parties.filter { $0.organisationId == programme.leadId }
            + parties.filter { $0.organisationId != programme.leadId }
        let profile = try work.profile(of: programme.leadId, on: work.today)
        lead = ordered.first?.name ?? ""
        let place = try profile?.areaId.map { try work.area($0).properName } ?? ""
        letterhead = Letterhead(
            issuers: ordered.map(\.name), number: "Số:        /\(programme.typeSymbol)-\(profile?.symbol ?? "")",
            placeAndDay: "\(place.isEmpty ? "" : "\(place), ")ngày       tháng       năm \(programme.firstYear)")
        signatures = try parties.map { try PaperHead.signature(of: $0, work) }
        let superiors = try work.superiors(of: programme.leadId, on: work.today).filter { $0.distance == 1 }
        var seen: Set<Key<Organisation>> = []
        recipients =
            superiors.filter { seen.insert($0.organisation).inserted }.map { "\($0.name) (để báo cáo);" }
            + parties.map { "\($0.name) (để thực hiện);" } + ["Lưu: VT."]
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

extension Programme {
    /// How its type is shortened in its number (Nghị định 30/2020/NĐ-CP, Phụ lục III).
    fileprivate var typeSymbol: String {
        switch kind {
        case .standing: "QC"
        case .action, .bilateral, .multilateral, .supervision: "CTr"
        }
    }
}
