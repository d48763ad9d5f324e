internal import Domain
internal import Markup

/// Who signs an envelope, by which right, how they did, and whose turn it is.
struct SignatoryTable: Renderable {
    let frame: EnvelopeFrame
    let reminders: [Key<Signatory>: SigningReminder]
    /// The parties for which the one who looks enters scans.
    let entered: Set<Key<Organisation>>
    /// The places at which the one who looks lets somebody else sign.
    let changeable: Set<Key<Signatory>>

    private var language: Language { frame.language }
    private var detail: EnvelopeDetail { frame.detail }

    var html: HTML {
        let rows = detail.sides.flatMap { side in side.places.map { Row(side: side, place: $0) } }
        let note =
            frame.envelope.isOrdered
            ? language.pick("ký lần lượt", "in order") : language.pick("ký song song", "in any order")
        let table = Table(
            language.pick("Các bên ký", "Signatories"),
            columns: [
                Column(language.pick("Bên ký", "Party"), .heading) { "\($0.side.party.name)" },
                Column(language.pick("Người ký", "Signatory")) { signatory($0.place.signatory) },
                Column(language.pick("Hình thức", "Manner")) { manner($0) },
                .text(language.pick("Thời điểm", "When"), .day) { $0.place.signature?.signedAt.vietnamese ?? "" },
                Column(language.pick("Việc", "Actions"), .actions) { own($0) },
            ], rows: rows, language: language)
        return Block(language.pick("Các bên ký", "Signatories"), note: note, "\(table)\(levels)" as HTML).html
    }

    /// What each manner of signing that is there proves, and what it does not.
    private var levels: HTML {
        let given = Set(detail.places.compactMap { $0.signature?.level })
        guard !given.isEmpty else { return HTML() }
        return Facts(
            Signature.Level.allCases.filter(given.contains).map {
                Facts.Fact(language.pick($0.wording), text: language.pick($0.limits))
            }
        ).html
    }

    private struct Row {
        let side: EnvelopeDetail.Side
        let place: EnvelopeDetail.Place
    }

    private func signatory(_ signatory: Signatory) -> HTML {
        let lines = signatory.lines.split(separator: "\n").joined(separator: ", ")
        return """
            <div class="signatory"><b>\(signatory.personName)</b><br><span class="quiet">\(lines)</span>\
            <br><small class="quiet">\(signatory.basis)</small></div>
            """
    }

    private func manner(_ row: Row) -> HTML {
        if let signature = row.place.signature {
            return "\(Badge(.good, language.pick(signature.level.wording)))\(time(of: signature))"
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

    /// Whether anybody but the signer says when a signature in the file was made.
    private func time(of signature: Signature) -> HTML? {
        signature.timeWording.map { "<br><small class=\"quiet\">\(language.pick($0))</small>" }
    }

    private func own(_ row: Row) -> HTML {
        let id = row.place.signatory.id
        if row.place.signature?.level == .wet {
            return LinkButton(
                language.pick("Bản quét", "Scan"), to: Paths.scan(id, of: frame.id), .quiet, isDownload: true
            ).html
        }
        let (scan, change) = (scan(row), change(row))
        return "\(scan)\(!scan.isEmpty && !change.isEmpty, "<br>")\(change)"
    }

    private func scan(_ row: Row) -> HTML {
        guard detail.isTurn(of: row.side), detail.state == .open, row.place.signature == nil,
            entered.contains(row.side.party.organisationId)
        else { return HTML() }
        return LinkButton(
            language.pick("Đưa bản ký tươi", "Enter a scan"), to: Paths.keepScan(row.place.signatory.id, of: frame.id),
            .quiet
        ).html
    }

    private func change(_ row: Row) -> HTML {
        guard changeable.contains(row.place.signatory.id), !row.side.isDone else { return HTML() }
        return LinkButton(
            language.pick("Đổi người ký", "Change signatory"),
            to: Paths.changeSigner(row.place.signatory.id, of: frame.id), .quiet
        ).html
    }
}
