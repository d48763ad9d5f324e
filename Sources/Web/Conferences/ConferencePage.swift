internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

extension ConferenceRoutes {
    func conference(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { try ConferencePage(id, $0, language) }
        return context.respond(page.office, site)
    }

    func calendar(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        let text = try await site.desk.look(as: context.actor) { try $0.calendarText(of: try $0.conference(id)).text }
        return Response(file: Array(text.utf8), named: "hoi-nghi.ics", type: "text/calendar; charset=utf-8")
    }
}

/// One conference: when, where, by whom, what is before it, how far it is and what is next.
struct ConferencePage {
    let frame: ConferenceFrame
    let programmes: [Programme]
    let chair: ConferenceOfficer?
    let secretary: ConferenceOfficer?
    let problems: [ConferenceProblem]
    let papers: [ConferencePaper]
    let files: [Key<ConferencePaper>: [Attachment]]
    let delegates: [DelegateLine]
    let boards: [ConsensusBoard]
    let conclusions: [Conclusion]
    let own: [Delegate]
    let history: [HistoryLine]

    private var language: Language { frame.language }
    private var conference: Conference { frame.conference }

    init(_ id: Key<Conference>, _ work: Work, _ language: Language) throws {
        frame = try ConferenceFrame(id, work, language)
        let conference = frame.conference
        programmes = try work.programmes(of: conference)
        chair = try work.chair(of: conference)
        secretary = try work.secretary(of: conference)
        problems =
            try (conference.isCancelled ? nil : conference.state.next).map {
                try work.problems(of: conference, before: $0)
            } ?? []
        papers = try work.papers(of: conference)
        files = try work.attachments(of: conference)
        let lines = try work.delegateLines(of: conference)
        delegates = lines
        boards = try work.consensusBoards(of: conference)
        conclusions = try work.conclusions(of: conference)
        let runs = frame.mayRun
        own = lines.map(\.delegate).filter { !runs && work.mayAnswer(for: $0, of: conference) }
        history = try work.history(of: conference, limit: 10)
    }

    var office: OfficePage {
        frame.page(
            .conference, conference.title, actions: actions,
            main: """
                \(track)\(figures)\(check)\(invitations)<div class="split"><div>\(facts)\(programmeBlock)\(PaperBlock(frame: frame, papers: papers, files: files))\
                \(conclusionBlock)</div><aside>\(HistoryBlock(history, language))</aside></div>
                """)
    }

    private var track: HTML {
        let all = Conference.State.allCases
        let present = all.firstIndex(of: conference.state) ?? 0
        return Track(
            language.pick("Các bước của hội nghị", "The steps of the conference"),
            all.enumerated().map { index, state in
                Track.Step(
                    language.pick(state.wording),
                    index < present || conference.state == .closed ? .done : index == present ? .current : .ahead)
            }, language: language
        ).html
    }

    private var actions: HTML {
        let step = (frame.mayRun || frame.mayPreside) && !conference.isCancelled ? self.step : HTML()
        let edit =
            frame.mayRun && frame.isUnderWay && (conference.state == .draft || conference.state == .open)
            ? LinkButton(language.pick("Sửa", "Edit"), to: Paths.alterConference(frame.id), .quiet).html : HTML()
        let cancel =
            frame.mayRun && frame.isUnderWay && conference.state == .open
            ? LinkButton(language.pick("Hủy hội nghị", "Call off"), to: Paths.cancelConference(frame.id), .quiet).html
            : HTML()
        let discard =
            frame.mayRun && conference.state == .draft
            ? LinkButton(language.pick("Bỏ hội nghị", "Discard"), to: Paths.discardConference(frame.id), .quiet).html
            : HTML()
        return """
            \(step) \(edit) \(cancel) \(discard) \(LinkButton(language.pick("Màn hình hội trường", "Hall screen"), to: Paths.hall(of: frame.id), .quiet)) \
            \(LinkButton(language.pick("Thêm vào lịch", "Add to calendar"), to: Paths.conferenceCalendar(frame.id), .quiet, isDownload: true))
            """
    }

    private var step: HTML {
        switch conference.state {
        case .draft:
            LinkButton(language.pick("Gửi giấy mời", "Send the invitations"), to: Paths.openConference(frame.id), .main)
                .html
        case .open where frame.today < conference.day:
            Unavailable(
                language.pick("Khai mạc", "Begin"),
                because: language.pick(
                    "Từ ngày \(conference.day.vietnamese).", "From \(conference.day.vietnamese) on.")
            ).html
        case .open: LinkButton(language.pick("Khai mạc", "Begin"), to: Paths.startConference(frame.id), .main).html
        case .inProgress:
            frame.mayPreside
                ? LinkButton(language.pick("Kết thúc hội nghị", "Close"), to: Paths.closeConference(frame.id), .main)
                    .html
                : HTML()
        case .closed: LinkButton(language.pick("Xem biên bản", "Minutes"), to: Paths.minutes(of: frame.id), .main).html
        }
    }

    private var figures: HTML {
        let total = delegates.total
        var figures = [
            Figures.Figure(
                "\(total.invited)", language.pick("đại biểu được mời", "invited"), to: Paths.delegates(of: frame.id)),
            Figures.Figure("\(total.attends + total.sendsSubstitute)", language.pick("trả lời sẽ dự", "will come")),
            Figures.Figure(
                "\(total.present)", language.pick("có mặt", "present"),
                to: frame.mayRun && conference.state != .draft ? Paths.checkIn(at: frame.id) : nil),
        ]
        for board in boards {
            figures.append(
                Figures.Figure(
                    "\(board.spoken)/\(board.all)",
                    board.item.isEvaluation
                        ? language.pick("bên nêu ý kiến: đánh giá", "parties on the evaluation")
                        : language.pick("bên nêu ý kiến: dự thảo", "parties on the draft"),
                    to: Paths.consensus(of: frame.id), board.hasConsensus ? .good : .neutral))
        }
        return Figures(figures).html
    }

    private var check: HTML {
        guard frame.mayRun, !problems.isEmpty, let next = conference.state.next else { return HTML() }
        let blocking = problems.count(where: \.blocks)
        return Disclosure(
            language.pick(
                "Trước khi chuyển sang “\(next.wording.vietnamese)”: \(problems.count) (\(blocking) bắt buộc)",
                "Before “\(next.wording.english)”: \(problems.count)"), isOpen: true,
            "<ul class=\"problems\">\(problems, problem)</ul>" as HTML
        ).html
    }

    private func problem(_ problem: ConferenceProblem) -> HTML {
        let badge =
            problem.blocks
            ? Badge(.late, language.pick("bắt buộc", "required")) : Badge(.soon, language.pick("nên sửa", "advised"))
        let path =
            switch problem.field {
            case "dai-bieu": Paths.delegates(of: frame.id)
            case "chuong-trinh-nghi-su": Paths.agenda(of: frame.id)
            case "dia-diem", "chu-tri", "thu-ky", "bat-dau", "ket-thuc": Paths.alterConference(frame.id)
            default: Paths.consensus(of: frame.id)
            }
        return "<li>\(badge) <a href=\"\(path)\">\(problem.message)</a></li>"
    }

    /// The invitations that the one who looks may answer.
    private var invitations: HTML {
        guard !own.isEmpty, conference.state != .draft else { return HTML() }
        return Block(
            language.pick("Giấy mời của đơn vị tôi", "My invitations"),
            WorkList(
                own.map { delegate in
                    WorkList.Item(
                        delegate.line.isEmpty ? delegate.organisationName : delegate.line,
                        to: Paths.delegateInvitation(delegate.id),
                        place: delegate.organisationName,
                        time: delegate.invitationNumber.map { language.pick("Giấy mời số \($0)", "No. \($0)") } ?? "")
                })
        ).html
    }

    private var facts: HTML {
        Facts([
            Facts.Fact(language.pick("Đơn vị tổ chức", "Organiser"), text: frame.organiserName),
            Facts.Fact(language.pick("Chủ trì", "Chair"), text: chair?.line ?? "–"),
            Facts.Fact(language.pick("Thư ký", "Secretary"), text: secretary?.line ?? "–"),
            Facts.Fact(language.pick("Địa điểm", "Place"), text: conference.place.nonEmpty ?? "–"),
        ]).html
    }

    private var programmeBlock: HTML {
        let rows = programmes.map {
            "<li>\(Link($0.title, to: Paths.programme($0.id))) \(Badge($0.state.tone, language.pick($0.state.wording)))</li>"
                as HTML
        }
        return Block(
            language.pick("Chương trình được xem xét", "Programmes"), note: "\(programmes.count)",
            rows.isEmpty
                ? "<p class=\"quiet\">\(language.pick("Chưa chọn chương trình nào.", "None chosen yet."))</p>"
                : "<ul class=\"plain-list\">\(rows)</ul>" as HTML
        ).html
    }

    private var conclusionBlock: HTML {
        guard !conclusions.isEmpty else { return HTML() }
        return Block(
            language.pick("Kết luận", "Conclusions"), note: "\(conclusions.count)",
            "<ol class=\"ordered\">\(conclusions, { ConclusionLine(conclusion: $0, language: language).html })</ol>"
                as HTML
        ).html
    }
}

/// A conclusion in a line: what, by whom, until when.
struct ConclusionLine: Renderable {
    let conclusion: Conclusion
    let language: Language
    var actions = HTML()

    var html: HTML {
        let due = conclusion.due.map { language.pick(", hạn \($0.vietnamese)", ", until \($0.vietnamese)") } ?? ""
        let became =
            conclusion.assignmentId.map {
                " \(Link(language.pick("nhiệm vụ", "assignment"), to: Paths.assignment($0)))" as HTML
            } ?? " \(Badge(.neutral, language.pick("chỉ đạo", "order")))"
        return """
            <li>\(conclusion.text) <span class="quiet small">\(conclusion.ownerName)\(due)</span>\(became) \
            <div class="actions">\(actions)</div></li>
            """
    }
}

extension Conference.State {
    /// What comes next; nothing after the end.
    var next: Conference.State? {
        switch self {
        case .draft: .open
        case .open: .inProgress
        case .inProgress: .closed
        case .closed: nil
        }
    }
}
