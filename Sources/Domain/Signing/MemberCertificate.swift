internal import Signatures
package import Storage

/// A member's key for confirming in the system, with the certificate of the installation's own authority.
///
/// The key lies locked under the member's password: nobody else can sign with it, those who run the machine included.
package struct MemberCertificate: Record {
    package static let table: SQL = "member_certificate"

    package let id: Key<MemberCertificate>
    package let memberId: Key<Member>
    package let serial: String
    /// PEM.
    package let certificate: String
    /// The locked key as JSON.
    let sealedKey: String
    package let validFrom: Instant
    package let validUntil: Instant
    package let madeAt: Instant

    var signerCertificate: SignerCertificate? { SignerCertificate.all(pem: certificate).first }
    var lockedKey: SealedKey? { JSONText.decode(SealedKey.self, from: sealedKey) }
}

/// A certificate that is not to be used from a moment on.
package struct CertificateRevocation: Record {
    package static let table: SQL = "certificate_revocation"

    package let id: Key<CertificateRevocation>
    package let certificateId: Key<MemberCertificate>
    package let reason: String
    package let revokedAt: Instant
    package let revokedBy: Key<Member>?
}

/// The installation's own authority, made when the first member signs.
struct KeptAuthority: Record {
    static let table: SQL = "certificate_authority"

    let id: Key<KeptAuthority>
    let name: String
    /// PEM.
    let certificate: String
    /// The locked key as JSON; it opens with the installation's key.
    let sealedKey: String
    let madeAt: Instant
}

extension Work {
    /// The member's certificate that can be used now.
    func usableCertificate(of member: Key<Member>) throws -> MemberCertificate? {
        try session.first(
            MemberCertificate.self,
            """
            SELECT * FROM member_certificate
            WHERE member_id = \(member) AND valid_until > \(now) AND NOT EXISTS (
                SELECT 1 FROM certificate_revocation gone WHERE gone.certificate_id = member_certificate.id)
            ORDER BY made_at DESC LIMIT 1
            """)
    }
}
