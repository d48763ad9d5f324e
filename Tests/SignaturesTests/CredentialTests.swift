import Engines
import Foundation
@testable import Signatures
import Testing
import X509

@Suite struct `Credentials that people bring` {
    private static let usage = KeyUsage(digitalSignature: true, nonRepudiation: true)

    private func refusal(_ credential: SigningCredential, at time: Date = .now) async throws -> SigningProblem? {
        let printed = try await `Signing a PDF`.document()
        do {
            _ = try await `Signing a PDF`.signer.sign(
                printed.pdf, with: credential, stating: SignatureStatement(field: "a"), at: time)
            return nil
        } catch { return error }
    }

    @Test func `a wrong passphrase, a broken file and a file without a key are told apart`() async throws {
        let house = try Authority()
        let member = try house.member()
        let file = try Credentials.file(member.key, member.certificate, [])
        let good = try await refusal(.pkcs12(file, passphrase: Credentials.passphrase))
        #expect(good == nil)
        let wrong = try await refusal(.pkcs12(file, passphrase: "sai"))
        #expect(wrong == .wrongPassphrase)
        let broken = try await refusal(.pkcs12(Array(file.prefix(file.count / 2)), passphrase: Credentials.passphrase))
        #expect(broken == .credentialDamaged)
        let other = try await refusal(.pkcs12(Array("không phải chứng thư".utf8), passphrase: ""))
        #expect(other == .credentialDamaged)
        let empty = try await refusal(
            .pkcs12(try Credentials.withoutKey(member.certificate), passphrase: Credentials.passphrase))
        #expect(empty == .keyMissing)
    }

    @Test func `certificates that had run out, do not hold yet, or are for something else do not sign`() async throws {
        let house = try Authority()
        let key = SigningKey()
        func refusal(_ certificate: SignerCertificate) async throws -> SigningProblem? {
            let file = try Credentials.file(key, certificate, [house.authority.certificate])
            return try await self.refusal(.pkcs12(file, passphrase: Credentials.passphrase))
        }
        let expired = try await refusal(
            Credentials.certificate(
                of: house, for: key.certified.publicKey, usage: Self.usage, from: Date(timeIntervalSinceNow: -900),
                to: Date(timeIntervalSinceNow: -600)))
        #expect(expired == .certificateExpired)
        let early = try await refusal(
            Credentials.certificate(
                of: house, for: key.certified.publicKey, usage: Self.usage, from: Date(timeIntervalSinceNow: 600)))
        #expect(early == .certificateNotYetValid)
        let cipher = try await refusal(
            Credentials.certificate(of: house, for: key.certified.publicKey, usage: KeyUsage(keyEncipherment: true)))
        #expect(cipher == .wrongUsage)
        let server = try await refusal(
            Credentials.certificate(of: house, for: key.certified.publicKey, usage: Self.usage, purposes: [.serverAuth])
        )
        #expect(server == .wrongUsage)
        let mail = try await refusal(
            Credentials.certificate(
                of: house, for: key.certified.publicKey, usage: Self.usage, purposes: [.emailProtection]))
        #expect(mail == nil)
    }

    @Test func `a file that is no PDF is refused`() async throws {
        let house = try Authority()
        let member = try house.member()
        let file = try Credentials.file(member.key, member.certificate, [])
        await #expect {
            try await `Signing a PDF`.signer.sign(
                Array("không phải PDF".utf8), with: .pkcs12(file, passphrase: Credentials.passphrase),
                stating: SignatureStatement(field: "a"), at: .now)
        } throws: { error in
            if case SigningProblem.documentRefused = error { true } else { false }
        }
    }

    @Test func `a revoked signer is found by us and by pyHanko`() async throws {
        let house = try Authority()
        let member = try house.member()
        let file = try Credentials.file(member.key, member.certificate, [house.authority.certificate])
        let printed = try await `Signing a PDF`.document()
        let signed = try await `Signing a PDF`.signer.sign(
            printed.pdf, with: .pkcs12(file, passphrase: Credentials.passphrase),
            stating: SignatureStatement(field: "a"),
            at: .now)
        let list = try house.authority.revocationList(
            [Revocation(serial: member.certificate.serial, time: Date(timeIntervalSinceNow: -600))], number: 1,
            at: .now,
            next: Date(timeIntervalSinceNow: 86_400))
        let trust = SignatureTrust(roots: [house.authority.certificate], revocationLists: [list])
        let report = PDFSignatures.verify(signed.pdf, trust: trust, at: .now)
        #expect(report.signatures.map(\.revocation) == [.revoked])
        #expect(!report.isValid)
        let verdicts = try PythonJudge.verdicts(on: signed.pdf, house: house, lists: [list])
        #expect(verdicts.map(\.good) == [false])
        let without = try PythonJudge.verdicts(on: signed.pdf, house: house)
        #expect(without.map(\.good) == [true])
    }

    @Test func `a signer of another authority, and one of nobody's, are found by us and by pyHanko`() async throws {
        let house = try Authority()
        let stranger = try Authority()
        let member = try stranger.member()
        let file = try Credentials.file(member.key, member.certificate, [stranger.authority.certificate])
        let printed = try await `Signing a PDF`.document()
        let signed = try await `Signing a PDF`.signer.sign(
            printed.pdf, with: .pkcs12(file, passphrase: Credentials.passphrase),
            stating: SignatureStatement(field: "a"),
            at: .now)
        let report = PDFSignatures.verify(signed.pdf, trust: house.trust, at: .now)
        #expect(report.signatures.map(\.chain) == [.unknownRoot])
        #expect(report.signatures.allSatisfy(\.isIntact) && !report.isValid)
        let verdicts = try PythonJudge.verdicts(on: signed.pdf, house: house)
        #expect(verdicts.allSatisfy { $0.intact && !$0.trusted && !$0.good })
    }

    @Test func `every problem of signing has words of its own`() {
        let problems: [SigningProblem] = [
            .wrongPassphrase, .credentialDamaged, .keyMissing, .tokenMissing, .tokenLocked, .certificateExpired,
            .certificateNotYetValid, .wrongUsage, .documentRefused(""), .documentRewritten, .notInstalled(""),
            .tookTooLong,
            .tooLarge, .crashed(""), .busy, .cancelled,
        ]
        #expect(Set(problems.map(\.wording)).count == problems.count)
    }
}
