import Testing

@testable import Calendars

@Suite struct PageTests {
    let calendar = WorkCalendar.shipped

    @Test func `a page shows whole weeks from Monday`() throws {
        let page = calendar.page(of: try #require(Month(year: 2019, number: 2)))
        #expect(page.rows.count == 5)
        #expect(page.rows.allSatisfy { $0.cells.count == 7 && $0.cells[0].day.weekday == .monday })
        #expect(page.rows[0].cells[0].day.vietnamese == "28/01/2019")
        #expect(page.rows[0].week.number == 5)
        #expect(page.rows.flatMap(\.cells).count(where: \.isInMonth) == 28)
    }

    @Test func `a cell carries its status, its lunar day and what is kept on it`() throws {
        let page = calendar.page(of: try #require(Month(year: 2019, number: 2)))
        let cells = page.rows.flatMap(\.cells)
        let tet = try #require(cells.first { $0.day.description == "2019-02-05" })
        #expect(tet.lunarLabel == "1/1")
        #expect(!tet.status.isWorking)
        let conference = try #require(cells.first { $0.day.description == "2019-02-21" })
        #expect(conference.lunarLabel == "17")
        #expect(conference.status == .working)
        let first = try #require(cells.first { $0.day.description == "2019-02-01" })
        #expect(first.lunarLabel == "27/12")
        let party = try #require(cells.first { $0.day.description == "2019-02-03" })
        #expect(party.anniversaries.map(\.name) == ["Ngày thành lập Đảng Cộng sản Việt Nam"])
    }

    @Test(arguments: 2018...2030)
    func `the pages of a year hold each of its days once`(year: Int) throws {
        let days = calendar.pages(of: year).flatMap(\.rows).flatMap(\.cells).filter(\.isInMonth).map(\.day)
        #expect(days == Array(try day("\(year)-01-01")...day("\(year)-12-31")))
    }

    @Test func `the pages at the edges of the calendar can be drawn`() {
        #expect(calendar.pages(of: 1).count == 12)
        #expect(calendar.pages(of: 9999).count == 12)
        #expect(calendar.pages(of: 0).isEmpty)
    }

    @Test func `the day of the Front lies in the month for the poor`() throws {
        let kept = Anniversary.kept(on: try civil("18/11/2026")).map(\.name)
        #expect(
            kept == [
                "Tháng cao điểm “Vì người nghèo”", "Ngày truyền thống Mặt trận Tổ quốc Việt Nam",
                "Ngày hội Đại đoàn kết toàn dân tộc",
            ])
        #expect(try Anniversary.kept(on: civil("19/11/2026")).isEmpty)
        let month = try #require(Anniversary.shipped.first { $0.name.contains("Vì người nghèo") })
        #expect(try month.days(in: 2026) == civil("17/10/2026")...civil("18/11/2026"))
    }

    @Test(arguments: [
        "03/02", "08/03", "26/03", "27/07", "28/07", "10/10", "17/10", "20/10", "18/11", "06/12",
    ])
    func `every recurring day is kept every year`(date: String) throws {
        #expect(try !Anniversary.kept(on: civil("\(date)/2026")).isEmpty)
    }
}
