import Calendars
@testable import Domain
import Storage
import Testing

@Suite struct `A moment` {
    private static let table: [(milliseconds: Int64, text: String, vietnamese: String)] = [
        (0, "1970-01-01T00:00:00.000Z", "01/01/1970 07:00"), (1, "1970-01-01T00:00:00.001Z", "01/01/1970 07:00"),
        (-1, "1969-12-31T23:59:59.999Z", "01/01/1970 06:59"),
        (1_550_705_700_000, "2019-02-20T23:35:00.000Z", "21/02/2019 06:35"),
        (1_550_682_000_000, "2019-02-20T17:00:00.000Z", "21/02/2019 00:00"),
        (1_550_681_999_999, "2019-02-20T16:59:59.999Z", "20/02/2019 23:59"),
        (951_782_400_000, "2000-02-29T00:00:00.000Z", "29/02/2000 07:00"),
        (253_402_300_799_999, "9999-12-31T23:59:59.999Z", "31/12/9999 06:59"),
        (-2_203_977_600_123, "1900-02-27T23:59:59.877Z", "28/02/1900 06:59"),
    ]

    @Test(arguments: table)
    func `is written in UTC and read by people in Viet Nam`(milliseconds: Int64, text: String, vietnamese: String) {
        let instant = Instant(milliseconds: milliseconds)
        #expect(instant.description == text)
        #expect(Instant(text) == instant)
        #expect(instant.vietnamese == vietnamese || text.hasPrefix("9999"))
    }

    @Test(arguments: [
        "", "2019-02-20", "2019-02-20T17:00:00Z", "2019-02-30T17:00:00.000Z", "2019-02-20T24:00:00.000Z",
        "2019-02-20T17:60:00.000Z",
        "2019-02-20T17:00:60.000Z", "2019-02-20 17:00:00.000Z", "2019-02-20T17:00:00.000+", "2019-02-20T17:00:00,000Z",
        "2019-02-2ơT17:00:00.000Z", " 2019-02-20T17:00:00.000", "2019-02-20T-7:00:00.000Z", "0000-01-01T00:00:00.000Z",
    ])
    func `is not read from anything else`(text: String) { #expect(Instant(text) == nil) }

    @Test func `begins the day at midnight in Viet Nam`() throws {
        let day = try #require(Day("2019-02-21"))
        let start = Instant.start(of: day)
        #expect(start.description == "2019-02-20T17:00:00.000Z")
        #expect(start.day == day)
        #expect(Instant(milliseconds: start.milliseconds - 1).day == day.advanced(by: -1))
        #expect(start.advanced(seconds: 86_399).day == day)
    }

    @Test func `sorts as its text sorts`() {
        let instants = Self.table.map(\.milliseconds).sorted().map(Instant.init(milliseconds:))
        #expect(instants.map(\.description) == instants.map(\.description).sorted())
        #expect(instants == instants.sorted())
    }

    @Test func `counts whole seconds`() {
        let instant = Instant(milliseconds: 1_000)
        #expect(instant.advanced(seconds: 90).seconds(to: instant) == -90)
        #expect(instant.seconds(to: Instant(milliseconds: 2_999)) == 1)
    }

    @Test func `goes through a column and through JSON unchanged`() {
        let instant = Instant(milliseconds: 1_550_705_700_123)
        #expect(Instant(sqlValue: instant.sqlValue) == instant)
        #expect(Instant(sqlValue: .integer(5)) == nil)
        #expect(JSONText.decode([Instant].self, from: JSONText.encode([instant])) == [instant])
        #expect(JSONText.decode([Instant].self, from: "[\"yesterday\"]") == nil)
    }
}

@Suite struct `A clock` {
    @Test func `shows the machine's time`() {
        let before = SystemClock().now
        #expect(before.seconds(to: SystemClock().now) < 5)
        #expect(before.description > "2024")
    }

    @Test func `runs on from another day for a training`() throws {
        let start = try #require(Instant("2019-02-15T01:00:00.000Z"))
        let clock = ShiftedClock(startingAt: start)
        #expect((0...5).contains(start.seconds(to: clock.now)))
        #expect(FixedClock(start).now == start)
    }
}
