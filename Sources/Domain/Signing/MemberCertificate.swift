package import Signatures
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

/// An authority from elsewhere whose certificates the installation takes in.
package struct TrustedRoot: Subject {
    package static let table: SQL = "trusted_root"
    package static let noun = "trusted_root"

    package let id: Key<TrustedRoot>
    package let name: String
    /// PEM.
    package let certificate: String
    package let fingerprint: String
    package let addedAt: Instant
    package let addedBy: Key<Member>?
}

extension Work {
    /// Takes certificates of an authority in, PEM; digital signatures under it are accepted from then on.
    package func trust(_ pem: String) throws -> [TrustedRoot] {
        try require(
            actor.isHostAdministrator, .settingsAreForHostAdministrators,
            "Danh sách tổ chức chứng thực do người quản trị của đơn vị vận hành giữ.")
        let certificates = SignerCertificate.all(pem: pem)
        guard !certificates.isEmpty else {
            throw Refusal.invalid(
                .signatureIsVerified, "chung-thu",
                "Không đọc được chứng thư nào. Hãy đưa tệp PEM (bắt đầu bằng -----BEGIN CERTIFICATE-----).")
        }
        return try certificates.compactMap { certificate in
            let facts = certificate.facts
            guard try !session.exists("SELECT 1 FROM trusted_root WHERE fingerprint = \(facts.fingerprint)") else {
                return nil
            }
            let root = TrustedRoot(
                id: newKey(), name: facts.name, certificate: certificate.pem, fingerprint: facts.fingerprint,
                addedAt: now, addedBy: actor.member)
            try session.insert(root)
            try record(
                "signing.root-trusted", root,
                Facts().with("Tổ chức", facts.subject).with("Dấu vân tay", facts.fingerprint))
            return root
        }
    }

    package func trustedRoots() throws -> [TrustedRoot] {
        try session.all(TrustedRoot.self, "SELECT * FROM trusted_root ORDER BY name, id")
    }

    /// Whom the installation trusts to vouch for signers, and what its own authority took back.
    package func signatureTrust() throws -> SignatureTrust {
        let own = try session.all(KeptAuthority.self, "SELECT * FROM certificate_authority ORDER BY made_at")
            .flatMap { SignerCertificate.all(pem: $0.certificate) }
        let roots = try trustedRoots().flatMap { SignerCertificate.all(pem: $0.certificate) }
        let revoked = try session.rows(
            """
            SELECT member_certificate.serial AS serial, certificate_revocation.revoked_at AS at
            FROM certificate_revocation
            JOIN member_certificate ON member_certificate.id = certificate_revocation.certificate_id
            """
        ).map { row in
            Revocation(serial: try row.get("serial"), time: try row.get("at", as: Instant.self).date)
        }
        return SignatureTrust(roots: own + roots, revocations: revoked, own: own.first)
    }

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
