@testable import Domain
import Storage
import Testing

private let wrong = "sông Hồng mùa nước cạn"

@Suite struct ThrottleTests {

    @Test func `the lock grows from one minute to fifteen and no further`() {
        #expect((0...6).map(Throttle.lockSeconds(beyond:)) == [60, 120, 240, 480, 900, 900, 900])
    }

    @Test func `five failures shut the door and the sentence says until when`() async throws {
        try await House.with { house in
            try await house.enrol(.officer, House.union)
            for _ in 1...5 {
                #expect(await refusal { try await house.signIn("officer.union", password: wrong) }?.kind == .invalid)
            }
            let shut = await refusal { try await house.signIn("officer.union") }
            #expect(shut?.rule == .triesAreLimited)
            #expect(shut?.message.contains("1 phút") == true && shut?.message.contains("08:01 ngày 21/02/2019") == true)
            house.clock.advance(seconds: 60)
            _ = try await house.signIn("officer.union")
        }
    }

    @Test func `unknown accounts are shut like known ones`() async throws {
        try await House.with { house in
            for _ in 1...5 { _ = await refusal { try await house.signIn("nobody") } }
            #expect(await refusal { try await house.signIn("nobody") }?.kind == .tooMany)
        }
    }

    @Test func `a success forgets the failures of the account`() async throws {
        try await House.with { house in
            try await house.enrol(.officer, House.union)
            for _ in 1...3 {
                for _ in 1...4 { _ = await refusal { try await house.signIn("officer.union", password: wrong) } }
                _ = try await house.signIn("officer.union")
            }
        }
    }

    @Test func `an own account does not clear the failures of an address`() async throws {
        try await House.with { house in
            try await house.enrol(.officer, House.union)
            for attempt in 1...30 {
                #expect(await refusal { try await house.signIn("guess\(attempt)") }?.kind == .invalid)
                if attempt < 30 { _ = try await house.signIn("officer.union") }
            }
            #expect(await refusal { try await house.signIn("officer.union") }?.kind == .tooMany)
            _ = try await house.signIn("officer.union", address: "198.51.100.1")
        }
    }

    @Test func `ten thousand tries cost little and keep the owner out for minutes only`() async throws {
        try await House.with { house in
            try await house.enrol(.officer, House.union)
            var checked = 0
            for _ in 1...10_000 {
                if await refusal({ try await house.signIn("officer.union", password: wrong) })?.kind == .invalid {
                    checked += 1
                }
                house.clock.advance(seconds: 1)
            }
            #expect(checked <= 45, "10 000 seconds are three hours of counting")
            let stated = try await house.desk.look(as: .installation) { work in
                try work.session.all(Throttle.self, "SELECT * FROM throttle").compactMap(\.until).max()
            }
            let wait = house.clock.now.seconds(to: try #require(stated))
            #expect(wait <= Throttle.longestLockSeconds)
            house.clock.advance(seconds: max(0, wait))
            _ = try await house.signIn("officer.union")
        }
    }

    @Test func `tries at the same moment do not slip past the count`() async throws {
        try await House.with { house in
            try await house.enrol(.officer, House.union)
            let checked = await withTaskGroup(of: Bool.self) { group in
                for _ in 1...40 {
                    group.addTask {
                        await refusal { try await house.signIn("officer.union", password: wrong) }?.kind == .invalid
                    }
                }
                return await group.reduce(into: 0) { if $1 { $0 += 1 } }
            }
            #expect(checked == 5)
        }
    }

    @Test func `a browser known to the account is not shut out by strangers`() async throws {
        try await House.with { house in
            try await house.enrol(.officer, House.union)
            let mark = try KnownBrowser.mark(for: "officer.union", at: house.clock.now, key: house.key)
            let browser = try #require(KnownBrowser(mark: mark, at: house.clock.now, key: house.key))
            for _ in 1...5 { _ = await refusal { try await house.signIn("officer.union", password: wrong) } }
            #expect(await refusal { try await house.signIn("officer.union") }?.kind == .tooMany)
            _ = try await house.signIn("officer.union", browser: browser)
            for _ in 1...5 {
                _ = await refusal { try await house.signIn("officer.union", password: wrong, browser: browser) }
            }
            #expect(await refusal { try await house.signIn("officer.union", browser: browser) }?.kind == .tooMany)
        }
    }

    @Test func `the mark of a known browser is good for its account only and not for ever`() async throws {
        try await House.with { house in
            try await house.enrol(.leader, House.union)
            let mark = try KnownBrowser.mark(for: "officer.union", at: house.clock.now, key: house.key)
            let browser = try #require(KnownBrowser(mark: mark, at: house.clock.now, key: house.key))
            for _ in 1...5 { _ = await refusal { try await house.signIn("leader.union", password: wrong) } }
            #expect(await refusal { try await house.signIn("leader.union", browser: browser) }?.kind == .tooMany)
            let later = house.clock.now.advanced(seconds: KnownBrowser.memorySeconds)
            #expect(KnownBrowser(mark: mark, at: later, key: house.key) == nil)
            #expect(KnownBrowser(mark: String(mark.dropLast(2)) + "00", at: house.clock.now, key: house.key) == nil)
            #expect(KnownBrowser(mark: "", at: house.clock.now, key: house.key) == nil)
        }
    }

    @Test func `codes are guessed five times and then wait`() async throws {
        try await House.with { house in
            let secret = Authenticator.newSecret()
            try await house.enrol(.leader, House.union, totp: secret)
            let half = try await house.signIn("leader.union")
            let guesses = (0..<6).map { Authenticator.code(secret, step: $0) }
            for guess in guesses.prefix(5) {
                _ = await refusal {
                    try await house.desk.completeSignIn(token: half.token, with: .code(guess), key: house.key)
                }
            }
            let shut = await refusal {
                try await house.desk.completeSignIn(token: half.token, with: .code(house.code(secret)), key: house.key)
            }
            #expect(shut?.rule == .triesAreLimited)
            house.clock.advance(seconds: 60)
            _ = try await house.desk.completeSignIn(token: half.token, with: .code(house.code(secret)), key: house.key)
        }
    }

    @Test(arguments: [
        ("203.0.113.7", "203.0.113.7"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8::1", "2001:db8:0:0::/64"),
        ("::1", "0:0:0:0::/64"), ("fe80::1%eth0", "fe80:0:0:0::/64"), ("unknown", "unknown"),
    ])
    func `an address counts by its network`(address: String, network: String) {
        #expect(Door.network(of: address) == network)
    }
}
