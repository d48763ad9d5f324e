internal import Domain
internal import Hummingbird
internal import Markup

/// One place earlier or later in a list.
enum Move: String, CaseIterable {
    case up = "len"
    case down = "xuong"
}

/// Two buttons that move something in its list; they are buttons of forms, so the keyboard reaches them.
struct MoveButtons: Renderable {
    /// Nothing where it cannot go further.
    let up: String?
    let down: String?
    /// What is moved, for those who do not see where the button stands.
    let name: String
    let language: Language

    var html: HTML {
        "\(button(language.pick("Lên", "Up"), up)) \(button(language.pick("Xuống", "Down"), down))"
    }

    private func button(_ word: String, _ path: String?) -> HTML {
        guard let path else { return HTML() }
        return PostButton(word, to: path, .quiet, sending: [("ten", String(name.prefix(100)))]).html
    }
}

extension ConferenceRoutes {
    func moveAgendaItem(_ move: Move) -> @Sendable (Request, MemberContext) async throws -> Response {
        moving("muc", then: { Paths.agenda(of: $0) }) { (work: Work, id: Key<Conference>, item: Key<AgendaItem>) in
            let order = try work.agendaItems(of: try work.conference(id)).map(\.id)
            try work.orderAgenda(of: id, order.moving(item, move))
        }
    }

    func movePaper(_ move: Move) -> @Sendable (Request, MemberContext) async throws -> Response {
        moving("tai-lieu", then: { "\(Paths.conference($0))#tai-lieu" }) {
            (work: Work, id: Key<Conference>, paper: Key<ConferencePaper>) in
            let order = try work.papers(of: try work.conference(id)).map(\.id)
            try work.orderPapers(of: id, order.moving(paper, move))
        }
    }

    func moveConclusion(_ move: Move) -> @Sendable (Request, MemberContext) async throws -> Response {
        moving("ket-luan", then: { "\(Paths.minutes(of: $0))#ket-luan" }) {
            (work: Work, id: Key<Conference>, conclusion: Key<Conclusion>) in
            let order = try work.conclusions(of: try work.conference(id)).map(\.id)
            try work.orderConclusions(of: id, order.moving(conclusion, move))
        }
    }

    private func moving<Subject>(
        _ name: String, then path: @escaping @Sendable (Key<Conference>) -> String,
        _ act: @escaping @Sendable (Work, Key<Conference>, Key<Subject>) throws -> Void
    ) -> @Sendable (Request, MemberContext) async throws -> Response {
        { _, context in
            let id = try context.key("id", of: Conference.self)
            let key = try context.key(name, of: Subject.self)
            try await site.desk.act(as: context.actor) { try act($0, id, key) }
            return Redirect.see(path(id), saying: "Đã sắp xếp lại.")
        }
    }
}

extension Array where Element: Equatable {
    /// The same elements with one of them a place earlier or later; at the end of the list nothing changes.
    func moving(_ element: Element, _ move: Move) -> [Element] {
        switch move {
        case .up: return raising(element)
        case .down:
            guard let place = firstIndex(of: element), place < count - 1 else { return self }
            return raising(self[place + 1])
        }
    }
}
