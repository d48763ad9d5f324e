import Markup
import Testing

struct EscapingTests {
    private static let hostile = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "</title><svg/onload=a>",
        "<!--", "-->", "]]>", "&lt;b&gt;", "\u{0}<\u{0}script>", "javascript:alert(1)", "{{7*7}}", "\\\"", "`${a}`",
    ]

    @Test(arguments: hostile)
    func `Hostile text cannot leave the element it stands in`(text: String) {
        let html: HTML = "<p>\(text)</p>"
        let inside = html.text.dropFirst(3).dropLast(4)
        #expect(!inside.contains("<") && !inside.contains(">"))
        #expect(html.text.hasPrefix("<p>") && html.text.hasSuffix("</p>"))
    }

    @Test(arguments: hostile)
    func `Hostile text cannot leave the attribute it stands in`(text: String) {
        let html: HTML = "<p title=\"\(text)\" data-x=\"\(Substring(text))\"\(attribute: "lang", text)>"
        #expect(html.text.filter { $0 == "\"" }.count == 6)
        #expect(html.text.filter { $0 == "<" }.count == 1)
        #expect(!html.text.contains("'"))
    }

    @Test(arguments: ["href", "src", "action", "formaction"], hostile)
    func `Hostile text cannot become an address`(attribute: String, text: String) {
        let link: HTML =
            switch attribute {
            case "href": "<a href=\"\(text)\">"
            case "src": "<img src=\"\(text)\">"
            case "action": "<form action=\"\(text)\">"
            default: "<button formaction=\"\(text)\">"
            }
        #expect(!link.text.contains("javascript:"))
        #expect(link.text.filter { $0 == "\"" }.count == 2)
    }

    @Test(arguments: [
        ("a\u{0}b", "ab"), ("a\u{1F}b", "ab"), ("a\u{7F}b", "ab"), ("a\u{80}b\u{9F}", "ab"), ("a\u{A0}b", "a\u{A0}b"),
        ("a\tb\nc\rd", "a\tb\nc\rd"), ("anh\u{202E}gpj.exe", "anhgpj.exe"), ("\u{2066}a\u{2069}", "a"),
        ("\u{FFFE}a\u{FFFF}", "a"), ("\u{1FFFE}a", "a"), ("\u{2FFFF}a", "a"), ("“Đề án” – ‘số’ …", "“Đề án” – ‘số’ …"),
        ("\u{1}\u{2}\u{3}", ""), ("", ""), ("\u{FEFF}a", "\u{FEFF}a"), ("😀", "😀"),
    ])
    func `Bad characters are dropped and good ones are kept`(text: String, kept: String) {
        let html: HTML = "\(text)"
        #expect(html.text == kept)
    }

    @Test func `Every Vietnamese letter goes through unharmed, composed and decomposed`() {
        let letters = "aàảãáạăằẳẵắặâầẩẫấậđeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
        let html: HTML = "\(letters)\(letters.uppercased())"
        #expect(html.text == letters + letters.uppercased())
        let decomposed: HTML = "\("o\u{302}\u{301}")"
        #expect(decomposed.text.unicodeScalars.elementsEqual("o\u{302}\u{301}".unicodeScalars))
    }

    @Test func `A long text is escaped in every place`() {
        let text = String(repeating: "Nhân dân & \"Mặt trận\" <tổ quốc> ", count: 500)
        let html: HTML = "\(text)"
        #expect(html.text.components(separated: "&amp;") == 501)
        #expect(html.text.components(separated: "&quot;") == 1001)
    }
}

extension String {
    fileprivate func components(separated by: String) -> Int {
        split(separator: by, omittingEmptySubsequences: false).count
    }
}
