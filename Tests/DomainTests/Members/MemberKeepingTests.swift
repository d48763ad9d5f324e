import Domain
import Storage
import Testing

@Suite struct MemberKeepingTests {
    @Test func `a reset takes the password away ends all sessions and keeps the authenticator`() async throws {
        try await House.with { house in
            let admin = try await house.actor(.administrator, House.union)
            let own = try await house.setUp(.leader, House.union)
            let member = try #require(own.actor.member)
            let version = try await house.version(of: member)
            let link = try await house.desk.act(as: admin) { try $0.resetMember(member, version: version) }
            #expect(link.expiresAt == house.clock.now.advanced(seconds: 86_400))
            #expect(try await house.sessions(own.actor).isEmpty)
            #expect(await refusal { try await house.signIn("leader.union") }?.rule == .signInIsProven)
            let half = try await house.takeUp(link, "con đò sang bến mới")
            #expect(half.stage == .password, "the link alone opens nothing without the telephone")
            house.clock.advance(seconds: 30)
            _ = try await house.desk.completeSignIn(
                token: half.token, with: .code(house.code(own.secret)), key: house.key)
        }
    }

    @Test func `a reset clears the authenticator and its codes only when asked`() async throws {
        try await House.with { house in
            let admin = try await house.actor(.administrator, House.union)
            let own = try await house.setUp(.officer, House.union)
            let member = try #require(own.actor.member)
            let version = try await house.version(of: member)
            let link = try await house.desk.act(as: admin) {
                try $0.resetMember(member, clearingAuthenticator: true, version: version)
            }
            #expect(try await house.takeUp(link, "con đò sang bến mới").stage == .complete)
            #expect(try await house.desk.look(as: .installation) { try $0.recoveryCodesLeft(of: member) } == 0)
        }
    }

    @Test func `a closed account opens nothing until it is opened again`() async throws {
        try await House.with { house in
            let admin = try await house.actor(.administrator, House.union)
            let member = try await house.enrol(.officer, House.union)
            let token = try await house.signIn("officer.union").token
            try await house.desk.act(as: admin) { try $0.closeMember(member.id, reason: "Nghỉ hưu", version: 1) }
            #expect(try await house.behind(token) == nil)
            #expect(await refusal { try await house.signIn("officer.union") }?.rule == .signInIsProven)
            #expect(
                await refusal { try await house.desk.act(as: admin) { try $0.resetMember(member.id, version: 2) } }?
                    .rule == .accountIsOpen)
            try await house.desk.act(as: admin) { try $0.reopenMember(member.id, version: 2) }
            _ = try await house.signIn("officer.union")
        }
    }

    @Test func `closing voids an invitation that nobody took up`() async throws {
        try await House.with { house in
            let admin = try await house.actor(.administrator, House.union)
            let link = try await house.invite(admin, .officer, House.union)
            try await house.desk.act(as: admin) { try $0.closeMember(link.member, reason: "Nhầm người", version: 1) }
            #expect(await refusal { try await house.takeUp(link, "con đò sang bến mới") }?.rule == .linkWorksOnce)
        }
    }

    @Test func `an account is renamed and the name is told to nobody in the log`() async throws {
        try await House.with { house in
            let admin = try await house.actor(.administrator, House.union)
            let member = try await house.enrol(.officer, House.union)
            try await house.desk.act(as: admin) { try $0.renameAccount(member.id, to: "Binh@congdoan.vn", version: 1) }
            _ = try await house.signIn("binh@congdoan.vn")
            let events = try await house.desk.look(as: .installation) { work in
                try work.session.all(Event.self, "SELECT * FROM event WHERE act = 'member.account-renamed'")
            }
            #expect(events.count == 1 && !"\(events)".contains("binh"))
        }
    }

    @Test func `of two administrators the second is told that the account has changed`() async throws {
        try await House.with { house in
            let first = try await house.actor(.administrator, House.union)
            let second = try await house.actor(.administrator, House.host)
            let member = try await house.enrol(.officer, House.union)
            _ = try await house.desk.act(as: first) { try $0.resetMember(member.id, version: 1) }
            let refusals = [
                await refusal {
                    try await house.desk.act(as: second) { try $0.closeMember(member.id, reason: "x", version: 1) }
                },
                await refusal { try await house.desk.act(as: second) { try $0.resetMember(member.id, version: 1) } },
                await refusal {
                    try await house.desk.act(as: second) { try $0.renameAccount(member.id, to: "khac", version: 1) }
                },
                await refusal { try await house.desk.act(as: second) { try $0.reopenMember(member.id, version: 1) } },
                await refusal { try await house.desk.act(as: second) { try $0.inviteAgain(member.id, version: 1) } },
            ]
            #expect(refusals.allSatisfy { $0?.rule == .recordIsUnchanged && $0?.kind == .outOfTurn })
        }
    }

    @Test func `nobody takes away the own access`() async throws {
        try await House.with { house in
            let admin = try await house.actor(.administrator, House.union)
            let own = try #require(admin.member)
            #expect(
                await refusal { try await house.desk.act(as: admin) { try $0.resetMember(own, version: 1) } }?.rule
                    == .ownAccessIsNotTakenAway)
            #expect(
                await refusal {
                    try await house.desk.act(as: admin) { try $0.closeMember(own, reason: "x", version: 1) }
                }?.rule == .ownAccessIsNotTakenAway)
        }
    }

    @Test(arguments: Role.allCases)
    func `accounts are there for their keepers only`(role: Role) async throws {
        try await House.with { house in
            let member = try await house.enrol(role == .officer ? .editor : .officer, House.union)
            for organisation in [House.host, House.union, House.farmers] {
                let actor = try await house.actor(role, organisation)
                let keeps = role == .administrator && organisation != House.farmers
                let detail = try? await house.desk.look(as: actor) { try $0.memberDetail(member.id) }
                #expect((detail != nil) == keeps)
                let list = try? await house.desk.look(as: actor) { try $0.members(MemberFilter()) }
                #expect((list != nil) == (role == .administrator))
                #expect((list?.lines.contains { $0.member.id == member.id } ?? false) == keeps)
                for attempt in house.attempts(on: member.id) where !keeps {
                    let refused = await refusal { try await house.desk.act(as: actor, attempt) }
                    #expect(refused?.kind == .absent)
                }
            }
        }
    }

    @Test func `an administrator of an organisation loses sight of whoever moved to another`() async throws {
        try await House.with { house in
            let admin = try await house.actor(.administrator, House.union)
            let member = try await house.enrol(.officer, House.union)
            try await house.end(.officer, House.union, lastDay: -1)
            _ = try await house.desk.look(as: admin) { try $0.member(member.id) }
            let person = House.person(.officer, House.union)
            try await house.desk.act(as: .installation) { try $0.seat(person, .officer, House.farmers) }
            #expect(
                await refusal { try await house.desk.look(as: admin) { try $0.member(member.id) } }?.kind == .absent)
        }
    }

    @Test func `the list says how each account stands and counts the sessions`() async throws {
        try await House.with { house in
            let admin = try await house.actor(.administrator, House.union)
            _ = try await house.invite(admin, .editor, House.union)
            let closed = try await house.enrol(.overseer, House.union)
            try await house.desk.act(as: admin) { try $0.closeMember(closed.id, reason: "x", version: 1) }
            try await house.enrol(.officer, House.union)
            try await house.enrol(.leader, House.union)
            _ = try await house.signIn("officer.union")
            _ = try await house.signIn("officer.union")
            try await house.end(.leader, House.union, lastDay: -1)
            let lines = try await house.list(admin).lines
            let states = Dictionary(uniqueKeysWithValues: lines.map { ($0.member.account, $0.state) })
            #expect(
                states == [
                    "administrator.union": .active, "editor.union": .invited, "overseer.union": .closed,
                    "officer.union": .active,
                    "leader.union": .withoutOffice,
                ])
            #expect(lines.first { $0.member.account == "officer.union" }?.sessions == 2)
            for state in MemberState.allCases {
                let found = try await house.list(admin) { $0.state = state }.lines
                #expect(found.count == states.values.count { $0 == state } && found.allSatisfy { $0.state == state })
            }
        }
    }

    @Test func `the list is searched by account and by name and paged`() async throws {
        try await House.with { house in
            let admin = try await house.actor(.administrator, House.host)
            try await house.desk.act(as: .installation) { work in
                for role in [Role.officer, .editor, .leader] {
                    let person = House.person(role, House.union)
                    try work.session.index(
                        SearchEntry(
                            noun: Person.noun, subject: person.rawValue, title: "Trần Văn \(role.rawValue)",
                            audience: ""))
                }
            }
            for role in [Role.officer, .editor, .leader] { try await house.enrol(role, House.union) }
            let byAccount = try await house.list(admin) { $0.words = "OFFICER.un" }
            #expect(byAccount.lines.map(\.member.account) == ["officer.union"])
            let byName = try await house.list(admin) { $0.words = "tran van leader" }
            #expect(byName.lines.map(\.member.account) == ["leader.union"])
            let bySigns = try await house.list(admin) { $0.words = "100%_!" }
            let ofUnion = try await house.list(admin) { $0.organisation = House.union }
            #expect((bySigns.total, ofUnion.total) == (0, 3))
            let first = try await house.list(admin) { $0.limit = 2 }
            let second = try await house.list(admin) {
                $0.limit = 2; $0.offset = 2
            }
            let pages = [first, second]
            #expect(pages.map(\.total) == [4, 4])
            #expect(pages.map(\.lines.count) == [2, 2])
            #expect(Set(pages.flatMap(\.lines).map(\.member.id)).count == 4)
        }
    }

    @Test func `people who can be invited hold an office and have no account`() async throws {
        try await House.with { house in
            let admin = try await house.actor(.administrator, House.union)
            try await house.enrol(.officer, House.union)
            try await house.end(.editor, House.union, lastDay: -1)
            let people = try await house.desk.look(as: admin) { try $0.invitablePeople("") }.map(\.person.id)
            let expected = Role.allCases.filter { ![.administrator, .officer, .editor].contains($0) }.map {
                House.person($0, House.union)
            }
            #expect(Set(people) == Set(expected))
            let officer = try await house.actor(.coordinator, House.union)
            #expect(
                await refusal { try await house.desk.look(as: officer) { try $0.invitablePeople("") } }?.kind == .absent
            )
        }
    }

    @Test func `ready accounts are made by the installation only`() async throws {
        try await House.with { house in
            let host = try await house.actor(.administrator, House.host)
            let person = House.person(.officer, House.union)
            let refused = await refusal {
                try await house.desk.act(as: host) {
                    try $0.addMember(person, account: "officer.union", passwordHash: "x")
                }
            }
            #expect(refused?.rule == .readyAccountsAreMadeByTheInstallation)
        }
    }
}

extension House {
    func version(of member: Key<Member>) async throws -> Int {
        try await desk.look(as: .installation) { try $0.member(member).version }
    }

    func list(_ actor: Actor, _ change: (inout MemberFilter) -> Void = { _ in }) async throws -> MemberList {
        var filter = MemberFilter()
        change(&filter)
        let asked = filter
        return try await desk.look(as: actor) { try $0.members(asked) }
    }

    /// Everything a keeper may do with an account.
    func attempts(on member: Key<Member>) -> [@Sendable (Work) throws -> Void] {
        [
            { _ = try $0.resetMember(member, version: 1) },
            { _ = try $0.inviteAgain(member, version: 1) },
            { try $0.renameAccount(member, to: "khac", version: 1) },
            { try $0.closeMember(member, reason: "x", version: 1) },
            { try $0.reopenMember(member, version: 1) },
        ]
    }
}
