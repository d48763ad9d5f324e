import Calendars
@testable import Domain
import Storage
import Testing

@Suite struct `Signing for an organisation` {
    /// The chair, a deputy and the head of the office of the union, and an outsider.
    private struct Cast {
        let chair: Person
        let deputy: Person
        let clerk: Person
        let outsider: Person
        let chairing: Holding
    }

    private func cast(_ town: Town, isActing: Bool = false) async throws -> Cast {
        let union = town.union
        let people = [
            try await town.person("Chu Tịch", of: union), try await town.person("Phó Chủ", of: union),
            try await town.person("Văn Phòng", of: union), try await town.person("Người Ngoài", of: union),
        ]
        let chair = try await town.office("Chủ tịch", in: union, role: .leader, rank: 1, signing: [.head])
        let deputy = try await town.office(
            "Phó Chủ tịch", in: union, role: .leader, rank: 2, seats: 2, signing: [.deputy])
        let clerk = try await town.office("Chánh Văn phòng", in: union, rank: 5, signing: [.byOrder, .authorised])
        let chairing = try await town.appoint(people[0].id, to: chair.id, isActing: isActing)
        try await town.appoint(people[1].id, to: deputy.id)
        try await town.appoint(people[2].id, to: clerk.id)
        return Cast(chair: people[0], deputy: people[1], clerk: people[2], outsider: people[3], chairing: chairing)
    }

    private func lines(_ town: Town, _ person: Person, for organisation: Key<Organisation>? = nil) async throws
        -> [[String]]
    {
        let organisation = organisation ?? town.union
        return try await town.look {
            try $0.signingCapacities(of: person.id, for: organisation, on: Town.today).map(\.lines)
        }
    }

    @Test func `head, deputy and by order`() async throws {
        try await Town.with { town in
            let cast = try await cast(town)
            #expect(try await lines(town, cast.chair) == [["TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"]])
            #expect(try await lines(town, cast.deputy) == [["TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]])
            #expect(try await lines(town, cast.clerk) == [["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]])
            #expect(try await lines(town, cast.outsider).isEmpty)
            let union = town.union
            let proof = try await town.look {
                try $0.signingCapacity(of: cast.chair.id, for: union, on: Town.today)?.proof
            }
            #expect(proof == .holding(cast.chairing.id))
        }
    }

    @Test func `an acting head signs Q`() async throws {
        try await Town.with { town in
            let cast = try await cast(town, isActing: true)
            #expect(try await lines(town, cast.chair) == [["TM. BAN THƯỜNG VỤ", "Q. CHỦ TỊCH"]])
            #expect(try await lines(town, cast.deputy) == [["TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]])
        }
    }

    @Test func `a single head signs with the title alone`() async throws {
        try await Town.with { town in
            let body = try await town.organisation("TTR-HK", .inspectorate, name: "Thanh tra quận Hoàn Kiếm")
            let head = try await town.office("Chánh Thanh tra", in: body.id, rank: 1, signing: [.head])
            let deputy = try await town.office("Phó Chánh Thanh tra", in: body.id, rank: 2, signing: [.deputy])
            let (one, two) = (try await town.person("A B", of: body.id), try await town.person("C D", of: body.id))
            try await town.appoint(one.id, to: head.id)
            try await town.appoint(two.id, to: deputy.id)
            #expect(try await lines(town, one, for: body.id) == [["CHÁNH THANH TRA"]])
            #expect(try await lines(town, two, for: body.id) == [["KT. CHÁNH THANH TRA", "PHÓ CHÁNH THANH TRA"]])
        }
    }

    @Test func `the Party writes strokes instead of dots`() async throws {
        try await Town.with { town in
            let body = try await town.organisation("QU-HK", .partyCommittee, name: "Quận ủy Hoàn Kiếm")
            let head = try await town.office("Bí thư", in: body.id, rank: 1, signing: [.head])
            let deputy = try await town.office("Phó Bí thư Thường trực", in: body.id, rank: 2, signing: [.deputy])
            let two = try await town.person("Bùi Hoàng Phan", of: body.id)
            _ = head
            try await town.appoint(two.id, to: deputy.id)
            #expect(
                try await lines(town, two, for: body.id) == [
                    ["T/M BAN THƯỜNG VỤ", "K/T BÍ THƯ", "PHÓ BÍ THƯ THƯỜNG TRỰC"]
                ])
        }
    }

    @Test func `a title is the one of the day`() async throws {
        try await Town.with { town in
            let cast = try await cast(town)
            let union = town.union
            try await town.act {
                try $0.endHolding(cast.chairing.id, lastDay: Town.day("2019-02-20"), note: "x", version: 1)
            }
            #expect(try await lines(town, cast.chair).isEmpty)
            let before = try await town.look {
                try $0.signingCapacity(of: cast.chair.id, for: union, on: Town.day("2019-02-20"))
            }
            #expect(before?.lines == ["TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"])
            // The office is vacant, its title still stands below KT.
            #expect(try await lines(town, cast.deputy) == [["TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]])
        }
    }

    // MARK: Delegation

    private func delegate(
        _ town: Town, _ cast: Cast, to person: Person, _ manner: Delegation.Manner, from: Day = Town.today,
        through: Day = Town.day("2019-12-31"), decision: String? = "05/GUQ", as actor: Actor = .installation
    ) async throws -> Refusal? {
        let draft = DelegationDraft(
            manner: manner, scope: "Văn bản tuyên truyền", decision: decision, from: from, through: through)
        return try await town.refusal(as: actor) { try $0.delegate(cast.chairing.id, to: person.id, draft) }
    }

    @Test func `an authorised person signs TUQ with the delegation as proof`() async throws {
        try await Town.with { town in
            let cast = try await cast(town)
            #expect(try await delegate(town, cast, to: cast.clerk, .authorised) == nil)
            let union = town.union
            let found = try await town.look { try $0.signingCapacities(of: cast.clerk.id, for: union, on: Town.today) }
            #expect(
                found.map(\.lines) == [["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"], ["TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]])
            #expect(found.last?.scope == "Văn bản tuyên truyền")
            if case .delegation = found.last?.proof {} else { Issue.record("no delegation as proof") }
            let after = try await town.look {
                try $0.signingCapacities(of: cast.clerk.id, for: union, on: Town.day("2020-01-01"))
            }
            #expect(after.count == 1)
        }
    }

    @Test func `delegation.authorisation-is-written-and-limited`() async throws {
        try await Town.with { town in
            let cast = try await cast(town)
            #expect(
                try await delegate(town, cast, to: cast.clerk, .authorised, decision: nil)?.rule
                    == .authorisationIsWrittenAndLimited)
            #expect(
                try await delegate(town, cast, to: cast.clerk, .authorised, through: .distantFuture)?.rule
                    == .authorisationIsWrittenAndLimited)
        }
    }

    @Test func `delegation.stays-in-the-organisation`() async throws {
        try await Town.with { town in
            let cast = try await cast(town)
            #expect(
                try await delegate(town, cast, to: cast.outsider, .deputy)?.rule == .delegationStaysInTheOrganisation)
            #expect(try await delegate(town, cast, to: cast.clerk, .deputy)?.rule == .delegationStaysInTheOrganisation)
            #expect(
                try await delegate(town, cast, to: cast.deputy, .byOrder)?.rule == .delegationStaysInTheOrganisation)
            #expect(try await delegate(town, cast, to: cast.deputy, .deputy) == nil)
            #expect(try await delegate(town, cast, to: cast.clerk, .byOrder) == nil)
        }
    }

    @Test func `delegation.is-inside-the-holding`() async throws {
        try await Town.with { town in
            let cast = try await cast(town)
            #expect(
                try await delegate(town, cast, to: cast.deputy, .deputy, from: Town.founding.advanced(by: -1))?.rule
                    == .delegationIsInsideTheHolding)
            #expect(
                try await delegate(town, cast, to: cast.deputy, .deputy, from: Town.day("2020-01-01"))?.rule
                    == .periodRunsForward)
        }
    }

    @Test func `delegation.comes-from-the-head`() async throws {
        try await Town.with { town in
            let cast = try await cast(town)
            let draft = DelegationDraft(manner: .deputy, scope: "x", from: Town.today, through: Town.today)
            let refusal = try await town.refusal { work in
                let held = try work.offices(of: cast.deputy, on: Town.today)[0]
                try work.delegate(held.holding.id, to: cast.clerk.id, draft)
            }
            #expect(refusal?.rule == .delegationComesFromTheHead)
            #expect(try await delegate(town, cast, to: cast.chair, .authorised)?.rule == .delegationGoesToAnother)
        }
    }

    @Test(arguments: Role.allCases)
    func `delegation.is-given-by-the-holder`(role: Role) async throws {
        try await Town.with { town in
            let cast = try await cast(town)
            let own = try await town.member(role, of: town.union)
            #expect(
                try await delegate(town, cast, to: cast.deputy, .deputy, as: own)?.rule
                    == (role == .administrator ? nil : .delegationIsGivenByTheHolder))
            let holder = try await town.actor(cast.chair.id)
            #expect(try await delegate(town, cast, to: cast.clerk, .byOrder, as: holder) == nil)
            let taker = try await town.actor(cast.deputy.id)
            #expect(
                try await delegate(town, cast, to: cast.clerk, .byOrder, as: taker)?.rule
                    == .delegationIsGivenByTheHolder)
        }
    }

    @Test func `delegations end with the holding and on their own`() async throws {
        try await Town.with { town in
            let cast = try await cast(town)
            #expect(try await delegate(town, cast, to: cast.clerk, .authorised) == nil)
            #expect(try await delegate(town, cast, to: cast.clerk, .authorised, from: Town.day("2019-06-01")) == nil)
            let lines = try await town.look { try $0.delegations(of: cast.clerk) }
            #expect(lines.count == 2)
            try await town.act { try $0.endDelegation(lines[0].delegation.id, lastDay: Town.today) }
            #expect(try await town.look { try $0.delegations(of: cast.clerk) }.count == 1)
            try await town.act {
                try $0.endHolding(cast.chairing.id, lastDay: Town.day("2019-03-31"), note: "x", version: 1)
            }
            let rest = try await town.look { try $0.delegations(of: cast.clerk) }
            #expect(rest.map(\.delegation.validThrough) == [Town.day("2019-03-31")])
        }
    }

    @Test func `a correction that leaves a delegation outside is refused`() async throws {
        try await Town.with { town in
            let cast = try await cast(town)
            #expect(try await delegate(town, cast, to: cast.clerk, .authorised) == nil)
            let refusal = try await town.refusal {
                try $0.correctHolding(
                    cast.chairing.id, to: HoldingDraft(from: Town.founding, through: Town.day("2019-06-30")), version: 1
                )
            }
            #expect(refusal?.rule == .delegationIsInsideTheHolding)
        }
    }
}
