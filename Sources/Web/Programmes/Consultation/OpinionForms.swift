internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func givingOpinion(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await opinionForm(nil, TextPlace(request.query["cho"]), nil, context)
    }

    func giveOpinion(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        return try await site.take(request, context) { form in
            let party = form.key("ben", of: Party.self, required: "Hãy chọn bên góp ý.")
            let place = TextPlace(form.values["cho"])
            if place == nil { form.problem("cho", "Hãy chọn một mục trong dự thảo.") }
            let comment = form.paragraphs("noi-dung", limit: 20_000)
            let proposal = form.paragraphs("de-nghi", limit: 20_000)
            let audience: Opinion.Audience = form.isTicked("rieng") ? .drafters : .parties
            let read = try (party: form.checked(party), place: form.checked(place))
            let draft = OpinionDraft(at: read.place, comment: comment, proposal: proposal, audience: audience)
            return { work in try work.giveOpinion(draft, for: read.party) }
        } then: { _ in
            Redirect.see(Paths.opinions(on: id), saying: "Đã ghi ý kiến. Có thể góp ý thêm cho đến khi hết đợt.")
        } again: { values, refusal in
            try await opinionForm(values, TextPlace(values["cho"]), refusal, context)
        }
    }

    func withdrawing(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await withdrawalForm(nil, nil, context)
    }

    func withdraw(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Opinion.self)
        return try await site.take(request, context) { form in
            let reason = form.paragraphs("ly-do", limit: 2000)
            try form.check()
            return { work in
                let programme = try work.opinion(id).programme
                try work.withdrawOpinion(id, reason: reason)
                return programme.id
            }
        } then: { programme in
            Redirect.see(Paths.opinions(on: programme), saying: "Đã rút ý kiến.")
        } again: { values, refusal in
            try await withdrawalForm(values, refusal, context)
        }
    }

    private func opinionForm(
        _ values: FormValues?, _ place: TextPlace?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        try await show(context) { work, frame in
            let language = frame.language
            guard let own = frame.own.first else {
                throw Refusal.forbidden(
                    .opinionIsGivenByItsParty,
                    "Ý kiến do lãnh đạo, cán bộ tổng hợp hoặc cán bộ của các bên tham gia ghi.")
            }
            let passages = try work.text(of: frame.programme).passages
            let shown =
                values
                ?? FormValues([
                    "cho": [(place ?? passages.first?.place ?? .title).description], "ben": [own.id.rawValue],
                ])
            return OpinionForm(
                frame: frame, passages: passages, round: try work.openRound(of: frame.programme),
                state: FormState(values: shown, refusal: refusal, language: language)
            ).office
        }
    }

    private func withdrawalForm(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        let id = try context.key("id", of: Opinion.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let (opinion, programme) = try work.opinion(id)
            let frame = try ProgrammeFrame(programme, work, language)
            let state = FormState(values: values ?? FormValues(), refusal: refusal, language: language)
            return state.confirmation(
                language.pick("Rút ý kiến", "Withdraw the opinion"), in: .programmes, breadcrumbs: frame.crumbs,
                to: Paths.withdrawOpinion(id),
                consequences: [
                    language.pick(
                        "Ý kiến về “\(opinion.heading)” được đánh dấu đã rút và không cần trả lời.",
                        "The opinion on “\(opinion.heading)” is marked as withdrawn.")
                ],
                untouched: [
                    language.pick("Lời của ý kiến vẫn còn trong bảng tổng hợp.", "Its words stay in the table.")
                ], fields: state.lines("ly-do", language.pick("Lý do", "Reason")).html,
                yes: language.pick("Rút ý kiến", "Withdraw"), back: Paths.opinions(on: frame.id))
        }
        return context.respond(page, site)
    }
}

/// The form in which a party says what it thinks of a place of the draft, or proposes words for it.
struct OpinionForm {
    let frame: ProgrammeFrame
    let passages: [Passage]
    let round: ConsultationRound?
    let state: FormState

    private var language: Language { frame.language }

    var office: OfficePage {
        var page = state.page(
            language.pick("Góp ý dự thảo", "Give an opinion"), in: .programmes, breadcrumbs: frame.crumbs,
            summary: due, to: Paths.giveOpinion(on: frame.id), fields: fields,
            yes: language.pick("Gửi ý kiến", "Send"), back: Paths.programme(frame.id))
        page.main = "\(page.main)\(passage)"
        return page
    }

    private var due: HTML {
        guard let round else { return "\(language.pick("Chưa có đợt lấy ý kiến nào đang mở.", "No round is open."))" }
        let late =
            frame.today > round.due
            ? Badge(.late, language.pick("quá hạn, vẫn nhận đến khi kết thúc đợt", "late, still taken")).html : HTML()
        return
            "\(language.pick("Đợt \(round.number), đến hết ngày", "Round \(round.number), through")) \(round.due.vietnamese) \(late)"
    }

    private var fields: HTML {
        """
        \(state.choice("ben", language.pick("Thay mặt", "On behalf of"), frame.own.map { Option($0.id.rawValue, $0.name) }, required: true))\
        \(state.choice("cho", language.pick("Về mục", "About"), passages.map { Option($0.place.description, heading($0)) }, required: true))\
        \(state.lines("noi-dung", language.pick("Ý kiến", "Opinion"), limit: 20_000))\
        \(state.lines("de-nghi", language.pick("Đề nghị ghi thành", "Proposed words"), hint: language.pick("Để trống nếu chỉ nhận xét.", "Empty for a comment only."), limit: 20_000))\
        \(state.box("rieng", language.pick("Chỉ để đơn vị soạn thảo đọc", "For the drafters only")))
        """
    }

    /// The words of the place that is spoken of, to be read while writing.
    private var passage: HTML {
        guard let shown = passages.first(where: { $0.place.description == state.values["cho"] }), !shown.text.isEmpty
        else { return HTML() }
        return Block(
            language.pick("Dự thảo đang ghi: \(heading(shown))", "The draft says: \(heading(shown))"),
            "<div class=\"reading\">\(Paragraphs(shown.text))</div>"
                as HTML
        ).html
    }

    private func heading(_ passage: Passage) -> String {
        if case .contentGroup = passage.place { return "\(passage.heading): \(passage.text)" }
        return passage.heading
    }
}
