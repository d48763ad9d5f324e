import Documents
import Testing

/// Documents as they should be, one for each manner of ending and heading, in a style.
struct FormalDocument: Sendable, CustomTestStringConvertible {
    let name: String
    let style: DocumentStyle
    let elements: [DocumentElement]

    var testDescription: String { "\(name), \(style.name)" }

    var document: OfficialDocument {
        OfficialDocument(elements, properties: DocumentProperties(title: name, createdAt: 0), style: style)
    }

    static func all(in style: DocumentStyle) -> [FormalDocument] {
        [programme(style), letter(style), minutes(style), decision(style)].map {
            FormalDocument(name: $0.0, style: style, elements: $0.1)
        }
    }

    static let all = DocumentStyle.all.flatMap { all(in: $0) }

    /// Longer than a line.
    static let text =
        "Tuyên truyền, vận động đoàn viên, hội viên và Nhân dân thực hiện chủ trương của Đảng, chính sách, pháp luật của Nhà nước."

    static func head(_ style: DocumentStyle, _ kind: DocumentKind, abstract: String = "") -> DocumentElement {
        .letterhead(
            Letterhead(
                superior: "Ủy ban MTTQ Việt Nam thành phố Hà Nội", issuers: ["Ủy ban MTTQ Việt Nam quận Hoàn Kiếm"],
                number: DocumentNumber(1, kind, of: ["MTTQ-BTT"]).text(in: style),
                placeAndDay: kind == .minutes ? "" : "Hoàn Kiếm, ngày 21 tháng 02 năm 2019", abstract: abstract))
    }

    static func signer(_ style: DocumentStyle) -> SignatureCell {
        SignatureCell(["\(style.marks.collective) Ban Thường trực", "Chủ tịch"], name: "Nguyễn Văn An", anchor: "ky-1")
    }

    private static func programme(_ style: DocumentStyle) -> (String, [DocumentElement]) {
        (
            "Chương trình",
            [
                head(style, .programme), .title("Chương trình"), .subtitle("Phối hợp hoạt động năm 2019"),
                .citation("Căn cứ Luật Mặt trận Tổ quốc Việt Nam;"), .citation("Căn cứ Luật Thanh tra."),
                .note("Chủ đề: Năm dân vận chính quyền"), .heading("I. MỤC ĐÍCH, YÊU CẦU"), .subheading("1. Mục đích"),
                .clause(text), .item("- \(text)"), .lastClause(text),
                .signatures(
                    (1...3).map {
                        SignatureCell(
                            ["\(style.marks.collective) Ban Thường vụ", "Chủ tịch"], name: "Lê Thị B",
                            anchor: "ky-\($0)")
                    }),
                .recipients(["Thường trực Quận ủy (để báo cáo);", "Lưu: VT."]), .turn,
                .annex("PHỤ LỤC. BẢNG PHÂN CÔNG NHIỆM VỤ"),
                .table(
                    DocumentGrid([.init("TT", 1), .init("Nhiệm vụ", 4)], [.chapter("1. Nhóm"), .cells(["1", text])])),
            ]
        )
    }

    private static func letter(_ style: DocumentStyle) -> (String, [DocumentElement]) {
        (
            "Công văn",
            [
                head(style, .letter, abstract: "lấy ý kiến dự thảo chương trình"),
                .addressees(["Liên đoàn Lao động quận", "Quận Đoàn"]), .clause(text), .lastClause(text),
                .signature(signer(style), recipients: ["Như trên;", "Lưu: VT."]),
            ]
        )
    }

    private static func minutes(_ style: DocumentStyle) -> (String, [DocumentElement]) {
        (
            "Biên bản",
            [
                head(style, .minutes), .title("Biên bản"), .subtitle("Hội nghị ký kết chương trình"), .clause(text),
                .lastClause(text),
                .signatures([SignatureCell(["Thư ký"], name: "Lê Thị B"), SignatureCell(["Chủ tọa"], name: "Trần C")]),
                .recipients(["Các đại biểu dự họp;", "Lưu: VT."]),
            ]
        )
    }

    private static func decision(_ style: DocumentStyle) -> (String, [DocumentElement]) {
        (
            "Quyết định",
            [
                head(style, .decision), .title("Quyết định"), .subtitle("Về việc khen thưởng"),
                .citation("Căn cứ Luật Thi đua, khen thưởng;"), .citation("Theo đề nghị của Ban Thường trực."),
                .resolution("Quyết định:"), .article("Điều 1. Phạm vi"), .clause(text), .lastClause(text),
                .signature(signer(style), recipients: ["Như Điều 3;", "Lưu: VT."]),
            ]
        )
    }
}
