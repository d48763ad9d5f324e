internal import ArgumentParser
internal import Domain
internal import Foundation
internal import Storage

/// Looks for what could go wrong, and says what to do about it.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Khám bản cài đặt: cơ sở dữ liệu, tệp, khóa, nhật ký, tài khoản.",
        discussion: "Mã thoát 1 khi có điều phải xử lý.")

    @OptionGroup var installation: InstallationOptions

    func run() async throws {
        let settings = try installation.settings()
        let opened = try await Installation.open(settings, .existing)
        var checkup = Checkup()
        await checkup.examine(opened)
        await opened.store.close()
        for line in checkup.lines { print(line) }
        if checkup.hasProblem { throw ExitCode.failure }
    }
}

/// The findings of one examination.
private struct Checkup {
    private(set) var lines: [String] = []
    private(set) var hasProblem = false

    mutating func examine(_ opened: Installation) async {
        await check("Cơ sở dữ liệu trả lời") { _ = try await opened.store.check() }
        if let sqlite = opened.store as? SQLiteStore {
            await check("Tệp cơ sở dữ liệu toàn vẹn") {
                let problems = try await sqlite.integrityCheck()
                guard problems.isEmpty else { throw Complaint(problems.joined(separator: "; ")) }
            }
        }
        await check("Nhật ký nguyên vẹn") {
            let result = try await opened.verifyEvents()
            guard result.isSound else { throw Complaint(result.findings.map(\.message).joined(separator: " ")) }
        }
        await check("Có tổ chức chủ trì bản cài đặt và người quản trị") {
            let keepers = try await opened.desk.look(as: .installation) { try $0.hostAdministrators() }
            guard keepers > 0 else {
                throw Complaint("Chưa ai quản trị được bản cài đặt. Hãy tạo bằng: phoihop member first --help")
            }
        }
        await check("Khóa của bản cài đặt chỉ chủ máy đọc được") {
            let path = opened.folder.appending(path: "installation.key").path
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0
            guard mode & 0o077 == 0 else { throw Complaint("Hãy chạy: chmod 600 \(path)") }
        }
        await check("Ổ đĩa còn chỗ") {
            let free =
                try FileManager.default.attributesOfFileSystem(forPath: opened.folder.path)[.systemFreeSize] as? Int
                ?? 0
            guard free > 500 << 20 else { throw Complaint("Chỉ còn \(free >> 20) MB.") }
        }
        remarks(opened.settings)
    }

    private mutating func remarks(_ settings: ServerSettings) {
        let isLocal = ["127.0.0.1", "localhost", "::1"].contains(settings.text(.host))
        if !isLocal, !settings.isOn(.secure) {
            lines.append(
                "CHÚ Ý  Phục vụ ra mạng mà không có https: hãy đặt máy chủ trung gian có TLS và PHOIHOP_SECURE=true.")
        }
        if settings[.clock] != nil { lines.append("CHÚ Ý  Đang dùng giờ tập huấn.") }
    }

    private mutating func check(_ what: String, _ examine: () async throws -> Void) async {
        do {
            try await examine()
            lines.append("TỐT    \(what)")
        } catch {
            hasProblem = true
            lines.append("SAI    \(what): \(error)")
        }
    }
}
