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
        history = try work.history(of: frame.envelope, limit: 20)
    }

    var office: OfficePage {
        OfficePage(
            frame.envelope.title, in: .documents, breadcrumbs: Array(frame.crumbs.prefix(1)),
            eyebrow: "\(frame.envelope.kind.name) · \(frame.envelope.numberText)",
            summary: "\(frame.stateBadge) \(frame.leadName), \(frame.envelope.day.vietnamese)", actions: actions,
            main: """
                \(notice)<div class="split"><div>\(signatures)\(receivers)</div>\
                <aside>\(files)\(checking)\(facts)\(HistoryBlock(history, language))</aside></div>
                """)
    }

    private var actions: HTML {
        "\(sign)\(issue)\(remind)\(withdraw)"
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

    /// Why it went no further, where it did not.
    private var notice: HTML {
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

    // MARK: Signatures

    private var signatures: HTML {
        let rows = detail.sides.flatMap { side in side.places.map { Row(side: side, place: $0) } }
        let note =
            frame.envelope.isOrdered
            ? language.pick("ký lần lượt", "in order") : language.pick("ký song song", "in any order")
        return Block(
            language.pick("Các bên ký", "Signatories"), note: note,
            Table(
                language.pick("Các bên ký", "Signatories"),
                columns: [
                    Column(language.pick("Bên ký", "Party"), .heading) { "\($0.side.party.name)" },
                    Column(language.pick("Người ký", "Signatory")) { signatory($0.place.signatory) },
                    Column(language.pick("Hình thức", "Manner")) { manner($0) },
                    .text(language.pick("Thời điểm", "When"), .day) { $0.place.signature?.signedAt.vietnamese ?? "" },
                    Column(language.pick("Việc", "Actions"), .actions) { own($0) },
                ], rows: rows, language: language)
        ).html
    }

    private struct Row {
        let side: EnvelopeDetail.Side
        let place: EnvelopeDetail.Place
    }

    private func signatory(_ signatory: Signatory) -> HTML {
        let lines = signatory.lines.split(separator: "\n").joined(separator: ", ")
        return """
            <div><b>\(signatory.personName)</b><br><span class="quiet">\(lines)</span>\
            <br><small class="quiet">\(signatory.basis)</small></div>
            """
    }

    private func manner(_ row: Row) -> HTML {
        if let signature = row.place.signature {
            return """
                \(Badge(.good, language.pick(signature.level.wording)))<br><small class="quiet">\
                \(language.pick(signature.level.limits))</small>
                """
        }
        if row.place.decline != nil { return Badge(.late, language.pick("Từ chối", "Declined")).html }
        if row.side.isDone { return Badge(.neutral, language.pick("Không cần ký", "Not needed")).html }
        guard detail.state == .open else { return Badge(.neutral, language.pick("Chưa ký", "Not signed")).html }
        let reminded = reminders[row.place.signatory.id].map {
            language.pick(", đã nhắc \($0.day.vietnamese)", ", reminded")
        }
        return detail.isTurn(of: row.side)
            ? Badge(.soon, language.pick("Đến lượt ký", "Their turn") + (reminded ?? "")).html
            : Badge(.neutral, language.pick("Chờ bên trước", "Waits for others")).html
    }

    private func own(_ row: Row) -> HTML {
        let id = row.place.signatory.id
        if row.place.signature?.level == .wet {
            return LinkButton(
                language.pick("Bản quét", "Scan"), to: Paths.scan(id, of: frame.id), .quiet, isDownload: true
            ).html
        }
        guard detail.isTurn(of: row.side), detail.state == .open, row.place.signature == nil,
            entered.contains(row.side.party.organisationId)
        else { return HTML() }
        return LinkButton(
            language.pick("Đưa bản ký tươi", "Enter a scan"), to: Paths.keepScan(id, of: frame.id), .quiet
        ).html
    }

    // MARK: Beside

    private var files: HTML {
        func link(_ word: String, _ file: EnvelopeFile) -> HTML {
            "<li><a href=\"\(Paths.envelopeFile(file, of: frame.id))\" download>\(word)</a></li>"
        }
        let signed =
            detail.revisions.count > 1
            ? link(language.pick("PDF có chữ ký số", "PDF with signatures"), .signed) : HTML()
        let bundle =
            detail.signedParties > 0
            ? link(language.pick("Gói kiểm tra ngoại tuyến (ZIP)", "Bundle to check offline"), .bundle) : HTML()
        return Block(
            language.pick("Tệp", "Files"),
            """
            <ul>\(link(language.pick("PDF trước khi ký", "PDF before signing"), .base))\(signed)\
            \(link("Word (DOCX)", .word))\(bundle)</ul>
            """ as HTML
        ).html
    }

    private var checking: HTML {
        let path = Paths.verification(of: frame.envelope.code)
        return Block(
            language.pick("Kiểm tra", "Verification"),
            """
            <p>\(Link(Envelope.spelled(frame.envelope.code), to: path))</p>\
            <p class="small quiet">\(language.pick("Ai cũng mở được trang kiểm tra bằng mã này hoặc mã vuông ở chân trang văn bản.", "Anybody opens the page of verification by this code."))</p>
            """ as HTML
        ).html
    }

    private var facts: HTML {
        var facts: [Facts.Fact] = []
        if let programme = frame.programme {
            facts.append(
                .init(
                    language.pick("Chương trình", "Programme"),
                    Link(programme.title, to: Paths.programme(programme.id)).html))
        }
        if let version = frame.envelope.versionNumber {
            facts.append(.init(language.pick("Phiên bản", "Version"), text: "\(version)"))
        }
        facts.append(.init(language.pick("Số trang", "Pages"), text: "\(frame.envelope.pages)"))
        if let last = frame.envelope.lastDay {
            facts.append(.init(language.pick("Hạn ký", "Sign by"), text: last.vietnamese))
        }
        if let issue = detail.issue {
            facts.append(
                .init(language.pick("Phát hành", "Issued"), text: "\(issue.day.vietnamese), \(issue.personName)"))
        }
        if let previous = frame.envelope.predecessorId {
            facts.append(
                .init(
                    language.pick("Văn bản gốc", "Original"),
                    Link(language.pick("Mở văn bản gốc", "Open it"), to: Paths.envelope(previous)).html))
        }
        facts.append(
            .init(
                language.pick("Dấu vân tay SHA-256", "SHA-256"),
                "<code class=\"fingerprint\">\(detail.base?.fingerprint ?? "")</code>"))
        return Block(language.pick("Về hồ sơ", "About"), Facts(facts)).html
    }

    private var receivers: HTML {
        guard !recipients.isEmpty else { return HTML() }
        let came = recipients.count { $0.receipt != nil }
        return Block(
            language.pick("Nơi nhận", "Recipients"),
            note: detail.issue == nil
                ? nil : language.pick("\(came)/\(recipients.count) đã nhận", "\(came)/\(recipients.count) received"),
            Table(
                language.pick("Nơi nhận", "Recipients"),
                columns: [
                    .text(language.pick("Đơn vị", "Organisation"), .heading) { $0.recipient.name },
                    .text(language.pick("Để", "For")) { $0.recipient.purpose },
                    Column(language.pick("Đã nhận", "Received")) { received($0) },
                    Column(language.pick("Việc", "Actions"), .actions) { receiving($0) },
                ], rows: recipients, language: language)
        ).html
    }

    private func received(_ line: RecipientLine) -> HTML {
        guard let receipt = line.receipt else {
            return detail.issue == nil ? HTML() : Badge(.soon, language.pick("Chưa xác nhận", "Not confirmed")).html
        }
        let due = line.handing?.due.map { language.pick(", hạn \($0.vietnamese)", ", by \($0.vietnamese)") } ?? ""
        let handed = line.handing.map {
            language.pick("đã giao \($0.assignedTo)\(due)", "handed to \($0.assignedTo)\(due)")
        }
        return """
            \(Badge(.good, receipt.receivedAt.vietnamese))<br><small class="quiet">\(receipt.personName)\
            \(handed.map { ", \($0)" } ?? "")</small>
            """
    }

    private func receiving(_ line: RecipientLine) -> HTML {
        guard detail.issue != nil, receivable.contains(line.recipient.id) else { return HTML() }
        let path = Paths.receive(line.recipient.id, of: frame.id)
        return line.receipt == nil
            ? LinkButton(language.pick("Xác nhận đã nhận", "Confirm"), to: path, .main).html
            : LinkButton(language.pick("Giao lại", "Hand on"), to: path, .quiet).html
    }
}
