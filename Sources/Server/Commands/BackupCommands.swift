internal import ArgumentParser
internal import Domain
internal import Foundation

/// Makes a backup while the site is being served.
struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Sao lưu toàn bộ vào một tệp, không cần dừng phục vụ.",
        discussion: """
            Tệp chứa cả khóa của bản cài đặt: hãy cất như cất dữ liệu. Bản sao lưu của SQLite khôi phục được vào \
            PostgreSQL và ngược lại.
            """)

    @Argument(help: "Tệp sẽ tạo, ví dụ sao-luu-2026-11-23.zip.") var file: String
    @OptionGroup var installation: InstallationOptions
    @Flag(help: "Không kèm khóa của bản cài đặt.") var withoutKey = false

    func run() async throws {
        let opened = try await Installation.open(try installation.settings(), .existing)
        let manifest = try await BackupWriting(installation: opened, withKey: !withoutKey).write(to: file)
        await opened.store.close()
        let rows = manifest.parts.compactMap(\.rows).reduce(0, +)
        print("Đã sao lưu \(rows) bản ghi và \(manifest.parts.count { $0.rows == nil }) tệp vào \(file).")
    }
}

/// Puts a backup back into an empty place, or proves that it could.
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Khôi phục từ một tệp sao lưu vào thư mục hoặc cơ sở dữ liệu trống.",
        discussion: """
            Với --verify, chương trình khôi phục thử vào một chỗ tạm, kiểm tra rồi xóa chỗ tạm đó: bản sao lưu mở \
            được, nâng cấp được và nhật ký nguyên vẹn. Nếu nơi đích trống thì sau khi kiểm tra sẽ khôi phục vào đó.
            """)

    @Argument(help: "Tệp sao lưu.") var file: String
    @OptionGroup var installation: InstallationOptions
    @Flag(help: "Khôi phục thử và kiểm tra trước.") var verify = false
    @Flag(help: "Chỉ kiểm tra, không khôi phục.") var verifyOnly = false

    func run() async throws {
        guard FileManager.default.fileExists(atPath: file) else { throw Complaint("Không có tệp \(file).") }
        let reading = BackupReading(path: file)
        if verify || verifyOnly { try await rehearse(reading) }
        if verifyOnly { return }
        let result = try await reading.restore(into: try installation.settings())
        print(
            "Đã khôi phục: \(result.sealed) sự kiện trong nhật ký, \(result.isIntact ? "nguyên vẹn" : "CÓ SAI KHÁC").")
        if !result.isIntact { throw ExitCode.failure }
    }

    private func rehearse(_ reading: BackupReading) async throws {
        let place = try TemporaryInstallation()
        defer { place.remove() }
        let result = try await reading.restore(into: place.settings)
        guard result.isIntact else {
            for finding in result.findings { print("  - \(finding.message)") }
            throw ExitCode.failure
        }
        print("Bản sao lưu tốt: mở được, đúng phiên bản, nhật ký nguyên vẹn (\(result.sealed) sự kiện).")
    }
}
