internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func alteringTheme(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await themePage(nil, nil, context)
    }

    func alterTheme(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        let theme = try context.key("chu-de", of: Theme.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let draft = try ThemeFields.read(&form)
            return { work in try work.alterTheme(theme, to: draft, version: version) }
        } then: { _ in
            Redirect.see(Paths.chooseThemes(for: id), saying: "Đã sửa chủ đề.")
        } again: { values, refusal in
            try await themePage(values, refusal, context)
        }
    }

    func removeTheme(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        let theme = try context.key("chu-de", of: Theme.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            try form.check()
            return { work in try work.removeTheme(theme, version: version) }
        } then: { _ in
            Redirect.see(Paths.chooseThemes(for: id), saying: "Đã xóa chủ đề.")
        } again: { _, refusal in
            try await themePage(nil, refusal, context)
        }
    }

    private func themePage(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        let id = try context.key("chu-de", of: Theme.self)
        return try await show(context) { work, frame in
            let language = frame.language
            let theme = try work.theme(id)
            guard work.mayKeep(theme) else {
                throw Refusal.forbidden(
                    .themesAreKeptByDrafters, "Chủ đề năm do cán bộ của đơn vị đã ghi chủ đề cập nhật.")
            }
            var state = FormState(
                values: values ?? ThemeFields.values(theme), refusal: refusal, language: language)
            try state.tellChanges(of: theme, now: theme.version, work)
            let users = try work.users(of: id)
            var page = state.page(
                language.pick("Sửa chủ đề năm", "Alter the theme"), in: .programmes, breadcrumbs: frame.crumbs,
                summary: "\(Self.words(users, language))", to: Paths.theme(id, of: frame.id),
                fields: ThemeFields(state: state).html, yes: language.pick("Lưu", "Save"),
                back: Paths.chooseThemes(for: frame.id), version: theme.version)
            page.actions = Self.removal(of: theme, users, frame)
            page.main = "\(page.main)\(HistoryBlock(try work.history(of: theme, limit: 20), language))"
            return page
        }
    }

    private static func words(_ users: ThemeUsers, _ language: Language) -> String {
        guard !users.isEmpty else { return language.pick("Chưa chương trình nào dùng chủ đề này.", "Not used yet.") }
        let others =
            users.others > 0
            ? [language.pick("\(users.others) chương trình khác", "\(users.others) other programmes")] : []
        let list = (users.titles + others).joined(separator: "; ")
        return language.pick("Đang dùng ở: \(list).", "Used by: \(list).")
    }

    private static func removal(of theme: Theme, _ users: ThemeUsers, _ frame: ProgrammeFrame) -> HTML {
        let word = frame.language.pick("Xóa chủ đề", "Remove the theme")
        guard users.isEmpty else {
            return Unavailable(
                word,
                because: frame.language.pick(
                    "Hãy bỏ chọn ở các chương trình, nhiệm vụ đang dùng trước.", "Take it out where it is used first.")
            ).html
        }
        return PostButton(
            word, to: Paths.removeTheme(theme.id, of: frame.id), .quiet, sending: [("phien-ban", "\(theme.version)")]
        ).html
    }
}

/// What is asked of a theme.
struct ThemeFields: Renderable {
    let state: FormState

    private var language: Language { state.language }

    var html: HTML {
        """
        \(state.text("ten", language.pick("Chủ đề", "Theme"), required: true))\
        \(state.field("nam", language.pick("Năm", "Year"), .number(state.values["nam"]), required: true))\
        \(state.choice("cap", language.pick("Cấp đề ra", "Level"), language.options(Theme.Level.allCases, \.wording), required: true))\
        \(state.text("noi-ban-hanh", language.pick("Cơ quan đề ra", "Issuer"), required: true))\
        \(state.text("nguon", language.pick("Văn bản", "Source")))
        """
    }

    static func values(_ theme: Theme) -> FormValues {
        FormValues([
            "ten": [theme.title], "nam": ["\(theme.year)"], "cap": [theme.level.rawValue],
            "noi-ban-hanh": [theme.issuer], "nguon": [theme.source],
        ])
    }

    static func read(_ form: inout FormReader) throws -> ThemeDraft {
        let title = form.text("ten", required: "Hãy ghi chủ đề.", limit: 300)
        let year = form.number("nam", in: 1930...2200, required: "Hãy ghi năm.")
        let level: Theme.Level? = form.choice("cap", required: "Hãy chọn cấp đề ra chủ đề.")
        let issuer = form.text("noi-ban-hanh", required: "Hãy ghi cơ quan đề ra chủ đề.", limit: 300)
        let source = form.text("nguon", limit: 300)
        return ThemeDraft(
            year: try form.checked(year), level: try form.checked(level), title: title, issuer: issuer, source: source)
    }
}

/// The themes that the reader keeps, each with the way to its page.
struct ThemeList: Renderable {
    let themes: [Theme]
    let programme: Key<Programme>
    let language: Language

    var html: HTML {
        guard !themes.isEmpty else { return HTML() }
        return Block(
            language.pick("Sửa hoặc xóa chủ đề đã ghi", "Alter or remove themes"),
            "<ul class=\"plain-list\">\(themes, { "<li>\(Link($0.title, to: Paths.theme($0.id, of: programme)))</li>" })</ul>"
                as HTML
        ).html
    }
}
