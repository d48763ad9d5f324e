internal import Calendars
internal import Domain
internal import Markup

/// The next thing to do with a programme as the one primary button; who can do it and when, where the reader cannot.
struct NextAction: Renderable {
    let frame: ProgrammeFrame
    let round: ConsultationRound?
    let silent: [Party]
    let unanswered: Int
    /// How many things block the next step.
    let blocking: Int
    /// The last text of it that was put before its signatories.
    let envelope: EnvelopeDetail?
    /// Whether the words that were agreed are before signatories or issued.
    let isPutBeforeSignatories: Bool

    private var language: Language { frame.language }
    private var id: Key<Programme> { frame.id }

    var html: HTML { "\(main) \(others) \(earlyNextYear) \(paper) \(papers)" }

    private var paper: HTML {
        LinkButton(
            language.pick("Tải tệp Word", "Download as Word"), to: Paths.programmePaper(of: id), .quiet,
            isDownload: true
        ).html
    }

    private var papers: HTML {
        LinkButton(language.pick("Văn bản của năm", "Papers of the year"), to: Paths.yearPapers(of: id), .quiet).html
    }

    private var main: HTML {
        switch frame.programme.state {
        case .draft: steered(openRound, Paths.openRound(of: id))
        case .consultation: consultation
        case .consolidation: consolidation
        case .partyCommittee: steered(nextStep, Paths.takeStep(id))
        case .conference: conference
        case .agreed: following
        }
    }

    private var openRound: String { language.pick("Gửi lấy ý kiến", "Open the consultation") }

    private var nextStep: String {
        guard let next = ProgrammeStep.from(frame.programme.state).last(where: \.isForward) else { return "" }
        return language.pick(
            "Chuyển sang “\(next.to.wording.vietnamese)”", "Go on to “\(next.to.wording.english)”")
    }

    private var consultation: HTML {
        let mine = frame.own.filter { party in
            party.organisationId != frame.programme.leadId && silent.contains { $0.id == party.id }
        }
        if !mine.isEmpty {
            return LinkButton(language.pick("Góp ý dự thảo", "Give your opinion"), to: Paths.giveOpinion(on: id), .main)
                .html
        }
        return steered(language.pick("Kết thúc đợt lấy ý kiến", "Close the consultation"), Paths.closeRound(of: id))
    }

    private var consolidation: HTML {
        guard unanswered > 0 else { return steered(nextStep, Paths.takeStep(id)) }
        let word = language.pick("Trả lời \(unanswered) ý kiến", "Answer \(unanswered) opinions")
        guard frame.mayDraft else {
            return Unavailable(
                word,
                because: language.pick(
                    "Cán bộ tổng hợp hoặc cán bộ của \(frame.leadName) trả lời.",
                    "The drafters of \(frame.leadName) answer.")
            ).html
        }
        return LinkButton(word, to: Paths.opinions(on: id), .main).html
    }

    private var conference: HTML {
        let word = language.pick("Lập hội nghị", "Convene the conference")
        guard frame.actor.runsConferences(of: frame.programme.leadId) else {
            return Unavailable(
                word,
                because: language.pick(
                    "\(frame.leadName) triệu tập hội nghị; các bên nêu ý kiến tại đó.",
                    "\(frame.leadName) convenes the conference, where the parties agree.")
            ).html
        }
        return LinkButton(word, to: Paths.newConference(carrying: id), .main).html
    }

    /// To be signed and issued first; then comes the next year.
    private var following: HTML {
        if !isPutBeforeSignatories {
            return steered(language.pick("Đưa ra ký", "Put it before its signatories"), Paths.openEnvelope(for: id))
        }
        guard let waiting else { return nextYear }
        return LinkButton(
            language.pick("Hồ sơ ký \(waiting.signedParties)/\(waiting.sides.count)", "Signatures"),
            to: Paths.envelope(waiting.envelope.id), .main
        ).html
    }

    /// The envelope whose signatures are being gathered.
    private var waiting: EnvelopeDetail? { envelope.flatMap { $0.issue == nil ? $0 : nil } }

    private var nextYearWord: String { language.pick("Lập chương trình năm sau", "Start next year's programme") }

    private var nextYear: HTML {
        let word = nextYearWord
        guard frame.mayDraft else {
            return Unavailable(
                word,
                because: language.pick(
                    "Cán bộ tổng hợp hoặc cán bộ của \(frame.leadName) lập.", "The drafters of \(frame.leadName) do.")
            ).html
        }
        return LinkButton(word, to: Paths.nextYear(after: id), .main).html
    }

    /// A programme signed on paper before, or still before its signatories, is the start of the next year as well.
    private var earlyNextYear: HTML {
        guard frame.mayDraft, frame.programme.state == .agreed, waiting != nil || !isPutBeforeSignatories else {
            return HTML()
        }
        return LinkButton(nextYearWord, to: Paths.nextYear(after: id), .quiet).html
    }

    /// A step of the lead; others are told who takes it.
    private func steered(_ word: String, _ path: String) -> HTML {
        guard frame.maySteer else {
            return Unavailable(
                word,
                because: language.pick(
                    "Lãnh đạo hoặc cán bộ tổng hợp của \(frame.leadName) thực hiện.",
                    "A leader or coordinator of \(frame.leadName) does this.")
            ).html
        }
        let button = LinkButton(word, to: path, .main).html
        guard blocking > 0 else { return button }
        let hint = language.pick("Còn \(blocking) mục phải hoàn thiện trước.", "\(blocking) things come first.")
        return "\(button) <span class=\"hint\">\(hint)</span>"
    }

    private var others: HTML {
        guard frame.maySteer else { return HTML() }
        let backs = ProgrammeStep.from(frame.programme.state).filter { $0.way == .step }
        let steps =
            backs.isEmpty
            ? HTML() : LinkButton(language.pick("Chuyển bước khác", "Other steps"), to: Paths.takeStep(id), .quiet).html
        let again =
            frame.programme.state == .consolidation
            ? LinkButton(language.pick("Lấy ý kiến lần nữa", "Consult again"), to: Paths.openRound(of: id), .quiet).html
            : HTML()
        let extend =
            frame.programme.state == .consultation
            ? LinkButton(language.pick("Gia hạn", "Extend"), to: Paths.extendRound(of: id), .quiet).html : HTML()
        return "\(steps) \(again) \(extend)"
    }
}
