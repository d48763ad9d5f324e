internal import Foundation

/// Whether a certificate of a chain was taken back, by what the verifier knows and by what came with the signature.
struct RevocationCheck {
    let trust: SignatureTrust
    /// Lists that came with the signature.
    let lists: [RevocationList]
    /// Single answers that came with the signature (OCSP, RFC 6960).
    let answers: [[UInt8]]

    /// Since when the certificate no longer holds, and whether anybody knows at all.
    func moment(of certificate: SignerCertificate, issuer: SignerCertificate?) -> (isKnown: Bool, since: Date?) {
        if let own = trust.own, issuer == own || issuer == nil && certificate == own {
            return (true, trust.revocations.first { same($0.serial, certificate.serial) }?.time)
        }
        if let told = trust.revocations.first(where: { same($0.serial, certificate.serial) }) {
            return (true, told.time)
        }
        guard let issuer else { return (true, nil) }
        let known = (trust.knownLists + lists).filter { $0.isSigned(by: issuer) }
        if let told = known.flatMap(\.revocations).first(where: { same($0.serial, certificate.serial) }) {
            return (true, told.time)
        }
        let answered = answers.compactMap { RevocationAnswer(der: $0, about: certificate, issuer: issuer) }
        if let told = answered.compactMap(\.revokedAt).first { return (true, told) }
        return (!known.isEmpty || !answered.isEmpty, nil)
    }

    private func same(_ one: String, _ other: String) -> Bool {
        one.drop { $0 == "0" }.lowercased() == other.drop { $0 == "0" }.lowercased()
    }
}
