import Calendars
import Documents
import Testing

@Suite struct `A style` {
    private static func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
        try #require(Day(year: year, month: month, day: day))
    }

    @Test func `names the text that it follows, but for the free one`() {
        #expect(DocumentStyle.all.filter { $0.law == nil }.map(\.name) == ["free"])
        #expect(DocumentStyle.party.lawLine == "Hướng dẫn 36-HD/VPTW, áp dụng từ 03/04/2018")
        #expect(DocumentStyle.free.lawLine == nil)
    }

    @Test func `warns of days before it held, and of no other`() throws {
        let (last, first) = (try Self.day(2020, 3, 4), try Self.day(2020, 3, 5))
        for style in [DocumentStyle.state, .front, .union] {
            #expect(style.warning(on: last)?.contains("Thông tư 01/2011/TT-BNV") == true)
            #expect(style.warning(on: first) == nil && style.warning(on: nil) == nil)
        }
        let open = DocumentStyle.front.warning(in: DateLine.open(place: "Hoàn Kiếm", year: 2019))
        #expect(open?.hasPrefix("Năm 2019, Nghị định 30/2020/NĐ-CP chưa áp dụng") == true)
        #expect(DocumentStyle.youth.warning(on: last) == nil && DocumentStyle.free.warning(on: last) == nil)
    }

    @Test func `is held against the day in the head, or the end of its year while room is left`() throws {
        let (day, end) = (try Self.day(2019, 2, 21), try Self.day(2020, 12, 31))
        #expect(DateLine.day(in: DateLine.text(place: "Hoàn Kiếm", on: day)) == day)
        #expect(DateLine.lastDay(in: DateLine.open(place: "Hà Nội", year: 2020)) == end)
        #expect(DateLine.day(in: DateLine.open(place: "", year: 2020)) == nil)
        #expect(DateLine.day(in: "ngày 31 tháng 02 năm 2019") == nil && DateLine.lastDay(in: "") == nil)
    }
}
