import Crypto
import Engines
import Foundation
@testable import Signatures
import SwiftASN1
import Testing
import X509

/// Keys and certificates in the forms that people bring, made anew in each run.
enum Credentials {
    static let passphrase = "mật khẩu của tệp"

    /// A PKCS #12 file.
    static func file(_ key: SigningKey, _ certificate: SignerCertificate, _ chain: [SignerCertificate]) throws
        -> [UInt8]
    {
        let pem = key.key.pemRepresentation + "\n" + certificate.pem + chain.map(\.pem).joined()
        let made = try Judge.run(
            "sh",
            ["-c", "openssl pkcs12 -export -in all.pem -passout env:WORDS -out out.p12 && base64 -w0 out.p12 > said"],
            files: ["all.pem": Array(pem.utf8)], environment: ["WORDS": passphrase])
        return Array(try #require(Data(base64Encoded: made.words)))
    }

    /// A certificate of the authority that says something unusual.
    static func certificate(
        of house: Authority, for key: Certificate.PublicKey, usage: KeyUsage, purposes: [ExtendedKeyUsage.Usage] = [],
        from: Date = Date(timeIntervalSinceNow: -86_400), to: Date = Date(timeIntervalSinceNow: 86_400)
    ) throws -> SignerCertificate {
        let subject = try DistinguishedName {
            OrganizationName("Hội Nông dân quận Hoàn Kiếm")
            CommonName("Trần Văn Ước")
        }
        return try SignerCertificate(
            Certificate(
                version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: key,
                notValidBefore: from, notValidAfter: to, issuer: house.authority.certificate.parsed.subject,
                subject: subject,
                signatureAlgorithm: .ecdsaWithSHA256,
                extensions: try Certificate.Extensions {
                    Critical(usage)
                    if !purposes.isEmpty { try ExtendedKeyUsage(purposes) }
                }, issuerPrivateKey: house.key.certified))
    }
}

extension Credentials {
    /// A PKCS #12 file in which there is a certificate and no key.
    static func withoutKey(_ certificate: SignerCertificate) throws -> [UInt8] {
        let made = try Judge.run(
            "sh",
            [
                "-c",
                "openssl pkcs12 -export -nokeys -in all.pem -passout env:WORDS -out out.p12 && base64 -w0 out.p12 > said",
            ],
            files: ["all.pem": Array(certificate.pem.utf8)], environment: ["WORDS": passphrase])
        return Array(try #require(Data(base64Encoded: made.words)))
    }
}
