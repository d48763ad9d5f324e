import Domain
import Testing

@Suite struct AuthenticatorTests {
    /// RFC 6238, appendix B, the last six of its eight digits; the secret is the ASCII text of twenty digits.
    @Test(arguments: [
        (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
        (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
    func `codes are those of the standard`(seconds: Int, code: String) {
        let now = Instant(milliseconds: Int64(seconds) * 1000)
        #expect(Authenticator.code(secret, step: Authenticator.step(at: now)) == code)
    }

    @Test func `a code may be one step early or late and no more`() {
        let now = Instant(milliseconds: 1_550_000_000_000)
        let step = Authenticator.step(at: now)
        for offset in -3...3 {
            let verdict = Authenticator.judge(
                Authenticator.code(secret, step: step + offset), secret, at: now, after: nil)
            #expect(verdict == (abs(offset) <= 1 ? .right(step: step + offset) : .wrong))
        }
    }

    @Test func `a code counts once and so do all before it`() {
        let now = Instant(milliseconds: 1_550_000_000_000)
        let step = Authenticator.step(at: now)
        let code = Authenticator.code(secret, step: step)
        #expect(Authenticator.judge(code, secret, at: now, after: step - 1) == .right(step: step))
        #expect(Authenticator.judge(code, secret, at: now, after: step) == .used)
        #expect(Authenticator.judge(code, secret, at: now, after: step + 1) == .used)
    }

    @Test(arguments: ["", "12345", "1234567", "12345a", "１２３４５６", "------"])
    func `what is no code is wrong`(typed: String) {
        #expect(Authenticator.judge(typed, secret, at: House.start, after: nil) == .wrong)
    }

    @Test func `a code may be typed with a space`() {
        let code = Authenticator.code(secret, step: Authenticator.step(at: House.start))
        let typed = "\(code.prefix(3)) \(code.suffix(3))"
        #expect(
            Authenticator.judge(typed, secret, at: House.start, after: nil)
                == .right(step: Authenticator.step(at: House.start)))
    }

    /// RFC 4648, section 10, without padding.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("foobar", "MZXW6YTBOI"),
    ])
    func `base 32 is that of the standard`(text: String, encoded: String) {
        #expect(Base32.encode(Array(text.utf8)) == encoded)
        #expect(Base32.decode(encoded.lowercased()) == Array(text.utf8))
    }

    @Test func `base 32 reads what people type and refuses other letters`() {
        #expect(Base32.decode("mzxw 6ytb-oi==") == Array("foobar".utf8))
        #expect(Base32.decode("MZXW1") == nil)
        #expect(Base32.grouped("ABCDEFGHIJ") == "ABCD EFGH IJ")
    }

    @Test func `the address names account and issuer and carries the secret`() {
        let uri = Authenticator.uri(secret, account: "an@mttq.vn", issuer: "Phối hợp: A&B")
        #expect(
            uri.hasPrefix(
                "otpauth://totp/Ph%E1%BB%91i%20h%E1%BB%A3p%3A%20A%26B:an%40mttq.vn?secret=\(Base32.encode(secret))&"))
        #expect(uri.hasSuffix("&algorithm=SHA1&digits=6&period=30"))
    }

    private let secret = Array("12345678901234567890".utf8)
}
