import Calendars
import Domain
import Storage
import Testing

@Suite struct SignInTests {
    @Test func `account and password open a session whose token is kept as a hash only`() async throws {
        try await House.with { house in
            let member = try await house.enrol(.officer, House.union)
            let session = try await house.signIn("  OFFICER.union ")
            #expect(session.stage == .complete)
            let signedIn = try #require(try await house.behind(session.token))
            #expect(signedIn.member.id == member.id)
            #expect(signedIn.actor.capacity?.role == .officer)
            #expect(signedIn.signIn.tokenHash == Digest.fingerprint(session.token))
            #expect(session.token.utf8.count == 64)
        }
    }

    @Test func `unknown accounts wrong passwords and closed accounts are told the same words`() async throws {
        try await House.with { house in
            try await house.enrol(.officer, House.union)
            let closed = try await house.enrol(.editor, House.union)
            try await house.desk.act(as: .installation) { try $0.closeMember(closed.id, reason: "thử", version: 1) }
            let unknown = await refusal { try await house.signIn("nobody") }
            let wrong = await refusal { try await house.signIn("officer.union", password: "sông Hồng mùa nước cạn") }
            let shut = await refusal { try await house.signIn("editor.union") }
            #expect(unknown != nil && unknown == wrong && wrong == shut)
        }
    }

    @Test func `a token known before signing in opens nothing afterwards`() async throws {
        try await House.with { house in
            let secret = Authenticator.newSecret()
            try await house.enrol(.leader, House.union, totp: secret)
            try await house.enrol(.officer, House.union)
            let planted = try await house.signIn("officer.union").token
            let half = try await house.signIn("leader.union", replacing: planted)
            #expect(half.token != planted)
            #expect(try await house.behind(planted) == nil)
            let whole = try await house.desk.completeSignIn(
                token: half.token, with: .code(house.code(secret)), key: house.key)
            #expect(whole.token != half.token)
            #expect(try await house.behind(half.token) == nil)
            #expect(try await house.behind(whole.token)?.member.account == "leader.union")
        }
    }

    @Test func `with an authenticator the password alone opens nothing`() async throws {
        try await House.with { house in
            let secret = Authenticator.newSecret()
            try await house.enrol(.leader, House.union, totp: secret)
            let half = try await house.signIn("leader.union")
            #expect(half.stage == .password)
            let wrong = await refusal {
                try await house.desk.completeSignIn(token: half.token, with: .code("000000"), key: house.key)
            }
            #expect(wrong?.rule == .signInIsProven)
            #expect(try await house.behind(half.token)?.signIn.stage == .password)
        }
    }

    @Test func `the second factor is waited for ten minutes`() async throws {
        try await House.with { house in
            let secret = Authenticator.newSecret()
            try await house.enrol(.leader, House.union, totp: secret)
            let half = try await house.signIn("leader.union")
            house.clock.advance(seconds: 601)
            let late = await refusal {
                try await house.desk.completeSignIn(token: half.token, with: .code(house.code(secret)), key: house.key)
            }
            #expect(late?.kind == .outOfTurn)
        }
    }

    @Test func `a code opens one session and never another`() async throws {
        try await House.with { house in
            let secret = Authenticator.newSecret()
            try await house.enrol(.leader, House.union, totp: secret)
            let first = try await house.signIn("leader.union")
            let second = try await house.signIn("leader.union")
            let code = house.code(secret)
            _ = try await house.desk.completeSignIn(token: first.token, with: .code(code), key: house.key)
            let again = await refusal {
                try await house.desk.completeSignIn(token: second.token, with: .code(code), key: house.key)
            }
            #expect(again?.rule == .codeCountsOnce)
            house.clock.advance(seconds: 30)
            _ = try await house.desk.completeSignIn(
                token: second.token, with: .code(house.code(secret)), key: house.key)
        }
    }

    @Test func `a completed session cannot be completed again`() async throws {
        try await House.with { house in
            let secret = Authenticator.newSecret()
            try await house.enrol(.leader, House.union, totp: secret)
            let half = try await house.signIn("leader.union")
            let whole = try await house.desk.completeSignIn(
                token: half.token, with: .code(house.code(secret)), key: house.key)
            house.clock.advance(seconds: 30)
            for token in [half.token, whole.token, "", "0"] {
                let refused = await refusal {
                    try await house.desk.completeSignIn(token: token, with: .code(house.code(secret)), key: house.key)
                }
                #expect(refused?.kind == .outOfTurn)
            }
        }
    }

    @Test func `a password hashed at another cost is hashed anew without a word`() async throws {
        try await House.with { house in
            let member = try await house.enrol(.officer, House.union)
            let costlier = PasswordKeeper(cost: .init(rounds: 1 << 11, blockSize: 8, parallelism: 1))
            _ = try await house.desk.signIn(
                account: "officer.union", password: House.password, address: House.address, device: "",
                passwords: costlier)
            let renewed = try await house.desk.look(as: .installation) { try $0.member(member.id) }
            #expect(renewed.passwordHash?.hasPrefix("scrypt$2048$8$1$") == true)
            #expect(renewed.version == member.version)
            _ = try await house.signIn("officer.union")
        }
    }

    @Test func `whoever holds no office is told since when and gets no session`() async throws {
        try await House.with { house in
            try await house.enrol(.officer, House.union)
            try await house.end(.officer, House.union, lastDay: 0)
            #expect(try await house.signIn("officer.union").stage == .complete)
            house.clock.advance(days: 1)
            let ended = await refusal { try await house.signIn("officer.union") }
            #expect(ended?.rule == .memberHoldsAnOffice)
            #expect(ended?.message.contains("21/02/2019") == true && ended?.message.contains("22/02/2019") == true)
            let wrong = await refusal { try await house.signIn("officer.union", password: "sông Hồng mùa nước cạn") }
            #expect(wrong?.rule == .signInIsProven)
        }
    }

    @Test func `signing in leaves an event of the member and failing leaves none`() async throws {
        try await House.with { house in
            let member = try await house.enrol(.officer, House.union)
            house.clock.advance(seconds: 1)
            _ = await refusal { try await house.signIn("officer.union", password: "sông Hồng mùa nước cạn") }
            _ = await refusal { try await house.signIn("somebody.unknown") }
            _ = try await house.signIn("officer.union")
            let acts = try await house.desk.look(as: .installation) { work in
                try work.session.all(
                    Event.self,
                    "SELECT * FROM event WHERE member_id = \(member.id) OR subject = \(member.id) ORDER BY id")
            }
            #expect(acts.map(\.act) == ["member.added", "member.signed-in"])
            #expect(acts.last?.memberId == member.id)
        }
    }

    @Test func `no event and no throttle holds a secret or an unknown name`() async throws {
        try await House.with { house in
            try await house.enrol(.officer, House.union)
            _ = await refusal { try await house.signIn("somebody.unknown", password: "một bí mật gõ nhầm chỗ") }
            _ = await refusal { try await house.signIn("officer.union", password: "một bí mật gõ nhầm chỗ") }
            let session = try await house.signIn("officer.union")
            let text = try await house.desk.look(as: .installation) { work in
                let events = try work.session.all(Event.self, "SELECT * FROM event").map { "\($0)" }
                let throttles = try work.session.all(Throttle.self, "SELECT * FROM throttle").map { "\($0)" }
                return (events + throttles).joined()
            }
            for secret in ["somebody", "bí mật", "nước nổi", session.token, "scrypt"] {
                #expect(!text.contains(secret))
            }
        }
    }
}

extension House {
    /// Ends the person's offices some days from today.
    func end(_ role: Role, _ organisation: Key<Organisation>, lastDay: Int) async throws {
        let day = clock.now.day.advanced(by: lastDay)
        let person = House.person(role, organisation)
        try await desk.act(as: .installation) { work in
            try work.session.run("UPDATE holding SET valid_through = \(day) WHERE person_id = \(person)")
        }
    }
}
