internal import Domain
internal import Hummingbird
internal import Markup

extension ConferenceRoutes {
    func minutes(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await show(context, \.office) { work, frame in
            MinutesPage(
                frame: frame, text: try work.minutes(of: frame.conference),
                parts: try work.minutesParts(of: frame.conference),
                locked: try work.lockedMinutes(of: frame.conference),
                statements: try work.statements(at: frame.conference),
                conclusions: try work.conclusions(of: frame.conference),
                delegates: try work.delegateLines(of: frame.conference),
                mayCorrect: try work.mayCorrectMinutes(of: frame.conference))
        }
    }

    func correctingMinutes(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await correctionForm(request.query["muc"], nil, nil, context)
    }

    func correctMinutes(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let section: MinutesSection? = form.choice("muc", required: "Hãy chọn mục.")
            let text = form.paragraphs("noi-dung", limit: 100_000)
            let chosen = try form.checked(section)
            return { work in try work.correctMinutes(of: id, chosen, text, version: version) }
        } then: { _ in
            Redirect.see(Paths.minutes(of: id), saying: "Đã lưu mục biên bản.")
        } again: { values, refusal in
            try await correctionForm(values["muc"], values, refusal, context)
        }
    }

    private func correctionForm(
        _ asked: String, _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        guard let section = MinutesSection(rawValue: asked) else { return Redirect.see(Paths.minutes(of: id)) }
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let frame = try ConferenceFrame(id, work, language)
            guard let part = try work.minutesParts(of: frame.conference).first(where: { $0.section == section }),
                try work.mayCorrectMinutes(of: frame.conference)
            else {
                throw Refusal.forbidden(
                    .minutesAreCorrectedByTheSecretary,
                    "Biên bản do thư ký hoặc cán bộ tổng hợp của \(frame.organiserName) chỉnh sửa.")
            }
            let state = FormState(
                values: values ?? FormValues(["noi-dung": [part.text]]), refusal: refusal, language: language)
            var page = state.page(
                language.pick("Sửa biên bản: \(section.wording.vietnamese)", "Minutes: \(section.wording.english)"),
                in: .conferences, breadcrumbs: frame.crumbs, to: Paths.correctMinutes(of: id),
                fields: """
                    <input type="hidden" name="muc" value="\(section.rawValue)">\
                    \(state.field("noi-dung", language.pick("Nội dung", "Words"), .lines(state.values["noi-dung"], limit: 100_000, rows: 16), hint: language.pick("Để trống để lấy lại nội dung lập từ diễn biến.", "Empty: what the record gives.")))
                    """, yes: language.pick("Lưu", "Save"), back: Paths.minutes(of: id),
                version: part.correction?.version ?? 0)
            if part.correction != nil {
                page.main =
                    "\(page.main)\(Block(language.pick("Lập từ diễn biến", "From the record"), "<div class=\"reading lines\">\(part.drafted)</div>" as HTML))"
            }
            return page
        }
        return context.respond(page, site)
    }
}

/// The minutes: drafted from the record while the conference goes on, locked with a fingerprint when it ends.
struct MinutesPage {
    let frame: ConferenceFrame
    let text: MinutesText
    let parts: [MinutesPart]
    let locked: Minutes?
    let statements: [Statement]
    let conclusions: [Conclusion]
    let delegates: [DelegateLine]
    let mayCorrect: Bool

    private var language: Language { frame.language }
    private var isWriting: Bool { frame.conference.state == .inProgress }

    var office: OfficePage {
        frame.page(
            .minutes, language.pick("Biên bản", "Minutes"), actions: actions, main: "\(standing)\(record)\(sheet)")
    }

    private var actions: HTML {
        guard isWriting, frame.mayRun else { return "\(files) \(PrintButton(language: language))" }
        return """
            \(LinkButton(language.pick("Ghi phát biểu", "Log a statement"), to: Paths.addStatement(at: frame.id), .main)) \
            \(LinkButton(language.pick("Ghi kết luận", "Note a conclusion"), to: Paths.addConclusion(at: frame.id))) \
            \(files) \(PrintButton(language: language))
            """
    }

    /// The minutes and, once something was concluded, the notice of it.
    private var files: HTML {
        let minutes = PaperFiles(
            path: Paths.minutesPaper(of: frame.id), name: language.pick("Biên bản", "Minutes"), parts: [.page, .word],
            language: language)
        let notice = PaperFiles(
            path: Paths.conclusionsPaper(of: frame.id), name: language.pick("Thông báo kết luận", "Conclusions"),
            parts: [.page, .word], language: language)
        return "\(minutes.html) \(!conclusions.isEmpty, notice.html)"
    }

    private var standing: HTML {
        if let locked {
            return """
                <p>\(Badge(.good, language.pick("đã khóa", "locked"))) \(locked.lockedAt.vietnamese) · \
                <span class="quiet small">SHA-256 <code class="breaks">\(locked.fingerprint)</code></span></p>
                """
        }
        return
            "<p class=\"quiet\">\(isWriting ? language.pick("Biên bản được lập từ diễn biến hội nghị và khóa khi hội nghị kết thúc.", "Drafted from the record, locked at the end.") : language.pick("Biên bản được ghi khi hội nghị đang họp.", "Written while the conference goes on."))</p>"
    }

    private var record: HTML {
        """
        \(StatementBlock(frame: frame, statements: statements, delegates: delegates))\
        \(ConclusionBlock(frame: frame, conclusions: conclusions))
        """
    }

    private var sheet: HTML {
        """
        <article class="paper minutes"><p class="organiser">\(text.organiser)</p><h2>BIÊN BẢN</h2>\
        <p class="about">\(text.title)</p><p>Chủ trì: \(text.chair)</p><p>Thư ký: \(text.secretary)</p>\
        \(text.parts.enumerated(), part)</article>
        """
    }

    private func part(_ index: Int, _ part: MinutesText.Part) -> HTML {
        guard !part.text.isEmpty || isWriting else { return HTML() }
        let overtaken = parts.first { $0.section == part.section }?.isOvertaken == true && locked == nil
        let warning =
            overtaken
            ? Badge(.soon, language.pick("diễn biến đã đổi sau khi sửa", "the record changed since")).html : HTML()
        let edit =
            isWriting && mayCorrect
            ? LinkButton(
                language.pick("Sửa", "Edit"), to: "\(Paths.correctMinutes(of: frame.id))?muc=\(part.section.rawValue)",
                .quiet
            ).html : HTML()
        return """
            <section class="minutes-part"><h3>\(index + 1). \(part.heading) \(warning) <span class="actions">\(edit)</span></h3>\
            <div class="lines">\(part.text)</div></section>
            """
    }
}
