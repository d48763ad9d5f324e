import Domain
import Storage
import Testing

@Suite struct `What an act changed` {
    @Test func `is noted where there is something to note`() {
        let facts = Facts().with("Tên", "Hàng Bạc").with("Trống", "").with("Không", nil)
            .changed("Trụ sở", from: "126 Hàng Trống", to: "2 Tràng Thi").changed("Như cũ", from: "a", to: "a")
        #expect(facts.list.map(\.field) == ["Tên", "Trụ sở"])
        #expect(facts.list.last?.old == "126 Hàng Trống")
        #expect(Facts.none.list.isEmpty)
    }

    @Test func `never tells a private value`() {
        let facts = Facts().changedPrivately("Ngày sinh", from: "1980-01-02", to: "1981-01-02")
            .changedPrivately("Điện thoại", from: nil, to: "0912345678").changedPrivately("Như cũ", from: 1, to: 1)
        #expect(facts.list.map(\.field) == ["Ngày sinh", "Điện thoại"])
        let text = JSONText.encode(facts)
        #expect(!text.contains("198") && !text.contains("0912"))
    }

    @Test(arguments: [
        "'; DROP TABLE event; --", "</script><script>", "\"\\\n\t\u{1F600}", "đ ộ ẫ ữ", "{\"field\":\"x\"}",
    ])
    func `comes back from a column as it went in`(value: String) {
        let facts = Facts().with(value, value).changed("a", from: value, to: nil)
        #expect(Facts(sqlValue: facts.sqlValue) == facts)
    }

    @Test func `is the same text for the same facts`() {
        #expect(Facts().with("b", "1").sqlValue == Facts().with("b", "1").sqlValue)
        #expect(Facts(sqlValue: .text("not JSON")) == nil)
        #expect(Facts(sqlValue: .null) == nil)
    }
}
