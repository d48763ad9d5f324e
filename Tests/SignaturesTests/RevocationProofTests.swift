import Engines
import Foundation
@testable import Signatures
import Testing
import X509

@Suite struct `Proof that nothing was revoked` {
    /// What `openssl ocsp` answers about a member, good or revoked.
    private func answer(_ house: Authority, about member: SignerCertificate, isRevoked: Bool) throws -> [UInt8] {
        let state = isRevoked ? "R\t401231235959Z\t261101000000Z" : "V\t401231235959Z\t"
        let index = "\(state)\t\(member.serial.uppercased())\tunknown\t/CN=x\n"
        let made = try Judge.run(
            "sh",
            [
                "-c",
                "openssl ocsp -index index.txt -rsigner ca.pem -rkey key.pem -CA ca.pem -issuer ca.pem -cert member.pem "
                    + "-ndays 7 -respout out.der >log 2>&1 && base64 -w0 out.der > said || cat log",
            ],
            files: [
                "index.txt": Array(index.utf8), "ca.pem": Array(house.authority.certificate.pem.utf8),
                "key.pem": Array(house.key.key.pemRepresentation.utf8), "member.pem": Array(member.pem.utf8),
            ])
        return Array(try #require(Data(base64Encoded: made.words), "\(made.words)"))
    }

    @Test func `an authority's answer is read if it is about this certificate and signed by its issuer`() throws {
        let house = try Authority()
        let member = try house.member().certificate
        let issuer = house.authority.certificate
        let good = try answer(house, about: member, isRevoked: false)
        #expect(RevocationAnswer(der: good, about: member, issuer: issuer)?.revokedAt == nil)
        #expect(RevocationAnswer(der: good, about: member, issuer: issuer) != nil)
        let revoked = try answer(house, about: member, isRevoked: true)
        let since = RevocationAnswer(der: revoked, about: member, issuer: issuer)?.revokedAt
        #expect(since?.ISO8601Format() == "2026-11-01T00:00:00Z")
        let other = try house.member().certificate
        #expect(RevocationAnswer(der: good, about: other, issuer: issuer) == nil)
        let stranger = try Authority().authority.certificate
        #expect(RevocationAnswer(der: good, about: member, issuer: stranger) == nil)
        var changed = revoked
        changed[changed.count / 3] ^= 1
        #expect(RevocationAnswer(der: changed, about: member, issuer: issuer)?.revokedAt != since || changed == revoked)
    }

    @Test func `a list that another wrote says nothing`() throws {
        let house = try Authority()
        let member = try house.member()
        let stranger = try Authority()
        let list = try stranger.authority.revocationList(
            [Revocation(serial: member.certificate.serial, time: Date(timeIntervalSinceNow: -600))], number: 1,
            at: .now,
            next: Date(timeIntervalSinceNow: 86_400))
        let content = Array("x".utf8)
        let signature = try DetachedSignature.sign(
            content, key: member.key, certificate: member.certificate, chain: [], at: .now)
        let report = DetachedSignature.verify(
            signature, of: content,
            trust: SignatureTrust(roots: [house.authority.certificate], revocationLists: [list]),
            at: .now)
        #expect(report.revocation == .unknown)
        #expect(report.problems.contains(.revocationUnknown))
        #expect(report.isValid)
    }

    @Test func `with a time stamp and the lists inside, a signature proves itself for long`() async throws {
        let house = try Authority()
        let service = try await StampService(house: house)
        let member = try house.member()
        let file = try Credentials.file(member.key, member.certificate, [house.authority.certificate])
        let printed = try await `Signing a PDF`.document()
        let signed = try await `Signing a PDF`.signer.sign(
            printed.pdf, with: .pkcs12(file, passphrase: Credentials.passphrase),
            stating: SignatureStatement(field: "a"),
            at: .now, timeStampService: URL(string: service.address))
        let list = try house.authority.revocationList([], number: 1, at: .now, next: Date(timeIntervalSinceNow: 86_400))
        let proved = try Judge.run(
            "sh",
            ["-c", "\(PythonInterpreter.chosen().path) run.py >log 2>&1 && base64 -w0 out.pdf > said || cat log"],
            files: [
                "in.pdf": signed.pdf, "ca.der": house.authority.certificate.der, "list.crl": list,
                "run.py": Array(Self.prove.utf8),
            ])
        let pdf = Array(try #require(Data(base64Encoded: proved.words), "\(proved.words)"))
        #expect(pdf.starts(with: signed.pdf) && pdf.count > signed.pdf.count)
        let report = PDFSignatures.verify(pdf, trust: SignatureTrust(roots: [house.authority.certificate]), at: .now)
        #expect(report.isValid, "\(report.problems) \(report.signatures.map(\.problems))")
        #expect(report.signatures.map(\.level) == [.padesBLT])
        #expect(report.signatures.map(\.revocation) == [.good])
        #expect(report.signatures.map(\.coversWholeFile) == [false])
        #expect(report.revisions == 2)
    }

    private static let prove = """
        from asn1crypto import x509
        from pyhanko.pdf_utils.reader import PdfFileReader
        from pyhanko.sign.validation import add_validation_info
        from pyhanko_certvalidator import ValidationContext
        load = lambda name: open(name, "rb").read()
        context = ValidationContext(
            trust_roots=[x509.Certificate.load(load("ca.der"))], crls=[load("list.crl")], revocation_mode="require")
        signature = PdfFileReader(open("in.pdf", "rb")).embedded_regular_signatures[0]
        add_validation_info(signature, context, output=open("out.pdf", "wb"))
        """
}
