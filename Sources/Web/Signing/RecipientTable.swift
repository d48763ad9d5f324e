internal import Domain
internal import Markup

/// Who gets an issued document, who has it, and to whom it was handed there.
struct RecipientTable: Renderable {
    let frame: EnvelopeFrame
    let recipients: [RecipientLine]
    /// Those for which the one who looks confirms.
    let receivable: Set<Key<Recipient>>

    private var language: Language { frame.language }
    private var detail: EnvelopeDetail { frame.detail }

    var html: HTML {
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
