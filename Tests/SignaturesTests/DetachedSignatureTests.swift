import Foundation
import Signatures
import Testing

@Suite struct `Signatures beside a file` {
    static let content = Array("Chương trình phối hợp năm 2019\n".utf8)

    private func signed(_ house: Authority, at time: Date = .now) throws -> [UInt8] {
        let member = try house.member()
        return try DetachedSignature.sign(
            Self.content, key: member.key, certificate: member.certificate, chain: [house.authority.certificate],
            at: time)
    }

    /// What OpenSSL says; its certificate checks are for the present moment unless told otherwise.
    private func openssl(_ signature: [UInt8], _ content: [UInt8], _ house: Authority, _ more: [String] = []) throws
        -> Bool
    {
        try Judge.run(
            "openssl",
            ["cms", "-verify", "-binary", "-inform", "DER", "-in", "s.der", "-content", "content", "-CAfile", "ca.pem"]
                + ["-purpose", "any", "-out", "out"] + more,
            files: ["s.der": signature, "content": content, "ca.pem": Array(house.authority.certificate.pem.utf8)]
        ).status == 0
    }

    @Test func `a member's signature is accepted by us and by openssl`() throws {
        let house = try Authority()
        let signature = try signed(house)
        let report = DetachedSignature.verify(signature, of: Self.content, trust: house.trust, at: .now)
        #expect(report.isValid)
        #expect(report.problems == [.timeOnlyClaimed])
        #expect(report.name == "Nguyễn Thị Đỗ Quyên")
        #expect(report.organisation == "Hội LHPN quận Hoàn Kiếm")
        #expect(report.chain == .trusted)
        #expect(report.revocation == .good)
        #expect(report.timeSource == .claimed)
        #expect(try openssl(signature, Self.content, house))
        #expect(
            try openssl(signature, Self.content, house, ["-cades"]), "the certificate is bound by the signed attributes"
        )
    }

    @Test func `one changed byte is found by both`() throws {
        let house = try Authority()
        let signature = try signed(house)
        var changed = Self.content
        changed[3] ^= 1
        let report = DetachedSignature.verify(signature, of: changed, trust: house.trust, at: .now)
        #expect(!report.isIntact)
        #expect(report.problems.contains(.contentChanged))
        #expect(try !openssl(signature, changed, house))
    }

    @Test func `no changed byte of the signature itself passes unseen`() throws {
        let house = try Authority()
        let signature = try signed(house)
        let good = DetachedSignature.verify(signature, of: Self.content, trust: house.trust, at: .now)
        for index in signature.indices {
            var changed = signature
            changed[index] ^= 0x10
            let report = DetachedSignature.verify(changed, of: Self.content, trust: house.trust, at: .now)
            #expect(!report.isValid || report == good, "byte \(index)")
        }
    }

    @Test func `another authority's member is not trusted, by us or by openssl`() throws {
        let signature = try signed(try Authority())
        let other = try Authority()
        let report = DetachedSignature.verify(signature, of: Self.content, trust: other.trust, at: .now)
        #expect(report.isIntact)
        #expect(!report.isValid)
        #expect(report.chain == .unknownRoot)
        #expect(report.problems.contains(.unknownRoot))
        #expect(try !openssl(signature, Self.content, other))
    }

    @Test func `a certificate that had run out when signing is refused`() throws {
        let house = try Authority(at: Date(timeIntervalSinceNow: -4 * 365 * 86_400))
        let late = try signed(house)
        let report = DetachedSignature.verify(late, of: Self.content, trust: house.trust, at: .now)
        #expect(report.problems.contains(.certificateExpired))
        #expect(!report.isValid)
        #expect(try !openssl(late, Self.content, house))
        let then = try signed(house, at: Date(timeIntervalSinceNow: -2 * 365 * 86_400))
        let now = DetachedSignature.verify(then, of: Self.content, trust: house.trust, at: .now)
        #expect(now.isValid, "it was valid when it signed: \(now.problems)")
    }

    @Test func `a revoked certificate is refused by its list, by us and by openssl`() throws {
        let house = try Authority()
        let member = try house.member()
        let moment = Date(timeIntervalSinceNow: -3600)
        let list = try house.authority.revocationList(
            [Revocation(serial: member.certificate.serial, time: moment)], number: 1, at: .now,
            next: Date(timeIntervalSinceNow: 86_400))
        let signature = try DetachedSignature.sign(
            Self.content, key: member.key, certificate: member.certificate, chain: [], at: .now)
        var trust = SignatureTrust(roots: [house.authority.certificate], revocationLists: [list])
        let byList = DetachedSignature.verify(signature, of: Self.content, trust: trust, at: .now)
        #expect(byList.revocation == .revoked)
        #expect(!byList.isValid)
        trust = house.trust
        trust.revocations = [Revocation(serial: member.certificate.serial, time: moment)]
        let known = DetachedSignature.verify(signature, of: Self.content, trust: trust, at: .now)
        #expect(known.problems.contains(.revoked))
        let judged = try Judge.run(
            "sh",
            [
                "-c",
                "openssl crl -inform DER -in list.der -out list.pem && cat ca.pem list.pem > all.pem && openssl cms -verify "
                    + "-binary -inform DER -in s.der -content content -CAfile all.pem -crl_check -purpose any -out out",
            ],
            files: [
                "list.der": list, "s.der": signature, "content": Self.content,
                "ca.pem": Array(house.authority.certificate.pem.utf8),
            ])
        #expect(judged.words.contains("certificate revoked"), "\(judged.words)")
    }

    @Test func `revoked after signing stays told, because nobody proves the time`() throws {
        let house = try Authority()
        let member = try house.member()
        let signature = try DetachedSignature.sign(
            Self.content, key: member.key, certificate: member.certificate, chain: [],
            at: Date(timeIntervalSinceNow: -7200))
        var trust = house.trust
        trust.revocations = [Revocation(serial: member.certificate.serial, time: Date(timeIntervalSinceNow: -3600))]
        let report = DetachedSignature.verify(signature, of: Self.content, trust: trust, at: .now)
        #expect(report.revocation == .revokedLater)
        #expect(report.problems.contains(.revokedAfterClaimedTime))
    }

    @Test func `the authority's own certificate is not for documents`() throws {
        let key = SigningKey()
        let authority = try CertificateAuthority.founded(name: "A", organisation: "B", key: key, at: .now)
        let signature = try DetachedSignature.sign(
            Self.content, key: key, certificate: authority.certificate, chain: [], at: .now)
        let trust = SignatureTrust(roots: [authority.certificate])
        let report = DetachedSignature.verify(signature, of: Self.content, trust: trust, at: .now)
        #expect(report.problems.contains(.wrongUsage))
    }

    @Test(arguments: [[], [0x30], Array("không phải chữ ký".utf8), Array(repeating: UInt8(0x30), count: 5000)])
    func `what is no signature is told as that`(bytes: [UInt8]) throws {
        let house = try Authority()
        let report = DetachedSignature.verify(bytes, of: Self.content, trust: house.trust, at: .now)
        #expect(report.problems == [.unreadable])
        #expect(!report.isIntact)
    }

    @Test func `every problem has its words in both languages`() {
        for problem in SignatureProblem.allCases {
            #expect(!problem.wording.vietnamese.isEmpty && !problem.wording.english.isEmpty)
        }
        #expect(Set(SignatureProblem.allCases.map(\.wording.vietnamese)).count == SignatureProblem.allCases.count)
    }
}

@Suite struct `Keys under a password` {
    @Test func `the right password opens the same key, another opens none`() async throws {
        let key = SigningKey()
        let sealed = try await SealedKey(key, under: "mật khẩu dài của Đỗ Quyên", cost: .light)
        let kept = try JSONEncoder().encode(sealed)
        let again = try JSONDecoder().decode(SealedKey.self, from: kept)
        let opened = try await again.opened(with: "mật khẩu dài của Đỗ Quyên".decomposedStringWithCanonicalMapping)
        #expect(opened.publicHalf == key.publicHalf)
        await #expect(throws: SealedKey.Problem.wrongPassword) { try await again.opened(with: "mật khẩu khác") }
        let text = String(decoding: kept, as: UTF8.self)
        #expect(!text.contains("rawRepresentation"))
    }

    @Test func `a box that was touched opens with no password`() async throws {
        let sealed = try await SealedKey(SigningKey(), under: "mật khẩu", cost: .light)
        let other = try await SealedKey(SigningKey(), under: "mật khẩu", cost: .light)
        var kept = try #require(try JSONSerialization.jsonObject(with: JSONEncoder().encode(sealed)) as? [String: Any])
        let foreign = try #require(
            try JSONSerialization.jsonObject(with: JSONEncoder().encode(other)) as? [String: Any])
        kept["publicHalf"] = foreign["publicHalf"]
        let changed = try JSONDecoder().decode(SealedKey.self, from: JSONSerialization.data(withJSONObject: kept))
        await #expect(throws: SealedKey.Problem.wrongPassword) { try await changed.opened(with: "mật khẩu") }
    }
}
