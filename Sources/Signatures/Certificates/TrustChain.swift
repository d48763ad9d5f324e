internal import Foundation
internal import SwiftASN1
internal import X509

/// The way from a certificate to somebody whom the verifier trusts (RFC 5280 §6, the part that signatures need).
struct TrustChain {
    /// From the signer to the root.
    let certificates: [SignerCertificate]
    let status: SignatureReport.Chain
    let problems: [SignatureProblem]

    init(of leaf: SignerCertificate, among others: [SignerCertificate], trust: SignatureTrust, at time: Date) {
        let pool = trust.roots + trust.intermediates + others
        var chain = [leaf]
        var isTrusted = trust.roots.contains(leaf)
        while !isTrusted, chain.count < 8, let tip = chain.last {
            let issuers = pool.filter { !chain.contains($0) && trust.memory.hasIssued($0, tip) }
            guard let issuer = issuers.first(where: trust.roots.contains) ?? issuers.first else { break }
            chain.append(issuer)
            isTrusted = trust.roots.contains(issuer)
        }
        certificates = chain
        var problems: [SignatureProblem] = []
        if let last = chain.last, !isTrusted {
            problems = [chain.count == 1 && trust.memory.hasIssued(last, last) ? .selfSigned : .unknownRoot]
        }
        for certificate in chain {
            if time < certificate.parsed.notValidBefore { problems.append(.certificateNotYetValid) }
            if time > certificate.parsed.notValidAfter { problems.append(.certificateExpired) }
        }
        let authorities = chain.dropFirst().enumerated()
        if authorities.contains(where: { !$1.mayCertify(below: $0) }) || chain.contains(where: \.demandsTheUnknown) {
            problems.append(.brokenChain)
        }
        self.problems = problems
        status =
            if problems.contains(.selfSigned) { .selfSigned } else if problems.contains(.unknownRoot) {
                .unknownRoot
            } else {
                problems.isEmpty ? .trusted : .broken
            }
    }
}

extension SignerCertificate {
    /// Whether this one's key signed the other.
    func hasIssued(_ other: SignerCertificate) -> Bool {
        parsed.subject == other.parsed.issuer
            && parsed.publicKey.isValidSignature(other.parsed.signature, for: other.parsed)
    }

    /// Whether it is an authority, with at most `depth` others between it and the signer.
    func mayCertify(below depth: Int) -> Bool {
        guard case .isCertificateAuthority(let most) = try? parsed.extensions.basicConstraints else { return false }
        let usage = try? parsed.extensions.keyUsage
        return (most ?? Int.max) >= depth && (usage.map(\.keyCertSign) ?? true)
    }

    /// Whether it has a critical demand that we do not understand, so that nobody may rely on it (RFC 5280 §4.2).
    var demandsTheUnknown: Bool {
        let understood: [ASN1ObjectIdentifier] = [
            [2, 5, 29, 14], [2, 5, 29, 15], [2, 5, 29, 17], [2, 5, 29, 19], [2, 5, 29, 31], [2, 5, 29, 32],
            [2, 5, 29, 35],
            [2, 5, 29, 37],
        ]
        return parsed.extensions.contains { $0.critical && !understood.contains($0.oid) }
    }

    /// Whether it was issued for signing documents.
    var maySignDocuments: Bool {
        if let usage = try? parsed.extensions.keyUsage, !usage.nonRepudiation && !usage.digitalSignature {
            return false
        }
        guard let purposes = try? parsed.extensions.extendedKeyUsage else { return true }
        let documents: [ASN1ObjectIdentifier] = [
            [2, 5, 29, 37, 0], [1, 3, 6, 1, 5, 5, 7, 3, 4], [1, 3, 6, 1, 5, 5, 7, 3, 36], [1, 2, 840, 113583, 1, 1, 5],
            [1, 3, 6, 1, 4, 1, 311, 10, 3, 12],
        ]
        return purposes.contains { documents.map(ExtendedKeyUsage.Usage.init(oid:)).contains($0) }
    }

    /// Whether it was issued for time stamps, and for nothing else (RFC 3161 §2.3).
    var mayStampTimes: Bool {
        guard let purposes = try? parsed.extensions.extendedKeyUsage else { return false }
        return Array(purposes) == [ExtendedKeyUsage.Usage(oid: [1, 3, 6, 1, 5, 5, 7, 3, 8])]
    }
}
