internal import Calendars
internal import Foundation
internal import Signatures
internal import Storage

/// Certificates of an authority that the sample makes up, so that digital signatures can be shown.
///
/// The authority is trusted in the sample only, by the act that administrators use.
struct SampleCertificates: Sendable {
    static let passphrase = "chung-thu-mau"

    private let authority: CertificateAuthority
    private let founded: Date

    /// Founds the authority and lets the installation trust it.
    init(at desk: Desk) async throws {
        let founded = Instant.start(of: Sample.beginning).date
        let authority = try CertificateAuthority.founded(
            name: "Tổ chức chứng thực MẪU", organisation: "Dữ liệu mẫu PhoiHop", key: SigningKey(), at: founded)
        try await desk.act(as: .installation) { _ = try $0.trust(authority.certificate.pem) }
        self.authority = authority
        self.founded = founded
    }

    /// A key with its certificate as somebody would bring it: a PKCS #12 file.
    func key(for actor: Actor) throws -> BroughtKey {
        let key = SigningKey()
        let certificate = try authority.issue(
            name: actor.name, organisation: actor.capacity?.organisationName ?? "", to: key.publicHalf, at: founded)
        let bytes = try Self.archive(key: key.pem, certificate: certificate.pem, authority: authority.certificate.pem)
        return .file(bytes, passphrase: Self.passphrase)
    }

    /// PKCS #12 by OpenSSL.
    static func archive(key: String, certificate: String, authority: String) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "phoihop-chung-thu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        func place(_ name: String) -> URL { folder.appending(path: name) }
        try Data(key.utf8).write(to: place("key.pem"))
        try Data(certificate.utf8).write(to: place("certificate.pem"))
        try Data(authority.utf8).write(to: place("authority.pem"))
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "openssl", "pkcs12", "-export", "-inkey", place("key.pem").path, "-in", place("certificate.pem").path,
            "-certfile", place("authority.pem").path, "-passout", "pass:\(passphrase)", "-out", place("key.p12").path,
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return [UInt8](try Data(contentsOf: place("key.p12")))
    }
}
