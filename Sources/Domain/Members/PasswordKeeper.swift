internal import Crypto
internal import CryptoExtras
internal import Dispatch
internal import Foundation

/// Hashes and checks passwords with scrypt, a few at a time and away from the threads that answer requests.
package struct PasswordKeeper: Sendable {
    /// How much work one hash is (RFC 7914): memory is 128 × blockSize × rounds bytes.
    package struct Cost: Sendable, Hashable {
        package let rounds: Int
        package let blockSize: Int
        package let parallelism: Int
        package init(rounds: Int, blockSize: Int, parallelism: Int) {
            self.rounds = rounds
            self.blockSize = blockSize
            self.parallelism = parallelism
        }
        /// 32 MiB and about a quarter of a second: OWASP's scrypt setting for 2^15.
        package static let production = Cost(rounds: 1 << 15, blockSize: 8, parallelism: 3)
        /// For tests only, where hundreds of people sign in.
        package static let light = Cost(rounds: 1 << 10, blockSize: 8, parallelism: 1)
    }

    let cost: Cost
    private let queue = DispatchQueue(label: "password", qos: .utility)

    package init(cost: Cost = .production) { self.cost = cost }

    /// The hash to keep: `scrypt$rounds$blockSize$parallelism$salt$key`.
    package func hash(_ password: String) async throws -> String {
        let salt = Token.bytes(16)
        let cost = cost
        let key = try await derive(password, salt: salt, cost: cost)
        let parameters = "\(cost.rounds)$\(cost.blockSize)$\(cost.parallelism)"
        return "scrypt$\(parameters)$\(Data(salt).base64EncodedString())$\(Data(key).base64EncodedString())"
    }

    /// Whether `password` is the one behind `hash`.
    ///
    /// With no hash it does the same work and says no, so that the time it takes tells nobody whether the account
    /// exists.
    package func matches(_ password: String, hash: String?) async throws -> Bool {
        let parts = (hash ?? "").split(separator: "$").map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]), let blockSize = Int(parts[2]),
            let parallelism = Int(parts[3]), let salt = Data(base64Encoded: parts[4]),
            let key = Data(base64Encoded: parts[5])
        else {
            _ = try await derive(password, salt: Token.bytes(16), cost: cost)
            return false
        }
        let stored = Cost(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
        let derived = try await derive(password, salt: Array(salt), cost: stored)
        return zip(derived, key).reduce(derived.count == key.count ? 0 : 1) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Whether a hash was made at another cost than today's.
    package func isOutdated(_ hash: String) -> Bool {
        !hash.hasPrefix("scrypt$\(cost.rounds)$\(cost.blockSize)$\(cost.parallelism)$")
    }

    private func derive(_ password: String, salt: [UInt8], cost: Cost) async throws -> [UInt8] {
        let bytes = Data(password.precomposedStringWithCanonicalMapping.utf8)
        return try await withCheckedThrowingContinuation { continuation in
            queue.async {
                continuation.resume(
                    with: Result {
                        try KDF.Scrypt.deriveKey(
                            from: bytes, salt: salt, outputByteCount: 32, rounds: cost.rounds,
                            blockSize: cost.blockSize,
                            parallelism: cost.parallelism, maxMemory: 256 << 20
                        ).withUnsafeBytes { Array($0) }
                    })
            }
        }
    }
}
