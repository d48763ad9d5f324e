import Calendars
import Domain
import Storage
import Testing

@Suite struct SessionTests {
    @Test func `a session unused for two hours is over`() async throws {
        try await House.with { house in
            try await house.enrol(.officer, House.union)
            let token = try await house.signIn("officer.union").token
            house.clock.advance(seconds: SignIn.idleLimitSeconds - 1)
            #expect(try await house.behind(token) != nil)
            house.clock.advance(seconds: 1)
            #expect(try await house.behind(token) == nil)
        }
    }

    @Test func `a session in use lasts twelve hours and no longer`() async throws {
        try await House.with { house in
            try await house.enrol(.officer, House.union)
            let token = try await house.signIn("officer.union").token
            for _ in 1..<12 {
                house.clock.advance(minutes: 60)
                let signedIn = try #require(try await house.behind(token))
                try await house.desk.act(as: signedIn.actor) { try $0.touch(signedIn.signIn.id) }
            }
            house.clock.advance(seconds: 3599)
            #expect(try await house.behind(token) != nil)
            house.clock.advance(seconds: 1)
            #expect(try await house.behind(token) == nil)
        }
    }

    @Test func `use is noted every five minutes at most`() async throws {
        try await House.with { house in
            try await house.enrol(.officer, House.union)
            let signedIn = try await house.signedIn("officer.union")
            house.clock.advance(seconds: 299)
            try await house.desk.act(as: signedIn.actor) { try $0.touch(signedIn.signIn.id) }
            #expect(try await house.sessions(signedIn.actor).first?.seenAt == signedIn.signIn.seenAt)
            house.clock.advance(seconds: 1)
            try await house.desk.act(as: signedIn.actor) { try $0.touch(signedIn.signIn.id) }
            #expect(try await house.sessions(signedIn.actor).first?.seenAt == house.clock.now)
        }
    }

    @Test func `sessions are listed and ended one by one and all others`() async throws {
        try await House.with { house in
            try await house.enrol(.officer, House.union)
            let tokens = [
                try await house.signIn("officer.union").token, try await house.signIn("officer.union").token,
                try await house.signIn("officer.union").token, try await house.signIn("officer.union").token,
            ]
            let own = try #require(try await house.behind(tokens[0]))
            let second = try #require(try await house.behind(tokens[1]))
            #expect(try await house.sessions(own.actor).count == 4)
            try await house.desk.act(as: own.actor) { try $0.endSession(second.signIn.id) }
            #expect(try await house.behind(tokens[1]) == nil)
            #expect(try await house.desk.act(as: own.actor) { try $0.endOtherSessions() } == 2)
            #expect(try await house.sessions(own.actor).map(\.id) == [own.signIn.id])
        }
    }

    @Test func `nobody ends or touches the session of somebody else`() async throws {
        try await House.with { house in
            let stranger = try await house.actor(.administrator, House.host)
            try await house.enrol(.officer, House.union)
            let signedIn = try await house.signedIn("officer.union")
            let refused = await refusal {
                try await house.desk.act(as: stranger) { try $0.endSession(signedIn.signIn.id) }
            }
            #expect(refused?.kind == .absent)
            #expect(try await house.sessions(signedIn.actor).count == 1)
        }
    }

    @Test func `signing out ends the session and an unknown token does nothing`() async throws {
        try await House.with { house in
            try await house.enrol(.officer, House.union)
            let token = try await house.signIn("officer.union").token
            try await house.desk.act(as: .installation) { try $0.signOut(token: "unknown") }
            #expect(try await house.behind(token) != nil)
            try await house.desk.act(as: .installation) { try $0.signOut(token: token) }
            #expect(try await house.behind(token) == nil)
        }
    }

    @Test func `sessions end with the last day of the last office`() async throws {
        try await House.with { house in
            try await house.enrol(.officer, House.union)
            try await house.end(.officer, House.union, lastDay: 0)
            house.clock.advance(seconds: 15 * 3600)
            let token = try await house.signIn("officer.union").token
            #expect(try await house.behind(token)?.accessEnd == nil)
            house.clock.advance(seconds: 3600)
            let after = try #require(try await house.behind(token))
            #expect(after.actor.capacity == nil)
            guard case .ended(let lastDay, _, let organisation) = after.accessEnd else {
                Issue.record("access goes on"); return
            }
            #expect(lastDay.description == "2019-02-21" && organisation == "Công đoàn")
            try await house.desk.act(as: .installation) { try $0.clearExpiredSignIns() }
            #expect(try await house.behind(token) == nil)
        }
    }

    @Test func `the host may grant days after the last office`() async throws {
        try await House.with { house in
            try await house.enrol(.officer, House.union)
            try await house.desk.act(as: .installation) { try $0.set(Setting.daysAfterLastOffice, to: "10") }
            try await house.end(.officer, House.union, lastDay: -10)
            let signedIn = try await house.signedIn("officer.union")
            #expect(signedIn.accessEnd == nil && signedIn.actor.capacities.isEmpty)
            house.clock.advance(days: 1)
            #expect(await refusal { try await house.signIn("officer.union") }?.rule == .memberHoldsAnOffice)
        }
    }

    @Test func `an office still to come opens nothing yet and says from when`() async throws {
        try await House.with { house in
            try await house.enrol(.officer, House.union)
            let person = House.person(.officer, House.union)
            let first = house.clock.now.day.advanced(by: 3)
            try await house.desk.act(as: .installation) { work in
                try work.session.run("UPDATE holding SET valid_from = \(first) WHERE person_id = \(person)")
            }
            let early = await refusal { try await house.signIn("officer.union") }
            #expect(early?.rule == .memberHoldsAnOffice && early?.message.contains("24/02/2019") == true)
            house.clock.advance(days: 3)
            _ = try await house.signIn("officer.union")
        }
    }

    @Test func `a person with two offices chooses the one to act in and no other`() async throws {
        try await House.with { house in
            try await house.enrol(.officer, House.union)
            let person = House.person(.officer, House.union)
            try await house.desk.act(as: .installation) { try $0.seat(person, .editor, House.farmers) }
            let token = try await house.signIn("officer.union").token
            let before = try #require(try await house.behind(token))
            let other = try #require(before.actor.capacities.first { $0.holding != before.actor.capacity?.holding })
            try await house.desk.act(as: before.actor) { try $0.chooseCapacity(other.holding) }
            #expect(try await house.behind(token)?.actor.capacity == other)
            let strange = try await house.actor(.leader, House.host).capacity
            let holding = try #require(strange).holding
            #expect(
                await refusal { try await house.desk.act(as: before.actor) { try $0.chooseCapacity(holding) } }?.kind
                    == .absent)
        }
    }

    @Test func `the language is the member's and is remembered`() async throws {
        try await House.with { house in
            let actor = try await house.actor(.officer, House.union)
            try await house.desk.act(as: actor) { try $0.chooseLanguage(.english) }
            #expect(try await house.desk.look(as: actor) { try $0.ownMember().language } == .english)
        }
    }

    @Test func `clearing removes what has run out and nothing else`() async throws {
        try await House.with { house in
            try await house.enrol(.officer, House.union)
            _ = await refusal { try await house.signIn("nobody") }
            _ = try await house.signIn("officer.union")
            house.clock.advance(days: 1)
            house.clock.advance(seconds: 1)
            let token = try await house.signIn("officer.union").token
            try await house.desk.act(as: .installation) { try $0.clearExpiredSignIns() }
            let (sessions, throttles) = try await house.desk.look(as: .installation) { work in
                (
                    try work.session.all(SignIn.self, "SELECT * FROM sign_in"),
                    try work.session.all(Throttle.self, "SELECT * FROM throttle")
                )
            }
            #expect(sessions.map(\.tokenHash) == [Digest.fingerprint(token)])
            #expect(throttles.allSatisfy { $0.failures == 0 })
        }
    }
}

extension House {
    func sessions(_ actor: Actor) async throws -> [SignIn] { try await desk.look(as: actor) { try $0.sessions() } }
}
