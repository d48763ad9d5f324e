package import Calendars
package import Signatures
internal import Storage
internal import Vietnamese

extension Rule {
    /// An authority is taken off the list once, from today or a later day, with a reason; it stays on record.
    package static let rootEndsOnce = Rule("signing.root-ends-once")
}

/// An authority with how its trust ended, where it did.
package struct TrustedRootLine: Sendable {
    package let root: TrustedRoot
    package let distrust: RootDistrust?

    /// Whether what is signed on a day under it is taken in.
    package func isTrusted(on day: Day) -> Bool { distrust.map { day < $0.fromDay } ?? true }
}

extension Work {
    /// Takes certificates of an authority in, PEM; digital signatures under it are accepted from then on.
    package func trust(_ pem: String) throws -> [TrustedRoot] {
        try requireKeeperOfRoots()
        let certificates = SignerCertificate.all(pem: pem)
        guard !certificates.isEmpty else {
            throw Refusal.invalid(
                .signatureIsVerified, "chung-thu",
                "Không đọc được chứng thư nào. Hãy đưa tệp PEM (bắt đầu bằng -----BEGIN CERTIFICATE-----).")
        }
        let known = Dictionary(try trustedRootLines().map { ($0.root.fingerprint, $0) }, uniquingKeysWith: { $1 })
        return try certificates.compactMap { certificate in
            let facts = certificate.facts
            if let line = known[facts.fingerprint] {
                guard let end = line.distrust else { return nil }
                throw Refusal.invalid(
                    .rootEndsOnce, "chung-thu",
                    "\(line.root.name) đã được \(end.personName) đưa ra khỏi danh sách từ ngày \(end.fromDay.vietnamese) và không được thêm lại. Hãy thêm chứng thư mới của tổ chức."
                )
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

    /// Takes an authority off the list from a day on: new signatures under it are refused, earlier ones stay good.
    package func distrust(_ id: Key<TrustedRoot>, from day: Day, because reason: String) throws {
        guard actor.isHostAdministrator, let line = try trustedRootLine(id) else { throw Refusal.absent }
        let reason = CleanText.cleaned(reason, as: .lines)
        guard (1...1000).contains(reason.count) else {
            throw Refusal.invalid(.rootEndsOnce, "ly-do", "Hãy ghi lý do, không quá 1.000 ký tự.")
        }
        guard day >= today else {
            throw Refusal.invalid(
                .rootEndsOnce, "tu-ngay",
                "Hãy chọn hôm nay \(today.vietnamese) hoặc một ngày sau: chữ ký đã nhận khi còn tin cậy giữ nguyên giá trị."
            )
        }
        if let end = line.distrust {
            throw Refusal.outOfTurn(
                .rootEndsOnce,
                "\(line.root.name) đã được \(end.personName) đưa ra khỏi danh sách từ ngày \(end.fromDay.vietnamese).")
        }
        try session.insert(
            RootDistrust(
                id: newKey(), rootId: id, fromDay: day, reason: reason, endedAt: now, endedBy: actor.member,
                personName: actor.name))
        try record(
            "signing.root-distrusted", line.root,
            Facts().with("Tổ chức", line.root.name).with("Từ ngày", day.vietnamese).with("Lý do", reason))
    }

    /// An authority on the list, or that once was.
    package func trustedRootLine(_ id: Key<TrustedRoot>) throws -> TrustedRootLine? {
        try trustedRootLines().first { $0.root.id == id }
    }

    /// Every authority that is trusted or ever was, by name.
    package func trustedRootLines() throws -> [TrustedRootLine] {
        let ends = Dictionary(
            uniqueKeysWithValues: try session.all(RootDistrust.self, "SELECT * FROM root_distrust").map {
                ($0.rootId, $0)
            })
        return try session.all(TrustedRoot.self, "SELECT * FROM trusted_root ORDER BY name, id")
            .map { TrustedRootLine(root: $0, distrust: ends[$0.id]) }
    }

    /// Whom the installation trusts to vouch for signers, and what its own authority took back.
    ///
    /// - Parameter day: of a new signature; without it, what was taken in earlier is judged, and everybody who was
    ///   trusted then vouches for it.
    package func signatureTrust(on day: Day? = nil) throws -> SignatureTrust {
        let own = try session.all(KeptAuthority.self, "SELECT * FROM certificate_authority ORDER BY made_at")
            .flatMap { SignerCertificate.all(pem: $0.certificate) }
        let roots = try trustedRootLines().filter { line in day.map(line.isTrusted) ?? true }
            .flatMap { SignerCertificate.all(pem: $0.root.certificate) }
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

    private func requireKeeperOfRoots() throws {
        try require(
            actor.isHostAdministrator, .settingsAreForHostAdministrators,
            "Danh sách tổ chức chứng thực do người quản trị của đơn vị vận hành giữ.")
    }
}
