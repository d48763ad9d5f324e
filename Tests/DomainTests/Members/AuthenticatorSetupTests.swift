import Domain
import Storage
import Testing

@Suite struct AuthenticatorSetupTests {
    @Test func `an authenticator counts once a code made with its secret came back`() async throws {
        try await House.with { house in
            try await house.enrol(.leader, House.union)
            let token = try await house.signIn("leader.union").token
            let other = try await house.signIn("leader.union").token
            let actor = try #require(try await house.behind(token)).actor
            let offer = try await house.offer(actor)
            let wrong = await refusal { try await house.confirm(actor, offer.seal, "000000") }
            #expect(wrong?.rule == .authenticatorIsConfirmed)
            #expect(try await house.behind(token)?.member.totpConfirmed == false)
            let confirmed = try await house.confirm(actor, offer.seal, house.code(offer.secret))
            let signedIn = try #require(try await house.behind(confirmed.token))
            #expect(signedIn.member.totpConfirmed && confirmed.recoveryCodes.count == 10)
            #expect(try await house.behind(token) == nil, "the session has another token")
            #expect(try await house.behind(other) == nil, "sessions opened without the code end")
            #expect(signedIn.member.totpSecret?.contains(Base32.encode(offer.secret)) == false)
            #expect(try house.key.open(signedIn.member.totpSecret ?? "") == offer.secret)
        }
    }

    @Test func `the code that confirmed does not sign in`() async throws {
        try await House.with { house in
            let secret = try await house.setUp(.leader, House.union).secret
            let half = try await house.signIn("leader.union")
            #expect(
                await refusal {
                    try await house.desk.completeSignIn(
                        token: half.token, with: .code(house.code(secret)), key: house.key)
                }?.rule == .codeCountsOnce)
        }
    }

    @Test func `forged foreign replayed and old forms are refused`() async throws {
        try await House.with { house in
            let leader = try await house.actor(.leader, House.union)
            let officer = try await house.actor(.officer, House.union)
            let offer = try await house.offer(leader)
            let code = house.code(offer.secret)
            for seal in ["", "00", String(offer.seal.dropLast(2)) + "ff", String(repeating: "a", count: 5000)] {
                #expect(await refusal { try await house.confirm(leader, seal, code) }?.rule == .recordIsUnchanged)
            }
            #expect(await refusal { try await house.confirm(officer, offer.seal, code) }?.rule == .recordIsUnchanged)
            let confirmed = try await house.confirm(leader, offer.seal, code)
            let again = try #require(try await house.behind(confirmed.token)).actor
            #expect(await refusal { try await house.confirm(again, offer.seal, code) }?.rule == .recordIsUnchanged)
        }
    }

    @Test func `a form older than half an hour is refused`() async throws {
        try await House.with { house in
            try await house.enrol(.officer, House.union)
            let token = try await house.signIn("officer.union").token
            let actor = try #require(try await house.behind(token)).actor
            let offer = try await house.offer(actor)
            house.clock.advance(minutes: 30)
            try await house.desk.stepUp(
                as: actor, with: .password(House.password), passwords: house.passwords, key: house.key)
            let later = try #require(try await house.behind(token)).actor
            #expect(
                await refusal { try await house.confirm(later, offer.seal, house.code(offer.secret)) }?.rule
                    == .recordIsUnchanged)
        }
    }

    @Test func `the authenticator in use stays in force until the new one works`() async throws {
        try await House.with { house in
            let first = try await house.setUp(.leader, House.union)
            let offer = try await house.offer(first.actor)
            house.clock.advance(seconds: 30)
            let half = try await house.signIn("leader.union")
            _ = try await house.desk.completeSignIn(
                token: half.token, with: .code(house.code(first.secret)), key: house.key)
            _ = try await house.confirm(first.actor, offer.seal, house.code(offer.secret))
            house.clock.advance(seconds: 30)
            let next = try await house.signIn("leader.union")
            #expect(
                await refusal {
                    try await house.desk.completeSignIn(
                        token: next.token, with: .code(house.code(first.secret)), key: house.key)
                }?.rule == .signInIsProven)
            _ = try await house.desk.completeSignIn(
                token: next.token, with: .code(house.code(offer.secret)), key: house.key)
        }
    }

    @Test(arguments: Role.allCases)
    func `those who decide keep the authenticator and others may remove it`(role: Role) async throws {
        try await House.with { house in
            let own = try await house.setUp(role, House.union)
            let member = try await house.desk.look(as: own.actor) { try $0.ownMember() }
            let refused: Refusal?
            do {
                try await house.desk.act(as: own.actor) { try $0.removeAuthenticator(version: member.version) }
                refused = nil
            } catch let refusal as Refusal { refused = refusal }
            let mustKeep = role == .administrator || role == .leader
            #expect(own.actor.mustHaveSecondFactor == mustKeep)
            #expect(refused?.rule == (mustKeep ? .decidersHaveASecondFactor : nil))
            #expect(
                try await house.signIn(House.account(role, House.union)).stage == (mustKeep ? .password : .complete))
        }
    }

    @Test func `each recovery code replaces the authenticator once`() async throws {
        try await House.with { house in
            let own = try await house.setUp(.leader, House.union)
            let code = try #require(own.recoveryCodes.first)
            #expect(Set(own.recoveryCodes).count == 10 && own.recoveryCodes.allSatisfy { $0.count == 19 })
            let half = try await house.signIn("leader.union")
            let typed = code.uppercased().replacing("-", with: " ").replacing("0", with: "O").replacing("1", with: "L")
            let whole = try await house.desk.completeSignIn(
                token: half.token, with: .recoveryCode(typed), key: house.key)
            #expect(whole.stage == .complete)
            let next = try await house.signIn("leader.union")
            #expect(
                await refusal {
                    try await house.desk.completeSignIn(token: next.token, with: .recoveryCode(code), key: house.key)
                }?.rule == .codeCountsOnce)
            #expect(try await house.desk.look(as: .installation) { try $0.recoveryCodesLeft(of: half.member) } == 9)
        }
    }

    @Test func `recovery codes are kept as hashes and are nobody else's`() async throws {
        try await House.with { house in
            let leader = try await house.setUp(.leader, House.union)
            let other = try await house.setUp(.administrator, House.union)
            let kept = try await house.desk.look(as: .installation) {
                try $0.session.all(RecoveryCode.self, "SELECT * FROM recovery_code")
            }
            #expect(kept.count == 20)
            #expect(kept.allSatisfy { line in !leader.recoveryCodes.contains { "\(line)".contains($0) } })
            let half = try await house.signIn("leader.union")
            let foreign = try #require(other.recoveryCodes.first)
            #expect(
                await refusal {
                    try await house.desk.completeSignIn(token: half.token, with: .recoveryCode(foreign), key: house.key)
                }?.kind == .invalid)
        }
    }

    @Test func `new recovery codes void the old ones and an old form makes none`() async throws {
        try await House.with { house in
            let own = try await house.setUp(.leader, House.union)
            let version = try await house.desk.look(as: own.actor) { try $0.ownMember().version }
            let codes = try await house.desk.act(as: own.actor) { try $0.renewRecoveryCodes(version: version) }
            #expect(Set(codes).isDisjoint(with: own.recoveryCodes))
            #expect(
                await refusal {
                    try await house.desk.act(as: own.actor) { try $0.renewRecoveryCodes(version: version) }
                }?.rule == .recordIsUnchanged)
            let half = try await house.signIn("leader.union")
            let old = try #require(own.recoveryCodes.first)
            #expect(
                await refusal {
                    try await house.desk.completeSignIn(token: half.token, with: .recoveryCode(old), key: house.key)
                } != nil)
            _ = try await house.desk.completeSignIn(
                token: half.token, with: .recoveryCode(try #require(codes.last)), key: house.key)
        }
    }
}

/// A member whose authenticator was just set up.
struct SetUp: Sendable {
    let actor: Actor
    let secret: [UInt8]
    let recoveryCodes: [String]
}

extension House {
    func offer(_ actor: Actor) async throws -> AuthenticatorOffer {
        try await desk.look(as: actor) { try $0.offerAuthenticator(issuer: "PhoiHop", key: key) }
    }

    func confirm(_ actor: Actor, _ seal: String, _ code: String) async throws -> AuthenticatorConfirmed {
        try await desk.act(as: actor) { try $0.confirmAuthenticator(seal: seal, code: code, key: key) }
    }

    func setUp(_ role: Role, _ organisation: Key<Organisation>) async throws -> SetUp {
        let actor = try await actor(role, organisation)
        let offer = try await offer(actor)
        let confirmed = try await confirm(actor, offer.seal, code(offer.secret))
        let after = try #require(try await behind(confirmed.token)).actor
        return SetUp(actor: after, secret: offer.secret, recoveryCodes: confirmed.recoveryCodes)
    }
}
