import Foundation
@testable import Signatures
import Testing

@Suite struct `What a verifier remembers of certificates` {
    private static let content = Array("Chương trình phối hợp năm 2019\n".utf8)

    private func sign(_ house: Authority, at time: Date = .now) throws -> [UInt8] {
        let member = try house.member()
        return try DetachedSignature.sign(
            Self.content, key: member.key, certificate: member.certificate, chain: [house.authority.certificate],
            at: time)
    }

    @Test func `changes no answer: no changed byte passes that a fresh verifier finds`() throws {
        let house = try Authority()
        let signature = try sign(house)
        let (trust, now) = (house.trust, Date.now)
        #expect(DetachedSignature.verify(signature, of: Self.content, trust: trust, at: now).isValid)
        for index in stride(from: 0, to: signature.count, by: 7) {
            var changed = signature
            changed[index] ^= 1
            let known = DetachedSignature.verify(changed, of: Self.content, trust: trust, at: now)
            let fresh = DetachedSignature.verify(changed, of: Self.content, trust: house.trust, at: now)
            #expect(known == fresh, "byte \(index)")
        }
        var text = Self.content
        text[3] ^= 1
        #expect(
            DetachedSignature.verify(signature, of: SignedContent(text), trust: trust, at: now).problems
                .contains(.contentChanged))
    }

    @Test func `is not whether it holds: what was taken back or ran out since is told`() throws {
        let house = try Authority()
        let signature = try sign(house)
        var trust = house.trust
        #expect(DetachedSignature.verify(signature, of: Self.content, trust: trust, at: .now).isValid)
        let serial = try #require(SignedMessage(signature)?.signerCertificate?.serial)
        trust.revocations = [Revocation(serial: serial, time: house.day)]
        let revoked = DetachedSignature.verify(signature, of: Self.content, trust: trust, at: .now)
        #expect(revoked.problems.contains(.revoked))
        let late = try sign(house, at: house.day.addingTimeInterval(4 * 366 * 86_400))
        let expired = DetachedSignature.verify(
            late, of: Self.content, trust: trust, at: house.day.addingTimeInterval(5 * 366 * 86_400))
        #expect(expired.problems.contains(.certificateExpired))
    }

    @Test func `is each certificate once, and not more than its bound`() throws {
        let house = try Authority()
        let memory = CertificateMemory(most: 2)
        let certificates = try (0..<4).map { _ in try house.member().certificate }
        for certificate in certificates + certificates {
            #expect(memory.certificate(certificate.der[...]) == certificate)
            #expect(memory.hasIssued(house.authority.certificate, certificate))
            #expect(!memory.hasIssued(certificate, house.authority.certificate))
        }
        #expect(memory.count == 2)
        #expect(memory.certificate([1, 2, 3]) == nil)
    }
}
