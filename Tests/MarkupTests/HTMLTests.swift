import Markup
import Testing

struct HTMLTests {
    private struct Sticker: Renderable {
        let word: String
        var html: HTML { "<b>\(word)</b>" }
    }

    @Test func `A literal stays as it was written`() {
        let html: HTML = "<p class=\"lead\">Đại đoàn kết</p>"
        #expect(html.text == "<p class=\"lead\">Đại đoàn kết</p>")
    }

    @Test func `Markup inside markup is spliced in`() {
        let inner: HTML = "<b>\("một & hai")</b>"
        let outer: HTML = "<p>\(inner)</p>"
        #expect(outer.text == "<p><b>một &amp; hai</b></p>")
    }

    @Test func `Absent markup leaves no trace`() {
        let absent: HTML? = nil
        let piece: Sticker? = nil
        let html: HTML = "<p>\(absent)\(piece)\(false, "<i>không</i>")</p>"
        #expect(html.text == "<p></p>")
    }

    @Test func `What has a face is shown by interpolation, alone and in rows`() {
        let html: HTML = "\(Sticker(word: "a<"))\([Sticker(word: "b"), Sticker(word: "c")])"
        #expect(html.text == "<b>a&lt;</b><b>b</b><b>c</b>")
    }

    @Test func `A sequence is drawn value by value`() {
        let html: HTML = "<ul>\(["x", "<y>"], { "<li>\($0)</li>" })</ul>"
        #expect(html.text == "<ul><li>x</li><li>&lt;y&gt;</li></ul>")
    }

    @Test func `Pieces are joined with the separator between them only`() {
        #expect(HTML.joined(["a", "b", "c"], separator: " · ").text == "a · b · c")
        #expect(HTML.joined([]).isEmpty)
        #expect(HTML.joined(["a"], separator: ", ").text == "a")
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1_000, "1.000"), (1_234_567, "1.234.567"), (-1_000, "-1.000"), (-12, "-12"),
        (Int.min, "-9.223.372.036.854.775.808"),
    ])
    func `Thousands are kept apart by points`(number: Int, written: String) {
        let html: HTML = "\(grouped: number)"
        #expect(html.text == written)
    }

    @Test func `A plain number and another mark between thousands`() {
        let html: HTML = "\(1234) \(grouped: 1234, by: ",")"
        #expect(html.text == "1234 1,234")
    }

    @Test func `Attributes come with the space before them or not at all`() {
        let missing: String? = nil
        let html: HTML = """
            <input\(attribute: "checked", true)\(attribute: "disabled", false)\(attribute: "title", missing)\
            \(attribute: "value", "a\"b")\(attribute: "maxlength", 20)>
            """
        #expect(html.text == "<input checked value=\"a&quot;b\" maxlength=\"20\">")
    }

    @Test func `Equal markup is equal`() {
        let left: HTML = "<p>\("a")</p>"
        #expect(left == "<p>a</p>")
    }
}
