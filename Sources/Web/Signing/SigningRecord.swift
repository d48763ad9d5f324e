internal import Documents
internal import Domain

/// What happened to an envelope from its opening on, as a document: its files, who signed by which right and how, and
/// every act in its order.
struct SigningRecord {
    private let detail: EnvelopeDetail
    private let recipients: [RecipientLine]
    private let history: [HistoryLine]
    private let leadName: String
    private let madeAt: Instant

    /// - Parameter detail: found through the one who looks.
    init(_ detail: EnvelopeDetail, _ work: Work) throws {
        self.detail = detail
        recipients = try work.recipients(of: detail.envelope)
        history = try work.history(of: detail.envelope, limit: 1000).reversed()
        leadName = try work.name(of: detail.envelope.organisationId, near: detail.envelope.day) ?? ""
        madeAt = work.now
    }

    private var envelope: Envelope { detail.envelope }

    var document: OfficialDocument {
        let title = "Nhật ký ký \(envelope.kind.name) số \(envelope.numberText)"
        return OfficialDocument(
            [.title("NHẬT KÝ KÝ VĂN BẢN"), .subtitle("\(envelope.kind.name) số \(envelope.numberText)")] + about
                + [.heading("I. CHỮ KÝ"), .table(signatures), .heading("II. DIỄN BIẾN"), .table(events)]
                + receipts + [
                    .note("Lập lúc \(madeAt.vietnamese); hệ thống của \(leadName) ký xác nhận trong tệp này.")
                ],
            properties: DocumentProperties(
                title: title, author: leadName, createdAt: Int(madeAt.milliseconds / 1000)), isLandscape: true)
    }

    private var about: [DocumentElement] {
        [
            "Trích yếu: \(envelope.title)", "Đơn vị cấp số: \(leadName); ngày văn bản: \(envelope.day.vietnamese)",
            "Trạng thái: \(detail.state.wording.vietnamese); mã kiểm tra: \(Envelope.spelled(envelope.code))",
            "SHA-256 của PDF trước khi ký: \(detail.base?.fingerprint ?? "")",
            "SHA-256 của PDF hiện nay: \(detail.issue?.fingerprint ?? detail.current?.fingerprint ?? "")",
            "SHA-256 của tệp Word: \(envelope.wordFingerprint)",
        ].map { .clause($0) }
    }

    private var signatures: DocumentGrid {
        let places = detail.sides.flatMap { side in side.places.map { (side.party, $0) } }
        return DocumentGrid(
            [
                .init("TT", 1, isCentred: true), .init("Bên ký", 5), .init("Người ký", 4), .init("Quyền ký", 5),
                .init("Hình thức", 4), .init("Thời điểm", 3, isCentred: true), .init("Chứng thư", 5),
            ],
            places.enumerated().map { number, row in
                let (party, place) = row
                return .cells([
                    "\(number + 1)", party.name, "\(place.signatory.personName)\n\(place.signatory.lines)",
                    place.signatory.basis, manner(of: place), place.signature?.signedAt.vietnamese ?? "",
                    place.signature?.certificateWords ?? "",
                ])
            })
    }

    private func manner(of place: EnvelopeDetail.Place) -> String {
        if let signature = place.signature {
            return [signature.level.wording, signature.timeWording].compactMap(\.?.vietnamese).joined(separator: "\n")
        }
        return place.decline.map { "Từ chối: \($0.reason)" } ?? "Chưa ký"
    }

    private var events: DocumentGrid {
        DocumentGrid(
            [
                .init("TT", 1, isCentred: true), .init("Thời điểm", 3, isCentred: true), .init("Ai", 5),
                .init("Việc", 4), .init("Chi tiết", 12),
            ],
            history.enumerated().map { number, line in
                let who: [String?] = [line.actorName ?? "Hệ thống", line.officeTitle, line.organisationName]
                return .cells([
                    "\(number + 1)", line.event.at.vietnamese, who.compactMap(\.self).joined(separator: ", "),
                    ActWording.words(for: line.event.act, .vietnamese),
                    line.event.facts.list.map(\.words).joined(separator: "\n"),
                ])
            })
    }

    private var receipts: [DocumentElement] {
        guard detail.issue != nil, !recipients.isEmpty else { return [] }
        return [
            .heading("III. NƠI NHẬN"),
            .table(
                DocumentGrid(
                    [.init("TT", 1, isCentred: true), .init("Nơi nhận", 8), .init("Đã nhận", 6)],
                    recipients.enumerated().map { number, line in
                        .cells([
                            "\(number + 1)", line.recipient.name,
                            line.receipt.map { "\($0.receivedAt.vietnamese), \($0.personName)" } ?? "Chưa xác nhận",
                        ])
                    })),
        ]
    }
}

extension Domain.Facts.Fact {
    /// `Người ký: Trần Mẫu → Lê Mẫu`.
    fileprivate var words: String {
        guard let new else { return old.map { "\(field): bỏ “\($0)”" } ?? field }
        return old.map { "\(field): \($0) → \(new)" } ?? "\(field): \(new)"
    }
}
