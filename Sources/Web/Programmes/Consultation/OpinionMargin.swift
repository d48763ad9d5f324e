internal import Calendars
internal import Domain
internal import Markup

/// What the parties say of one place, beside it, and the way to say something.
struct OpinionMargin: Renderable {
    let lines: [OpinionLine]
    let place: TextPlace
    let frame: ProgrammeFrame

    private var language: Language { frame.language }

    var html: HTML {
        Block(
            language.pick("Ý kiến của các bên", "Opinions of the parties"), note: "\(lines.count)", id: "y-kien",
            "\(list)\(way)" as HTML
        ).html
    }

    private var list: HTML {
        guard !lines.isEmpty else {
            return
                "<p class=\"quiet\">\(language.pick("Chưa có ý kiến nào về chỗ này.", "No opinion on this place yet."))</p>"
        }
        return "\(lines, { OpinionCard(line: $0, frame: frame).html })"
    }

    private var way: HTML {
        let word = language.pick("Góp ý chỗ này", "Give an opinion")
        guard frame.programme.state == .consultation else {
            return Unavailable(
                word,
                because: language.pick(
                    "Góp ý được khi đơn vị chủ trì mở đợt lấy ý kiến.", "Open while the lead consults the parties.")
            ).html
        }
        guard !frame.own.isEmpty else {
            return Unavailable(
                word,
                because: language.pick(
                    "Lãnh đạo, cán bộ của các bên tham gia góp ý.", "Leaders and officers of the parties give opinions."
                )
            ).html
        }
        return LinkButton(word, to: Paths.giveOpinion(on: frame.id, at: place), .plain).html
    }
}

/// One opinion with what was answered, and what the reader may do with it.
struct OpinionCard: Renderable {
    let line: OpinionLine
    let frame: ProgrammeFrame
    /// Whether what the reader may do with it stands below; not on the page where that is done.
    var showsWays = true

    private var language: Language { frame.language }
    private var opinion: Opinion { line.opinion }

    var html: HTML {
        """
        <article class="opinion\(line.withdrawal != nil, " gone")" id="y-kien-\(opinion.id.rawValue)">\
        <p><b>\(line.partyName)</b> \(marks)<br><span class="quiet small">\(who)</span></p>\
        \(spoken)\(withdrawal)\(answer)\(ways)</article>
        """
    }

    /// What was said, for a cell of the table.
    var words: HTML { "<div class=\"words\" id=\"y-kien-\(opinion.id.rawValue)\">\(marks)\(spoken)\(withdrawal)</div>" }

    /// What was answered and what may be done, for a cell of the table.
    var outcome: HTML { "<div>\(answer)\(ways)</div>" }

    private var spoken: HTML { "\(Paragraphs(opinion.comment))\(proposal)" }

    private var who: String {
        [
            opinion.personName, opinion.officeTitle, opinion.givenAt.vietnamese,
            language.pick("đợt \(line.roundNumber)", "round \(line.roundNumber)"),
        ].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// What sets the opinion apart: late, contradicted, for the drafters only.
    var marks: HTML {
        let late = opinion.isLate ? Badge(.late, language.pick("quá hạn", "late")).html : HTML()
        let other =
            line.isContradicted
            ? Badge(.soon, language.pick("trái ý kiến khác", "contradicted")).html : HTML()
        let closed =
            opinion.audience == .drafters ? Badge(.neutral, language.pick(opinion.audience.wording)).html : HTML()
        let left =
            line.partyLeftOn.map {
                Badge(.neutral, language.pick("đã rời \($0.vietnamese)", "left \($0.vietnamese)")).html
            }
        return "\(late) \(other) \(closed) \(left)"
    }

    private var proposal: HTML {
        guard let proposal = opinion.proposal else { return HTML() }
        return
            "<p class=\"quiet small\">\(language.pick("Đề nghị ghi:", "Proposed words:"))</p><blockquote>\(Paragraphs(proposal))</blockquote>"
    }

    private var withdrawal: HTML {
        guard let withdrawal = line.withdrawal else { return HTML() }
        let reason = withdrawal.reason.isEmpty ? "" : ": \(withdrawal.reason)"
        return
            "<p>\(Badge(.neutral, language.pick("đã rút", "withdrawn"))) \(withdrawal.withdrawnAt.vietnamese)\(reason)</p>"
    }

    private var answer: HTML {
        guard let reply = line.reply else { return HTML() }
        let version = line.versionNumber.map { language.pick(" (phiên bản \($0))", " (version \($0))") } ?? ""
        return """
            <div class="said"><p>\(Badge(reply.outcome.tone, language.pick(reply.outcome.wording)))\(version)</p>\
            \(Paragraphs(reply.text))</div>
            """
    }

    private var ways: HTML {
        guard showsWays, line.withdrawal == nil else { return HTML() }
        switch frame.programme.state {
        case .consultation where frame.own.contains { $0.id == opinion.partyId }:
            return LinkButton(language.pick("Rút ý kiến", "Withdraw"), to: Paths.withdrawOpinion(opinion.id), .quiet)
                .html
        case .consolidation where frame.mayDraft:
            return LinkButton(
                line.reply == nil
                    ? language.pick("Trả lời", "Answer") : language.pick("Sửa trả lời", "Change the answer"),
                to: Paths.reply(to: opinion.id), .quiet
            ).html
        case .draft, .consultation, .consolidation, .partyCommittee, .conference, .agreed: return HTML()
        }
    }
}

extension Reply.Outcome {
    var tone: Tone {
        switch self {
        case .accepted: .good
        case .acceptedInPart: .soon
        case .explained: .neutral
        }
    }
}
