internal import ArgumentParser
internal import Domain
internal import Logging
internal import Storage
internal import Web

/// Brings the database to the program's version, making it where there is none.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tạo hoặc nâng cấp cơ sở dữ liệu lên phiên bản của chương trình.")

    @OptionGroup var installation: InstallationOptions

    func run() async throws {
        let opened = try await Installation.open(try installation.settings(), .preparing)
        try await opened.finish()
        print("Cơ sở dữ liệu đã ở phiên bản \(Schema.migrations.last?.name ?? "").")
    }
}

/// Prints the map of the site.
struct Routes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "In mọi đường dẫn của trang web.")

    func run() async throws {
        let place = try TemporaryInstallation()
        defer { place.remove() }
        let opened = try await Installation.open(place.settings, .migrating)
        print(RouteMap.text(of: try await opened.site(logger: Logger(label: "phoihop"))))
        await opened.store.close()
    }
}

/// Prints the schema as it stands in a fresh database.
struct SchemaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "schema", abstract: "In lược đồ cơ sở dữ liệu.")

    func run() async throws {
        let place = try TemporaryInstallation()
        defer { place.remove() }
        let opened = try await Installation.open(place.settings, .migrating)
        print(try await opened.store.schemaText(), terminator: "")
        await opened.store.close()
    }
}

/// Prints the settings in force and where each comes from; secrets stay hidden.
struct SettingsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings", abstract: "In các thiết lập đang có hiệu lực và nguồn của chúng.",
        discussion: "Thứ tự ưu tiên: tham số dòng lệnh, biến môi trường PHOIHOP_…, tệp DIR/phoihop.json, giá trị chuẩn."
    )

    @OptionGroup var installation: InstallationOptions

    func run() async throws {
        let settings = try installation.settings()
        for key in SettingKey.all {
            let value = settings[key].map { key.isSecret ? "(đã đặt, không in)" : $0 } ?? "(chưa đặt)"
            let source = settings.source(of: key)?.rawValue ?? "-"
            print("\(key.name) = \(value)\n    [\(source)] \(key.variable) – \(key.meaning)")
        }
    }
}
