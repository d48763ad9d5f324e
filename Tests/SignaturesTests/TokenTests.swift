import Engines
import Foundation
@testable import Signatures
import Testing
import X509

@Suite struct `Keys that never leave their token` {
    @Test func `a token signs, and says what is wrong when it does not`() async throws {
        let house = try Authority()
        let member = try house.member()
        let token = try SoftToken(key: member.key, certificate: member.certificate)
        let printed = try await `Signing a PDF`.document()
        func sign(module: String? = nil, token label: String = "phoihop", key: String = "ky", pin: String = "123456")
            async throws(SigningProblem) -> SignedPDF
        {
            try await token.signer.sign(
                printed.pdf, with: .pkcs11(module: module ?? SoftToken.module, token: label, key: key, pin: pin),
                stating: SignatureStatement(field: "token"), at: .now)
        }
        let signed = try await sign()
        let report = PDFSignatures.verify(
            signed.pdf, trust: SignatureTrust(roots: [house.authority.certificate], own: house.authority.certificate),
            at: .now)
        #expect(report.isValid, "\(report.signatures.map(\.problems))")
        #expect(report.signatures.map(\.name) == ["Nguyễn Thị Đỗ Quyên"])
        let verdicts = try PythonJudge.verdicts(on: signed.pdf, house: house)
        #expect(verdicts.map(\.good) == [true])
        await #expect(throws: SigningProblem.wrongPassphrase) { try await sign(pin: "654321") }
        await #expect(throws: SigningProblem.tokenMissing) { try await sign(token: "khác") }
        await #expect(throws: SigningProblem.keyMissing) { try await sign(key: "khác") }
        await #expect(throws: SigningProblem.tokenMissing) { try await sign(module: "/nowhere/libsofthsm2.so") }
        let again = try await sign()
        #expect(again.pdf.starts(with: printed.pdf))
    }
}

/// A token in software, with one key and its certificate, for as long as it is held.
struct SoftToken {
    static let module =
        [
            "/usr/lib/softhsm/libsofthsm2.so", "/opt/homebrew/lib/softhsm/libsofthsm2.so",
            "/usr/local/lib/softhsm/libsofthsm2.so",
        ]
        .first { FileManager.default.fileExists(atPath: $0) } ?? "libsofthsm2.so"
    let signer: PDFSigner

    init(key: SigningKey, certificate: SignerCertificate) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "token-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let settings = folder.appending(path: "softhsm2.conf")
        try Data("directories.tokendir = \(folder.path)\nobjectstore.backend = file\nlog.level = ERROR\n".utf8).write(
            to: settings)
        setenv("SOFTHSM2_CONF", settings.path, 1)
        signer = PDFSigner(printer: `Signing a PDF`.printer)
        let made = try Judge.run(
            "sh",
            [
                "-c",
                "softhsm2-util --init-token --free --label phoihop --pin 123456 --so-pin 12345678 && softhsm2-util --import "
                    + "key.pem --token phoihop --label ky --id 01 --pin 123456 && \(PythonInterpreter.chosen().path) load.py",
            ],
            files: [
                "key.pem": Array(key.key.pemRepresentation.utf8), "certificate.der": certificate.der,
                "load.py": Array(SoftToken.load.utf8),
            ])
        try #require(made.status == 0, "\(made.words)")
    }

    private static let load = """
        import pkcs11
        from pkcs11.util.x509 import decode_x509_certificate
        token = pkcs11.lib("\(module)").get_token(token_label="phoihop")
        with token.open(user_pin="123456", rw=True) as session:
            found = decode_x509_certificate(open("certificate.der", "rb").read())
            found.update({pkcs11.Attribute.TOKEN: True, pkcs11.Attribute.LABEL: "ky", pkcs11.Attribute.ID: b"\\x01"})
            session.create_object(found)
        """
}
