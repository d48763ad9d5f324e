import Markup
import Testing

@testable import Web

struct LineDrawingTests {
    private static let drawing = LineDrawing(
        "Các tuyến", centre: LineNode("UB MTTQ Việt Nam quận Hoàn Kiếm", "Cấp huyện"),
        chains: [
            Line(
                .vertical, "chỉ đạo",
                [LineNode("UB MTTQ Việt Nam thành phố Hà Nội", to: "/1"), LineNode("Ủy ban Trung ương")]),
            Line(.horizontal, "lãnh đạo", [LineNode("Quận ủy Hoàn Kiếm", to: "/2")]),
        ],
        branches: [
            Line(.horizontal, "Cùng ký", [LineNode("Liên đoàn Lao động quận"), LineNode("Quận Đoàn")]),
            Line(.vertical, "18 phường", (1...18).map { LineNode("UB MTTQ phường số \($0)", to: "/p\($0)") }),
        ])

    @Test(arguments: [(720, 3), (328, 1), (480, 2)])
    func `Nothing overlaps and nothing leaves the paper`(width: Int, columns: Int) {
        let plan = LinePlan(Self.drawing, width: width, columns: columns)
        #expect(plan.boxes.count == 24)
        for (index, box) in plan.boxes.enumerated() {
            #expect(box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.bottom <= plan.height)
            for other in plan.boxes[(index + 1)...] {
                let isApart =
                    box.x + box.width <= other.x || other.x + other.width <= box.x || box.bottom <= other.y
                    || other.bottom <= box.y
                #expect(isApart, "\(box.node.label) and \(other.node.label)")
            }
        }
    }

    @Test func `Superiors stand above, the nearest lowest`() throws {
        let plan = LinePlan(Self.drawing, width: 720, columns: 3)
        let heights = Dictionary(uniqueKeysWithValues: plan.boxes.map { ($0.node.label, $0.y) })
        let centre = try #require(heights["UB MTTQ Việt Nam quận Hoàn Kiếm"])
        let city = try #require(heights["UB MTTQ Việt Nam thành phố Hà Nội"])
        let country = try #require(heights["Ủy ban Trung ương"])
        #expect(country < city && city < centre)
    }

    @Test func `Both kinds of lines are drawn, named and told in words`() {
        let html = Self.drawing.html.text
        #expect(html.contains("class=\"vertical\"") && html.contains("class=\"horizontal\""))
        #expect(html.contains("Ngành dọc") && html.contains("Phối hợp ngang"))
        #expect(html.contains("<li><a href=\"/1\">UB MTTQ Việt Nam thành phố Hà Nội</a></li>"))
    }

    @Test func `A body alone is drawn alone`() {
        let plan = LinePlan(LineDrawing("x", centre: LineNode("Một mình"), chains: []), width: 328, columns: 1)
        #expect(plan.boxes.count == 1 && plan.strokes.isEmpty)
    }

    @Test(arguments: [
        "Câu lạc bộ những người cao tuổi yêu thơ yêu nhạc gìn giữ nếp sống thanh lịch văn minh",
        "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "", "một",
    ])
    func `Text fits in its lines`(text: String) {
        let lines = TextWidth.lines(text, size: 14, width: 120, atMost: 3)
        #expect(lines.count <= 3)
        #expect(lines.allSatisfy { TextWidth.of($0[...], size: 14) <= 134 })
    }
}
