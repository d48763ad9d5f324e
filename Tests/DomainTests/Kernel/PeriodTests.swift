import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `A period` {
    private static func day(_ text: String) -> Day { Day(text) ?? .distantPast }
    private static let reform = day("2025-07-01")
    private static let term = Period(from: day("2020-07-01"), through: day("2025-06-30")) ?? .always

    @Test(arguments: [
        ("2020-06-30", false), ("2020-07-01", true), ("2022-02-28", true), ("2025-06-30", true), ("2025-07-01", false),
    ])
    func `holds on both its ends and nowhere outside`(text: String, holds: Bool) {
        #expect(Self.term.contains(Self.day(text)) == holds)
    }

    @Test func `never runs backwards and may be one day`() {
        #expect(Period(from: Self.reform, through: Self.reform.advanced(by: -1)) == nil)
        let day = Period(from: Self.reform, through: Self.reform)
        #expect(day?.contains(Self.reform) == true)
        #expect(day?.contains(Self.reform.advanced(by: 1)) == false)
    }

    @Test(arguments: [
        ("2015-01-01", "2020-06-30", false), ("2015-01-01", "2020-07-01", true), ("2021-01-01", "2021-01-01", true),
        ("2025-06-30", "2030-01-01", true), ("2025-07-01", "2030-01-01", false), ("0001-01-01", "9999-12-31", true),
    ])
    func `overlaps another where they share a day`(from: String, through: String, overlaps: Bool) throws {
        let other = try #require(Period(from: Self.day(from), through: Self.day(through)))
        #expect(Self.term.overlaps(other) == overlaps)
        #expect(other.overlaps(Self.term) == overlaps)
    }

    @Test func `is read by people`() {
        #expect(Self.term.vietnamese == "01/07/2020 – 30/06/2025")
        #expect(Period(from: Self.reform).vietnamese == "từ 01/07/2025")
        #expect(Period(from: .distantPast, through: Self.reform)?.vietnamese == "đến 01/07/2025")
        #expect(Period.always.vietnamese.isEmpty)
        #expect(Period.always.isOpen && !Self.term.isOpen)
    }

    @Test func `is asked of the database as it is asked in Swift`() async throws {
        try await withDesk { stage in
            for text in ["0001-01-01", "2019-02-21", "2025-06-30", "2025-07-01", "9999-12-31"] {
                let day = Self.day(text)
                let found = try await stage.look { work in
                    try work.session.all(Area.self, "SELECT * FROM area WHERE \(Period.holds("area.", on: day))")
                }
                let all = try await stage.look { try $0.session.all(Area.self, "SELECT * FROM area") }
                #expect(Set(found.map(\.id)) == Set(all.filter { $0.holds(on: day) }.map(\.id)))
                #expect(all.filter { $0.period.contains(day) }.count == found.count)
            }
        }
    }
}
