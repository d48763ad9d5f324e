internal import Foundation

/// A place for an installation that is needed for a moment: to rehearse a restore, to print the schema.
struct TemporaryInstallation {
    let folder: String
    let settings: ServerSettings

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "phoihop-\(UUID().uuidString)").path
        settings = try ServerSettings(flags: [SettingKey.data.name: folder], environment: [:], file: [:])
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }
}
