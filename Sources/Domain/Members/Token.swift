/// Secrets that are drawn by chance.
package enum Token {
    /// Random bytes from the system's generator.
    package static func bytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    /// A 256-bit token as 64 hexadecimal digits.
    ///
    /// Only its fingerprint is ever kept.
    package static func make() -> String { Digest.hexadecimal(bytes(32)) }
}
