import Calendars
@testable import Domain
import Storage
import Testing

@Suite struct `Superiors and inferiors` {
    private func link(
        _ town: Town, _ superior: Key<Organisation>, _ inferior: Key<Organisation>,
        _ relation: OrganisationEdge.Relation = .vertical, from: String = "2010-01-01", through: String = "9999-12-31"
    ) async throws -> Refusal? {
        let (first, last) = (Town.day(from), Town.day(through))
        return try await town.refusal {
            try $0.addEdge(superior: superior, inferior: inferior, relation: relation, from: first, through: last)
        }
    }

    private func chain(_ town: Town, _ count: Int) async throws -> [Key<Organisation>] {
        var ids: [Key<Organisation>] = []
        for index in 0..<count { ids.append(try await town.organisation("O\(index)").id) }
        for (superior, inferior) in zip(ids, ids.dropFirst()) {
            #expect(try await link(town, superior, inferior) == nil)
        }
        return ids
    }

    @Test(arguments: [1, 2, 5])
    func `organisation.edge-makes-no-cycle`(length: Int) async throws {
        try await Town.with { town in
            let ids = try await chain(town, length)
            let refusal = try await link(town, ids[length - 1], ids[0])
            #expect(refusal?.rule == .edgeMakesNoCycle)
            #expect(refusal?.problems.map(\.field) == ["cap-tren"])
        }
    }

    @Test func `a cycle across relations is none`() async throws {
        try await Town.with { town in
            let ids = try await chain(town, 3)
            #expect(try await link(town, ids[2], ids[0], .party) == nil)
        }
    }

    @Test func `edges that never hold on one day make no cycle`() async throws {
        try await Town.with { town in
            let a = try await town.organisation("A").id
            let b = try await town.organisation("B").id
            let c = try await town.organisation("C").id
            #expect(try await link(town, a, b, from: "2010-01-01", through: "2014-12-31") == nil)
            #expect(try await link(town, b, c, from: "2010-01-01", through: "2012-12-31") == nil)
            #expect(try await link(town, b, a, from: "2015-01-01") == nil)
            #expect(try await link(town, c, a, from: "2013-01-01", through: "2014-12-31") == nil)
        }
    }

    @Test func `a cycle on a single day is one`() async throws {
        try await Town.with { town in
            let a = try await town.organisation("A").id
            let b = try await town.organisation("B").id
            let c = try await town.organisation("C").id
            #expect(try await link(town, a, b, from: "2010-01-01", through: "2014-12-31") == nil)
            #expect(try await link(town, b, c, from: "2014-12-31") == nil)
            #expect(try await link(town, c, a, from: "2014-12-31", through: "2014-12-31")?.rule == .edgeMakesNoCycle)
            #expect(try await link(town, c, a, from: "2015-01-01") == nil)
        }
    }

    @Test func `organisation.has-one-superior-per-relation`() async throws {
        try await Town.with { town in
            let a = try await town.organisation("A").id
            let b = try await town.organisation("B").id
            let c = try await town.organisation("C").id
            #expect(try await link(town, a, c, through: "2014-12-31") == nil)
            #expect(try await link(town, b, c, from: "2014-12-31")?.rule == .hasOneSuperior)
            #expect(try await link(town, b, c, .party, from: "2014-12-31") == nil)
            #expect(try await link(town, b, c, from: "2015-01-01") == nil)
        }
    }

    @Test func `organisation.edge-holds-while-both-exist`() async throws {
        try await Town.with { town in
            let a = try await town.organisation("A", from: Town.day("2015-01-01"), through: Town.day("2018-12-31"))
            let b = try await town.organisation("B")
            #expect(try await link(town, a.id, b.id, from: "2014-12-31")?.rule == .edgeHoldsWhileBothExist)
            #expect(try await link(town, a.id, b.id, from: "2019-01-01")?.rule == .edgeHoldsWhileBothExist)
            let edge = try await town.act {
                try $0.addEdge(superior: a.id, inferior: b.id, relation: .vertical, from: Town.day("2015-01-01"))
            }
            #expect(edge.validThrough == Town.day("2018-12-31"))
        }
    }

    @Test func `organisation.edge-ends-after-it-begins`() async throws {
        try await Town.with { town in
            let a = try await town.organisation("A").id
            let b = try await town.organisation("B").id
            let edge = try await town.act {
                try $0.addEdge(superior: a, inferior: b, relation: .vertical, from: Town.today)
            }
            let early = try await town.refusal { try $0.endEdge(edge.id, lastDay: Town.today.advanced(by: -1)) }
            #expect(early?.rule == .edgeEndsAfterItBegins)
            try await town.act { try $0.endEdge(edge.id, lastDay: Town.today) }
            let above = try await town.look { work in
                try [Town.today, Town.today.advanced(by: 1)].map { try work.hierarchies(of: b, on: $0).count }
            }
            #expect(above == [1, 0])
            #expect(try await town.acts("organisation", b.rawValue).first == "organisation.edge-ended")
        }
    }

    @Test func `an edge entered by mistake is taken back`() async throws {
        try await Town.with { town in
            let a = try await town.organisation("A").id
            let b = try await town.organisation("B").id
            let edge = try await town.act {
                try $0.addEdge(superior: a, inferior: b, relation: .vertical, from: Town.today)
            }
            try await town.act { try $0.removeEdge(edge.id) }
            #expect(try await town.look { try $0.hierarchies(of: b, on: Town.today) }.isEmpty)
            #expect(try await town.refusal { try $0.removeEdge(edge.id) }?.kind == .absent)
        }
    }

    @Test func `only the host links organisations`() async throws {
        try await Town.with { town in
            let (host, union) = (town.host, town.union)
            let edge = try await town.act {
                try $0.addEdge(superior: host, inferior: union, relation: .front, from: Town.today)
            }
            let administrator = try await town.member(.administrator, of: union)
            #expect(
                try await town.refusal(as: administrator) {
                    try $0.addEdge(superior: host, inferior: union, relation: .party, from: Town.today)
                }?.rule == .organisationsAreKeptByTheHost)
            #expect(
                try await town.refusal(as: administrator) { try $0.removeEdge(edge.id) }?.rule
                    == .organisationsAreKeptByTheHost)
        }
    }

    @Test func `the chain goes up to the top and one level down with counts`() async throws {
        try await Town.with { town in
            let ids = try await chain(town, 5)
            let sister = try await town.organisation("S").id
            #expect(try await link(town, ids[1], sister) == nil)
            #expect(try await link(town, town.host, ids[2], .front) == nil)
            let middle = try await town.look { try $0.hierarchies(of: ids[2], on: Town.today) }
            #expect(middle.map(\.relation) == [.vertical, .front])
            #expect(middle[0].above.map(\.organisation) == [ids[0], ids[1]])
            #expect(middle[0].below.map(\.organisation) == [ids[3]])
            #expect(middle[0].below.map(\.below) == [1])
            #expect(middle[1].above.map(\.organisation) == [town.host])
            let upper = try await town.look { try $0.hierarchies(of: ids[1], on: Town.today) }
            #expect(upper[0].countBelow == 2)
            #expect(Set(upper[0].below.map(\.organisation)) == [ids[2], sister])
        }
    }

    @Test func `nothing assumes how many levels there are`() async throws {
        try await Town.with { town in
            let ids = try await chain(town, 9)
            let bottom = try await town.look { try $0.hierarchies(of: ids[8], on: Town.today) }
            #expect(bottom[0].above.map(\.organisation) == Array(ids.prefix(8)))
        }
    }
}
