internal import Foundation

/// The settings in force: flags before the environment, the environment before the file, the file before the standard.
struct ServerSettings: Sendable {
    /// Where a value came from.
    enum Source: String, Sendable { case flag, environment, file, standard }

    private let values: [String: (value: String, source: Source)]

    init(flags: [String: String], environment: [String: String], file: [String: String]) throws(SettingsProblem) {
        let known = Set(SettingKey.all.map(\.name))
        if let unknown = file.keys.sorted().first(where: { !known.contains($0) }) { throw .unknown(unknown) }
        let variables = Set(SettingKey.all.map(\.variable))
        if let unknown = environment.keys.sorted().first(where: { $0.hasPrefix("PHOIHOP_") && !variables.contains($0) })
        {
            throw .unknown(unknown)
        }
        var values: [String: (String, Source)] = [:]
        for key in SettingKey.all {
            let found: (String, Source)? =
                flags[key.name].map { ($0, .flag) } ?? environment[key.variable].map { ($0, .environment) }
                ?? file[key.name].map { ($0, .file) } ?? key.standard.map { ($0, .standard) }
            guard let found else { continue }
            guard key.accepts(found.0) else { throw .unacceptable(key.name, key.isSecret ? "…" : found.0, key.meaning) }
            values[key.name] = found
        }
        self.values = values
    }

    subscript(_ key: SettingKey) -> String? { values[key.name]?.value }

    func text(_ key: SettingKey) -> String { self[key] ?? key.standard ?? "" }

    func number(_ key: SettingKey) -> Int { Int(text(key)) ?? 0 }

    func isOn(_ key: SettingKey) -> Bool { text(key) == "true" }

    func source(of key: SettingKey) -> Source? { values[key.name]?.source }

    /// Reads `phoihop.json` in the data folder, where there is one, and the environment.
    static func read(flags: [String: String]) throws -> ServerSettings {
        let environment = ProcessInfo.processInfo.environment
        let folder =
            flags[SettingKey.data.name] ?? environment[SettingKey.data.variable] ?? SettingKey.data.standard ?? "."
        let path = URL(filePath: folder).appending(path: "phoihop.json")
        var file: [String: String] = [:]
        if let data = try? Data(contentsOf: path) {
            guard let values = try? JSONDecoder().decode([String: String].self, from: data) else {
                throw SettingsProblem.unreadable(path.path)
            }
            file = values
        }
        return try ServerSettings(flags: flags, environment: environment, file: file)
    }
}

/// Why the settings cannot be taken, in a sentence for the operator.
enum SettingsProblem: Error, CustomStringConvertible {
    case unknown(String)
    case unacceptable(String, String, String)
    case unreadable(String)

    var description: String {
        switch self {
        case .unknown(let name):
            "Không có thiết lập nào tên là “\(name)”. Xem danh sách bằng lệnh: phoihop settings"
        case .unacceptable(let name, let value, let meaning):
            "Thiết lập “\(name)” không nhận giá trị “\(value)”. \(meaning)."
        case .unreadable(let path):
            "Không đọc được tệp thiết lập \(path): cần một đối tượng JSON gồm các cặp \"tên\": \"giá trị\"."
        }
    }
}
