import Domain
import Testing

@Suite struct StepUpTests {
    @Test func `a fresh sign-in counts for ten minutes and a fresh proof for ten more`() async throws {
        try await House.with { house in
            try await house.enrol(.officer, House.union)
            let token = try await house.signIn("officer.union").token
            #expect(try await house.isSteppedUp(token))
            house.clock.advance(seconds: 600)
            #expect(try await !house.isSteppedUp(token))
            let actor = try #require(try await house.behind(token)).actor
            try await house.desk.stepUp(
                as: actor, with: .password(House.password), passwords: house.passwords, key: house.key)
            #expect(try await house.isSteppedUp(token))
            house.clock.advance(seconds: 600)
            #expect(try await !house.isSteppedUp(token))
        }
    }

    @Test func `with an authenticator only its code counts and only once`() async throws {
        try await House.with { house in
            let own = try await house.setUp(.leader, House.union)
            let byPassword = await refusal {
                try await house.desk.stepUp(
                    as: own.actor, with: .password(House.password), passwords: house.passwords, key: house.key)
            }
            #expect(byPassword?.rule == .signInIsProven)
            let used = await refusal { try await house.stepUp(own) }
            #expect(used?.rule == .codeCountsOnce)
            house.clock.advance(seconds: 30)
            try await house.stepUp(own)
            #expect(await refusal { try await house.stepUp(own) }?.rule == .codeCountsOnce)
        }
    }

    @Test func `proofs are tried five times and then wait`() async throws {
        try await House.with { house in
            let actor = try await house.actor(.officer, House.union)
            for _ in 1...5 {
                _ = await refusal {
                    try await house.desk.stepUp(
                        as: actor, with: .password("sai mật khẩu rồi"), passwords: house.passwords, key: house.key)
                }
            }
            let shut = await refusal {
                try await house.desk.stepUp(
                    as: actor, with: .password(House.password), passwords: house.passwords, key: house.key)
            }
            #expect(shut?.rule == .triesAreLimited)
        }
    }

    @Test func `changing the password asks for the old one and ends the other sessions`() async throws {
        try await House.with { house in
            try await house.enrol(.officer, House.union)
            let token = try await house.signIn("officer.union").token
            let other = try await house.signIn("officer.union").token
            let actor = try #require(try await house.behind(token)).actor
            let wrong = await refusal {
                try await house.change(actor, from: "không nhớ nổi nữa", to: "con đò sang bến mới")
            }
            #expect(wrong?.rule == .signInIsProven)
            #expect(
                await refusal { try await house.change(actor, from: House.password, to: "ngắn") }?.rule
                    == .passwordIsLongEnough)
            #expect(
                await refusal { try await house.change(actor, from: House.password, to: House.password) }?.kind
                    == .invalid)
            let renewed = try await house.change(actor, from: House.password, to: "con đò sang bến mới")
            #expect(try await house.behind(renewed) != nil)
            for ended in [token, other] { #expect(try await house.behind(ended) == nil) }
            #expect(await refusal { try await house.signIn("officer.union") }?.rule == .signInIsProven)
            _ = try await house.signIn("officer.union", password: "con đò sang bến mới")
        }
    }
}

extension House {
    func isSteppedUp(_ token: String) async throws -> Bool {
        let actor = try #require(try await behind(token)).actor
        return try await desk.look(as: actor) { $0.isSteppedUp }
    }

    func stepUp(_ own: SetUp) async throws {
        try await desk.stepUp(as: own.actor, with: .code(code(own.secret)), passwords: passwords, key: key)
    }

    func change(_ actor: Actor, from old: String, to new: String) async throws -> String {
        try await desk.changePassword(as: actor, from: old, to: new, passwords: passwords)
    }
}
