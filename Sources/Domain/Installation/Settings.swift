package import Storage

/// One setting of the installation that administrators change while it runs.
package struct Setting: Subject {
    package static let table: SQL = "setting"
    package static let noun = "setting"
    package let id: String
    package var value: String
}

extension Work {
    /// The value of a setting, where it was set.
    package func setting(_ name: String) throws -> String? { try session.find(Setting.self, name)?.value }

    /// Sets a setting and records the change.
    package func set(_ name: String, to value: String) throws {
        try require(actor.isHostAdministrator, .settingsAreForHostAdministrators)
        let old = try setting(name)
        guard old != value else { return }
        let new = Setting(id: name, value: value)
        if old == nil { try session.insert(new) } else { try session.update(new) }
        try record("setting.changed", new, Facts().changed(name, from: old, to: value))
    }

    /// The organisation that runs this installation.
    package func hostOrganisation() throws -> Key<Organisation>? {
        try setting("installation.host").map(Key.init(rawValue:))
    }
}

extension Rule {
    /// Settings of the installation are changed by the administrators of the host organisation.
    package static let settingsAreForHostAdministrators = Rule("setting.for-host-administrators")
}
