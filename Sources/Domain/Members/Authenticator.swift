internal import Crypto
internal import Foundation

/// Codes that a telephone makes from a shared secret and the time (RFC 6238: SHA-1, six digits, thirty seconds).
package enum Authenticator {
    package static let stepSeconds = 30
    package static let digits = 6
    package static let secretBytes = 20

    /// What a code turned out to be.
    package enum Verdict: Hashable, Sendable {
        case right(step: Int)
        /// Right, but it or a later one was taken before: a code counts once.
        case used
        case wrong
    }

    package static func newSecret() -> [UInt8] { Token.bytes(secretBytes) }

    /// The number of the half minute in which `instant` lies.
    package static func step(at instant: Instant) -> Int { Int(instant.milliseconds / 1000) / stepSeconds }

    /// The code of one time step (RFC 4226, dynamic truncation).
    package static func code(_ secret: [UInt8], step: Int) -> String {
        let message = withUnsafeBytes(of: UInt64(max(0, step)).bigEndian) { Array($0) }
        let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: secret)))
        let offset = Int(hash[19] & 0x0F)
        let number = hash[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(number % 1_000_000)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// Judges a code: it may be one step early or late, and its step must be later than the last one used.
    package static func judge(_ typed: String, _ secret: [UInt8], at now: Instant, after last: Int?) -> Verdict {
        let typed = typed.filter { !$0.isWhitespace }
        guard typed.utf8.count == digits, typed.utf8.allSatisfy({ (48...57).contains($0) }) else { return .wrong }
        let present = step(at: now)
        let matching = (present - 1...present + 1).filter { code(secret, step: $0).utf8.elementsEqual(typed.utf8) }
        guard !matching.isEmpty else { return .wrong }
        guard let step = matching.first(where: { $0 > last ?? -1 }) else { return .used }
        return .right(step: step)
    }

    /// The address that authenticators read from a square.
    package static func uri(_ secret: [UInt8], account: String, issuer: String) -> String {
        let label = "\(escaped(issuer)):\(escaped(account))"
        return """
            otpauth://totp/\(label)?secret=\(Base32.encode(secret))&issuer=\(escaped(issuer))\
            &algorithm=SHA1&digits=\(digits)&period=\(stepSeconds)
            """
    }

    private static func escaped(_ text: String) -> String {
        let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
