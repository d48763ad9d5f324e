internal import Domain
internal import Hummingbird
internal import Markup

extension SigningRoutes {
    /// Putting the documents of a year before the head of the body that issues them.
    func addPapers(to members: some RouterMethods<MemberContext>) {
        add("chuong-trinh/:id/van-ban/to-trinh/dua-ky", to: members) { context in
            .submission(try context.key("id", of: Programme.self))
        }
        add("chuong-trinh/:id/van-ban/bao-cao/:nam/dua-ky", to: members) { context in
            let year = context.parameters.get("nam").flatMap { Int($0) } ?? 0
            return .report(try context.key("id", of: Programme.self), year: year)
        }
        add("chuong-trinh/:id/van-ban/ke-hoach/:ben/dua-ky", to: members) { context in
            .plan(try context.key("ben", of: Party.self), of: try context.key("id", of: Programme.self))
        }
        add("chuong-trinh/:id/van-ban/cong-van/:dot/dua-ky", to: members) { context in
            .consultationLetter(
                try context.key("dot", of: ConsultationRound.self), of: try context.key("id", of: Programme.self))
        }
        add("hoi-nghi/:id/thong-bao-ket-luan/dua-ky", to: members) { context in
            .conclusions(try context.key("id", of: Conference.self))
        }
    }

    private func add(
        _ path: RouterPath, to members: some RouterMethods<MemberContext>,
        paper: @escaping @Sendable (MemberContext) throws -> YearPaper
    ) {
        members.get(path) { _, context in try await openingPaper(try paper(context), nil, nil, context) }
        members.post(path) { request, context in try await openPaper(try paper(context), request, context) }
    }

    private func openingPaper(
        _ paper: YearPaper, _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            try PaperSigningForm(paper, work, values, refusal, language).office
        }
        return context.respond(page, site)
    }

    private func openPaper(_ paper: YearPaper, _ request: Request, _ context: MemberContext) async throws -> Response {
        var form = FormReader(try await request.form())
        do {
            let suggested = try await site.desk.look(as: context.actor) { try $0.suggestedEnvelope(for: paper) }
            let draft = try OneSignerFields.read(&form, suggested)
            try form.check()
            let id = try await site.signing.open(.paper(paper), draft, as: context.actor)
            return Redirect.see(Paths.envelope(id), saying: "Đã lập hồ sơ ký và báo cho người ký.")
        } catch let refusal as Refusal where refusal.belongsOnTheForm {
            return try await openingPaper(paper, form.values, refusal, context)
        }
    }
}

/// The form by which a body numbers one of its documents and puts it before its head.
struct PaperSigningForm {
    private let paper: YearPaper
    private let title: String
    private let signing: OneSignerFields
    private let state: FormState
    private let language: Language

    init(_ paper: YearPaper, _ work: Work, _ values: FormValues?, _ refusal: Refusal?, _ language: Language) throws {
        self.paper = paper
        self.language = language
        let suggested = try work.suggestedEnvelope(for: paper)
        title = try work.document(paper).properties.title
        state = FormState(
            values: values ?? OneSignerFields.values(of: suggested), refusal: refusal, language: language)
        signing = try OneSignerFields(suggested, work, by: try work.issuer(of: paper), state)
    }

    var office: OfficePage {
        state.page(
            language.pick("Đưa ra ký: \(title)", "Put before its signatory: \(title)"), in: .documents,
            breadcrumbs: [Link(language.pick("Văn bản", "Documents"), to: Paths.envelopes)],
            summary:
                "\(language.pick("Hệ thống cấp số trong sổ của đơn vị, in PDF và khóa nội dung như đang có.", "It is numbered, printed and frozen as it stands."))",
            to: Paths.openEnvelope(for: paper), fields: signing.html,
            yes: language.pick("Cấp số và đưa ký", "Number it and open"), back: Paths.origin(of: paper))
    }
}

extension Paths {
    static func openEnvelope(for paper: YearPaper) -> String {
        switch paper {
        case .consultationLetter(let round, let id): "\(letterPaper(of: round, id))/dua-ky"
        case .submission(let id): "\(submissionPaper(of: id))/dua-ky"
        case .plan(let party, let id): "\(planPaper(of: party, id))/dua-ky"
        case .report(let id, let year): "\(reportPaper(of: id, year: year))/dua-ky"
        case .conclusions(let id): "\(conclusionsPaper(of: id))/dua-ky"
        case .programme, .opinions, .decision, .invitation, .minutes: origin(of: paper)
        }
    }

    /// Where a document of the year is offered.
    static func origin(of paper: YearPaper) -> String {
        switch paper {
        case .programme(let id), .opinions(let id), .consultationLetter(_, let id), .submission(let id),
            .plan(_, let id),
            .report(let id, _), .decision(let id):
            yearPapers(of: id)
        case .minutes(let id), .conclusions(let id): conference(id)
        case .invitation(let id): invitationPaper(of: id)
        }
    }
}
