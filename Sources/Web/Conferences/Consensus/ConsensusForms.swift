internal import Domain
internal import Hummingbird
internal import Markup

extension ConferenceRoutes {
    func puttingToConsensus(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await putForm(nil, nil, context)
    }

    func putToConsensus(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        return try await site.take(request, context) { form in
            let programme = form.key("chuong-trinh", of: Programme.self, required: "Hãy chọn chương trình.")
            let what = form.text("noi-dung", required: "Hãy chọn nội dung đưa ra.", limit: 20)
            let year = form.number("nam", in: 1930...2200)
            let title = form.text("ten", limit: 500)
            if what == "evaluation", year == nil { form.problem("nam", "Hãy ghi năm được đánh giá.") }
            let chosen = try form.checked(programme)
            let subject: ConsensusSubject = what == "evaluation" ? .evaluation(year: year ?? 0) : .text
            return { work in try work.putToConsensus(subject, of: chosen, in: id, title: title) }
        } then: { _ in
            Redirect.see(Paths.consensus(of: id), saying: "Đã đưa ra để các bên nêu ý kiến.")
        } again: { values, refusal in
            try await putForm(values, refusal, context)
        }
    }

    func closingConsensus(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await closeForm(nil, nil, context)
    }

    func closeConsensus(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: ConsensusItem.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let isWithout = form.isTicked("khong-thong-nhat")
            try form.check()
            return { work in
                let result = try work.closeConsensus(id, asNotAgreed: isWithout, version: version)
                return (try work.consensusItem(id).conference.id, result)
            }
        } then: { (closed: (Key<Conference>, ConsensusItem.Result)) in
            Redirect.see(
                Paths.consensus(of: closed.0),
                saying: closed.1 == .agreed ? "Đã chốt: các bên thống nhất." : "Đã chốt: chưa thống nhất.")
        } again: { values, refusal in
            try await closeForm(values, refusal, context)
        }
    }

    private func putForm(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response
    {
        try await show(context) { work, frame in
            let (id, language) = (frame.id, frame.language)
            try frame.requireRunning()
            let programmes = try work.programmes(of: frame.conference)
            let shown =
                values
                ?? FormValues([
                    "chuong-trinh": programmes.first.map { [$0.id.rawValue] } ?? [], "noi-dung": ["text"],
                    "nam": ["\(frame.conference.day.year - 1)"],
                ])
            let state = FormState(values: shown, refusal: refusal, language: language)
            return state.page(
                language.pick("Đưa ra thống nhất", "Put to the parties"), in: .conferences, breadcrumbs: frame.crumbs,
                to: Paths.putToConsensus(at: id), fields: putFields(state, programmes),
                yes: language.pick("Đưa ra", "Put"), back: Paths.consensus(of: id))
        }
    }

    private func putFields(_ state: FormState, _ programmes: [Programme]) -> HTML {
        let language = state.language
        let options = programmes.map {
            Option($0.id.rawValue, $0.title, detail: language.pick($0.state.wording))
        }
        let subjects = [
            Option(
                "text", language.pick("Dự thảo chương trình", "The draft"),
                detail: language.pick("Khi chương trình ở bước “Trình hội nghị”.", "Once it is before the conference.")),
            Option(
                "evaluation", language.pick("Đánh giá kết quả một năm", "The evaluation of a year"),
                detail: language.pick("Lập từ kết quả từng nhiệm vụ.", "Compiled from the results.")),
        ]
        return """
            \(state.choice("chuong-trinh", language.pick("Chương trình", "Programme"), options, required: true))\
            \(ChoiceGroup("noi-dung", language.pick("Nội dung", "What"), subjects, chosen: [state.values["noi-dung"]], problem: state.problem("noi-dung"), isRequired: true))\
            \(state.field("nam", language.pick("Năm được đánh giá", "Year"), .number(state.values["nam"]), hint: language.pick("Chỉ dùng khi đưa ra đánh giá.", "For an evaluation only.")))\
            \(state.text("ten", language.pick("Tên mục", "Title"), hint: language.pick("Để trống để lấy tên có sẵn.", "Empty for the usual title.")))
            """
    }

    private func closeForm(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        let id = try context.key("id", of: ConsensusItem.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let (item, conference) = try work.consensusItem(id)
            let frame = try ConferenceFrame(conference.id, work, language)
            guard frame.mayPreside else {
                throw Refusal.forbidden(
                    .conferenceIsClosedByItsChair,
                    "Việc này do người chủ trì, lãnh đạo hoặc cán bộ tổng hợp của \(frame.organiserName) thực hiện.")
            }
            let board = try work.consensusBoard(of: item)
            let state = FormState(values: values ?? FormValues(), refusal: refusal, language: language)
            let missing = board.missing.map(\.name).joined(separator: ", ")
            return state.confirmation(
                language.pick("Chốt “\(item.title)”", "Close “\(item.title)”"), in: .conferences,
                breadcrumbs: frame.crumbs, to: Paths.closeConsensus(id),
                consequences: [
                    board.tally,
                    board.hasConsensus
                        ? language.pick("Các bên thống nhất.", "The parties agree.")
                        : language.pick("Chưa có sự thống nhất.", "There is no consensus."),
                ] + (missing.isEmpty ? [] : [language.pick("Chưa nêu ý kiến: \(missing).", "Silent: \(missing).")])
                    + [language.pick("Sau khi chốt, ý kiến được giữ nguyên.", "Positions stay as they are.")],
                fields: board.missing.isEmpty
                    ? HTML()
                    : state.box(
                        "khong-thong-nhat",
                        language.pick("Chốt là chưa thống nhất dù còn bên chưa nêu ý kiến", "Close without consensus")
                    ).html, yes: language.pick("Chốt", "Close"), back: Paths.consensus(of: conference.id),
                version: item.version, isDangerous: false)
        }
        return context.respond(page, site)
    }
}
