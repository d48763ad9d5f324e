internal import Domain
internal import Foundation
internal import Storage

/// An installation opened for work: its store, its files, its key.
///
/// The composition root of every command.
struct Installation: Sendable {
    let settings: ServerSettings
    let store: any Store
    let desk: Desk
    let key: InstallationKey
    let vault: any FileVault
    let anchors: EventAnchors
    let folder: URL

    /// What to do where the folder or the schema is not there.
    enum Opening {
        /// Make what is missing and bring the schema up to date.
        case preparing
        /// Only bring the schema up to date: the facts are about to come from a backup.
        case migrating
        /// Refuse where nothing is there.
        case existing
    }

    /// Opens the installation of the settings; what keeps it shut is told in a sentence.
    static func open(_ settings: ServerSettings, _ opening: Opening) async throws -> Installation {
        do { return try await opened(settings, opening) } catch let error as StorageError {
            guard let complaint = Complaint(error) else { throw error }
            throw complaint
        }
    }

    private static func opened(_ settings: ServerSettings, _ opening: Opening) async throws -> Installation {
        let folder = URL(filePath: settings.text(.data))
        let database = folder.appending(path: "phoihop.sqlite").path
        if opening == .existing, settings[.database] == nil, !FileManager.default.fileExists(atPath: database) {
            throw Complaint("Trong \(folder.path) chưa có dữ liệu. Hãy tạo bằng: phoihop migrate --data \(folder.path)")
        }
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let store: any Store =
            if let url = settings[.database] {
                try PostgresStore(url: url, standbyURL: settings[.standby], options: options(settings))
            } else { try SQLiteStore(path: database) }
        let installation = Installation(
            settings: settings, store: store, desk: Desk(store: store, clock: try clock(settings)),
            key: try key(settings, in: folder), vault: vault(over: store, in: folder),
            anchors: EventAnchors(folder: folder.appending(path: "anchors").path), folder: folder)
        switch opening {
        case .preparing: try await installation.prepare()
        case .migrating: try await installation.migrate()
        case .existing: try await installation.refuseOtherVersions()
        }
        return installation
    }

    /// Files lie in the folder of a single machine, and in the database where several share one.
    private static func vault(over store: any Store, in folder: URL) -> any FileVault {
        switch store.engine {
        case .sqlite: FolderVault(folder: folder.appending(path: "files").path)
        case .postgres: StoreVault(store: store)
        }
    }

    /// Ends an act of the command line: what it recorded is sealed, then the store is closed.
    func finish() async throws {
        while try await desk.act(as: .installation, { try $0.sealEvents() }) > 0 {}
        await store.close()
    }

    /// Brings the schema up to date and loads what the product ships.
    func prepare() async throws {
        try await migrate()
        let shipped = try ShippedAreas.read()
        try await desk.act(as: .installation) { _ = try $0.loadAreas(shipped) }
    }

    private func migrate() async throws {
        try await store.migrate(Schema.migrations, at: SystemClock().now.description)
    }

    private func refuseOtherVersions() async throws {
        let pending = try await store.pendingMigrations(Schema.migrations)
        guard pending.isEmpty else {
            throw Complaint(
                "Dữ liệu thuộc phiên bản cũ hơn (\(pending.count) bước chưa chạy). Hãy chạy: phoihop migrate")
        }
    }

    private static func options(_ settings: ServerSettings) -> PostgresOptions {
        var options = PostgresOptions()
        options.connections = settings.number(.connections)
        return options
    }

    private static func clock(_ settings: ServerSettings) throws -> any Clock {
        guard let text = settings[.clock] else { return SystemClock() }
        guard let start = Instant(text) ?? Instant("\(text)T01:00:00.000Z") else {
            throw Complaint("Thiết lập clock cần một ngày như 2019-02-15, không phải “\(text)”.")
        }
        return ShiftedClock(startingAt: start)
    }

    /// The key from the settings, or from the folder, where it is made once and readable by its owner only.
    private static func key(_ settings: ServerSettings, in folder: URL) throws -> InstallationKey {
        let file = folder.appending(path: "installation.key")
        if settings[.key] == nil, !FileManager.default.fileExists(atPath: file.path) {
            let made = FileManager.default.createFile(
                atPath: file.path, contents: Data(InstallationKey.newText().utf8),
                attributes: [.posixPermissions: 0o600])
            guard made else { throw Complaint("Không ghi được khóa của bản cài đặt vào \(file.path).") }
        }
        let text = try settings[.key] ?? String(contentsOf: file, encoding: .utf8)
        guard let key = InstallationKey(hexadecimal: text) else {
            throw Complaint("Khóa của bản cài đặt không đọc được: cần 64 chữ số thập lục phân.")
        }
        return key
    }
}
