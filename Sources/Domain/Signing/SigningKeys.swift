internal import Foundation
internal import Signatures
internal import Storage

/// A member's open key with what vouches for it.
struct OpenedKey: Sendable {
    let key: SigningKey
    let certificate: SignerCertificate
    let chain: [SignerCertificate]
}

extension SigningRoom {
    /// Opens the actor's own key with their password; makes one where there is none that the password opens.
    ///
    /// A password that was reset by others opens no old key: it is revoked, and what it signed before stays good.
    func openKey(of actor: Actor, password: String) async throws -> OpenedKey {
        let authority = try await authority()
        guard let member = actor.member else { throw Refusal.absent }
        let known = try await desk.look(as: actor) { try $0.usableCertificate(of: member) }
        if let known, let certificate = known.signerCertificate, let locked = known.lockedKey,
            let key = try? await locked.opened(with: password)
        {
            return OpenedKey(key: key, certificate: certificate, chain: [authority.certificate])
        }
        return try await makeKey(for: actor, member, password: password, authority, insteadOf: known)
    }

    private func makeKey(
        for actor: Actor, _ member: Key<Member>, password: String, _ authority: CertificateAuthority,
        insteadOf old: MemberCertificate?
    ) async throws -> OpenedKey {
        let key = SigningKey()
        let organisation = actor.capacity?.organisationName ?? actor.name
        let issued = try authority.issue(
            name: actor.name, organisation: organisation, to: key.publicHalf, at: desk.clock.now.date)
        let locked = JSONText.encode(try await SealedKey(key, under: password, cost: passwords.cost.ofKeys))
        try await desk.act(as: actor) { work in
            if let old {
                try work.session.insert(
                    CertificateRevocation(
                        id: work.newKey(), certificateId: old.id, reason: "Mật khẩu đã đổi; khóa cũ không mở được nữa",
                        revokedAt: work.now, revokedBy: actor.member))
            }
            let facts = issued.facts
            try work.session.insert(
                MemberCertificate(
                    id: work.newKey(), memberId: member, serial: facts.serial, certificate: issued.pem,
                    sealedKey: locked, validFrom: Instant(facts.validFrom), validUntil: Instant(facts.validTo),
                    madeAt: work.now))
            try work.record(
                "member.signing-key-made", try work.ownMember(), Facts().with("Số sê-ri chứng thư", facts.serial))
        }
        return OpenedKey(key: key, certificate: issued, chain: [authority.certificate])
    }

    /// The installation's authority; made the first time it is asked for.
    func authority() async throws -> CertificateAuthority {
        let secret = secrets.secret(for: "certificate-authority")
        if let kept = try await desk.look(as: .installation, { try $0.keptAuthority() }) {
            return try await kept.opened(with: secret)
        }
        let name = try await desk.look(as: .installation) { work in
            try work.hostOrganisation().flatMap { try work.name(of: $0, near: work.today) } ?? "PhoiHop"
        }
        let key = SigningKey()
        let made = try CertificateAuthority.founded(
            name: "Chứng thực nội bộ PhoiHop", organisation: name, key: key, at: desk.clock.now.date)
        let locked = JSONText.encode(try await SealedKey(key, under: secret, cost: .light))
        let kept = try await desk.act(as: .installation) { work in
            if let other = try work.keptAuthority() { return other }
            let kept = KeptAuthority(
                id: work.newKey(), name: name, certificate: made.certificate.pem, sealedKey: locked, madeAt: work.now)
            try work.session.insert(kept)
            return kept
        }
        return try await kept.opened(with: secret)
    }
}

extension Work {
    func keptAuthority() throws -> KeptAuthority? {
        try session.first(KeptAuthority.self, "SELECT * FROM certificate_authority ORDER BY made_at LIMIT 1")
    }
}

extension PasswordKeeper.Cost {
    /// A signing key is locked as hard as the password is kept.
    fileprivate var ofKeys: SealedKey.Cost {
        SealedKey.Cost(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
    }
}

extension KeptAuthority {
    fileprivate func opened(with secret: String) async throws -> CertificateAuthority {
        guard let certificate = SignerCertificate.all(pem: certificate).first,
            let locked = JSONText.decode(SealedKey.self, from: sealedKey)
        else { throw SealingFailure() }
        return CertificateAuthority(certificate: certificate, key: try await locked.opened(with: secret))
    }
}
