internal import Domain
internal import Hummingbird
internal import Markup

extension ConferenceRoutes {
    func addingPaper(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await paperForm(nil, nil, nil, context)
    }

    func addPaper(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        return try await site.takeFile(request, context, for: .newPaper(id)) { form in
            let (title, text, version) = try PaperFields.read(&form)
            return { work, file in
                let paper = try work.addPaper(title, text: text, version: version, to: id)
                if let file { try work.attach(file, to: .paper(paper.id)) }
            }
        } then: { _ in
            Redirect.see(Paths.conference(id), saying: "Đã thêm tài liệu.")
        } again: { values, refusal in
            try await paperForm(nil, values, refusal, context)
        }
    }

    func alteringPaper(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await paperForm(try context.key("tai-lieu", of: ConferencePaper.self), nil, nil, context)
    }

    func alterPaper(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        let paper = try context.key("tai-lieu", of: ConferencePaper.self)
        return try await site.take(request, context) { form in
            let seen = form.version()
            let (title, text, version) = try PaperFields.read(&form)
            return { work in try work.alterPaper(paper, title: title, text: text, version: version, seen: seen) }
        } then: { _ in
            Redirect.see("\(Paths.conference(id))#tai-lieu", saying: "Đã sửa tài liệu.")
        } again: { values, refusal in
            try await paperForm(paper, values, refusal, context)
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

    private func paperForm(
        _ key: Key<ConferencePaper>?, _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        try await show(context) { work, frame in
            let (id, language) = (frame.id, frame.language)
            try frame.requireRunning()
            let paper = try work.papers(of: frame.conference).first { $0.id == key }
            guard key == nil || paper != nil else { throw Refusal.absent }
            let state = FormState(
                values: values ?? paper.map(PaperFields.values) ?? FormValues(), refusal: refusal, language: language)
            let texts = try PaperFields.texts(of: frame.conference, and: paper, work, language)
            let file = paper == nil ? state.fileField(language.pick("Tệp", "File")).html : HTML()
            return state.page(
                paper == nil
                    ? language.pick("Thêm tài liệu", "Add a paper") : language.pick("Sửa tài liệu", "Edit the paper"),
                in: .conferences, breadcrumbs: frame.crumbs,
                to: paper.map { Paths.paper($0.id, of: id) } ?? Paths.addPaper(to: id),
                fields: "\(PaperFields.html(state, texts))\(file)",
                yes: paper == nil ? language.pick("Thêm", "Add") : language.pick("Lưu", "Save"),
                back: Paths.conference(id), version: paper?.version, takesFiles: paper == nil)
        }
    }
}

/// The fields of a paper: what it is called and says, or the text of a programme that it is.
private enum PaperFields {
    static func html(_ state: FormState, _ texts: [Option]) -> HTML {
        let language = state.language
        let choice =
            texts.isEmpty
            ? HTML()
            : state.choice(
                "phien-ban-van-ban", language.pick("Là văn bản", "Is the text"), texts,
                invitation: language.pick("Không", "None")
            ).html
        return """
            \(state.text("ten", language.pick("Tên tài liệu", "Title"), required: true))\
            \(state.lines("noi-dung", language.pick("Nội dung hoặc nơi để tài liệu", "Words, or where it is found")))\(choice)
            """
    }

    static func values(_ paper: ConferencePaper) -> FormValues {
        FormValues([
            "ten": [paper.title], "noi-dung": [paper.text], "phien-ban-van-ban": [paper.versionId?.rawValue ?? ""],
        ])
    }

    static func read(
        _ form: inout FormReader
    ) throws -> (title: String, text: String, version: Key<ProgrammeVersion>?) {
        let title = form.text("ten", required: "Hãy ghi tên tài liệu.", limit: 500)
        let text = form.paragraphs("noi-dung", limit: 50_000)
        let version = form.key("phien-ban-van-ban", of: ProgrammeVersion.self)
        try form.check()
        return (title, text, version)
    }

    /// The latest texts of the programmes before the conference, and the one that the paper is.
    static func texts(
        of conference: Conference, and paper: ConferencePaper?, _ work: Work, _ language: Language
    ) throws -> [Option] {
        try work.programmes(of: conference).flatMap { programme in
            let all = try work.versions(of: programme)
            let shown = all.prefix(5) + all.dropFirst(5).filter { $0.id == paper?.versionId }
            return shown.map {
                Option($0.id.rawValue, "\(programme.title), \(language.pick("phiên bản", "version")) \($0.number)")
            }
        }
    }
}
