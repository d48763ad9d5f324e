@testable import Documents
import Foundation
import Markup
import Testing

@Suite struct `An official document as it is stored` {
    private static let properties = DocumentProperties(createdAt: 1_550_736_000)

    private static func coded(_ document: OfficialDocument) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(document), as: UTF8.self)
    }

    @Test(arguments: DocumentStyle.all) func `is the same when it is read again`(_ style: DocumentStyle) throws {
        let document = SampleDocument.whole(style)
        let read = try JSONDecoder().decode(OfficialDocument.self, from: Data(try Self.coded(document).utf8))
        #expect(read == document)
    }

    /// Once stored, always read: this text is never changed, only others are put beside it.
    @Test func `has this coded form`() throws {
        let document = OfficialDocument(
            [
                .letterhead(
                    Letterhead(issuers: ["A"], number: "Số: 01/BC-A", placeAndDay: "H, ngày 01 tháng 3 năm 2019")),
                .title("Báo cáo"), .chapter("Chương I", heading: "B"), .turn,
                .table(DocumentGrid([.init("TT", 1)], [.chapter("x"), .cells(["1"])])),
                .signature(SignatureCell(["Chủ tịch"], name: "N", anchor: "ky-1"), recipients: ["Lưu: VT."]),
            ], properties: DocumentProperties(title: "T", createdAt: 7), style: .front)
        #expect(
            try Self.coded(document) == """
                {"elements":[{"head":{"abstract":"","issuers":["A"],"joint":"v1","number":"Số: 01/BC-A",\
                "placeAndDay":"H, ngày 01 tháng 3 năm 2019","superior":""},"is":"letterhead"},\
                {"is":"title","text":"Báo cáo"},{"heading":"B","is":"chapter","text":"Chương I"},{"is":"turn"},\
                {"is":"table","table":{"columns":[{"isCentred":false,"title":"TT","weight":1}],\
                "rows":[{"chapter":"x"},{"cells":["1"]}]}},{"cell":{"anchor":"ky-1","lines":["Chủ tịch"],"name":"N"},\
                "is":"signature","lines":["Lưu: VT."]}],"isLandscape":false,"properties":{"author":"","comments":"",\
                "createdAt":7,"organisation":"","subject":"","title":"T"},"style":"front"}
                """)
    }

    @Test func `has a style that there is`() {
        let text = #"{"elements":[],"isLandscape":false,"properties":{},"style":"nd31"}"#
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(OfficialDocument.self, from: Data(text.utf8))
        }
    }

    @Test func `bears its code at the foot of every page of Word`() throws {
        let parts = try PartReader(try OfficialWord.write(SampleDocument.whole(.front)))
        let document = try parts.text("word/document.xml")
        #expect(document.components(separatedBy: "w:type=\"first\" r:id=\"rId3\"").count == 4)
        #expect(try parts.text("word/footer1.xml").contains("Mã kiểm tra: 7F3K-9QWD"))
        let picture = try parts.bytes("word/media/qr.png")
        #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]) && FileKind.sniff(picture) == .png)
    }

    @Test func `bears its code on the page as one picture, the same as in Word`() throws {
        let page = OfficialHTML.page(SampleDocument.whole(.front)).text
        let found = page.matches(of: #/<img class="qr" alt="[^"]+" src="data:image\/png;base64,([^"]+)">/#)
        #expect(found.count == 1 && !page.contains("<svg"))
        let picture = try #require(found.first.flatMap { Data(base64Encoded: String($0.1)) })
        let parts = try PartReader(try OfficialWord.write(SampleDocument.whole(.front)))
        #expect(try parts.bytes("word/media/qr.png") == Array(picture))
    }

    @Test(arguments: [0x7, 0x7F, 0x85, 0x202A, 0x202E, 0x2066, 0xFDD0, 0xFFFE, 0x1FFFF] as [UInt32])
    func `says nothing that no paper shows`(_ number: UInt32) throws {
        let hidden = String(try #require(Unicode.Scalar(number)))
        let document = OfficialDocument([.clause("Đầu\(hidden)cuối")], properties: Self.properties, style: .front)
        let word = try PartReader(try OfficialWord.write(document)).text("word/document.xml")
        #expect(word.contains(">Đầucuối<"))
        #expect(OfficialHTML.page(document).text.contains(">Đầucuối<"))
    }

    @Test(arguments: ["–", "“x”", "…", "₫", "½", "\u{A0}", "ệ", "一", "😀", "Ω", "\u{2028}"])
    func `keeps what paper shows`(_ shown: String) throws {
        let document = OfficialDocument([.clause("Đầu\(shown)cuối")], properties: Self.properties, style: .front)
        let word = try PartReader(try OfficialWord.write(document)).text("word/document.xml")
        #expect(word.contains(">Đầu\(shown)cuối<"))
    }

    @Test func `breaks lines and tabs as they were typed, on whatever machine`() throws {
        let document = OfficialDocument([.clause("một & hai\r\nba\tbốn\n")], properties: Self.properties, style: .front)
        let word = try PartReader(try OfficialWord.write(document)).text("word/document.xml")
        func text(_ words: String) -> String { "<w:t xml:space=\"preserve\">\(words)</w:t>" }
        #expect(
            word.contains("\(text("một &amp; hai"))<w:br/>\(text("ba"))<w:tab/>\(text("bốn"))<w:br/></w:r>"))
    }

    @Test func `without a code has no foot`() throws {
        let parts = try PartReader(try OfficialWord.write(SampleDocument.whole(.front, verified: false)))
        #expect(!(try parts.text("word/document.xml").contains("footerReference")))
        #expect(!OfficialHTML.page(SampleDocument.whole(.front, verified: false)).text.contains("qr"))
    }

    @Test func `counts its annexes anew`() throws {
        let document = try PartReader(try OfficialWord.write(SampleDocument.whole(.state))).text("word/document.xml")
        #expect(document.components(separatedBy: "<w:pgNumType w:start=\"1\"/>").count == 3)
        #expect(document.components(separatedBy: "<w:titlePg/>").count == 4)
    }

    @Test func `is parted for the printer at an annex, when it is long, and loses no word`() {
        let short = SampleDocument.whole(.state)
        #expect(OfficialHTML.parts(of: short) == [OfficialHTML.page(short).text])
        let task = DocumentElement.clause(String(repeating: "Đại đoàn kết toàn dân. ", count: 500))
        let long = OfficialDocument(
            [task, .turn, .annex("PHỤ LỤC"), task, .clause("Hết phụ lục")], properties: short.properties,
            style: .state, verification: SampleDocument.verification)
        let parts = OfficialHTML.parts(of: long)
        #expect(parts.count == 2)
        #expect(parts[0].contains("class=\"sheet s0\"") && !parts[0].contains("PHỤ LỤC"))
        #expect(parts[1].contains("class=\"sheet s1\"") && parts[1].contains("Hết phụ lục"))
        #expect(parts.allSatisfy { $0.contains("class=\"verification\"") })
    }

    @Test func `is parted where both parts take about the same time`() {
        #expect(OfficialHTML.balanced([9_000, 1_000, 30_000, 2_000]) == [0..<2, 2..<4])
        #expect(OfficialHTML.balanced([60_000]) == [0..<1])
        #expect(OfficialHTML.balanced([60_000, 3_000]) == [0..<2])
    }
}
