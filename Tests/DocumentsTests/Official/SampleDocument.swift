import Documents
import Foundation

/// Documents with every element there is, for the tests of what is made of them.
enum SampleDocument {
    static let letters =
        "aàảãáạ ăằẳẵắặ âầẩẫấậ đ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ "
        + "AÀẢÃÁẠ ĂẰẲẴẮẶ ÂẦẨẪẤẬ Đ EÈẺẼÉẸ ÊỀỂỄẾỆ IÌỈĨÍỊ OÒỎÕÓỌ ÔỒỔỖỐỘ ƠỜỞỠỚỢ UÙỦŨÚỤ ƯỪỬỮỨỰ YỲỶỸÝỴ"

    static let long = String(repeating: "Chương trình phối hợp và thống nhất hành động ", count: 9).prefix(400)

    static let verification = DocumentVerification(
        code: "7F3K-9QWD", address: "https://phoihop.example/kiem-tra/7F3K-9QWD")

    /// With text that somebody might take for markup.
    static let traps = [
        "{{x}} ${y} {% z %}", "<script>alert('1')</script> & \"hai\"", "{ PAGE } \\* MERGEFORMAT <w:t>đậm</w:t>",
        "]]> <!-- --> &amp; &#39;", "Thẳng\u{202E}ngược\u{0}\u{7}", "một\thai\nba  bốn", letters,
        letters.decomposedStringWithCanonicalMapping, String(long),
    ]

    /// Every element, in the order of a programme with annexes.
    static func whole(_ style: DocumentStyle, verified: Bool = true) -> OfficialDocument {
        let number = DocumentNumber(1, .programme, of: ["MTTQ-BTT", "LĐLĐ"], joint: .lead)
        return OfficialDocument(
            [
                .letterhead(
                    Letterhead(
                        superior: "Ủy ban MTTQ Việt Nam thành phố Hà Nội",
                        issuers: ["Ủy ban Mặt trận Tổ quốc Việt Nam quận Hoàn Kiếm", "Liên đoàn Lao động"],
                        number: number.text(in: style), placeAndDay: "Hoàn Kiếm, ngày 21 tháng 02 năm 2019",
                        abstract: "lấy ý kiến", urgency: .immediate, circulation: .inside)),
                .title("Chương trình"), .subtitle("Phối hợp hoạt động năm 2019"), .addressees(["Thường trực Quận ủy"]),
                .addressees(["Quận ủy", "Ủy ban nhân dân"]), .citation("Căn cứ Luật Mặt trận Tổ quốc Việt Nam;"),
                .resolution("Quyết định:"), .chapter("Chương I", heading: "Quy định chung"),
                .article("Điều 1. Phạm vi"),
                .heading("I. MỤC ĐÍCH, YÊU CẦU"), .subheading("1. Mục đích"), .clause(""),
            ] + traps.map { .clause($0) } + [
                .item("- Một việc"), .note("Chủ đề: năm 2019"), .lastClause("Hết chương trình."),
                .signature(
                    SignatureCell(["TM. Ban Thường trực", "Chủ tịch"], name: "Nguyễn Văn A", anchor: "ky-1"),
                    recipients: ["Như trên;", "Lưu: VT."]),
                .signatures(
                    (2...4).map { SignatureCell(["TM. Ban \($0)", "Chủ tịch"], name: "Bà \($0)", anchor: "ky-\($0)") }),
                .recipients(["Lưu: VT."]), .turn, .annex("PHỤ LỤC I"), .annexReference("(Kèm theo Chương trình)"),
                .table(
                    DocumentGrid(
                        [.init("TT", 1, isCentred: true), .init("Nhiệm vụ", 5)],
                        [.chapter("1. Nhóm <i>"), .cells(["1", "Việc\nhai dòng & <b>"]), .cells(["2", letters])])),
                .annex("PHỤ LỤC II"), .clause("Lời cuối"),
            ],
            properties: DocumentProperties(
                title: "Chương trình <2019>", subject: "Chương trình", author: "A & \"B\"", createdAt: 1_550_736_000),
            style: style, verification: verified ? verification : nil)
    }
}
