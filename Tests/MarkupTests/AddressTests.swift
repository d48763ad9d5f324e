import Markup
import Testing

struct AddressTests {
    @Test(arguments: [
        "", "/", "/to-chuc/1", "?trang=2", "#ten", "trang", "../x", "/tim?q=a:b", "#a:b", "https://mattran.org.vn",
        "http://localhost:8080/a", "HTTPS://A.VN", "mailto:a@b.vn", "tel:+84243", "/hội-nghị/mục 1", "./a:b",
    ])
    func `A good address is kept`(address: String) {
        let html: HTML = "<a href=\"\(url: address)\">"
        #expect(html.text == "<a href=\"\(address)\">")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "\tjavascript:alert(1)",
        "java\nscript:alert(1)", "java\u{0}script:a", "\u{1}javascript:a", "data:text/html,<b>", "vbscript:a",
        "file:///etc",
        "blob:x", "//evil.example", "/\\evil.example", "\\\\evil.example", "ftp://a", "javascript\u{7F}:a", ":a",
        "view-source:x", "\u{A0}javascript:a",
    ])
    func `A disguised or foreign address becomes a dead end`(address: String) {
        let html: HTML = "<a href=\"\(url: address)\">"
        #expect(html.text == "<a href=\"#\">")
        let plain: HTML = "<a class=\"x\" href=\"\(address)\">"
        #expect(plain.text == "<a class=\"x\" href=\"#\">")
        let helped: HTML = "<a\(attribute: "href", address)>"
        #expect(helped.text == "<a href=\"#\">")
    }

    @Test func `Only an address is judged as one`() {
        let html: HTML = "<p title=\"\("javascript: là gì")\">\("data:x")</p>"
        #expect(html.text == "<p title=\"javascript: là gì\">data:x</p>")
    }

    @Test func `An address is escaped too`() {
        let html: HTML = "<a href=\"\("/tim?a=1&b=\"2\"")\">"
        #expect(html.text == "<a href=\"/tim?a=1&amp;b=&quot;2&quot;\">")
    }
}
