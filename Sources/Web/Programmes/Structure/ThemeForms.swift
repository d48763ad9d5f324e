internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func choosingThemes(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await themeChoice(nil, nil, context)
    }

    func chooseThemes(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let chosen = form.values.all("chu-de").compactMap { Key<Theme>($0) }
            try form.check()
            return { work in try work.chooseThemes(chosen, for: id, version: version) }
        } then: { _ in
            Redirect.see("\(Paths.structure(of: id))#chu-de", saying: "Đã chọn chủ đề năm.")
        } again: { values, refusal in
            try await themeChoice(values, refusal, context)
        }
    }

    func newTheme(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await themeForm(nil, nil, context)
    }

    func addTheme(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        return try await site.take(request, context) { form in
            let title = form.text("ten", required: "Hãy ghi chủ đề.", limit: 300)
            let year = form.number("nam", in: 1930...2200, required: "Hãy ghi năm.")
            let level: Theme.Level? = form.choice("cap", required: "Hãy chọn cấp đề ra chủ đề.")
            let issuer = form.text("noi-ban-hanh", required: "Hãy ghi cơ quan đề ra chủ đề.", limit: 300)
            let source = form.text("nguon", limit: 300)
            let read = try (year: form.checked(year), level: form.checked(level))
            return { work in
                try work.addTheme(
                    ThemeDraft(year: read.year, level: read.level, title: title, issuer: issuer, source: source),
                    keptBy: try work.programme(id).leadId)
            }
        } then: { _ in
            Redirect.see(Paths.chooseThemes(for: id), saying: "Đã ghi chủ đề. Hãy chọn chủ đề cho chương trình.")
        } again: { values, refusal in
            try await themeForm(values, refusal, context)
        }
    }

    private func themeChoice(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        try await show(context) { work, frame in
            let (id, language) = (frame.id, frame.language)
            try frame.requireWriting()
            let own = try work.themes(of: frame.programme).map(\.id.rawValue)
            let known = try frame.programme.years.prefix(20).flatMap { try work.themes(of: $0) }
            let state = FormState(
                values: values ?? FormValues(["chu-de": own]), refusal: refusal, language: language)
            let fields: HTML =
                known.isEmpty
                ? "<p class=\"quiet\">\(language.pick("Chưa ghi chủ đề nào cho năm \(frame.programme.yearText).", "No theme of \(frame.programme.yearText) yet."))</p>"
                : ChoiceGroup(
                    "chu-de", language.pick("Chủ đề", "Themes"),
                    known.map {
                        Option(
                            $0.id.rawValue, $0.title,
                            detail: "\(language.pick($0.level.wording)), \($0.issuer), \($0.year)")
                    }, chosen: Set(state.values.all("chu-de")), takesSeveral: true, problem: state.problem("chu-de")
                ).html
            var page = state.page(
                language.pick("Chọn chủ đề năm", "Choose the themes"), in: .programmes, breadcrumbs: frame.crumbs,
                to: Paths.chooseThemes(for: id), fields: fields, yes: language.pick("Lưu", "Save"),
                back: Paths.structure(of: id), version: frame.programme.version)
            page.actions =
                LinkButton(language.pick("Ghi chủ đề mới", "Write a theme down"), to: Paths.newTheme(for: id)).html
            return page
        }
    }

    private func themeForm(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        try await show(context) { work, frame in
            let (id, language) = (frame.id, frame.language)
            try frame.requireWriting()
            let shown = values ?? FormValues(["nam": ["\(frame.programme.firstYear)"]])
            let state = FormState(values: shown, refusal: refusal, language: language)
            return state.page(
                language.pick("Ghi chủ đề năm", "Write a theme down"), in: .programmes, breadcrumbs: frame.crumbs,
                to: Paths.newTheme(for: id),
                fields: """
                    \(state.text("ten", language.pick("Chủ đề", "Theme"), required: true))\
                    \(state.field("nam", language.pick("Năm", "Year"), .number(state.values["nam"]), required: true))\
                    \(state.choice("cap", language.pick("Cấp đề ra", "Level"), language.options(Theme.Level.allCases, \.wording), required: true))\
                    \(state.text("noi-ban-hanh", language.pick("Cơ quan đề ra", "Issuer"), required: true))\
                    \(state.text("nguon", language.pick("Văn bản", "Source")))
                    """, yes: language.pick("Lưu", "Save"), back: Paths.chooseThemes(for: id))
        }
    }
}
