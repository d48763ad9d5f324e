internal import ArgumentParser
internal import Domain
internal import Foundation
internal import Signatures

/// Checks that what was recorded is still what it was.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Kiểm tra còn nguyên vẹn: nhật ký (events), mọi văn bản (documents), hoặc một tệp.",
        discussion: """
            phoihop verify events       đi hết chuỗi niêm phong, so với từng sự kiện và các bản neo hằng ngày
            phoihop verify documents    mọi văn bản của bản cài đặt: tệp, chữ ký, bản phát hành
            phoihop verify GÓI.zip      gói kiểm tra ngoại tuyến; không cần máy chủ, không cần mạng
            phoihop verify TỆP.pdf      chữ ký số trong một tệp PDF; tin các chứng thư trong --roots

            Mã thoát 0 khi nguyên vẹn, 1 khi có sai khác, 2 khi không đọc được tệp.
            """)

    @Argument(help: "events, documents, hoặc đường dẫn tới tệp .zip, .pdf.") var what: String
    @Option(help: ArgumentHelp("Chứng thư của các tổ chức được tin (PEM).", valueName: "TỆP.pem")) var roots: String?
    @OptionGroup var installation: InstallationOptions
    @Flag(help: "In kết quả dạng JSON.") var json = false

    func run() async throws {
        switch what {
        case "events": try await verifyEvents()
        case "documents": try await verifyDocuments()
        default: try verifyFile()
        }
    }

    private func verifyEvents() async throws {
        let opened = try await Installation.open(try installation.settings(), .existing)
        let result = try await opened.verifyEvents()
        await opened.store.close()
        print(json ? JSONText.encode(VerificationReport(result)) : VerificationReport(result).text)
        if !result.isSound { throw ExitCode.failure }
    }

    private func verifyDocuments() async throws {
        let opened = try await Installation.open(try installation.settings(), .existing)
        let audit = try await opened.signingRoom.audit()
        await opened.store.close()
        print(json ? JSONText.encode(audit) : audit.text)
        if !audit.isSound { throw ExitCode.failure }
    }

    private func verifyFile() throws {
        let trusted =
            try roots.map { SignerCertificate.all(pem: try String(contentsOfFile: $0, encoding: .utf8)) } ?? []
        guard let bytes = FileManager.default.contents(atPath: what) else {
            FileHandle.standardError.write(Data("Không đọc được tệp \(what).\n".utf8))
            throw ExitCode(2)
        }
        let check: DocumentCheck
        if bytes.starts(with: Array("%PDF-".utf8)) {
            check = FileCheck.check(pdf: Array(bytes), named: what, roots: trusted, at: Date())
        } else {
            do { check = try BundleCheck.check(path: what, roots: trusted, at: Date()) } catch {
                FileHandle.standardError.write(Data("\(what) không phải tệp PDF hoặc gói kiểm tra: \(error)\n".utf8))
                throw ExitCode(2)
            }
        }
        print(json ? JSONText.encode(check) : check.text)
        if !check.isSound { throw ExitCode.failure }
    }
}

extension DocumentAudit {
    /// As it is printed.
    fileprivate var text: String {
        guard !isSound else { return "\(checked) văn bản, \(signatures) chữ ký: còn nguyên vẹn." }
        return
            (["\(checked) văn bản, \(findings.count) chỗ sai khác:"]
            + findings.map { "  - \($0.number): \($0.message)" })
            .joined(separator: "\n")
    }
}

extension Installation {
    func verifyEvents() async throws -> EventVerification {
        let anchors = try anchors.all()
        return try await desk.look(as: .installation) { try $0.verifyEvents(anchors: anchors) }
    }
}
