internal import Crypto
internal import Foundation

/// The installation's own secret: seals what must be readable again, such as authenticators' secrets.
///
/// It lies outside the database, so that a copy of the database alone opens nothing.
package struct InstallationKey: Sendable {
    private let key: SymmetricKey

    /// Takes 32 bytes in hexadecimal.
    package init?(hexadecimal text: String) {
        let digits = Array(text.trimmingCharacters(in: .whitespacesAndNewlines))
        guard digits.count == 64 else { return nil }
        let bytes = stride(from: 0, to: 64, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
        guard bytes.count == 32 else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// A new key, as hexadecimal text to be kept.
    package static func newText() -> String { Digest.hexadecimal(Token.bytes(32)) }

    /// Seals bytes (AES-256-GCM) into text.
    package func seal(_ bytes: [UInt8]) throws -> String {
        guard let combined = try AES.GCM.seal(bytes, using: key).combined else { throw SealingFailure() }
        return Digest.hexadecimal(Array(combined))
    }

    /// A secret of the installation for one purpose, as text that nobody can guess (HKDF, RFC 5869).
    package func secret(for purpose: String) -> String {
        let derived = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key, info: Data(purpose.utf8), outputByteCount: 32)
        return Digest.hexadecimal(derived.withUnsafeBytes { Array($0) })
    }

    /// Opens what `seal` made; throws where the key is another or a byte changed.
    package func open(_ text: String) throws -> [UInt8] {
        let digits = Array(text)
        guard digits.count.isMultiple(of: 2) else { throw SealingFailure() }
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(digits[$0...$0 + 1]), radix: 16)
        }
        return Array(try AES.GCM.open(AES.GCM.SealedBox(combined: bytes), using: key))
    }
}

/// A sealed secret cannot be read with this installation's key.
package struct SealingFailure: Error {}
