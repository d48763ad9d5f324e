internal import Crypto
internal import CryptoExtras
internal import Foundation
internal import SwiftASN1
internal import X509

/// The ways of hashing and signing that are believed today; others are not, and are told apart.
enum SignatureAlgorithms {
    /// The hash of parts that stand one after another; nothing for a hash that is unknown or no longer believed.
    static func digest(_ parts: [ArraySlice<UInt8>], _ name: ASN1ObjectIdentifier) -> [UInt8]? {
        switch name {
        case Names.sha256: hash(parts, SHA256())
        case Names.sha384: hash(parts, SHA384())
        case Names.sha512: hash(parts, SHA512())
        default: nil
        }
    }

    private static func hash<Function: HashFunction>(_ parts: [ArraySlice<UInt8>], _ function: Function) -> [UInt8] {
        var function = function
        for part in parts { part.withUnsafeBytes { function.update(bufferPointer: $0) } }
        return Array(function.finalize())
    }

    /// Whether a key made this signature of these bytes.
    static func isValid(
        _ signature: [UInt8], of bytes: [UInt8], key: Certificate.PublicKey, algorithm: ASN1ObjectIdentifier,
        digest: ASN1ObjectIdentifier
    ) -> Bool {
        if algorithm == Names.rsaPSS { return isValidPSS(signature, of: bytes, key: key, digest: digest) }
        guard let known = known(algorithm, digest) else { return false }
        return key.isValidSignature(signature, for: bytes, signatureAlgorithm: known)
    }

    /// Whether we know how to check it at all.
    static func isKnown(_ algorithm: ASN1ObjectIdentifier, _ digest: ASN1ObjectIdentifier) -> Bool {
        algorithm == Names.rsaPSS || known(algorithm, digest) != nil
    }

    private static func known(
        _ algorithm: ASN1ObjectIdentifier, _ digest: ASN1ObjectIdentifier
    ) -> Certificate.SignatureAlgorithm? {
        switch (algorithm, digest) {
        case (Names.ecdsaWithSHA256, _): .ecdsaWithSHA256
        case (Names.ecdsaWithSHA384, _): .ecdsaWithSHA384
        case (Names.ecdsaWithSHA512, _): .ecdsaWithSHA512
        case (Names.rsaWithSHA256, _), (Names.rsa, Names.sha256): .sha256WithRSAEncryption
        case (Names.rsaWithSHA384, _), (Names.rsa, Names.sha384): .sha384WithRSAEncryption
        case (Names.rsaWithSHA512, _), (Names.rsa, Names.sha512): .sha512WithRSAEncryption
        case (Names.ed25519, _): .ed25519
        default: nil
        }
    }

    private static func isValidPSS(
        _ signature: [UInt8], of bytes: [UInt8], key: Certificate.PublicKey, digest: ASN1ObjectIdentifier
    ) -> Bool {
        guard let der = try? DERWriting.bytes(of: key),
            let key = try? _RSA.Signing.PublicKey(derRepresentation: der)
        else { return false }
        let signature = _RSA.Signing.RSASignature(rawRepresentation: Data(signature))
        return switch digest {
        case Names.sha256: key.isValidSignature(signature, for: SHA256.hash(data: bytes), padding: .PSS)
        case Names.sha384: key.isValidSignature(signature, for: SHA384.hash(data: bytes), padding: .PSS)
        case Names.sha512: key.isValidSignature(signature, for: SHA512.hash(data: bytes), padding: .PSS)
        default: false
        }
    }
}
