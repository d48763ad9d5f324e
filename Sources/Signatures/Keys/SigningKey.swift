internal import Crypto
internal import Foundation
internal import X509

/// A private key (ECDSA over P-256) that is open: whoever holds it can sign.
package struct SigningKey: Sendable {
    /// The half that everybody may know.
    package struct Public: Codable, Sendable, Hashable {
        /// The point of the curve, uncompressed (SEC 1).
        package let bytes: [UInt8]
        package init(bytes: [UInt8]) { self.bytes = bytes }
    }

    let key: P256.Signing.PrivateKey

    /// A key that nobody had before.
    package init() { key = P256.Signing.PrivateKey() }

    init(key: P256.Signing.PrivateKey) { self.key = key }

    package var publicHalf: Public { Public(bytes: Array(key.publicKey.x963Representation)) }

    /// For other programs (PKCS #8, PEM): open, so never kept.
    package var pem: String { key.pemRepresentation }

    var certified: Certificate.PrivateKey { Certificate.PrivateKey(key) }

    /// ECDSA with SHA-256, in DER.
    func signature(of bytes: some Collection<UInt8>) throws -> [UInt8] {
        Array(try key.signature(for: Data(bytes)).derRepresentation)
    }
}
