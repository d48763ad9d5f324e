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
            let draft = try ThemeFields.read(&form)
            return { work in try work.addTheme(draft, keptBy: try work.programme(id).leadId) }
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
            let kept = known.filter { work.mayKeep($0) }
            page.main = "\(page.main)\(ThemeList(themes: kept, programme: id, language: language))"
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
                fields: ThemeFields(state: state).html, yes: language.pick("Lưu", "Save"),
                back: Paths.chooseThemes(for: id))
        }
    }
}
