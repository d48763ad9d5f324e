import Foundation
import Signatures
import Testing

/// Keys, tokens and services of this machine for tests that sign through the pages.
enum SigningAids {
    /// Runs a program in a folder of its own that is gone afterwards; what it left there under a name.
    static func run(
        _ command: String, files: [String: [UInt8]], leaving name: String? = nil
    ) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "aids-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(command)")
        return try name.map { Array(try Data(contentsOf: folder.appending(path: $0))) } ?? []
    }
}

/// A member's key with a certificate of an authority that the test founded.
struct TestIdentity {
    static let passphrase = "chung-thu-thu"
    let authority: CertificateAuthority
    let key = SigningKey()
    let certificate: SignerCertificate

    init(of name: String, at founded: Date) throws {
        authority = try CertificateAuthority.founded(
            name: "Tổ chức chứng thực thử", organisation: "PhoiHop", key: SigningKey(), at: founded)
        certificate = try authority.issue(name: name, organisation: "Đơn vị thử", to: key.publicHalf, at: founded)
    }

    /// PKCS #12, as people bring it.
    var archive: [UInt8] {
        get throws {
            try SigningAids.run(
                "openssl pkcs12 -export -inkey k.pem -in c.pem -certfile a.pem -passout pass:\(Self.passphrase) -out o.p12",
                files: [
                    "k.pem": Array(key.pem.utf8), "c.pem": Array(certificate.pem.utf8),
                    "a.pem": Array(authority.certificate.pem.utf8),
                ], leaving: "o.p12")
        }
    }
}

/// A token in software (SoftHSM) with one key and its certificate.
enum TestToken {
    static let module =
        ["/usr/lib/softhsm/libsofthsm2.so", "/usr/local/lib/softhsm/libsofthsm2.so"]
        .first { FileManager.default.fileExists(atPath: $0) } ?? "libsofthsm2.so"

    static func fill(with identity: TestIdentity, python: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "token-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let settings = folder.appending(path: "softhsm2.conf")
        try Data("directories.tokendir = \(folder.path)\nobjectstore.backend = file\nlog.level = ERROR\n".utf8).write(
            to: settings)
        setenv("SOFTHSM2_CONF", settings.path, 1)
        _ = try SigningAids.run(
            "softhsm2-util --init-token --free --label phoihop --pin 123456 --so-pin 12345678 && softhsm2-util --import "
                + "key.pem --token phoihop --label ky --id 01 --pin 123456 && \(python) load.py",
            files: [
                "key.pem": Array(identity.key.pem.utf8), "certificate.der": identity.certificate.der,
                "load.py": Array(load.utf8),
            ])
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

/// A time-stamp service (RFC 3161) of this machine with an authority of its own, for as long as it is held.
///
/// A class because it owns a process.
final class TestStamps: Sendable {
    let address: String
    /// The authority over its certificate, PEM.
    let authority: String
    private let process = Process()
    private let folder: URL

    init(python: String, on day: String) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "stamps-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(Self.script.utf8).write(to: folder.appending(path: "run.py"))
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [python, "run.py", day]
        process.currentDirectoryURL = folder
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let file = folder.appending(path: "port")
        var port = ""
        for _ in 0..<400 where !port.hasSuffix("\n") {
            try await Task.sleep(for: .milliseconds(50))
            port = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        }
        address = "http://127.0.0.1:\(try #require(Int(port.dropLast())))/"
        authority = try String(contentsOf: folder.appending(path: "ca.pem"), encoding: .utf8)
    }

    deinit {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    private static let script = """
        import asyncio, datetime, sys
        from http.server import BaseHTTPRequestHandler, HTTPServer
        from asn1crypto import keys, tsp, x509 as asn1
        from cryptography import x509
        from cryptography.hazmat.primitives import hashes, serialization
        from cryptography.hazmat.primitives.asymmetric import rsa
        from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
        from pyhanko.sign.timestamps import DummyTimeStamper
        now = datetime.datetime.fromisoformat(sys.argv[1]).replace(tzinfo=datetime.timezone.utc)
        year = datetime.timedelta(days=365)
        name = lambda text: x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])
        made = [rsa.generate_private_key(public_exponent=65537, key_size=2048) for _ in range(2)]

        def certificate(subject, key, is_authority):
            builder = (x509.CertificateBuilder().subject_name(name(subject)).issuer_name(name("Stamps"))
                .public_key(key.public_key()).serial_number(x509.random_serial_number())
                .not_valid_before(now - year).not_valid_after(now + 9 * year)
                .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
                .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
                .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(made[0].public_key()), critical=False)
                .add_extension(x509.KeyUsage(not is_authority, False, False, False, False, is_authority, is_authority,
                    False, False), critical=True))
            if not is_authority:
                builder = builder.add_extension(
                    x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
            return builder.sign(made[0], hashes.SHA256())

        authority, own = certificate("Stamps", made[0], True), certificate("Stamp service", made[1], False)
        open("ca.pem", "wb").write(authority.public_bytes(serialization.Encoding.PEM))
        der = lambda found: asn1.Certificate.load(found.public_bytes(serialization.Encoding.DER))
        key = keys.PrivateKeyInfo.load(made[1].private_bytes(
            serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
        stamper = DummyTimeStamper(der(own), key, certs_to_embed=[der(authority)], fixed_dt=now)

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
