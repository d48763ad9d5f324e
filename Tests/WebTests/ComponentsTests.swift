import Markup
import Testing

@testable import Web

struct ComponentsTests {
    private static let hostile = "\"><script>alert('x')</script>&\u{0}"

    /// Every piece with hostile words in every place that takes words.
    private static func pieces(_ evil: String) -> [HTML] {
        let link = Link(evil, to: evil)
        let node = LineNode(evil, evil, to: evil, edge: evil)
        let lines = [Line(.vertical, evil, [node, node]), Line(.horizontal, evil, [node])]
        return [
            Badge(.late, evil).html, Flash(.late, evil, link: link, savedDraft: evil).html,
            Block(evil, note: evil, id: evil, "").html,
            WorkList([
                .init(evil, to: evil, place: evil, .soon, time: evil), .init(evil, to: evil, place: evil, time: evil),
            ]).html,
            ProgressBar(evil, [.init(.good, 1, evil)], of: 2).html,
            BarList([.init(link, ProgressBar(evil, [], of: 0), note: "\(evil)")]).html,
            LongWork(evil, done: 1, total: 2, unit: evil, path: evil, isRunning: true).html,
            Track(evil, [.init(evil, .done, time: evil, to: evil), .init(evil, .current)]).html,
            Figures([.init(evil, evil, to: evil, .late)]).html, Facts([.init(evil, text: evil)]).html,
            Tabs(evil, [.init(evil, to: evil, count: 1)]).html,
            Timeline([
                .init(evil, evil, who: evil, what: "\(evil)", changes: [.init(evil, from: evil, to: evil)], note: evil)
            ]).html,
            Disclosure(evil, "\(evil)" as HTML).html, Why(evil, [evil], source: evil).html,
            Tree(evil, [.init(evil, note: evil, to: evil, children: [.init(evil)])]).html,
            EmptyState(evil, evil).html, OneTimeSecrets([evil], explanation: evil).html,
            SecretSquare(evil, label: evil, typed: evil, hint: evil).html,
            Trouble(evil, reference: evil, ways: "").html,
            LineDrawing(evil, centre: node, chains: lines, branches: lines).html,
        ]
    }

    @Test func `No piece can be broken by hostile words`() {
        let tame = Self.pieces("a")
        for (evil, tame) in zip(Self.pieces(Self.hostile), tame) {
            #expect(!evil.text.contains("<script"))
            #expect(!evil.text.contains("\u{0}"))
            #expect(evil.text.count { $0 == "\"" } == tame.text.count { $0 == "\"" }, "\(evil.text)")
        }
    }

    @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "//evil.example"])
    func `No piece leads to a hostile address`(address: String) {
        for piece in Self.pieces(address) {
            #expect(!piece.text.contains("href=\"\(address)"))
            #expect(!piece.text.contains("data-poll=\"\(address)"))
        }
    }

    @Test(arguments: Tone.allCases)
    func `A state is a word and a shape, never colour alone`(tone: Tone) {
        let html = Badge(tone, "Quá hạn").html.text
        #expect(html.contains("Quá hạn") && html.contains("<svg class=\"shape\""))
        #expect(Set(Tone.allCases.map(\.shape)).count == Tone.allCases.count)
    }

    @Test func `Progress says in words what its bar shows`() {
        let bar = ProgressBar("Năm 2019", [.init(.good, 16, "hoàn thành"), .init(.late, 2, "chậm")], of: 38).html.text
        #expect(bar.contains("aria-label=\"Năm 2019: 16/38 hoàn thành, 2 chậm\""))
        #expect(bar.contains("<rect class=\"good\" x=\"0\" width=\"417\""))
        #expect(bar.contains("<rect class=\"late\" x=\"421\""))
    }

    @Test(arguments: [(0, 0), (0, 5), (5, 5), (7, 5)])
    func `A bar never leaves its frame`(count: Int, total: Int) {
        let bar = ProgressBar("x", [.init(.good, count, "xong")], of: total).html.text
        let ends = bar.matches(of: /x="(\d+)" width="(\d+)"/).compactMap { found in
            Int(found.1).flatMap { start in Int(found.2).map { start + $0 } }
        }
        #expect(ends.allSatisfy { $0 <= 1000 })
    }

    @Test func `The present step of a track is marked for every reader`() {
        let track = Track(
            "Năm", [.init("Dự thảo", .done), .init("Ký", .current, time: "21/02"), .init("Sơ kết", .ahead)]
        ).html.text
        #expect(track.contains("class=\"now\" aria-current=\"step\""))
        #expect(track.contains("(đã xong)"))
        #expect(track.matches(of: /aria-current/).count == 1)
    }

    @Test func `A change shows what was and what is`() {
        let entry = Timeline.Entry(
            "2019-01-03", "03/01/2019", who: "Trần Thu Hương", what: "sửa",
            changes: [
                .init("Trụ sở", from: "126 Hàng Trống", to: "2 Tràng Thi"), .init("Điện thoại", from: nil, to: "024"),
            ])
        let html = Timeline([entry]).html.text
        #expect(html.contains("<del>126 Hàng Trống</del>") && html.contains("<ins>2 Tràng Thi</ins>"))
        #expect(html.contains("<dd><ins>024</ins></dd>"), "what was never known before stands alone")
        #expect(html.contains("<time datetime=\"2019-01-03\">03/01/2019</time>"))
    }

    @Test func `Long work asks for itself only while it runs`() {
        let running = LongWork("Nhập", done: 1, total: 2, unit: "dòng", path: "/viec/1", isRunning: true).html.text
        let over = LongWork(
            "Nhập", done: 2, total: 2, unit: "dòng", path: "/viec/1", isRunning: false, outcome: "<p>Xong</p>"
        ).html.text
        #expect(running.contains("data-poll=\"/viec/1\"") && running.contains("Có thể rời trang này"))
        #expect(!over.contains("data-poll") && over.contains("<p>Xong</p>"))
    }

    @Test func `A tree opens without a script`() {
        let html = Tree(
            "Tổ chức", [.init("Hà Nội", children: [.init("Hàng Bạc", to: "/1", isCurrent: true)], isOpen: true)]
        ).html.text
        #expect(html.contains("<details open><summary>Hà Nội") || html.contains("<details open><summary><span>Hà Nội"))
        let linked = Tree("Tổ chức", [.init("Hà Nội", to: "/", children: [.init("Hàng Bạc")])]).html.text
        #expect(linked.contains("<span class=\"name\"><a href=\"/\">Hà Nội</a></span>"))
        #expect(html.contains("<a href=\"/1\" aria-current=\"true\">Hàng Bạc</a>"))
    }

    @Test func `A secret can be photographed and typed`() {
        let html = SecretSquare("otpauth://x", label: "Mã", typed: "JBSW Y3DP", hint: "Quét").html.text
        #expect(html.contains("class=\"qr\"") && html.contains("<code id=\"typed-secret\">JBSW Y3DP</code>"))
    }

    @Test(arguments: [(Language.vietnamese, "bỏ trống"), (.english, "none")])
    func `Words of a piece follow the language`(language: Language, word: String) {
        let entry = Timeline.Entry("2019", "2019", who: "a", what: "b", changes: [.init("c", from: "d", to: nil)])
        #expect(Timeline([entry], language: language).html.text.contains(word))
    }
}

@Suite struct `Many names in a cell` {
    @Test func `are written out when they are few`() {
        #expect(NameList("Quận ủy; Thanh tra") { "và \($0) nơi khác" }.html.text == "Quận ủy; Thanh tra")
    }

    @Test func `open on demand when they are many, and none is lost`() {
        let html = NameList("Quận ủy;  Thanh tra; A & B;") { "và \($0) nơi khác" }.html.text
        #expect(html.contains("<summary>Quận ủy và 2 nơi khác</summary>"))
        #expect(html.contains("<li>Thanh tra</li>") && html.contains("<li>A &amp; B</li>"))
    }
}
