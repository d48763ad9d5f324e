package import Foundation
internal import Crypto
internal import SwiftASN1
internal import X509

/// A certificate (X.509): which key is whose, who says so, and for how long.
package struct SignerCertificate: Sendable, Hashable {
    /// Its bytes, as they are kept and sent.
    package let der: [UInt8]
    let parsed: Certificate
    /// What people and programs want to know about it.
    package let facts: CertificateFacts

    /// Reads a certificate; nothing if the bytes are none.
    package init?(der: [UInt8]) {
        guard let parsed = try? Certificate(derEncoded: der) else { return nil }
        self.der = der
        self.parsed = parsed
        facts = CertificateFacts(parsed, der)
    }

    /// Reads all certificates of a PEM file.
    package static func all(pem: String) -> [SignerCertificate] {
        guard let documents = try? PEMDocument.parseMultiple(pemString: pem) else { return [] }
        return documents.compactMap { SignerCertificate(der: $0.derBytes) }
    }

    init(_ certificate: Certificate) throws {
        der = try DERWriting.bytes(of: certificate)
        parsed = certificate
        facts = CertificateFacts(parsed, der)
    }

    /// The same certificate is the same bytes.
    package static func == (one: SignerCertificate, other: SignerCertificate) -> Bool { one.der == other.der }

    package func hash(into hasher: inout Hasher) { hasher.combine(der) }

    /// Its text form, as `openssl` reads it.
    package var pem: String { PEMDocument(type: "CERTIFICATE", derBytes: der).pemString + "\n" }

    /// Its number at its issuer, in hexadecimal digits.
    package var serial: String { facts.serial }
}

/// What a certificate says, in words.
package struct CertificateFacts: Codable, Sendable, Hashable {
    package let name: String
    package let organisation: String?
    package let subject: String
    package let issuer: String
    /// In hexadecimal digits.
    package let serial: String
    /// The SHA-256 of the certificate, in hexadecimal digits.
    package let fingerprint: String
    package let validFrom: Date
    package let validTo: Date

    init(_ certificate: Certificate, _ der: [UInt8]) {
        subject = certificate.subject.description
        issuer = certificate.issuer.description
        name = CertificateFacts.value(of: .RDNAttributeType.commonName, in: certificate.subject) ?? subject
        organisation = CertificateFacts.value(of: .RDNAttributeType.organizationName, in: certificate.subject)
        serial = Hexadecimal.text(certificate.serialNumber.bytes)
        fingerprint = Hexadecimal.text(SHA256.hash(data: der))
        (validFrom, validTo) = (certificate.notValidBefore, certificate.notValidAfter)
    }

    private static func value(of type: ASN1ObjectIdentifier, in name: DistinguishedName) -> String? {
        for part in name {
            for attribute in part where attribute.type == type { return String(attribute.value) }
        }
        return nil
    }
}

/// A certificate that no longer holds, from a moment on.
package struct Revocation: Codable, Sendable, Hashable {
    /// The number of the certificate, in hexadecimal digits.
    package let serial: String
    package let time: Date

    package init(serial: String, time: Date) {
        self.serial = serial
        self.time = time
    }
}
