import Engines
import Foundation
import Testing

@Suite struct `Printing to PDF` {
    static let engine = PrintEngine()

    /// A page with a title, one paragraph and whatever else is wanted.
    static func page(_ body: String) -> String {
        "<!doctype html><html lang=vi><head><title>Chương trình</title><style>@page { size: A4; margin: 20mm }"
            + "body { margin: 0; font: 14pt 'Liberation Serif' }</style></head><body>\(body)</body></html>"
    }

    @Test func `the same input gives the same bytes, tagged, archival, with its fonts in it`() async throws {
        let html = Self.page("<h1>Chương trình phối hợp</h1><p>Năm 2019, quận Hoàn Kiếm.")
        let day = Date(timeIntervalSince1970: 1_550_714_400)
        let first = try await Self.engine.print(html: html, created: day)
        let second = try await PrintEngine().print(html: html, created: day)
        #expect(first == second)
        #expect(first.pages == 1)
        let info = try Tool.run("pdfinfo", on: first.pdf)
        #expect(info.contains("Tagged:          yes"))
        #expect(info.contains("2019"))
        let metadata = try Tool.run("pdfinfo", ["-meta"], on: first.pdf)
        #expect(metadata.contains("pdfaid:part"))
        let fonts = try Tool.run("pdffonts", on: first.pdf).split(separator: "\n").dropFirst(2)
        #expect(!fonts.isEmpty)
        #expect(fonts.allSatisfy { $0.contains(" yes yes yes ") })
    }

    @Test func `every accented letter comes out again, from one font`() async throws {
        let letters = Self.letters
        let words = letters.map { "ng\($0)n" }
        #expect(words.count == 134)
        let printed = try await Self.engine.print(html: Self.page("<p>\(words.joined(separator: " "))</p>"))
        let text = try Tool.run("pdftotext", ["-enc", "UTF-8", "FILE", "-"], on: printed.pdf)
        let found = Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
        #expect(words.filter { !found.contains($0) } == [])
        let fonts = try Tool.run("pdffonts", on: printed.pdf).split(separator: "\n").dropFirst(2)
        #expect(fonts.count == 1)
    }

    /// All letters that Vietnamese has beyond ASCII, composed.
    static let letters: [String] = {
        let vowels = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]
        let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
        let small = vowels.flatMap { vowel in
            tones.map { (vowel + $0).precomposedStringWithCanonicalMapping }
        }
        let all = (small + ["đ"]).flatMap { [$0, $0.uppercased()] }
        return all.filter { $0.unicodeScalars.contains { !$0.isASCII } }
    }()

    @Test func `places for signatures are told in points from the bottom left`() async throws {
        let body = """
            <p style="break-after: page">Trang một</p>
            <div id="ky-mat-tran" style="width: 60mm; height: 30mm">TM.</div>
            <div id="khac">không phải chỗ ký</div>
            """
        let printed = try await Self.engine.print(html: Self.page(body))
        let anchor = try #require(printed.anchors["ky-mat-tran"])
        #expect(printed.anchors.count == 1)
        #expect(anchor.page == 2)
        #expect(abs(anchor.x - 20 / 25.4 * 72) < 0.1)
        #expect(abs(anchor.y - (297 - 20 - 30) / 25.4 * 72) < 0.1)
        #expect(abs(anchor.width - 60 / 25.4 * 72) < 0.1)
        #expect(abs(anchor.height - 30 / 25.4 * 72) < 0.1)
    }

    @Test func `a picture at the foot of every page is in the file once`() async throws {
        let dot = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACAQAAAABazTCJAAAADElEQVR4nGM4wMQAAAJIAMOA19R5AAAAAElFTkSuQmCC"
        let body = """
            <style>@page{@bottom-left{content:element(foot)}} .foot{position:running(foot)}
            img{image-rendering:pixelated;width:12mm;height:12mm}</style>
            <div class="foot"><img alt="Mã" src="data:image/png;base64,\(dot)"></div>
            <p style="break-after:page">Một</p><p style="break-after:page">Hai</p><p>Ba</p>
            """
        let printed = try await Self.engine.print(html: Self.page(body))
        #expect(printed.pages == 3)
        let lines = try Tool.run("pdfimages", ["-list"], on: printed.pdf).split(separator: "\n").dropFirst(2)
        #expect(lines.count == 3)
        #expect(Set(lines.map { $0.split(separator: " ")[10] }).count == 1)
    }

    @Test func `nothing is fetched from files or from the network`() async throws {
        let secret = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).svg")
        let picture = "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='90'><text y='20'>bimat</text></svg>"
        try Data(picture.utf8).write(to: secret)
        defer { try? FileManager.default.removeItem(at: secret) }
        let listener = try Listener()
        let body = """
            <p>thay<img src="\(secret.absoluteString)"><img src="http://127.0.0.1:\(listener.port)/a.png">
            <object data="\(secret.absoluteString)"></object>
            <a rel="attachment" href="\(secret.absoluteString)">tệp</a>
            <style>@import url("http://127.0.0.1:\(listener.port)/a.css");</style>
            <img src="data:image/svg+xml,\(picture.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")">
            """
        let printed = try await Self.engine.print(html: Self.page(body))
        let text = try Tool.run("pdftotext", ["-enc", "UTF-8", "FILE", "-"], on: printed.pdf)
        #expect(text.components(separatedBy: "bimat").count == 2, "only the picture that stands in the page itself")
        #expect(!listener.wasAsked)
        let attached = try Tool.run("pdfdetach", ["-list"], on: printed.pdf)
        #expect(attached.contains("0 embedded files"))
    }

    @Test func `a document carries its source in it`() async throws {
        let source = PrintAttachment(
            name: "chuong-trinh.docx", description: "Bản soạn thảo", bytes: Array("PK gì đó".utf8))
        let printed = try await Self.engine.print(
            html: Self.page("<p>Có tệp kèm"), created: Date(timeIntervalSince1970: 0), attachments: [source])
        let attached = try Tool.run("pdfdetach", ["-list"], on: printed.pdf)
        #expect(attached.contains("chuong-trinh.docx"))
    }

    @Test func `parts are printed side by side and are one document`() async throws {
        let head = "<table><thead><tr><th>Việc</th><th>Ngày</th></tr></thead>"
        let text = Self.page(
            "<h1>Chương trình</h1><h2>I. Mục đích</h2><p>Lời mở đầu.</p>\(head)<tr><td>Một</td><td>30/09</td></tr></table>"
                + "<p style='break-before: page'><a href='#cuoi'>xem</a><span id='cuoi'>chỗ cuối</span></p><p id='ky-a'>TM.</p>"
        )
        let annex = Self.page(
            "<h1>Phụ lục</h1>\(head)<tr><td>Hai</td><td>31/12</td></tr></table>"
                + "<p><a href='#bang'>về bảng</a></p><p id='bang'>bảng</p><p id='ky-b'>KT.</p>")
        let source = PrintAttachment(name: "chuong-trinh.docx", description: "Bản soạn thảo", bytes: Array("PK".utf8))
        let day = Date(timeIntervalSince1970: 1_550_714_400)
        let whole = try await Self.engine.print(parts: [text, annex], created: day, attachments: [source])
        let again = try await PrintEngine().print(parts: [text, annex], created: day, attachments: [source])
        #expect(whole == again)
        #expect(whole.pages == 3)
        #expect(whole.anchors.mapValues(\.page) == ["ky-a": 2, "ky-b": 3])
        let info = try Tool.run("pdfinfo", on: whole.pdf)
        for line in ["Tagged:          yes", "Pages:           3", "Title:           Chương trình"] {
            #expect(info.contains(line))
        }
        #expect(try Tool.run("pdfinfo", ["-meta"], on: whole.pdf).contains("pdfaid:part"))
        #expect(try Tool.run("pdfdetach", ["-list"], on: whole.pdf).contains("chuong-trinh.docx"))
        let places = try Tool.run("pdfinfo", ["-dests"], on: whole.pdf)
        #expect(places.contains("\"cuoi\"") && places.contains("\"bang\"") && places.contains("\"ky-b\""))
        try Self.expectTags(of: whole)
        let outline = try Self.outline(of: whole)
        #expect(outline.contains("Chương trình") && outline.contains("Mục đích") && outline.contains("Phụ lục"))
        let checked = try Tool.run("pdfinfo", ["-struct"], on: whole.pdf)
        #expect(!checked.contains("Error"))
    }

    /// The cells of each table name the headings of their own table, and every word is read in order.
    private static func expectTags(of document: PrintedDocument) throws {
        let lines = try Tool.run("pdfinfo", ["-struct-text"], on: document.pdf).split(separator: "\n").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        let headings = lines.filter { $0.hasPrefix("/Headers [(") }
        #expect(headings.count == 4)
        #expect(Set(headings).count == 4)
        let words = ["\"Mục đích\"", "\"Một\"", "\"chỗ cuối\"", "\"Phụ lục\"", "\"Hai\"", "\"KT.\""]
        let found = words.map { word in lines.firstIndex { $0.contains(word.dropFirst().dropLast()) } }
        #expect(found.allSatisfy { $0 != nil } && found.compactMap(\.self) == found.compactMap(\.self).sorted())
    }

    private static func outline(of document: PrintedDocument) throws -> String {
        try Tool.run("pdftohtml", ["-xml", "-i", "-stdout", "FILE"], on: document.pdf)
            .components(separatedBy: "<outline>").dropFirst().joined()
    }

    @Test func `an annex of 500 pages is printed`() async throws {
        let pages = (1...500).map { "<p style=\"break-after: page\">Phụ lục, trang \($0)" }.joined()
        let printed = try await Self.engine.print(html: Self.page(pages))
        #expect(printed.pages >= 500)
    }
}
