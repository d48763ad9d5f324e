internal import ArgumentParser
internal import Domain
internal import Foundation
internal import Logging

/// Loads the sample year of Hoàn Kiếm into an empty installation, and tells who can sign in.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Nạp dữ liệu mẫu quận Hoàn Kiếm 2018–2019 vào chỗ trống và in các tài khoản đăng nhập được.",
        discussion:
            "Người trong dữ liệu mẫu là hư cấu (tên đệm “Mẫu”), trừ ba người được nêu trong bản tin ngày 21/02/2019.")

    @OptionGroup var installation: InstallationOptions
    @Flag(help: "Dừng trước hội nghị 21/02/2019, để tự chủ trì, ký và phát hành với giờ tập huấn.")
    var beforeConference = false
    @Flag(help: "Chỉ in các tài khoản của dữ liệu mẫu đã nạp.") var list = false

    func run() async throws {
        let settings = try installation.settings()
        if !list { try await load(settings) }
        let opened = try await Installation.open(settings, .existing)
        let signIns = try await opened.desk.look(as: .installation) { work in
            try work.setting("installation.sample") == "true" ? try work.sampleSignIns() : nil
        }
        await opened.store.close()
        guard let signIns else {
            if list { return print("Đây không phải là dữ liệu mẫu; tài khoản xem bằng: phoihop member list") }
            throw Complaint("Chỗ này đã có dữ liệu khác. Hãy nạp dữ liệu mẫu vào một thư mục trống.")
        }
        print(SignInGuide(signIns: signIns, settings).text)
        let exports = URL(filePath: settings.text(.data)).appending(path: "exports")
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: exports.path).sorted() else { return }
        print("\nĐã phát hành, xem trong \(exports.relativePath)/:\n\(names.map { "  \($0)" }.joined(separator: "\n"))")
    }

    /// Loads into a folder beside the wanted one and moves it there when it is whole; into PostgreSQL directly.
    private func load(_ settings: ServerSettings) async throws {
        let folder = URL(filePath: settings.text(.data))
        if settings[.database] != nil { return try await fill(settings) }
        guard !FileManager.default.fileExists(atPath: folder.appending(path: "phoihop.sqlite").path) else { return }
        let making = URL(filePath: folder.path + ".dang-nap")
        try? FileManager.default.removeItem(at: making)
        try await fill(try installation.settings([SettingKey.data.name: making.path]))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in try FileManager.default.contentsOfDirectory(atPath: making.path) {
            try FileManager.default.moveItem(at: making.appending(path: name), to: folder.appending(path: name))
        }
        try FileManager.default.removeItem(at: making)
    }

    private func fill(_ settings: ServerSettings) async throws {
        let opened = try await Installation.open(settings, .preparing)
        let folder = URL(filePath: settings.text(.data))
        if try await !Sample.isLoaded(opened.desk) {
            FileHandle.standardError.write(Data("Đang nạp dữ liệu mẫu…\n".utf8))
            let sample = try await Sample(store: opened.store, key: opened.key, passwords: PasswordKeeper())
            try await sample.load(signingIn: beforeConference ? nil : opened.signingRoom)
        }
        try await exportPapers(of: opened, to: folder)
        try await opened.finish()
    }

    /// Lays what came of the year into `exports/`: the issued documents with their bundles.
    private func exportPapers(of opened: Installation, to folder: URL) async throws {
        guard !beforeConference else { return }
        try await Worker(
            desk: opened.desk, anchors: opened.anchors, vault: opened.vault, logger: Logger(label: "phoihop.demo")
        ).sealEvents()
        let exports = folder.appending(path: "exports")
        try FileManager.default.createDirectory(at: exports, withIntermediateDirectories: true)
        for paper in try await opened.desk.issuedPapers(from: opened.signingRoom) {
            try Data(paper.bytes).write(to: exports.appending(path: paper.name))
        }
    }
}

/// Who of the sample can sign in, as printed at the start.
struct SignInGuide {
    let signIns: [SampleSignIn]
    /// How every further command is told where the data are; an address is not repeated, it may hold a password.
    let place: String

    init(signIns: [SampleSignIn], _ settings: ServerSettings) {
        self.signIns = signIns
        place = settings[.database] == nil ? "--data \(settings.text(.data))" : "--database postgres://…"
    }

    var text: String {
        let width = signIns.map(\.account.count).max() ?? 0
        func line(_ signIn: SampleSignIn) -> String {
            let secret = signIn.totpSecret.map { "  (xác thực hai bước: \(Base32.encode($0)))" } ?? ""
            return
                "  \(signIn.account.padding(toLength: width, withPad: " ", startingAt: 0))  \(signIn.name) – \(signIn.office)\(secret)"
        }
        let present = signIns.filter(\.worksToday).map(line)
        let past = signIns.filter { !$0.worksToday }.map(line)
        return """
            Dữ liệu mẫu quận Hoàn Kiếm 2018–2019. Mật khẩu của mọi tài khoản: \(Sample.password)

            Đang giữ chức vụ hôm nay:
            \(present.joined(separator: "\n"))

            Giữ chức vụ năm 2018–2019 (dùng với giờ tập huấn: phoihop serve \(place) --clock 2019-02-15):
            \(past.joined(separator: "\n"))

            Mã xác thực hai bước: nhập khóa trên vào ứng dụng xác thực, hoặc chạy: phoihop member code quantri \(place)
            """
    }
}
