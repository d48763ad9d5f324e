internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

/// What every page of one conference knows of it: the conference, and who looks.
struct ConferenceFrame {
    /// The pages of a conference, as its tabs name them.
    enum Tab: CaseIterable {
        case conference, agenda, delegates, consensus, minutes
    }

    let conference: Conference
    let organiserName: String
    let actor: Actor
    let mayPreside: Bool
    /// Why it was called off; nothing where it was not.
    let cancellation: ConferenceCancellation?
    /// Where and when it was to be before, the last change first.
    let moves: [ConferenceMove]
    let today: Day
    let language: Language

    init(_ id: Key<Conference>, _ work: Work, _ language: Language) throws {
        conference = try work.conference(id)
        organiserName = try work.name(of: conference.organisationId, near: conference.day) ?? ""
        actor = work.actor
        mayPreside = try work.mayPreside(over: conference)
        cancellation = try work.cancellation(of: conference)
        moves = try work.moves(of: conference)
        today = work.today
        self.language = language
    }

    var id: Key<Conference> { conference.id }
    var mayRun: Bool { actor.mayRun(conference) }
    /// Whether anything may still be written into its record.
    var isUnderWay: Bool { conference.state != .closed && !conference.isCancelled }

    var crumbs: [Link] {
        [
            Link(language.pick("Hội nghị", "Conferences"), to: Paths.conferences),
            Link(conference.title, to: Paths.conference(id)),
        ]
    }

    var stateBadge: Badge { Badge(of: conference, language) }

    /// When and where, in one line.
    var summary: HTML {
        let time =
            "\(conference.startsAt.timeOfDay)–\(conference.endsAt.timeOfDay), \(conference.day.vietnameseWithWeekday)"
        let place = conference.place.isEmpty ? "" : " · \(conference.place)"
        return "\(stateBadge) \(time)\(place)"
    }

    func page(_ tab: Tab, _ title: String, actions: HTML? = nil, main: HTML) -> OfficePage {
        OfficePage(
            title, in: .conferences, breadcrumbs: tab == .conference ? Array(crumbs.prefix(1)) : crumbs,
            eyebrow: "\(organiserName)", summary: summary, actions: actions,
            main: "\(tabs(tab))\(ConferenceNotice(frame: self))\(main)")
    }

    func tabs(_ current: Tab) -> HTML {
        Tabs(
            language.pick("Các trang của hội nghị", "Pages of the conference"),
            Tab.allCases.map { Tabs.Tab(title(of: $0), to: path(of: $0), isCurrent: $0 == current) }
        ).html
    }

    /// Refuses who does not prepare and run it.
    func requireRunning() throws(Refusal) {
        guard mayRun else { throw .forbidden(.conferenceIsRunByItsOrganiser, whoRuns) }
    }

    var whoRuns: String {
        language.pick(
            "Lãnh đạo, cán bộ tổng hợp hoặc cán bộ của \(organiserName) chuẩn bị và điều hành hội nghị.",
            "The people of \(organiserName) prepare and run the conference.")
    }

    private func title(of tab: Tab) -> String {
        switch tab {
        case .conference: language.pick("Hội nghị", "Conference")
        case .agenda: language.pick("Chương trình nghị sự", "Agenda")
        case .delegates: language.pick("Đại biểu", "Delegates")
        case .consensus: language.pick("Thống nhất", "Consensus")
        case .minutes: language.pick("Biên bản", "Minutes")
        }
    }

    private func path(of tab: Tab) -> String {
        switch tab {
        case .conference: Paths.conference(id)
        case .agenda: Paths.agenda(of: id)
        case .delegates: Paths.delegates(of: id)
        case .consensus: Paths.consensus(of: id)
        case .minutes: Paths.minutes(of: id)
        }
    }
}

extension Badge {
    /// How far a conference has come, or that it was called off.
    init(of conference: Conference, _ language: Language) {
        self =
            conference.isCancelled
            ? Badge(.late, language.pick("đã hủy", "called off"))
            : Badge(conference.state.tone, language.pick(conference.state.wording))
    }
}

extension Conference.State {
    var tone: Tone {
        switch self {
        case .draft: .neutral
        case .open, .inProgress: .soon
        case .closed: .good
        }
    }
}

extension ConferenceRoutes {
    /// Answers with a page of the conference in the address.
    func show<Shown>(
        _ context: MemberContext, _ office: @escaping @Sendable (Shown) -> OfficePage,
        of make: @escaping @Sendable (Work, ConferenceFrame) throws -> Shown
    ) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            office(try make(work, try ConferenceFrame(id, work, language)))
        }
        return context.respond(page, site)
    }

    /// Answers with a page of the conference in the address.
    func show(
        _ context: MemberContext, of make: @escaping @Sendable (Work, ConferenceFrame) throws -> OfficePage
    ) async throws -> Response {
        try await show(context, { $0 }, of: make)
    }
}
