internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func programme(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor, remembering: "\(request.uri) \(language)") {
            try ProgrammePage(id, $0, language).office
        }
        return context.respond(page, site)
    }
}

/// One programme: where its year stands, what is next and by whom, and its whole text.
struct ProgrammePage {
    let frame: ProgrammeFrame
    let text: ProgrammeDocument
    let count: OpinionCount
    let round: ConsultationRound?
    let silent: [Party]
    let problems: [ProgrammeProblem]
    let versions: [VersionLine]
    let previous: Programme?
    let timetable: Timetable
    let reminders: [Key<Party>: Reminder]
    let history: [HistoryLine]
    let envelopes: [EnvelopeDetail]

    private var language: Language { frame.language }
    private var programme: Programme { frame.programme }

    /// Reads what the page shows; the number of queries does not grow with the programme.
    init(_ id: Key<Programme>, _ work: Work, _ language: Language) throws {
        frame = try ProgrammeFrame(try work.programme(id), work, language)
        let programme = frame.programme
        text = try ProgrammeDocument(frame, work)
        count = try work.opinionCount(on: programme)
        round = try work.openRound(of: programme)
        silent = try round.map { try work.silentParties(in: $0, of: programme) } ?? []
        let next = ProgrammeStep.from(programme.state).last { $0.isForward }
        problems = try next.map { try work.problems(of: programme, before: $0.to) } ?? []
        versions = try work.versions(of: programme)
        previous = try programme.previousId.flatMap { previous in
            do { return try work.programme(previous) } catch let refusal as Refusal where refusal.kind == .absent {
                return nil
            }
        }
        timetable = try work.timetable(of: programme.leadId, year: programme.firstYear)
        reminders = try round.map { try work.lastReminders(in: $0) } ?? [:]
        history = try work.history(ofProgramme: programme, limit: 8)
        envelopes = try work.envelopes(of: id)
    }

    var office: OfficePage {
        OfficePage(
            programme.title, in: .programmes,
            breadcrumbs: [Link(language.pick("Chương trình", "Programmes"), to: Paths.programmes)],
            eyebrow: frame.eyebrow,
            summary: "\(frame.stateBadge) \(language.pick("Chủ trì soạn thảo:", "Lead:")) \(frame.leadName)",
            actions: NextAction(
                frame: frame, round: round, silent: silent, unanswered: count.unanswered,
                blocking: problems.filter(\.blocks).count,
                envelope: envelopes.first(where: \.envelope.isTextOfProgramme),
                isPutBeforeSignatories: isPutBeforeSignatories
            ).html, main: main)
    }

    private var main: HTML {
        """
        \(frame.tabs(.programme))\(reminded)\(track)\(calendar)\(figures)\(check)\
        <div class="split"><div>\(text.html)</div><aside>\(parties)\(documents)\(consultation)\(recorded)\(HistoryBlock(history, language))</aside></div>
        """
    }

    private var track: YearTrack {
        YearTrack(
            state: programme.state, timetable: timetable, today: frame.today,
            times: round.map {
                [.consultation: language.pick("đến \($0.due.vietnamese)", "until \($0.due.vietnamese)")]
            }
                ?? [:],
            paths: [.consultation: Paths.opinions(on: frame.id), .consolidation: Paths.opinions(on: frame.id)],
            language: language)
    }

    /// What a party that has not answered was told.
    private var reminded: HTML {
        guard let round else { return HTML() }
        let mine = frame.own.filter { party in silent.contains { $0.id == party.id } }
        guard let last = mine.compactMap({ reminders[$0.id] }).max(by: { $0.day < $1.day }) else { return HTML() }
        return Flash(
            .soon,
            language.pick(
                "\(frame.leadName) nhắc đơn vị góp ý dự thảo (ngày \(last.day.vietnamese)). Hạn: hết ngày \(round.due.vietnamese).",
                "\(frame.leadName) reminds you to answer (\(last.day.vietnamese)). Until \(round.due.vietnamese)."),
            link: Link(language.pick("Góp ý", "Answer"), to: Paths.giveOpinion(on: frame.id))
        ).html
    }

    private var calendar: HTML {
        let word = language.pick("Lịch năm: mỗi bước nên bắt đầu trước ngày nào", "By which day each step should begin")
        return "<p class=\"small\">\(Link(word, to: Paths.timetable(of: frame.id)))</p>"
    }

    private var figures: HTML {
        let whole = text.assignments.count { $0.missing.isEmpty }
        return Figures([
            Figures.Figure(
                "\(text.assignments.count)", language.pick("nhiệm vụ", "assignments"),
                to: Paths.assignments(of: frame.id)),
            Figures.Figure(
                "\(whole)", language.pick("đủ người, hạn, thước đo", "complete"),
                whole == text.assignments.count ? .good : .soon),
            Figures.Figure("\(frame.present.count)", language.pick("bên", "parties")),
            Figures.Figure("\(count.given)", language.pick("ý kiến", "opinions"), to: Paths.opinions(on: frame.id)),
            Figures.Figure(
                "\(count.unanswered)", language.pick("chờ trả lời", "unanswered"), to: Paths.opinions(on: frame.id),
                count.unanswered == 0 ? .neutral : .soon),
        ]).html
    }

    private var check: HTML {
        guard let next = ProgrammeStep.from(programme.state).last(where: \.isForward), !problems.isEmpty else {
            return HTML()
        }
        let blocking = problems.filter(\.blocks)
        let title = language.pick(
            "Cần hoàn thiện trước bước “\(next.to.wording.vietnamese)”",
            "Before the step “\(next.to.wording.english)”")
        let word = language.pick("bắt buộc", "required")
        return Disclosure(
            "\(title): \(problems.count) (\(blocking.count) \(word))", isOpen: problems.count <= 5,
            ProblemList(
                problems: problems, programme: frame.id, clauses: text.clauses, language: language)
        ).html
    }

    /// Whether the words as they were agreed last are before signatories, or issued.
    private var isPutBeforeSignatories: Bool {
        envelopes.contains { detail in
            ![.withdrawn, .declined].contains(detail.state)
                && detail.envelope.textFingerprint == versions.first?.fingerprint
        }
    }

    private var documents: HTML {
        guard !envelopes.isEmpty else { return HTML() }
        let items = envelopes.map { detail -> HTML in
            """
            <li>\(Link("\(detail.envelope.kind.name) \(detail.envelope.numberText)", to: Paths.envelope(detail.envelope.id))) \
            \(Badge(of: detail, language))</li>
            """
        }
        return Block(language.pick("Văn bản ký", "Signed documents"), "<ul>\(items)</ul>" as HTML).html
    }

    private var parties: HTML {
        let items = frame.present.map { party -> HTML in
            let lead = party.organisationId == programme.leadId
            let led = text.assignments.count { $0.lead?.id == party.id }
            let note = lead ? language.pick("chủ trì soạn thảo", "lead") : ""
            return """
                <li><a href="\(Paths.organisation(party.organisationId))">\(party.name)</a> \
                <span class="quiet small">\(note.isEmpty ? "" : "\(note) · ")<a href="\(Paths.assignments(of: frame.id))?ben=\(party.id.rawValue)">\
                \(language.pick("chủ trì \(led) nhiệm vụ", "leads \(led)"))</a></span></li>
                """
        }
        return Block(
            language.pick("Các bên", "Parties"), note: "\(frame.present.count)", id: "cac-ben",
            "<ol class=\"plain-list\">\(items)</ol>" as HTML
        ).html
    }

    private var consultation: HTML {
        guard let round else { return HTML() }
        return RoundBlock(round: round, silent: silent, reminders: reminders, frame: frame).html
    }

    private var recorded: HTML {
        let latest = versions.prefix(3).map { line in
            WorkList.Item(
                language.pick("Phiên bản \(line.number)", "Version \(line.number)"), to: Paths.version(line.id),
                place: line.note, time: line.takenAt.day.vietnamese)
        }
        let last = previous.map { previous in
            """
            <p><a href="\(Paths.programme(previous.id))">\(language.pick("Nối tiếp", "Follows")): \(previous.title)</a><br>\
            <a href="\(Paths.changesSinceLastYear(of: frame.id))">\(language.pick("Khác gì so với năm trước", "What differs from last year"))</a></p>
            """ as HTML
        }
        let list =
            latest.isEmpty
            ? "<p class=\"quiet\">\(language.pick("Chưa lưu phiên bản nào.", "No version yet."))</p>" as HTML
            : WorkList(latest).html
        return Block(
            language.pick("Phiên bản", "Versions"), note: "\(versions.count)", "\(list)\(last)" as HTML
        ).html
    }
}

/// What is not as it should be, each with the way to its place and who can mend it.
struct ProblemList: Renderable {
    let problems: [ProgrammeProblem]
    let programme: Key<Programme>
    let clauses: [Clause]
    let language: Language

    var html: HTML { "<ul class=\"problems\">\(problems, item)</ul>" }

    private func item(_ problem: ProgrammeProblem) -> HTML {
        let badge =
            problem.blocks
            ? Badge(.late, language.pick("bắt buộc", "required")) : Badge(.soon, language.pick("nên sửa", "advised"))
        return """
            <li>\(badge) <a href="\(problem.place.path(in: programme, clauses: clauses))">\(problem.message)</a> \
            <span class="quiet small">\(language.pick("Sửa được:", "Can be mended by:")) \(problem.fixerName)</span></li>
            """
    }
}
