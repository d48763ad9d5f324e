internal import Domain
internal import Hummingbird
internal import Markup

extension ConferenceRoutes {
    func hall(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let conference = try work.conference(id)
            return HallPage(
                conference: conference, agenda: try work.runningAgenda(of: conference),
                boards: try work.consensusBoards(of: conference), total: try work.delegateLines(of: conference).total,
                time: work.now.timeOfDay, language: language)
        }
        return context.visitor.respondBare(
            page.conference.title, main: page.main,
            links: [Link(language.pick("Về trang hội nghị", "Back"), to: Paths.conference(id))], site)
    }
}

/// What hangs in the hall: what goes on, what follows, and how the parties stand, in large type; it follows by itself.
struct HallPage {
    let conference: Conference
    let agenda: RunningAgenda
    let boards: [ConsensusBoard]
    let total: DelegateCount
    let time: String
    let language: Language

    var main: HTML {
        """
        <section class="hall" id="man-hinh" aria-live="polite"\
        \(attribute: "data-poll", conference.state == .closed ? nil : Paths.hall(of: conference.id))>\
        \(conference.isCancelled, Badge(of: conference, language).html)\
        <p class="hall-line"><span>\(time)</span> <span>\(total.present)/\(total.invited) \
        \(language.pick("đại biểu có mặt", "delegates present"))</span>\(delay)</p>\
        \(running)\(following)\(boards, board)</section>
        """
    }

    private var delay: HTML {
        guard conference.state == .inProgress, agenda.delay > 0 else { return HTML() }
        return
            " <span>\(Badge(.late, language.pick("muộn \(agenda.delay) phút", "\(agenda.delay) minutes late")))</span>"
    }

    private var running: HTML {
        guard let line = agenda.running else { return HTML() }
        return """
            <div class="hall-now"><p class="quiet">\(language.pick("Đang tiến hành", "Now")), \
            \(line.start.timeOfDay)–\(line.end.timeOfDay)</p><p class="hall-title">\(line.item.title)</p>\
            <p>\(line.item.presenter)</p></div>
            """
    }

    private var following: HTML {
        let next = agenda.lines.filter { $0.item.beganAt == nil }.prefix(3)
        guard !next.isEmpty, conference.state != .closed else { return HTML() }
        return """
            <p class="quiet">\(language.pick("Tiếp theo", "Next"))</p>\
            <ol class="hall-next">\(Array(next), { "<li><b>\($0.start.timeOfDay)</b> \($0.item.title)</li>" })</ol>
            """
    }

    private func board(_ board: ConsensusBoard) -> HTML {
        let result = board.item.result.map { Badge($0 == .agreed ? .good : .late, language.pick($0.wording)).html }
        return """
            <div class="hall-board"><p class="hall-title">\(board.item.title)</p>\
            <p class="hall-count"><b>\(board.spoken)/\(board.all)</b> \(language.pick("bên đã nêu ý kiến", "parties have spoken")) \(result)</p>\
            <ul>\(board.lines, line)</ul></div>
            """
    }

    private func line(_ line: ConsensusBoard.Line) -> HTML {
        let stand =
            line.current.map { Badge($0.stand.tone, language.pick($0.stand.wording)).html }
            ?? Badge(.neutral, language.pick("chưa nêu", "silent")).html
        return "<li><span>\(line.party.name)</span> \(stand)</li>"
    }
}
