internal import ArgumentParser

/// Which installation a command works on.
struct InstallationOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Thư mục dữ liệu (mặc định ./data).", valueName: "DIR"))
    var data: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Cơ sở dữ liệu PostgreSQL thay cho SQLite trong thư mục dữ liệu.", valueName: "postgres://…")
    )
    var database: String?

    /// The flags that were given, by the name of their setting.
    var flags: [String: String] {
        var flags: [String: String] = [:]
        if let data { flags[SettingKey.data.name] = data }
        if let database { flags[SettingKey.database.name] = database }
        return flags
    }

    func settings(_ more: [String: String] = [:]) throws -> ServerSettings {
        try ServerSettings.read(flags: flags.merging(more) { $1 })
    }
}
