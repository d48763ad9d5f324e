import CryptoExtras
import Engines
import Foundation
@testable import Signatures
import Testing
import X509

@Suite struct `Time stamps` {
    private func signed(_ house: Authority, service: String) async throws -> SignedPDF {
        let member = try house.member()
        let file = try Credentials.file(member.key, member.certificate, [house.authority.certificate])
        let printed = try await `Signing a PDF`.document()
        return try await `Signing a PDF`.signer.sign(
            printed.pdf, with: .pkcs12(file, passphrase: Credentials.passphrase),
            stating: SignatureStatement(field: "a"),
            at: .now, timeStampService: URL(string: service))
    }

    @Test func `with a service the time is proved, by us and by pyHanko`() async throws {
        let house = try Authority()
        let service = try await StampService(house: house)
        let result = try await signed(house, service: service.address)
        #expect(result.level == .timeStamped, "\(result.note ?? "")")
        #expect(result.note == nil)
        let report = PDFSignatures.verify(result.pdf, trust: house.trust, at: .now)
        #expect(report.isValid, "\(report.signatures.map(\.problems))")
        #expect(report.signatures.map(\.level) == [.padesBT])
        #expect(report.signatures.map(\.timeSource) == [.timeStamped])
        let verdicts = try PythonJudge.verdicts(on: result.pdf, house: house)
        #expect(verdicts.map(\.good) == [true])
    }

    @Test func `a stamp of an authority that nobody trusts proves nothing`() async throws {
        let house = try Authority()
        let service = try await StampService(house: try Authority())
        let result = try await signed(house, service: service.address)
        let report = PDFSignatures.verify(result.pdf, trust: house.trust, at: .now)
        #expect(report.signatures.map(\.level) == [.padesBB])
        #expect(report.signatures.map(\.timeSource) == [.claimed])
        #expect(report.signatures.allSatisfy { $0.problems.contains(.timeOnlyClaimed) })
    }

    @Test(arguments: ["http://127.0.0.1:9/", "http://nowhere.invalid/tsa", "file:///etc/hostname"])
    func `without a service the level drops, and says why`(address: String) async throws {
        let house = try Authority()
        let result = try await signed(house, service: address)
        #expect(result.level == .basic)
        #expect(result.note?.isEmpty == false)
        let report = PDFSignatures.verify(result.pdf, trust: house.trust, at: .now)
        #expect(report.isValid)
        #expect(report.signatures.map(\.level) == [.padesBB])
    }
}

/// A time-stamp service of this machine, for as long as it is held.
final class StampService {
    let address: String
    private let process = Process()
    private let folder: URL

    init(house: Authority) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "stamps-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        let certificate = try Credentials.certificate(
            of: house, for: Certificate.PublicKey(key.publicKey), usage: KeyUsage(digitalSignature: true),
            purposes: [.timeStamping])
        try Data(key.derRepresentation).write(to: folder.appending(path: "key.der"))
        try Data(certificate.der).write(to: folder.appending(path: "certificate.der"))
        try Data(house.authority.certificate.der).write(to: folder.appending(path: "ca.der"))
        try Data(StampService.script.utf8).write(to: folder.appending(path: "run.py"))
        process.executableURL = URL(filePath: PythonInterpreter.chosen().path)
        process.arguments = ["run.py"]
        process.currentDirectoryURL = folder
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let file = folder.appending(path: "port")
        var port = ""
        for _ in 0..<200 where !port.hasSuffix("\n") {
            try await Task.sleep(for: .milliseconds(50))
            port = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        }
        address = "http://127.0.0.1:\(try #require(Int(port.dropLast())))/"
    }

    deinit {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    private static let script = """
        import asyncio
        from http.server import BaseHTTPRequestHandler, HTTPServer
        from asn1crypto import keys, tsp, x509
        from pyhanko.sign.timestamps import DummyTimeStamper
        load = lambda name: open(name, "rb").read()
        key = keys.PrivateKeyInfo.wrap(keys.RSAPrivateKey.load(load("key.der")), "rsa")
        stamper = DummyTimeStamper(
            x509.Certificate.load(load("certificate.der")), key,
            certs_to_embed=[x509.Certificate.load(load("ca.der"))])

        class Stamps(BaseHTTPRequestHandler):
            def do_POST(self):
                asked = tsp.TimeStampReq.load(self.rfile.read(int(self.headers["Content-Length"])))
                said = asyncio.run(stamper.async_request_tsa_response(asked)).dump()
                self.send_response(200)
                self.send_header("Content-Type", "application/timestamp-reply")
                self.send_header("Content-Length", str(len(said)))
                self.end_headers()
                self.wfile.write(said)

        server = HTTPServer(("127.0.0.1", 0), Stamps)
        open("port", "w").write(f"{server.server_port}\\n")
        server.serve_forever()
        """
}
