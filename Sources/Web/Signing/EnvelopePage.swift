internal import Domain
internal import Hummingbird
internal import Markup

extension SigningRoutes {
    func envelope(_ context: MemberContext) async throws -> Response {
        try await show(context) { try EnvelopePage($1, $0).office }
    }

    func remind(_ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Envelope.self)
        let names = try await site.desk.act(as: context.actor) { try $0.remindSignatories(of: id) }
        return Redirect.see(
            Paths.envelope(id),
            saying: names.isEmpty
                ? "Hôm nay đã nhắc những người đến lượt ký." : "Đã nhắc \(names.joined(separator: ", ")).")
    }
}

/// One text before its signatories: who has signed, how, who is next, what came of it, and how anybody checks it.
struct EnvelopePage {
    let frame: EnvelopeFrame
    let recipients: [RecipientLine]
    let receivable: Set<Key<Recipient>>
    let reminders: [Key<Signatory>: SigningReminder]
    let entered: Set<Key<Organisation>>
    let changeable: Set<Key<Signatory>>
    let mayCorrect: Bool
    let history: [HistoryLine]

    private var language: Language { frame.language }
    private var detail: EnvelopeDetail { frame.detail }

    init(_ frame: EnvelopeFrame, _ work: Work) throws {
        self.frame = frame
        recipients = try work.recipients(of: frame.envelope)
        receivable = Set(recipients.filter { work.mayReceive($0) }.map(\.recipient.id))
        reminders = try work.remindersToSign(frame.detail)
        entered = Set(
            frame.detail.sides.map(\.party.organisationId).filter { work.mayEnterScan(for: $0, in: frame.detail) })
        changeable = Set(
            frame.detail.places.filter { work.mayChangeSigner($0, in: frame.detail) }.map(\.signatory.id))
        mayCorrect = work.mayCorrect(frame.detail)
        history = try work.history(of: frame.envelope, limit: 20)
    }

    var office: OfficePage {
        OfficePage(
            frame.envelope.title, in: .documents, breadcrumbs: Array(frame.crumbs.prefix(1)),
            eyebrow: "\(frame.envelope.kind.name) · \(frame.envelope.numberText)",
            summary: "\(frame.stateBadge) \(frame.leadName), \(frame.envelope.day.vietnamese)", actions: actions,
            main: """
                \(notice)<div class="split"><div>\(signatories)\(receivers)</div>\
                <aside>\(EnvelopeAside(frame: frame))\(HistoryBlock(history, language))</aside></div>
                """)
    }

    private var signatories: SignatoryTable {
        SignatoryTable(frame: frame, reminders: reminders, entered: entered, changeable: changeable)
    }

    private var receivers: RecipientTable {
        RecipientTable(frame: frame, recipients: recipients, receivable: receivable)
    }

    private var actions: HTML {
        "\(sign)\(issue)\(remind)\(withdraw)\(setRight)"
    }

    /// What is wrong in the form is corrected by a letter; other words begin with the programme.
    private var setRight: HTML {
        guard mayCorrect else { return HTML() }
        let change = frame.programme.map { programme in
            frame.envelope.isTextOfProgramme
                ? LinkButton(
                    language.pick("Điều chỉnh hoặc thay thế", "Amend or replace"), to: Paths.programme(programme.id),
                    .quiet)
                : LinkButton(language.pick("Thay thế", "Replace"), to: Paths.yearPapers(of: programme.id), .quiet)
        }
        return """
            \(LinkButton(language.pick("Đính chính", "Correct"), to: Paths.correctDocument(frame.id))) \
            \(change.map { "\($0)" as HTML })
            """
    }

    private var sign: HTML {
        guard let place = frame.ownPlace else { return HTML() }
        return """
            \(LinkButton(language.pick("Ký", "Sign"), to: Paths.sign(place.id, of: frame.id), .main)) \
            \(LinkButton(language.pick("Từ chối ký", "Decline"), to: Paths.declineToSign(place.id, of: frame.id))) 
            """
    }

    private var issue: HTML {
        guard detail.state == .signed else { return HTML() }
        let word = language.pick("Phát hành", "Issue")
        return frame.mayKeep
            ? LinkButton(word, to: Paths.issueEnvelope(frame.id), .main).html
            : Unavailable(word, because: frame.whoKeeps).html
    }

    private var remind: HTML {
        guard detail.state == .open, frame.mayKeep else { return HTML() }
        return PostButton(language.pick("Nhắc ký", "Remind"), to: Paths.remindSignatories(of: frame.id)).html
    }

    private var withdraw: HTML {
        guard frame.mayKeep, detail.issue == nil, detail.withdrawal == nil else { return HTML() }
        return LinkButton(language.pick("Rút hồ sơ", "Withdraw"), to: Paths.withdrawEnvelope(frame.id)).html
    }

    /// Why it went no further, or no longer stands.
    private var notice: HTML {
        if let replacement = detail.replacement {
            return Flash(
                .late,
                language.pick(
                    "Văn bản này đã được thay thế bằng \(replacement.kind.name) số \(replacement.numberText) và không còn hiệu lực.",
                    "Replaced by \(replacement.numberText); no longer in force.")
            ).html
        }
        if let decline = detail.decline {
            let who = detail.places.first { $0.decline != nil }?.signatory.personName ?? ""
            return Flash(
                .late, language.pick("\(who) từ chối ký: \(decline.reason)", "\(who) declined: \(decline.reason)")
            )
            .html
        }
        if let withdrawal = detail.withdrawal {
            return Flash(
                .late,
                language.pick(
                    "\(withdrawal.personName) rút hồ sơ lúc \(withdrawal.withdrawnAt.vietnamese): \(withdrawal.reason)",
                    "Withdrawn by \(withdrawal.personName): \(withdrawal.reason)")
            ).html
        }
        if detail.state == .expired {
            return Flash(
                .late,
                language.pick(
                    "Hạn ký đã hết. Rút hồ sơ rồi lập lại với hạn mới; số đã cấp được dùng lại.",
                    "The last day to sign has passed. Withdraw it and open another.")
            ).html
        }
        return HTML()
    }
}
