internal import Domain
internal import Hummingbird
internal import Markup

extension ConferenceRoutes {
    func addingPaper(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await paperForm(nil, nil, context)
    }

    func addPaper(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        return try await site.take(request, context) { form in
            let title = form.text("ten", required: "Hãy ghi tên tài liệu.", limit: 500)
            let text = form.paragraphs("noi-dung", limit: 50_000)
            let version = form.key("phien-ban-van-ban", of: ProgrammeVersion.self)
            try form.check()
            return { work in try work.addPaper(title, text: text, version: version, to: id) }
        } then: { _ in
            Redirect.see(Paths.conference(id), saying: "Đã thêm tài liệu.")
        } again: { values, refusal in
            try await paperForm(values, refusal, context)
        }
    }

    func removePaper(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        let paper = try context.key("tai-lieu", of: ConferencePaper.self)
        var form = FormReader(try await request.form())
        let version = form.version()
        try await site.desk.act(as: context.actor) { try $0.removePaper(paper, seen: version) }
        return Redirect.see(Paths.conference(id), saying: "Đã bỏ tài liệu.")
    }

    private func paperForm(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        try await show(context) { work, frame in
            let (id, language) = (frame.id, frame.language)
            try frame.requireRunning()
            let state = FormState(values: values ?? FormValues(), refusal: refusal, language: language)
            let versions = try work.programmes(of: frame.conference).flatMap { programme in
                try work.versions(of: programme).prefix(5).map {
                    Option($0.id.rawValue, "\(programme.title), \(language.pick("phiên bản", "version")) \($0.number)")
                }
            }
            let choice =
                versions.isEmpty
                ? HTML()
                : state.choice(
                    "phien-ban-van-ban", language.pick("Là văn bản", "Is the text"), versions,
                    invitation: language.pick("Không", "None")
                ).html
            return state.page(
                language.pick("Thêm tài liệu", "Add a paper"), in: .conferences, breadcrumbs: frame.crumbs,
                to: Paths.addPaper(to: id),
                fields: """
                    \(state.text("ten", language.pick("Tên tài liệu", "Title"), required: true))\
                    \(state.lines("noi-dung", language.pick("Nội dung hoặc nơi để tài liệu", "Words, or where it is found")))\
                    \(choice)
                    """, yes: language.pick("Thêm", "Add"), back: Paths.conference(id))
        }
    }
}
