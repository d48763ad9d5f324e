internal import Storage
internal import Vietnamese

extension Rule {
    /// Themes are entered and kept by those who draft for an organisation.
    package static let themesAreKeptByDrafters = Rule("theme.is-kept-by-drafters")
    /// A theme goes only while no programme and no assignment takes it up.
    package static let themeIsFreeToGo = Rule("theme.is-removed-only-when-nothing-uses-it")
    /// A programme takes up themes of its own years, each once.
    package static let themeIsOfTheYears = Rule("theme.is-of-the-programmes-years")
}

/// How somebody writes a theme.
package struct ThemeDraft: Hashable, Sendable {
    package var year: Int
    package var level: Theme.Level
    package var title: String
    package var issuer: String
    package var source: String

    package init(year: Int, level: Theme.Level, title: String, issuer: String, source: String = "") {
        self.year = year
        self.level = level
        self.title = CleanText.cleaned(title)
        self.issuer = CleanText.cleaned(issuer)
        self.source = CleanText.cleaned(source)
    }

    func check() throws(Refusal) {
        var problems: [Refusal.Problem] = []
        if title.isEmpty { problems.append(.init("chu-de", "Hãy ghi chủ đề của năm.")) }
        if issuer.isEmpty {
            problems.append(.init("co-quan", "Hãy ghi cơ quan đề ra chủ đề, ví dụ “Thành ủy Hà Nội”."))
        }
        if !(1930...2200).contains(year) { problems.append(.init("nam", "Hãy ghi năm bằng bốn chữ số.")) }
        if max(title.count, issuer.count, source.count) > 500 {
            problems.append(.init("chu-de", "Hãy rút gọn mỗi ô còn không quá 500 ký tự."))
        }
        guard problems.isEmpty else { throw .invalid(problems) }
    }
}

extension Work {
    /// The themes of a year, the highest level first; everyone who is signed in reads them.
    package func themes(of year: Int) throws -> [Theme] {
        guard actor.isInstallation || actor.member != nil else { return [] }
        return try session.all(Theme.self, "SELECT * FROM theme WHERE year = \(year) ORDER BY title, id")
            .sorted { $0.level.rank < $1.level.rank }
    }

    /// Enters a theme, which the organisation keeps.
    @discardableResult
    package func addTheme(_ draft: ThemeDraft, keptBy organisation: Key<Organisation>) throws -> Theme {
        try requireKeeperOfThemes(organisation)
        try draft.check()
        let theme = Theme(
            id: newKey(), year: draft.year, level: draft.level, title: draft.title, issuer: draft.issuer,
            source: draft.source, organisationId: organisation, version: 1)
        try session.insert(theme)
        try record("theme.added", theme, theme.facts)
        return theme
    }

    /// Changes a theme that was entered wrongly.
    package func alterTheme(_ id: Key<Theme>, to draft: ThemeDraft, version: Int) throws {
        guard var theme = try session.find(Theme.self, id) else { throw Refusal.absent }
        try requireKeeperOfThemes(theme.organisationId)
        try requireSeen(version, now: theme.version, of: theme.title)
        try draft.check()
        let old = theme
        theme.year = draft.year
        theme.level = draft.level
        theme.title = draft.title
        theme.issuer = draft.issuer
        theme.source = draft.source
        theme.version += 1
        try session.update(theme)
        try record("theme.altered", theme, Facts().changed("Chủ đề", from: old.title, to: theme.title).and(theme.facts))
    }

    /// A theme by id; everyone who is signed in reads themes.
    package func theme(_ id: Key<Theme>) throws -> Theme {
        guard actor.isInstallation || actor.member != nil, let theme = try session.find(Theme.self, id) else {
            throw Refusal.absent
        }
        return theme
    }

    /// Removes a theme that was entered for nothing; refused with who uses it.
    package func removeTheme(_ id: Key<Theme>, version: Int) throws {
        let theme = try theme(id)
        try requireKeeperOfThemes(theme.organisationId)
        try requireSeen(version, now: theme.version, of: theme.title)
        let users = try users(of: id)
        guard users.isEmpty else {
            let titles =
                users.titles.map { "“\($0)”" } + (users.others > 0 ? ["\(users.others) chương trình khác"] : [])
            throw Refusal.outOfTurn(
                .themeIsFreeToGo,
                """
                Chủ đề “\(theme.title)” đang được dùng ở: \(titles.joined(separator: "; ")). Hãy bỏ chọn ở các chương trình, \
                nhiệm vụ đó trước.
                """)
        }
        try session.delete(theme)
        try record("theme.removed", theme, theme.facts)
    }

    /// The programmes that take a theme up, or in which an assignment does.
    package func users(of id: Key<Theme>) throws -> ThemeUsers {
        let taken: SQL = """
            (programme.id IN (SELECT programme_id FROM programme_theme WHERE theme_id = \(id))
             OR programme.id IN (SELECT programme_id FROM assignment WHERE theme_id = \(id)))
            """
        let titles = try session.all(
            String.self,
            """
            SELECT title FROM programme WHERE \(taken) AND \(Programme.visible(to: actor, on: today))
            ORDER BY first_year, sort_key, id
            """)
        let all = try session.first(Int.self, "SELECT count(*) FROM programme WHERE \(taken)") ?? 0
        return ThemeUsers(titles: titles, others: all - titles.count)
    }

    /// Whether the actor may change a theme.
    package func mayKeep(_ theme: Theme) -> Bool { actor.isInstallation || actor.drafts(for: theme.organisationId) }

    /// The themes that a programme takes up, in its order.
    package func themes(of programme: Programme) throws -> [Theme] {
        try session.all(
            Theme.self,
            """
            SELECT theme.* FROM programme_theme taken JOIN theme ON theme.id = taken.theme_id
            WHERE taken.programme_id = \(programme.id)
            ORDER BY taken.position, theme.id
            """)
    }

    /// Says which themes a programme takes up, in this order, instead of those before.
    package func chooseThemes(_ ids: [Key<Theme>], for id: Key<Programme>, version: Int) throws {
        let programme = try openToDrafters(id)
        try requireSeen(version, now: programme.version, of: programme.title)
        let known = try session.all(Theme.self, "SELECT * FROM theme WHERE id IN (\(list: ids))")
        guard known.count == ids.count, known.allSatisfy({ programme.years.contains($0.year) }) else {
            throw Refusal.invalid(
                .themeIsOfTheYears, "chu-de",
                "Hãy chọn các chủ đề của năm \(programme.yearText), mỗi chủ đề một lần.")
        }
        try session.run("DELETE FROM programme_theme WHERE programme_id = \(id)")
        try session.insert(
            many: ids.enumerated().map {
                ProgrammeTheme(id: newKey(), programmeId: id, themeId: $0.element, position: $0.offset + 1)
            })
        try touch(programme)
        let titles = ids.compactMap { id in known.first { $0.id == id }?.title }
        try record("programme.themes-chosen", programme, Facts().with("Chủ đề", titles.joined(separator: "; ")))
    }

    private func requireKeeperOfThemes(_ organisation: Key<Organisation>) throws(Refusal) {
        try require(
            actor.isInstallation || actor.drafts(for: organisation), .themesAreKeptByDrafters,
            "Chủ đề năm do cán bộ tổng hợp hoặc cán bộ của đơn vị đã ghi chủ đề cập nhật.")
    }
}

/// Which programmes use a theme: those that the actor sees by title, the others by number.
package struct ThemeUsers: Hashable, Sendable {
    package let titles: [String]
    package let others: Int

    package var isEmpty: Bool { titles.isEmpty && others == 0 }
}

extension Theme {
    fileprivate var facts: Facts {
        Facts().with("Chủ đề", title).with("Năm", "\(year)").with("Cấp", level.wording.vietnamese).with(
            "Cơ quan", issuer)
    }
}

extension Theme.Level {
    /// Precedence, from the country down.
    package var rank: Int { Theme.Level.allCases.firstIndex(of: self) ?? 0 }
}
