import Markup
import Testing

@testable import Web

struct TableComponentsTests {
    private struct Place {
        let name: String
        let count: Int
    }

    private static var columns: [Column<Place>] {
        [
            Column<Place>.link("Tên", sort: "ten") { Link($0.name, to: "/\($0.count)") },
            Column("Số", .number, sort: "so") { "\(grouped: $0.count)" }, Column.text("Ghi chú", .quiet) { $0.name },
        ]
    }

    @Test func `Each row has its name as a heading and each cell its label`() {
        let html = Table("Tổ chức", columns: Self.columns, rows: [Place(name: "Hàng <Bạc>", count: 1234)]).html.text
        #expect(html.contains("<th scope=\"row\"><a href=\"/1234\">Hàng &lt;Bạc&gt;</a></th>"))
        #expect(html.contains("<td class=\"number\" data-label=\"Số\">1.234</td>"))
        #expect(html.contains("<caption class=\"unseen\">Tổ chức</caption>"))
    }

    @Test func `The sorted column says so and turns round`() {
        let sorting = Sorting(by: "ten") { "?sap-xep=\($1 ? "-" : "")\($0)" }
        let html = Table("x", columns: Self.columns, rows: [Place(name: "a", count: 1)], sorting: sorting).html.text
        #expect(html.contains("aria-sort=\"ascending\"><a href=\"?sap-xep=-ten\">Tên"))
        #expect(html.contains("<a href=\"?sap-xep=so\">Số"))
        #expect(html.matches(of: /aria-sort/).count == 1)
    }

    @Test func `Groups stand under their headings`() {
        let groups = [RowGroup("I", [Place(name: "a", count: 1)]), RowGroup("II", [Place(name: "b", count: 2)])]
        let html = Table("x", columns: Self.columns, groups: groups).html.text
        #expect(html.matches(of: /<tbody>/).count == 2)
        #expect(html.contains("<th scope=\"rowgroup\" colspan=\"3\">II</th>"))
    }

    @Test func `Nothing to show offers the first step`() {
        let empty = EmptyState(
            "Chưa có tổ chức", "Thêm tổ chức đầu tiên.", steps: LinkButton("Thêm", to: "/moi", .main).html)
        let html = Table("x", columns: Self.columns, rows: [], empty: empty).html.text
        #expect(!html.contains("<table") && html.contains("Chưa có tổ chức") && html.contains("href=\"/moi\""))
    }

    @Test func `Rows are ticked by name`() {
        let selection = Selection<Place>(to: "/chon", name: "id", value: { "\($0.count)" }, label: \.name, buttons: "")
        let html = Table(
            "x", columns: Self.columns, rows: [Place(name: "Hàng \"Bạc\"", count: 7)], selection: selection
        ).html.text
        #expect(html.contains("form=\"ticked-id\" name=\"id\" value=\"7\" aria-label=\"Chọn Hàng &quot;Bạc&quot;\""))
    }

    @Test(arguments: [
        (Paging(1, 25, of: .moreThan(1000)), "1–25 trong hơn 1.000"),
        (Paging(26, 31, of: .exactly(31)), "26–31 trong 31"),
        (Paging(1, 25, of: .moreThan(1000), language: .english), "1–25 of more than 1,000"),
    ])
    func `The part of the list is told`(paging: Paging, words: String) { #expect(paging.range.text == words) }

    @Test func `Pages that are not there are not led to`() {
        let html = Paging(1, 25, of: .exactly(90), nextPath: "?trang=2").html.text
        #expect(html.contains("href=\"?trang=2\" rel=\"next\""))
        #expect(html.matches(of: /aria-disabled="true"/).count == 2)
        #expect(!Paging(1, 3, of: .exactly(3)).html.text.contains("<ul>"))
    }

    @Test func `Ten thousand rows are drawn`() {
        let rows = (0..<10_000).map { Place(name: "Nơi \($0)", count: $0) }
        #expect(Table("x", columns: Self.columns, rows: rows).html.text.contains(">Nơi 9999</a>"))
    }

    @Test func `Filters that hold can be taken away`() {
        let html = FilterBar(
            to: "/a", fields: [Field("q", "Tên", .text("x"))], applied: [Link("Tên có “x”", to: "/a")], clearPath: "/a"
        ).html.text
        #expect(html.contains("class=\"chip\" href=\"/a\"") && html.contains("Bỏ lọc"))
    }
}
