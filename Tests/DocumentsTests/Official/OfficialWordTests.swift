import Documents
import Foundation
import Testing

@Suite struct `Writing official documents for Word` {
    private let text = OfficialDocument(
        [
            .letterhead(
                Letterhead(
                    superior: "Thành phố Hà Nội", issuers: ["Ủy ban MTTQ quận"], number: "Số: 01/CTr-MTTQ-BTT",
                    placeAndDay: "Hoàn Kiếm, ngày 21 tháng 02 năm 2019")),
            .title("Chương trình"), .subtitle("Phối hợp hoạt động năm 2019"), .citation("Căn cứ Luật MTTQ;"),
            .heading("I. MỤC ĐÍCH, YÊU CẦU"), .subheading("1. Mục đích"), .clause("Dòng <một> & \"hai\"\tcột"),
            .clause(""), .clause("- Điểm\nxuống dòng"),
            .signatures([
                SignatureCell(["TM. Ban Thường trực", "Chủ tịch"], name: "Nguyễn Văn A"), SignatureCell(["B"]),
            ]),
            .recipients(["Lưu: VT."]), .turn,
            .table(
                DocumentGrid(
                    [.init("TT", 1, isCentred: true), .init("Nhiệm vụ", 5)],
                    [.chapter("1. Nhóm"), .cells(["1", "Việc\nhai dòng"])])),
        ], properties: DocumentProperties(title: "Chương trình", createdAt: 1_550_736_000))

    @Test func `what is written is read again`() throws {
        let document = try WordReader.read(try OfficialWord.write(text))
        #expect(document.isOurs)
        #expect(
            document.lines.filter { !$0.isEmpty } == [
                "THÀNH PHỐ HÀ NỘI\nỦY BAN MTTQ QUẬN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
                "Số: 01/CTr-MTTQ-BTT", "Hoàn Kiếm, ngày 21 tháng 02 năm 2019", "CHƯƠNG TRÌNH",
                "Phối hợp hoạt động năm 2019", "Căn cứ Luật MTTQ;", "I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích",
                "Dòng <một> & \"hai\"\tcột", "- Điểm\nxuống dòng",
                "TM. BAN THƯỜNG TRỰC\nCHỦ TỊCH", "B", "Nguyễn Văn A", "Nơi nhận:", "- Lưu: VT.", "TT", "Nhiệm vụ",
                "1. Nhóm", "1", "Việc\nhai dòng",
            ])
        let paragraphs = document.paragraphs
        #expect(paragraphs.first { $0.text == "Căn cứ Luật MTTQ;" }?.isItalic == true)
        #expect(paragraphs.first { $0.text == "CHƯƠNG TRÌNH" }?.isCentred == true)
        #expect(paragraphs.first { $0.line == "I. MỤC ĐÍCH, YÊU CẦU" }?.level == 1)
    }

    @Test func `the same text gives the same bytes`() throws {
        #expect(try OfficialWord.write(text) == OfficialWord.write(text))
        var other = text
        other.elements.append(.clause("thêm"))
        #expect(try OfficialWord.write(text) != OfficialWord.write(other))
    }

    @Test func `the page is the decree's`() throws {
        let archive = try PartReader(try OfficialWord.write(text))
        let document = try archive.text("word/document.xml")
        #expect(document.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"))
        #expect(document.contains("w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\""))
        #expect(document.contains("<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"))
        #expect(document.contains("<w:titlePg/>") && document.contains("<w:tblHeader/>"))
        #expect(try archive.text("word/styles.xml").contains("w:ascii=\"Times New Roman\""))
        #expect(try archive.text("word/styles.xml").contains("<w:sz w:val=\"28\"/>"))
        #expect(try archive.text("word/header1.xml").contains("PAGE"))
    }

    @Test func `all letters come back`() throws {
        let letters = "ăâđêôơư àảãáạ ằẳẵắặ ầẩẫấậ èẻẽéẹ ềểễếệ ìỉĩíị òỏõóọ ồổỗốộ ờởỡớợ ùủũúụ ừửữứự ỳỷỹýỵ"
        let all = letters + " " + letters.uppercased()
        let text = OfficialDocument([.clause(all)], properties: DocumentProperties(createdAt: 0))
        #expect(try WordReader.read(try OfficialWord.write(text)).lines == [all])
    }
}
