import Calendars
import Domain
import Storage
import TestKit
import Testing

@testable import Web

@Suite struct `The calendar's pages` {
    @Test(arguments: ["2018", "2019", "2026", "2027", "1900", "2100"])
    func `show any year with its months and days off`(year: String) async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.tuan)
            let page = try await visitor.get("/lich?nam=\(year)").document
            #expect(page.heading == "Lịch năm \(year)" && page.problems == [])
            #expect(page.all("table") { $0["class"] == "month" }.count == 12)
        }
    }

    @Test(arguments: ["1899", "2101", "-1", "x", "", "99999999999999999999"])
    func `show the year of the day where another was asked for`(year: String) async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.tuan)
            let page = try await visitor.get("/lich?nam=\(year)").document
            #expect(page.heading == "Lịch năm 2019")
        }
    }

    @Test func `say that the Tet of a coming year is an estimate`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.tuan)
            #expect(try await visitor.get("/lich?nam=2027").text.contains("chưa được công bố"))
            #expect(try await !visitor.get("/lich?nam=2019").text.contains("chưa được công bố"))
        }
    }

    @Test func `count a deadline across Tet and say how`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.tuan)
            let page = try await visitor.get(
                "/lich/thoi-han?tu-ngay=29/01/2019&so-ngay=10&don-vi=workingDays&chieu=sau"
            ).document
            #expect(page.problems == [] && page.main.contains("19/02/2019"))
            #expect(page.all("ol") { $0["class"] == "reasons" }.first?.children.isEmpty == false)
        }
    }

    @Test(arguments: [
        "tu-ngay=31/02/2019&so-ngay=10", "tu-ngay=29/01/2019&so-ngay=x", "tu-ngay=29/01/2019&so-ngay=-1",
        "tu-ngay=29/01/2019&so-ngay=3661",
    ])
    func `refuse what is no day and no number`(query: String) async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.tuan)
            let page = try await visitor.get("/lich/thoi-han?\(query)")
            #expect(page.status == .unprocessableContent && page.document.problems == [])
        }
    }

    @Test(arguments: ["01/01/0001", "31/12/9999", "29/02/2400"])
    func `count from any day there is`(day: String) async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.tuan)
            for unit in ["days", "workingDays"] {
                for direction in ["sau", "truoc"] {
                    let page = try await visitor.get(
                        "/lich/thoi-han?tu-ngay=\(day)&so-ngay=3660&don-vi=\(unit)&chieu=\(direction)")
                    #expect(page.status == .ok && page.document.problems == [])
                }
            }
        }
    }
}

@Suite struct `The days an administrator enters` {
    private static let notice: KeyValuePairs = [
        "loai": "tet", "tu-ngay": "05/02/2027", "den-ngay": "11/02/2027", "ly-do": "Tết", "nguon": "Thông báo 1/TB",
    ]

    @Test func `are entered as a notice and can be taken back`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.quan)
            #expect(try await visitor.get("/quan-tri/lich").text.contains("Chưa ghi thêm ngày nào"))
            let answer = try await visitor.post("/quan-tri/lich", Self.notice)
            #expect(answer.location == "/quan-tri/lich")
            let page = try await visitor.get("/quan-tri/lich").document
            #expect(!page.rows.isEmpty && page.problems == [])
            #expect(try await !visitor.get("/lich?nam=2027").text.contains("chưa được công bố"))
            let removal = try #require(page.forms.first { $0.action.hasSuffix("/xoa") })
            #expect(try await visitor.post(removal.action).location == "/quan-tri/lich")
            #expect(try await visitor.get("/quan-tri/lich").document.rows.count == page.rows.count - 1)
            #expect(try await visitor.post(removal.action).status == .notFound, "it is gone")
        }
    }

    @Test(arguments: [
        (["loai": "", "tu-ngay": "05/02/2027", "nguon": "x"], "f-loai-problem"),
        (["loai": "khac", "tu-ngay": "05/02/2027", "nguon": "x"], "f-loai-problem"),
        (["loai": "holiday", "tu-ngay": "", "nguon": "x"], "f-tu-ngay-problem"),
        (["loai": "holiday", "tu-ngay": "30/02/2027", "nguon": "x"], "f-tu-ngay-problem"),
        (["loai": "holiday", "tu-ngay": "05/02/2027", "nguon": ""], "f-nguon-problem"),
        (["loai": "holiday", "tu-ngay": "05/02/2027", "den-ngay": "04/02/2027", "nguon": "x"], "f-den-ngay-problem"),
        (["loai": "holiday", "tu-ngay": "05/02/2027", "den-ngay": "05/04/2027", "nguon": "x"], "f-den-ngay-problem"),
    ])
    func `are refused at the field that is wrong`(typed: [String: String], problem: String) async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.quan)
            let page = try await visitor.post("/quan-tri/lich", pairs: typed.map { ($0.key, $0.value) })
            #expect(page.status == .unprocessableContent)
            let document = page.document
            #expect(document.problems == [] && document.text(of: problem) != nil)
            #expect(
                document.form(to: "/quan-tri/lich")?.fields.first { $0.name == "tu-ngay" }?.value == typed["tu-ngay"])
        }
    }

    @Test func `are refused when they are there already`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.quan)
            _ = try await visitor.post("/quan-tri/lich", Self.notice)
            let again = try await visitor.post("/quan-tri/lich", Self.notice)
            #expect(again.status == .unprocessableContent && again.text.contains("đã được ghi"))
        }
    }

    @Test(arguments: Player.allCases.filter { $0 != .quan })
    func `are nobody else's to see or to change`(player: Player) async throws {
        try await withSite { house in
            let visitor = try await house.visitor(player)
            #expect(try await visitor.get("/quan-tri/lich").status == .notFound)
            #expect(try await visitor.post("/quan-tri/lich", Self.notice).status == .forbidden)
            #expect(try await house.stage.look { try $0.enteredDays() }.isEmpty)
        }
    }
}
