import Calendars
@testable import Domain
import Storage
import Testing

@Suite struct `Directory of organisations` {
    /// Sixty organisations of three kinds, some in the ward, each led by somebody.
    private func furnish(_ town: Town) async throws {
        let kinds: [Organisation.Kind] = [.womensUnion, .partyCommittee, .enterprise]
        for index in 0..<60 {
            let made = try await town.organisation(
                "O\(index)", kinds[index % 3], name: "Tổ chức số \(index)",
                area: index % 5 == 0 ? town.ward : town.district)
            let chair = try await town.office("Chủ tịch", in: made.id, rank: 1, signing: [.head])
            try await town.appoint(town.person("Nguyễn Văn \(index)", of: made.id).id, to: chair.id)
        }
    }

    private func names(_ town: Town, on day: Day = Town.today, _ change: (inout OrganisationFilter) -> Void)
        async throws -> [String]
    {
        var filter = OrganisationFilter()
        change(&filter)
        let asked = filter
        return try await town.look { try $0.organisations(asked, on: day).rows.map(\.name) }
    }

    @Test(arguments: OrganisationFilter.Order.allCases, [false, true])
    func `pages forwards and backwards hold everything once`(order: OrganisationFilter.Order, isDescending: Bool)
        async throws
    {
        try await Town.with { town in
            try await furnish(town)
            var filter = OrganisationFilter()
            filter.order = order
            filter.isDescending = isDescending
            filter.pageSize = 100
            let whole = filter
            let all = try await town.look { try $0.organisations(whole, on: Town.today).rows.map(\.id) }
            #expect(all.count == 62)
            filter.pageSize = 25
            var forwards: [[Key<Organisation>]] = []
            while forwards.count < 9 {
                let asked = filter
                let page = try await town.look { try $0.organisations(asked, on: Town.today) }
                #expect(page.hasPrevious == !forwards.isEmpty)
                forwards.append(page.rows.map(\.id))
                guard page.hasNext, let last = page.rows.last else { break }
                filter.place = .after(last.id)
            }
            #expect(forwards.flatMap(\.self) == all)
            #expect(forwards.map(\.count) == [25, 25, 12])
            filter.place = .before(forwards[2][0])
            let asked = filter
            let back = try await town.look { try $0.organisations(asked, on: Town.today) }
            #expect(back.rows.map(\.id) == forwards[1])
            #expect(back.hasPrevious && back.hasNext)
        }
    }

    @Test func `sorts as people read: numbers by value, kinds by precedence`() async throws {
        try await Town.with { town in
            try await furnish(town)
            #expect(
                try await names(town) { $0.words = "Tổ chức số" }.prefix(4) == [
                    "Tổ chức số 0", "Tổ chức số 1", "Tổ chức số 2", "Tổ chức số 3",
                ])
            let kinds = try await town.look {
                var filter = OrganisationFilter()
                filter.order = .kind
                filter.pageSize = 100
                return try $0.organisations(filter, on: Town.today).rows.map(\.kind.rank)
            }
            #expect(kinds == kinds.sorted())
        }
    }

    @Test func `filters by kind, area with all below, superior and words`() async throws {
        try await Town.with { town in
            try await furnish(town)
            #expect(try await names(town) { $0.kind = .front } == ["Ủy ban Mặt trận Tổ quốc Việt Nam quận Hoàn Kiếm"])
            #expect(try await names(town) { $0.area = town.ward }.count == 12)
            #expect(
                try await names(town) {
                    $0.area = town.district; $0.pageSize = 100
                }.count == 62)
            #expect(
                try await names(town) {
                    $0.area = town.city; $0.pageSize = 100; $0.order = .area
                }.count == 62)
            let (host, union) = (town.host, town.union)
            try await town.act { try $0.addEdge(superior: host, inferior: union, relation: .front, from: Town.today) }
            #expect(try await names(town) { $0.superior = host } == ["Liên đoàn Lao động quận Hoàn Kiếm"])
            #expect(try await names(town) { $0.relation = .front } == ["Liên đoàn Lao động quận Hoàn Kiếm"])
            #expect(try await names(town) { $0.relation = .vertical }.isEmpty)
            #expect(try await names(town, on: Town.today.advanced(by: -1)) { $0.superior = host }.isEmpty)
            #expect(try await names(town) { $0.words = "lien doan lao dong" } == ["Liên đoàn Lao động quận Hoàn Kiếm"])
            #expect(try await names(town) { $0.words = "LĐLĐ" } == ["Liên đoàn Lao động quận Hoàn Kiếm"])
        }
    }

    @Test func `shows the leader of the day, an acting one as acting`() async throws {
        try await Town.with { town in
            let union = town.union
            let chair = try await town.office("Chủ tịch", in: union, rank: 1, signing: [.head])
            let deputy = try await town.office("Phó Chủ tịch", in: union, rank: 2, seats: 2, signing: [.deputy])
            let hidden = try await town.office("Quản trị", in: union, rank: 1, listed: false)
            let (first, second, third) = (
                try await town.person("Lê Hồng Phú", of: union), try await town.person("Bùi Hoàng Phan", of: union),
                try await town.person("Người Kín", of: union)
            )
            try await town.appoint(first.id, to: chair.id, through: Town.day("2018-12-31"))
            try await town.appoint(second.id, to: deputy.id)
            try await town.appoint(third.id, to: hidden.id)
            let leader = { (day: Day) in
                try await town.look { work in
                    var filter = OrganisationFilter()
                    filter.kind = .labourFederation
                    return try work.organisations(filter, on: day).rows.first?.leader
                }
            }
            #expect(try await leader(Town.day("2018-12-31"))?.name == "Lê Hồng Phú")
            #expect(try await leader(Town.today)?.name == "Bùi Hoàng Phan")
            try await town.appoint(second.id, to: chair.id, from: Town.today, isActing: true)
            #expect(try await leader(Town.today)?.printedTitle == "Q. Chủ tịch")
        }
    }

    @Test func `counts no further than its bound`() {
        #expect(BoundedCount(counted: 1000) == BoundedCount(counted: 1000))
        #expect(!BoundedCount(counted: 1000).isMore)
        #expect(BoundedCount(counted: 1001).isMore)
        #expect(BoundedCount(counted: 1001).number == 1000)
    }

    @Test func `what ended is not listed, and is found by its old name on its days`() async throws {
        try await Town.with { town in
            let union = town.union
            try await town.act { work in
                var draft = ProfileDraft(try work.profiles(of: work.organisation(union))[0])
                draft.name = "Công đoàn quận"
                try work.changeProfile(of: union, to: draft, from: Town.day("2019-02-01"), version: 1)
                try work.closeOrganisation(union, lastDay: Town.day("2019-02-20"), reason: "x", version: 2)
            }
            #expect(try await names(town) { $0.kind = .labourFederation }.isEmpty)
            #expect(
                try await names(town, on: Town.day("2019-02-20")) { $0.words = "Liên đoàn Lao động" } == [
                    "Công đoàn quận"
                ])
            let found = try await town.look { try $0.search("lien doan lao dong quan", on: Town.today) }
            #expect(found.map(\.hit.subject) == [union.rawValue])
            #expect(found.first?.holds == false)
        }
    }

    @Test func `a place that is gone starts at the beginning`() async throws {
        try await Town.with { town in
            let first = try await names(town) {
                $0.place = .after(Key(rawValue: "00000000-0000-7000-8000-000000000000"))
            }
            #expect(first.count == 2)
        }
    }

    @Test func `a stranger who is not signed in sees nothing`() async throws {
        try await Town.with { town async throws in
            let host = town.host
            let nobody = Actor(source: .member(Key(rawValue: "m"), person: Key(rawValue: "p"), session: nil), name: "")
            #expect(
                try await town.look(as: nobody) {
                    try $0.organisations(OrganisationFilter(), on: Town.today).rows.count
                } == 2)
            #expect(try await town.look(as: nobody) { try $0.organisation(host).id } == host)
        }
    }
}
