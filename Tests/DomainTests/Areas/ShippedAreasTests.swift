import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `The areas that come with the program` {
    private static let shipped = Result { try ShippedAreas.read() }
    private static let before = ShippedAreas.reform.advanced(by: -1)

    private func areas(on day: Day, _ level: Area.Level) throws -> [Area] {
        try Self.shipped.get().areas.filter { $0.level == level && $0.holds(on: day) }
    }

    @Test func `are those of Quyet dinh 19 of 2025 from the day of the reform`() throws {
        let communes = try areas(on: ShippedAreas.reform, .commune)
        #expect(communes.count == 3321)
        #expect(communes.count { $0.kind == "phường" } == 687)
        #expect(communes.count { $0.kind == "xã" } == 2621)
        #expect(communes.count { $0.kind == "đặc khu" } == 13)
        #expect(try areas(on: ShippedAreas.reform, .province).count == 34)
        #expect(try areas(on: ShippedAreas.reform, .province).count { $0.kind == "thành phố trung ương" } == 6)
        #expect(try areas(on: ShippedAreas.reform, .district).isEmpty, "there is no district any more")
    }

    @Test func `are those of three levels before it`() throws {
        #expect(try areas(on: Self.before, .province).count == 63)
        #expect(try areas(on: Self.before, .district).count == 696)
        #expect(try areas(on: Self.before, .commune).count == 10_051)
    }

    @Test func `give Ha Noi 126 communes after the reform`() throws {
        let city = try #require(try areas(on: ShippedAreas.reform, .province).first { $0.code == "01" })
        let communes = try areas(on: ShippedAreas.reform, .commune).filter { $0.parentId == city.id }
        #expect(communes.count == 126)
        #expect(communes.count { $0.kind == "phường" } == 51 && communes.count { $0.kind == "xã" } == 75)
    }

    @Test func `have each their place in the country while they exist`() throws {
        let all = try Self.shipped.get().areas
        let known = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
        for area in all {
            guard let id = area.parentId else {
                #expect(area.level == .province, "\(area.name)")
                continue
            }
            let parent = try #require(known[id])
            #expect(
                parent.validFrom <= area.validFrom && area.validThrough <= parent.validThrough,
                "\(area.name) in \(parent.name)")
            #expect(
                parent.level
                    == (area.level == .district || area.validFrom == ShippedAreas.reform ? .province : .district))
        }
    }

    @Test func `bear each code once on a day, and may bear it again later`() throws {
        let all = try Self.shipped.get().areas
        #expect(Set(all.map { "\($0.level) \($0.code ?? "") \($0.validFrom)" }).count == all.count)
        #expect(Set(all.map(\.id)).count == all.count)
    }

    @Test func `became each other on the day of the reform and on no other`() throws {
        let shipped = try Self.shipped.get()
        let known = Dictionary(uniqueKeysWithValues: shipped.areas.map { ($0.id, $0) })
        #expect(
            Set(shipped.successions.map { "\($0.predecessorId) \($0.successorId)" }).count == shipped.successions.count)
        for link in shipped.successions {
            let (old, new) = (try #require(known[link.predecessorId]), try #require(known[link.successorId]))
            #expect(link.happenedOn == ShippedAreas.reform && old.level == new.level)
            #expect(new.holds(on: ShippedAreas.reform) && old.id != new.id)
            #expect(old.validThrough == Self.before || old.level == .province)
        }
    }

    @Test func `became part of several only where the whole went to none`() throws {
        let links = Dictionary(grouping: try Self.shipped.get().successions, by: \.predecessorId)
        for (_, several) in links where several.count > 1 { #expect(several.allSatisfy { $0.extent == .part }) }
    }

    @Test func `are the same in every installation`() throws {
        let again = try ShippedAreas.read()
        let first = try Self.shipped.get()
        #expect(again.areas.map(\.id) == first.areas.map(\.id))
        #expect(again.successions.map(\.id) == first.successions.map(\.id))
        #expect(first.areas.allSatisfy { Key<Area>($0.id.rawValue) != nil })
    }

    @Test func `are loaded once, by the installation only, and can all be found`() async throws {
        try await withEmptyDesk { stage in
            let shipped = try Self.shipped.get()
            #expect(try await stage.act { try $0.loadAreas(shipped) } == shipped.areas.count)
            #expect(try await stage.act { try $0.loadAreas(shipped) } == 0)
            #expect(try await stage.only(Int.self, "SELECT count(*) FROM area") == shipped.areas.count)
            #expect(try await stage.only(Int.self, "SELECT count(*) FROM area_succession") == shipped.successions.count)
            #expect(
                try await stage.only(Int.self, "SELECT count(*) FROM search_entry WHERE noun = 'area'")
                    == shipped.areas.count)
            #expect(try await stage.only(Int.self, "SELECT count(*) FROM event WHERE act = 'areas.loaded'") == 1)
            let found = try await stage.look { try $0.search("hang bac", nouns: [Area.noun], on: Stage.story) }
            #expect(
                found.first?.hit.title == "Phường Hàng Bạc"
                    && found.first?.hit.detail.contains("Quận Hoàn Kiếm") == true)
            let top = try await stage.look { try $0.areas(below: nil, on: ShippedAreas.reform) }
            #expect(top.count == 34 && top.map(\.count).reduce(0, +) == 3321)
            #expect(top.map(\.area.properName).prefix(3) == ["An Giang", "Bắc Ninh", "Cà Mau"])
        }
        try await withDesk { stage in
            let areas = try SmallCountry.areas()
            let refusal = try await stage.refusal(as: .quan) { try $0.loadAreas(areas) }
            #expect(refusal?.kind == .forbidden && refusal?.rule == .areasAreShipped)
        }
    }
}
