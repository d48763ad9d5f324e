internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func opinionTable(_ request: Request, _ context: MemberContext) async throws -> Response {
        let asked: Key<ConsultationRound>? = Key(request.query["dot"])
        let standing = request.query["tra-loi"]
        return try await show(context, \.office) { work, frame in
            let programme = frame.programme
            let rounds = try work.rounds(of: programme)
            let open = try work.openRound(of: programme)
            return OpinionTablePage(
                frame: frame, rounds: rounds, asked: asked, standing: OpinionTablePage.Standing(rawValue: standing),
                lines: try work.opinions(on: programme, round: asked), count: try work.opinionCount(on: programme),
                open: open, silent: try open.map { try work.silentParties(in: $0, of: programme) } ?? [],
                reminders: try open.map { try work.lastReminders(in: $0) } ?? [:],
                notAsked: try work.partiesNotAsked(of: programme))
        }
    }
}

/// "Tổng hợp, tiếp thu, giải trình ý kiến": every opinion with what was answered, in the order of the text.
struct OpinionTablePage {
    /// Which opinions are wanted, by how far their answer is.
    enum Standing: String, CaseIterable {
        case unanswered = "chua"
        case answered = "roi"
        case withdrawn = "rut"

        var wording: Wording {
            switch self {
            case .unanswered: Wording("Chờ trả lời", "Unanswered")
            case .answered: Wording("Đã trả lời", "Answered")
            case .withdrawn: Wording("Đã rút", "Withdrawn")
            }
        }

        func includes(_ line: OpinionLine) -> Bool {
            switch self {
            case .unanswered: line.reply == nil && line.withdrawal == nil
            case .answered: line.reply != nil
            case .withdrawn: line.withdrawal != nil
            }
        }
    }

    let frame: ProgrammeFrame
    let rounds: [ConsultationRound]
    let asked: Key<ConsultationRound>?
    let standing: Standing?
    let lines: [OpinionLine]
    let count: OpinionCount
    let open: ConsultationRound?
    let silent: [Party]
    let reminders: [Key<Party>: Reminder]
    /// Who joined after the parties were asked.
    let notAsked: [Party]

    private var language: Language { frame.language }
    private var shown: [OpinionLine] { standing.map { wanted in lines.filter(wanted.includes) } ?? lines }

    var office: OfficePage {
        OfficePage(
            language.pick("Tổng hợp, tiếp thu, giải trình ý kiến", "Opinions and answers"), in: .programmes,
            breadcrumbs: frame.crumbs, eyebrow: frame.eyebrow, summary: "\(frame.stateBadge)", actions: actions,
            main: """
                <div class="across">\(frame.tabs(.opinions))\(figures)\
                \(open.map { RoundBlock(round: $0, silent: silent, reminders: reminders, frame: frame).html })\
                \(joined)\(bar)\(table)</div>
                """)
    }

    private var actions: HTML {
        let give =
            frame.programme.state == .consultation && !frame.own.isEmpty
            ? LinkButton(language.pick("Góp ý dự thảo", "Give an opinion"), to: Paths.giveOpinion(on: frame.id), .main)
                .html
            : HTML()
        let files: HTML =
            count.given == 0
            ? HTML()
            : """
            \(LinkButton(language.pick("Tệp Word", "Word"), to: Paths.opinionPaper(of: frame.id), .quiet, isDownload: true)) \
            \(LinkButton(language.pick("Tệp Excel", "Excel"), to: Paths.opinionWorkbook(of: frame.id), .quiet, isDownload: true))
            """
        return "\(give) \(files) \(PrintButton(language: language))"
    }

    private var figures: HTML {
        Figures([
            Figures.Figure("\(count.given)", language.pick("ý kiến", "opinions")),
            Figures.Figure("\(count.withdrawn)", language.pick("đã rút", "withdrawn")),
            Figures.Figure("\(count.late)", language.pick("quá hạn", "late")),
            Figures.Figure(
                "\(count.unanswered)", language.pick("chờ trả lời", "unanswered"),
                count.unanswered == 0 ? .neutral : .soon),
        ]).html
    }

    private var joined: HTML {
        guard !notAsked.isEmpty else { return HTML() }
        let names = notAsked.map(\.name).joined(separator: "; ")
        return Flash(
            .soon,
            language.pick(
                "Tham gia sau khi lấy ý kiến nên chưa được hỏi: \(names). Muốn hỏi thì lấy ý kiến lần nữa.",
                "Joined after the consultation and not asked: \(names). Consult again to ask.")
        ).html
    }

    private var bar: HTML {
        guard count.given > 0 else { return HTML() }
        let all = language.pick("Tất cả", "All")
        var fields: [Field] = []
        if rounds.count > 1 {
            fields.append(
                Field(
                    "dot", language.pick("Đợt", "Round"),
                    .choice(
                        rounds.map { Option($0.id.rawValue, language.pick("Đợt \($0.number)", "Round \($0.number)")) },
                        chosen: asked?.rawValue, invitation: all), language: language))
        }
        fields.append(
            Field(
                "tra-loi", language.pick("Trả lời", "Answer"),
                .choice(
                    language.options(Standing.allCases, \.wording), chosen: standing?.rawValue, invitation: all),
                language: language))
        return FilterBar(
            to: Paths.opinions(on: frame.id), fields: fields,
            clearPath: asked == nil && standing == nil ? nil : Paths.opinions(on: frame.id), language: language
        ).html
    }

    private var table: HTML {
        Table(
            language.pick("Ý kiến và trả lời", "Opinions and answers"),
            columns: [
                Column(language.pick("Mục", "Place"), .heading) { "\($0.opinion.heading)" },
                Column(language.pick("Đơn vị", "Party")) { line in
                    """
                    <div>\(line.partyName)<br><span class="quiet small">\(line.opinion.personName)\
                    \(!line.opinion.officeTitle.isEmpty, ", \(line.opinion.officeTitle)"), \
                    \(line.opinion.givenAt.vietnamese)</span></div>
                    """
                },
                Column(language.pick("Ý kiến", "Opinion")) { OpinionCard(line: $0, frame: frame).words },
                Column(language.pick("Tiếp thu, giải trình", "Answer")) { OpinionCard(line: $0, frame: frame).outcome },
            ], rows: shown, empty: empty, language: language
        ).html
    }

    private var empty: EmptyState {
        guard count.given == 0 else {
            return EmptyState(
                language.pick("Không có ý kiến nào như vậy", "No such opinion"),
                language.pick("Hãy bớt điều kiện lọc.", "Use fewer conditions."))
        }
        return EmptyState(
            language.pick("Chưa có ý kiến nào", "No opinion yet"),
            frame.programme.state == .draft
                ? language.pick(
                    "Ý kiến của các bên hiện ở đây khi đơn vị chủ trì gửi dự thảo lấy ý kiến.",
                    "Opinions stand here once the lead consults the parties.")
                : language.pick("Ý kiến của các bên sẽ hiện ở đây.", "The opinions of the parties stand here."),
            steps: LinkButton(language.pick("Về chương trình", "To the programme"), to: Paths.programme(frame.id)).html)
    }
}
