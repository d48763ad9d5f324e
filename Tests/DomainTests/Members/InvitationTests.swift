import Domain
import Storage
import Testing

private let chosen = "con đò sang bến mới"

@Suite struct InvitationTests {

    @Test func `an invited person chooses a password and is in`() async throws {
        try await House.with { house in
            let admin = try await house.actor(.administrator, House.union)
            let link = try await house.invite(admin, .officer, House.union)
            #expect(link.expiresAt == house.clock.now.advanced(seconds: 7 * 86_400))
            let open = try await house.desk.look(as: .installation) { try $0.openLink(token: link.token) }
            #expect(open.member.account == "officer.union" && open.name == "Trần Văn officer")
            let session = try await house.takeUp(link, chosen)
            #expect(session.stage == .complete)
            #expect(try await house.behind(session.token)?.actor.person == House.person(.officer, House.union))
            _ = try await house.signIn("officer.union", password: chosen)
        }
    }

    @Test func `a link works once and for its days only`() async throws {
        try await House.with { house in
            let admin = try await house.actor(.administrator, House.union)
            let link = try await house.invite(admin, .officer, House.union)
            _ = try await house.takeUp(link, chosen)
            let again = await refusal { try await house.takeUp(link, "mật mã của kẻ khác") }
            #expect(again?.rule == .linkWorksOnce && again?.message.contains("đã được dùng") == true)
            let other = try await house.invite(admin, .editor, House.union)
            house.clock.advance(days: 7)
            let late = await refusal { try await house.takeUp(other, chosen) }
            #expect(late?.rule == .linkWorksOnce && late?.message.contains("hết hạn") == true)
            #expect(
                await refusal { try await house.desk.look(as: .installation) { try $0.openLink(token: "đoán") } }?.kind
                    == .absent)
        }
    }

    @Test func `of two who take a link up at the same moment one gets in`() async throws {
        try await House.with { house in
            let admin = try await house.actor(.administrator, House.union)
            let link = try await house.invite(admin, .officer, House.union)
            let taken = await withTaskGroup(of: Bool.self) { group in
                for _ in 1...4 { group.addTask { (try? await house.takeUp(link, chosen)) != nil } }
                return await group.reduce(into: 0) { if $1 { $0 += 1 } }
            }
            #expect(taken == 1)
        }
    }

    @Test func `a poor password is refused and the link still works`() async throws {
        try await House.with { house in
            let admin = try await house.actor(.administrator, House.union)
            let link = try await house.invite(admin, .officer, House.union)
            #expect(await refusal { try await house.takeUp(link, "ngắn") }?.rule == .passwordIsLongEnough)
            _ = try await house.takeUp(link, chosen)
        }
    }

    @Test func `inviting again voids the link before`() async throws {
        try await House.with { house in
            let admin = try await house.actor(.administrator, House.union)
            let first = try await house.invite(admin, .officer, House.union)
            let second = try await house.desk.act(as: admin) { try $0.inviteAgain(first.member, version: 1) }
            #expect(await refusal { try await house.takeUp(first, chosen) }?.rule == .linkWorksOnce)
            _ = try await house.takeUp(second, chosen)
            let taken = await refusal {
                try await house.desk.act(as: admin) { try $0.inviteAgain(first.member, version: 3) }
            }
            #expect(taken?.rule == .invitationIsOpen)
        }
    }

    @Test func `a token is kept as a hash only and no event holds it`() async throws {
        try await House.with { house in
            let admin = try await house.actor(.administrator, House.union)
            let link = try await house.invite(admin, .officer, House.union)
            let text = try await house.desk.look(as: .installation) { work in
                let links = try work.session.all(OneTimeLink.self, "SELECT * FROM one_time_link").map { "\($0)" }
                return try (links + work.session.all(Event.self, "SELECT * FROM event").map { "\($0)" }).joined()
            }
            #expect(!text.contains(link.token) && text.contains(Digest.fingerprint(link.token)))
        }
    }

    @Test(arguments: Role.allCases)
    func `only administrators of the organisation and of the host invite`(role: Role) async throws {
        try await House.with { house in
            for organisation in [House.host, House.union, House.farmers] {
                let actor = try await house.actor(role, organisation)
                let person = House.person(role == .officer ? .editor : .officer, House.union)
                let invited = try? await house.desk.act(as: actor) {
                    try $0.inviteMember(person, account: "invited.\(organisation.rawValue.suffix(1))")
                }
                #expect((invited != nil) == (role == .administrator && organisation != House.farmers))
                try await house.forgetAccount(of: person)
            }
        }
    }

    @Test func `an organisation's administrator gives no access to a person who acts elsewhere too`() async throws {
        try await House.with { house in
            let admin = try await house.actor(.administrator, House.union)
            let host = try await house.actor(.administrator, House.host)
            let person = House.person(.officer, House.union)
            try await house.desk.act(as: .installation) { try $0.seat(person, .administrator, House.host) }
            let refused = await refusal { try await house.invite(admin, .officer, House.union) }
            #expect(refused?.rule == .accessIsGivenForOwnOrganisationsOnly)
            _ = try await house.invite(host, .officer, House.union)
        }
    }

    @Test func `a person without an office a second account and a taken name are refused`() async throws {
        try await House.with { house in
            let admin = try await house.actor(.administrator, House.union)
            try await house.end(.editor, House.union, lastDay: -1)
            #expect(
                await refusal { try await house.invite(admin, .editor, House.union) }?.rule
                    == .invitedPersonHoldsAnOffice)
            _ = try await house.invite(admin, .officer, House.union)
            #expect(await refusal { try await house.invite(admin, .officer, House.union) }?.rule == .accountIsUnique)
            let person = House.person(.coordinator, House.union)
            let taken = await refusal {
                try await house.desk.act(as: admin) { try $0.inviteMember(person, account: "Officer.UNION") }
            }
            #expect(taken?.rule == .accountIsUnique && taken?.problems.first?.field == "tai-khoan")
        }
    }

    @Test(arguments: [
        "", "ab", "có dấu", "a b c", "an@", "@mttq.vn", "an@mttq", "a@b@c.vn", ".an", "an-", "an/ba",
        String(repeating: "a", count: 101),
    ])
    func `an account name that cannot be typed again is refused`(name: String) async throws {
        try await House.with { house in
            let admin = try await house.actor(.administrator, House.union)
            let person = House.person(.officer, House.union)
            let refused = await refusal {
                try await house.desk.act(as: admin) { try $0.inviteMember(person, account: name) }
            }
            #expect(refused?.rule == .accountIsWellFormed)
        }
    }

    @Test func `inviting needs a fresh proof of identity`() async throws {
        try await House.with { house in
            let admin = try await house.actor(.administrator, House.union)
            house.clock.advance(seconds: 600)
            #expect(await refusal { try await house.invite(admin, .officer, House.union) }?.rule == .actIsSteppedUp)
        }
    }

    @Test func `an invitation may be taken up before the office begins but opens nothing yet`() async throws {
        try await House.with { house in
            let admin = try await house.actor(.administrator, House.union)
            let person = House.person(.officer, House.union)
            let first = house.clock.now.day.advanced(by: 2)
            try await house.desk.act(as: .installation) { work in
                try work.session.run("UPDATE holding SET valid_from = \(first) WHERE person_id = \(person)")
            }
            let link = try await house.invite(admin, .officer, House.union)
            #expect(await refusal { try await house.takeUp(link, chosen) }?.rule == .memberHoldsAnOffice)
            house.clock.advance(days: 2)
            _ = try await house.signIn("officer.union", password: chosen)
        }
    }
}

extension House {
    func invite(_ actor: Actor, _ role: Role, _ organisation: Key<Organisation>) async throws -> IssuedLink {
        try await desk.act(as: actor) {
            try $0.inviteMember(House.person(role, organisation), account: House.account(role, organisation))
        }
    }

    func takeUp(_ link: IssuedLink, _ password: String) async throws -> OpenedSession {
        try await desk.takeUpLink(
            token: link.token, password: password, address: House.address, device: "Chrome trên Android",
            passwords: passwords)
    }

    /// Removes an account as if it had never been, so that the next actor tries the same.
    func forgetAccount(of person: Key<Person>) async throws {
        try await desk.act(as: .installation) { work in
            let own: SQL = "SELECT id FROM member WHERE person_id = \(person)"
            try work.session.run("DELETE FROM one_time_link WHERE member_id IN (\(own))")
            try work.session.run("DELETE FROM member WHERE person_id = \(person)")
        }
    }
}
