internal import Documents
internal import Storage

/// What changed in a programme after it was issued, as a document of equal form that stands beside the original
/// (Nghị định 30/2020/NĐ-CP Điều 18; the original stays readable).
struct AmendmentPaper {
    private let programme: Programme
    private let head: PaperHead
    private let grid: AssignmentGrid
    private let verification: DocumentVerification?
    private let original: Envelope
    /// What amended the original before, in the order of issue.
    private let earlier: [Envelope]
    private let changes: [PassageDifference]
    private let createdAt: Int

    /// - Parameter issued: the original, then what amended it before.
    init(
        _ programme: Programme, _ work: Work, _ signed: SignedHead, amending issued: [Envelope],
        to version: ProgrammeVersion
    ) throws {
        guard let original = issued.first, let last = issued.last else { throw Refusal.absent }
        self.programme = programme
        self.original = original
        earlier = Array(issued.dropFirst())
        head = try PaperHead(programme, work, signed)
        grid = try AssignmentGrid(programme, work)
        verification = signed.verification
        createdAt = Int(work.now.milliseconds / 1000)
        let old = try work.session.first(
            ProgrammeVersion.self,
            """
            SELECT * FROM programme_version WHERE programme_id = \(programme.id) AND number = \(last.versionNumber ?? 0)
            """)
        guard let before = old?.content, let after = version.content else { throw Refusal.absent }
        changes = ProgrammeText.difference(from: before, to: after)
    }

    var text: OfficialDocument {
        OfficialDocument(
            opening + body + closing,
            properties: DocumentProperties(
                title: subject, subject: "\(programme.kind.wording.vietnamese), \(programme.yearText)",
                author: head.lead, createdAt: createdAt), style: head.style, verification: verification)
    }

    private var subject: String { "Điều chỉnh, bổ sung \(original.title)" }
    private var cited: String { original.citation }

    private var opening: [DocumentElement] {
        [
            .letterhead(head.letterhead), .title(original.kind.name), .subtitle(subject),
            .citation("Căn cứ \(cited) về \(original.title);"),
        ] + earlier.map { .citation("Căn cứ \($0.citation) về \($0.title);") } + [
            .citation("Căn cứ ý kiến thống nhất của các bên,"),
            .clause("Các bên thống nhất điều chỉnh, bổ sung \(cited) như sau:"),
        ]
    }

    private var body: [DocumentElement] {
        [.heading("I. NỘI DUNG ĐIỀU CHỈNH, BỔ SUNG")]
            + changes.enumerated().flatMap { place, change -> [DocumentElement] in
                [.subheading("\(place + 1). \(change.act) \(change.heading)")] + change.lines.map { .clause($0) }
            }
    }

    private var closing: [DocumentElement] {
        [
            .heading("II. HIỆU LỰC"),
            .clause("Các nội dung khác của \(cited) giữ nguyên."),
            .lastClause("Văn bản này có hiệu lực kể từ ngày ký và là bộ phận không tách rời của \(cited)."),
            .signatures(head.signatures), .recipients(head.recipients), .turn,
            .annex("PHỤ LỤC. BẢNG PHÂN CÔNG NHIỆM VỤ SAU ĐIỀU CHỈNH"), .table(grid.grid),
        ]
    }
}

extension Envelope {
    /// As other documents name it: `Chương trình số 01/CTr-MTTQ-BTT ngày 21/02/2019`.
    var citation: String { "\(kind.name) số \(numberText) ngày \(day.vietnamese)" }
}

extension PassageDifference {
    fileprivate var act: String {
        switch change {
        case .added: "Bổ sung:"
        case .removed: "Bỏ:"
        case .changed, .same: "Sửa:"
        }
    }

    /// The words as they are from now on; of what was taken out, what stood there.
    fileprivate var lines: [String] {
        let segments = change == .removed ? words.left : words.right
        return segments.map(\.text).joined().split(separator: "\n").map(String.init)
    }
}
