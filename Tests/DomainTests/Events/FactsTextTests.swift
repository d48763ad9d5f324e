@testable import Domain
import Testing

/// What changed in an act is sealed as a text, so the quick way of writing it must give the very text.
@Suite struct FactsTextTests {
    @Test(arguments: [
        Facts(), Facts().with("Chức vụ", "Phó Chủ tịch"), Facts().changed("Tên", from: "cũ", to: "mới"),
        Facts().changed("Đến ngày", from: "30/06/2025", to: nil), Facts().changedPrivately("Ngày sinh", from: 1, to: 2),
        Facts().with("Một", "a/b & <c> ’d‘ 😀").changed("Hai", from: nil, to: "Đống Đa"),
    ])
    func `written plainly it is the same text`(facts: Facts) {
        #expect(facts.plainText == JSONText.encode(facts))
    }

    @Test(arguments: ["nói “\"”", "a\\b", "dòng\nmới", "\u{1}", "\u{7F}"])
    func `a character that needs care is left to the writer of JSON`(text: String) {
        let facts = Facts().with("Ghi chú", text)
        #expect(facts.plainText == nil)
        #expect(facts.sqlValue == .text(JSONText.encode(facts)))
    }
}
