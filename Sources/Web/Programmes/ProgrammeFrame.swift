internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

/// What every page of one programme knows of it: the programme, its parties, and who looks.
struct ProgrammeFrame {
    /// The pages of a programme, as its tabs name them.
    enum Tab: CaseIterable {
        case programme, assignments, opinions, evaluation, structure, versions
    }

    let programme: Programme
    let parties: [Party]
    let actor: Actor
    let today: Day
    let language: Language

    init(_ programme: Programme, _ work: Work, _ language: Language) throws {
        self.programme = programme
        parties = try work.parties(of: programme)
        actor = work.actor
        today = work.today
        self.language = language
    }

    var id: Key<Programme> { programme.id }
    var present: [Party] { parties.filter { !$0.hasLeft } }
    var leadName: String { parties.first { $0.organisationId == programme.leadId }?.name ?? "" }
    var mayDraft: Bool { actor.mayDraft(programme) }
    var maySteer: Bool { actor.maySteer(programme) }
    var isOpen: Bool { programme.state.isOpen }
    /// The parties for which the one who looks speaks.
    var own: [Party] { present.filter { actor.speaks(for: $0.organisationId) } }

    /// The way back to the programme.
    var crumbs: [Link] {
        [
            Link(language.pick("Chương trình", "Programmes"), to: Paths.programmes),
            Link(programme.title, to: Paths.programme(id)),
        ]
    }

    var eyebrow: HTML { "\(language.pick(programme.kind.wording)) · \(programme.yearText)" }

    var stateBadge: Badge { Badge(programme.state.tone, language.pick(programme.state.wording)) }

    func tabs(_ current: Tab) -> HTML {
        Tabs(
            language.pick("Các trang của chương trình", "Pages of the programme"),
            Tab.allCases.filter { $0 != .evaluation || programme.state == .agreed }.map { tab in
                Tabs.Tab(title(of: tab), to: path(of: tab), isCurrent: tab == current)
            }
        ).html
    }

    private func title(of tab: Tab) -> String {
        switch tab {
        case .programme: language.pick("Chương trình", "Programme")
        case .assignments: language.pick("Bảng nhiệm vụ", "Assignments")
        case .opinions: language.pick("Ý kiến", "Opinions")
        case .evaluation: language.pick("Đánh giá", "Evaluation")
        case .structure: language.pick("Bố cục", "Structure")
        case .versions: language.pick("Phiên bản", "Versions")
        }
    }

    private func path(of tab: Tab) -> String {
        switch tab {
        case .programme: Paths.programme(id)
        case .assignments: Paths.assignments(of: id)
        case .opinions: Paths.opinions(on: id)
        case .evaluation: Paths.evaluation(of: id)
        case .structure: Paths.structure(of: id)
        case .versions: Paths.versions(of: id)
        }
    }
}

extension Programme.State {
    /// How urgent the state looks: what waits for people is soon, what is agreed is good.
    var tone: Tone {
        switch self {
        case .draft: .neutral
        case .consultation, .consolidation, .partyCommittee, .conference: .soon
        case .agreed: .good
        }
    }
}

extension TextPlace {
    /// Where a place of a programme is read and mended.
    func path(in programme: Key<Programme>, clauses: [Clause]) -> String {
        switch self {
        case .clause(let name):
            clauses.first { $0.name == name }.map { Paths.clause($0.id) } ?? Paths.programme(programme)
        case .assignment(let id): Paths.assignment(id)
        case .contentGroup(let id): "\(Paths.programme(programme))#nhom-\(id)"
        case .parties: "\(Paths.structure(of: programme))#cac-ben"
        case .citations: "\(Paths.structure(of: programme))#can-cu"
        case .themes: "\(Paths.structure(of: programme))#chu-de"
        case .title: Paths.structure(of: programme)
        }
    }
}

extension ProgrammeRoutes {
    /// Answers with a page of the programme in the address.
    func show<Shown>(
        _ context: MemberContext, _ office: @escaping @Sendable (Shown) -> OfficePage,
        of make: @escaping @Sendable (Work, ProgrammeFrame) throws -> Shown
    ) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            office(try make(work, try ProgrammeFrame(try work.programme(id), work, language)))
        }
        return context.respond(page, site)
    }

    /// Answers with a page of the programme in the address.
    func show(
        _ context: MemberContext, of make: @escaping @Sendable (Work, ProgrammeFrame) throws -> OfficePage
    ) async throws -> Response {
        try await show(context, { $0 }, of: make)
    }
}
