internal import Crypto
internal import CryptoExtras
internal import Dispatch
internal import Foundation

/// A signing key locked under a password: the form in which it is kept, useless without the password.
///
/// The password becomes a key by scrypt (RFC 7914), which locks by AES-256-GCM; the public half is bound to the lock.
package struct SealedKey: Codable, Sendable, Hashable {
    /// Why a key did not open.
    package enum Problem: Error, Sendable, Hashable {
        case wrongPassword
        case damaged
    }
    /// How much work each try at the password is; memory is 128 × blockSize × rounds bytes.
    package struct Cost: Codable, Sendable, Hashable {
        package let rounds: Int
        package let blockSize: Int
        package let parallelism: Int
        package init(rounds: Int, blockSize: Int, parallelism: Int) {
            self.rounds = rounds
            self.blockSize = blockSize
            self.parallelism = parallelism
        }
        /// The same as for passwords: 32 MiB, about a quarter of a second.
        package static let production = Cost(rounds: 1 << 15, blockSize: 8, parallelism: 3)
        /// For tests, and for secrets that nobody could guess anyway.
        package static let light = Cost(rounds: 1 << 10, blockSize: 8, parallelism: 1)
    }

    package let publicHalf: SigningKey.Public
    private let cost: Cost
    private let salt: Data
    private let box: Data

    private static let queue = DispatchQueue(label: "signing-key", qos: .utility)

    /// Locks a key.
    package init(_ key: SigningKey, under password: String, cost: Cost = .production) async throws {
        let salt = Data((0..<16).map { _ in UInt8.random(in: .min ... .max) })
        let lock = try await SealedKey.lock(password, salt: salt, cost: cost)
        let half = key.publicHalf
        guard
            let box = try AES.GCM.seal(key.key.rawRepresentation, using: lock, authenticating: half.bytes).combined
        else { throw Problem.damaged }
        self.publicHalf = half
        self.cost = cost
        self.salt = salt
        self.box = box
    }

    /// Opens the key for as long as the caller holds it.
    package func opened(with password: String) async throws -> SigningKey {
        guard cost.rounds <= 1 << 20, cost.blockSize <= 32, cost.parallelism <= 16 else { throw Problem.damaged }
        let lock = try await SealedKey.lock(password, salt: salt, cost: cost)
        guard let sealed = try? AES.GCM.SealedBox(combined: box) else { throw Problem.damaged }
        guard let raw = try? AES.GCM.open(sealed, using: lock, authenticating: publicHalf.bytes) else {
            throw Problem.wrongPassword
        }
        guard let key = try? P256.Signing.PrivateKey(rawRepresentation: raw) else { throw Problem.damaged }
        return SigningKey(key: key)
    }

    private static func lock(_ password: String, salt: Data, cost: Cost) async throws -> SymmetricKey {
        let bytes = Data(password.precomposedStringWithCanonicalMapping.utf8)
        return try await withCheckedThrowingContinuation { continuation in
            queue.async {
                continuation.resume(
                    with: Result {
                        try KDF.Scrypt.deriveKey(
                            from: bytes, salt: salt, outputByteCount: 32, rounds: cost.rounds,
                            blockSize: cost.blockSize, parallelism: cost.parallelism, maxMemory: 256 << 20)
                    })
            }
        }
    }
}
