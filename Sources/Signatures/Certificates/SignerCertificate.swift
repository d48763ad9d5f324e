package import Foundation
internal import Crypto
internal import SwiftASN1
internal import X509

/// A certificate (X.509): which key is whose, who says so, and for how long.
package struct SignerCertificate: Sendable, Hashable {
    /// Its bytes, as they are kept and sent.
    package let der: [UInt8]
    let parsed: Certificate

    /// Reads a certificate; nothing if the bytes are none.
    package init?(der: [UInt8]) {
        guard let parsed = try? Certificate(derEncoded: der) else { return nil }
        self.der = der
        self.parsed = parsed
    }

    /// Reads all certificates of a PEM file.
    package static func all(pem: String) -> [SignerCertificate] {
        guard let documents = try? PEMDocument.parseMultiple(pemString: pem) else { return [] }
        return documents.compactMap { SignerCertificate(der: $0.derBytes) }
    }

    init(_ certificate: Certificate) throws {
        der = try DERWriting.bytes(of: certificate)
        parsed = certificate
    }

    /// Its text form, as `openssl` reads it.
    package var pem: String { PEMDocument(type: "CERTIFICATE", derBytes: der).pemString + "\n" }

    /// What people and programs want to know about it.
    package var facts: CertificateFacts {
        CertificateFacts(
            name: value(of: .RDNAttributeType.commonName, in: parsed.subject) ?? parsed.subject.description,
            organisation: value(of: .RDNAttributeType.organizationName, in: parsed.subject),
            subject: parsed.subject.description, issuer: parsed.issuer.description, serial: serial,
            fingerprint: Hexadecimal.text(SHA256.hash(data: der)),
            validFrom: parsed.notValidBefore, validTo: parsed.notValidAfter)
    }

    /// Its number at its issuer, in hexadecimal digits.
    package var serial: String { Hexadecimal.text(parsed.serialNumber.bytes) }

    private func value(of type: ASN1ObjectIdentifier, in name: DistinguishedName) -> String? {
        for part in name {
            for attribute in part where attribute.type == type { return String(attribute.value) }
        }
        return nil
    }
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
