internal import Calendars
internal import Documents
internal import Storage

/// An organisation as it issues documents on a day: how it is called, under whom it stands, who signs, in which form.
struct IssuingBody {
    let id: Key<Organisation>
    let name: String
    let symbol: String
    /// For `Hoàn Kiếm, ngày …`; empty where it has no area.
    let place: String
    /// The body above it along its own line; empty where there is none.
    let superior: String
    /// `TM. BAN THƯỜNG TRỰC`; empty for a single head.
    let prefix: String
    let headTitle: String
    /// Who holds the highest office that signs; empty while nobody does.
    let headName: String
    let style: DocumentStyle
    /// What is known once the document is put before its signatory; a draft leaves room for it.
    let signed: SignedHead?

    /// - Parameter day: on which it is called so; that of the document where it is known.
    init(_ id: Key<Organisation>, on day: Day, _ work: Work, signed: SignedHead? = nil) throws {
        self.id = id
        self.signed = signed
        let day = signed?.draft.day ?? day
        let profile = try work.profile(of: id, on: day)
        let kind = try work.session.find(Organisation.self, id)?.kind
        name = try profile?.name ?? work.name(of: id, near: day) ?? ""
        symbol = profile?.symbol ?? ""
        place = try profile?.areaId.flatMap { try work.session.find(Area.self, $0) }?.properName ?? ""
        prefix = profile?.signerPrefix ?? ""
        style = profile?.documentStyle.rules ?? .state
        let above = try work.superiors(of: id, on: day).filter { $0.distance == 1 }
        superior =
            (above.first { $0.relation == .vertical } ?? above.first { $0.relation == .administrative })?.name ?? ""
        headTitle = try work.headOffice(of: id, on: day)?.title ?? kind?.defaults?.headTitle ?? ""
        headName = try work.headName(of: id, on: day)
    }

    /// The head of a document that it issues alone; room is left for what is not known yet.
    func letterhead(
        _ kind: DocumentKind, number: Int? = nil, on day: Day?, year: Int, abstract: String = ""
    ) -> Letterhead {
        let number = DocumentNumber(number, kind, of: [symbol])
        let day = signed?.draft.day ?? day
        let line = day.map { DateLine.text(place: place, on: $0) } ?? DateLine.open(place: place, year: year)
        return Letterhead(
            superior: superior, issuers: [name], number: signed?.numberLine(in: style) ?? number.text(in: style),
            placeAndDay: kind == .minutes ? "" : line, abstract: abstract)
    }

    /// Where its head signs.
    var signer: SignatureCell {
        signed?.cells.first
            ?? SignatureCell([prefix, headTitle].filter { !$0.isEmpty }, name: headName, anchor: "ky-1")
    }

    /// The document with what stands around its text: head above, signer and receivers below.
    func document(
        _ text: [DocumentElement], title: String, recipients: [String], createdAt: Int, isLandscape: Bool = false,
        after annex: [DocumentElement] = []
    ) -> OfficialDocument {
        OfficialDocument(
            text + [.signature(signer, recipients: signed?.recipients ?? recipients + ["Lưu: VT."])] + annex,
            properties: DocumentProperties(title: title, author: name, createdAt: createdAt),
            isLandscape: isLandscape, style: style, verification: signed?.verification)
    }
}

extension Work {
    /// Now, as the properties of files write it.
    var secondsNow: Int { Int(now.milliseconds / 1000) }

    /// Who heads an organisation on a day; no matter who asks, since whoever reads a document sees who signs it.
    fileprivate func headName(of organisation: Key<Organisation>, on day: Day) throws -> String {
        try session.rows(
            """
            SELECT person.full_name, office.signing
            FROM holding
            JOIN office ON office.id = holding.office_id
            JOIN person ON person.id = holding.person_id
            WHERE office.organisation_id = \(organisation) AND \(Period.holds("holding.", on: day))
              AND \(Period.holds("office.", on: day))
            ORDER BY office.rank, holding.valid_from, holding.id
            """
        ).first { try $0.get(1, as: SigningSet.self).list.contains(.head) }?.get(0) ?? ""
    }
}

extension [String] {
    /// The lines of texts as clauses, empty ones left out.
    var clauses: [DocumentElement] {
        flatMap { $0.split(separator: "\n") }.map { .clause(String($0)) }
    }
}
