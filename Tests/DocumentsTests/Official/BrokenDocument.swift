import Documents
import Foundation
import Testing

/// A document of ours with one thing made wrong in its markup.
struct BrokenDocument: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let rule: FormatRule
    /// What the finding tells.
    let says: String
    var severity = FormatFinding.Severity.error
    /// Which of the formal documents: programme, letter, minutes, decision.
    var kind = 0
    var style = DocumentStyle.state

    var testDescription: String { "\(rule.rawValue): \(new.prefix(40)), \(style.name)" }

    init(
        _ old: String, _ new: String, _ rule: FormatRule, _ says: String,
        severity: FormatFinding.Severity = .error, kind: Int = 0, style: DocumentStyle = .state
    ) {
        (self.old, self.new, self.rule, self.says) = (old, new, rule, says)
        (self.severity, self.kind, self.style) = (severity, kind, style)
    }

    func bytes() throws -> [UInt8] {
        try Self.altered(FormalDocument.all(in: style)[kind].document, [old: new])
    }

    /// The document with markup replaced in its parts; each piece must be there.
    static func altered(_ document: OfficialDocument, _ changes: [String: String]) throws -> [UInt8] {
        let parts = try PartReader(try OfficialWord.write(document))
        let names = [
            "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels",
            "word/styles.xml", "word/header1.xml",
        ]
        var book = TestWorkbook()
        var all = try names.map { ($0, try parts.text($0)) }
        for (old, new) in changes {
            try #require(all.contains { $0.1.contains(old) }, "not in the document: \(old)")
            all = all.map { ($0.0, $0.1.replacing(old, with: new)) }
        }
        book.parts = all.map { ($0.0, Array($0.1.utf8)) }
        return try book.bytes(password: nil)
    }

    static let all = page + head + text + end

    private static let page = [
        BrokenDocument("w:w=\"11906\" w:h=\"16838\"", "w:w=\"12240\" w:h=\"15840\"", .paper, "215,9 mm × 279,4 mm"),
        BrokenDocument(
            "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>", "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>",
            .paper, "trang ngang", kind: 3, style: .free),
        BrokenDocument("w:top=\"1134\"", "w:top=\"1701\"", .verticalMargins, "30 mm, cần là 20–25 mm"),
        BrokenDocument("w:bottom=\"1134\"", "w:bottom=\"567\"", .verticalMargins, "lề dưới"),
        BrokenDocument("w:left=\"1701\"", "w:left=\"1134\"", .leftMargin, "20 mm"),
        BrokenDocument("w:right=\"850\"", "w:right=\"1440\"", .rightMargin, "25,4 mm"),
        BrokenDocument("w:ascii=\"Times New Roman\"", "w:ascii=\"Arial\"", .font, "Arial"),
        BrokenDocument("<w:color w:val=\"000000\"/>", "<w:color w:val=\"1F4E79\"/>", .font, "#1F4E79"),
        BrokenDocument("Mục đích", "Mục đi\u{301}ch", .font, "Unicode tổ hợp"),
        BrokenDocument("<w:titlePg/>", "", .pageNumber, "có hiện số trang"),
        BrokenDocument(
            "<w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:fldChar",
            "</w:pPr><w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:fldChar", .pageNumber, "không canh giữa"),
    ]

    private static let head = [
        BrokenDocument("CỘNG HÒA XÃ HỘI", "CỘNG HÓA XÃ HỘI", .emblem, "CỘNG HÓA"),
        BrokenDocument("Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc", .emblem, "–"),
        BrokenDocument("ĐẢNG CỘNG SẢN VIỆT NAM", "Cộng đồng", .emblem, "không có", style: .party),
        BrokenDocument("ỦY BAN MTTQ VIỆT NAM QUẬN HOÀN KIẾM", "Ủy ban MTTQ quận", .issuer, "chữ in hoa"),
        BrokenDocument("Số: 01/CTr-MTTQ-BTT", "Số: 1/CTr-MTTQ-BTT", .numbering, "thêm số 0"),
        BrokenDocument("Số: 01/CTr-MTTQ-BTT", "Số 01-CTr/MTTQ", .symbol, "dạng “Số: 01/CTr-MTTQ-BTT”"),
        BrokenDocument("Số: 01/CTr-MTTQ-BTT", "Số: 01/KH-MTTQ-BTT", .symbol, "“CTr” cho chương trình"),
        BrokenDocument("Số 01-CTr/MTTQ-BTT", "Số: 01/CTr-ĐTN", .symbol, "dạng “Số 01-CTr/ĐTN”", style: .youth),
        BrokenDocument("ngày 21 tháng 02", "ngày 21 tháng 2", .day, "“ngày 21 tháng 02 năm 2019”"),
        BrokenDocument("ngày 21 tháng 02", "ngày 21 tháng 06", .day, "“ngày 21 tháng 6 năm 2019”"),
        BrokenDocument("Hoàn Kiếm, ngày", "Hoàn Kiếm ngày", .placeAndDay, "dấu phẩy"),
        BrokenDocument("<w:i/><w:sz w:val=\"26\"/>", "<w:sz w:val=\"26\"/>", .placeAndDay, "chữ đứng"),
        BrokenDocument(
            "<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/></w:rPr><w:t xml:space=\"preserve\">Hoàn",
            "<w:sz w:val=\"22\"/></w:rPr><w:t xml:space=\"preserve\">Hoàn", .placeAndDay, "cỡ chữ 11"),
        BrokenDocument(">CHƯƠNG TRÌNH<", ">VĂN KIỆN<", .title, "không thấy"),
        BrokenDocument("V/v lấy", "Về việc lấy", .title, "“V/v”", kind: 1),
    ]

    private static let text = [
        BrokenDocument("Việt Nam;", "Việt Nam,", .citations, "dấu chấm phẩy"),
        BrokenDocument(
            "Luật Thanh tra.", "Luật Thanh tra số 56/2010/QH12.", .citations, "không ghi số", severity: .hint),
        BrokenDocument(
            "<w:pStyle w:val=\"PhoiHopClause\"/>", "<w:pStyle w:val=\"PhoiHopClause\"/><w:jc w:val=\"left\"/>", .body,
            "không canh đều"),
        BrokenDocument("<w:ind w:firstLine=\"720\"/>", "<w:ind w:firstLine=\"284\"/>", .body, "lùi 0,5 cm"),
        BrokenDocument(
            "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang", "<w:sz w:val=\"24\"/><w:lang", .body, "cỡ chữ 12"),
        BrokenDocument(
            "w:before=\"120\" w:after=\"0\" w:line=\"264\"", "w:before=\"60\" w:after=\"0\" w:line=\"264\"", .gap,
            "3 pt"),
        BrokenDocument("w:line=\"264\"", "w:line=\"480\"", .lineSpacing, "2 dòng"),
        BrokenDocument("/.</w:t>", "</w:t>", .endMark, "./."),
    ]

    private static let end = [
        BrokenDocument("TM. BAN THƯỜNG TRỰC", "T/M BAN THƯỜNG TRỰC", .signer, "“TM.”", kind: 1),
        BrokenDocument("T/M BAN THƯỜNG TRỰC", "TM. BAN THƯỜNG TRỰC", .signer, "“T/M”", kind: 1, style: .party),
        BrokenDocument("Nguyễn Văn An", "ThS. Nguyễn Văn An", .signer, "học vị", kind: 1),
        BrokenDocument("<w:cantSplit/>", "", .signatures, "ngắt trang", severity: .hint, kind: 1),
        BrokenDocument("<w:keepNext/><w:keepLines/>", "", .signatures, "Keep with next", severity: .hint, kind: 1),
        BrokenDocument("Nơi nhận:", "Gửi:", .recipients, "không có"),
        BrokenDocument("- Lưu: VT.", "- Lưu trữ.", .recipients, "Lưu: VT"),
    ]
}
