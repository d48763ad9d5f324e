package import Storage

/// The motto that a level gives to a year (chủ đề năm, năm dân vận); a year may have several.
package struct Theme: Subject {
    package static let table: SQL = "theme"
    package static let noun = "theme"

    /// Whose year it is.
    package enum Level: String, Codable, Sendable, CaseIterable, SQLConvertible {
        case country, province, district, commune
    }

    package let id: Key<Theme>
    package var year: Int
    package var level: Level
    package var title: String
    /// Who gave the year its theme, such as `Thành ủy Hà Nội`.
    package var issuer: String
    /// The document in which it stands.
    package var source: String
    /// The organisation whose people entered it and keep it.
    package let organisationId: Key<Organisation>
    package var version: Int
}

/// A programme takes up a theme.
struct ProgrammeTheme: Record {
    static let table: SQL = "programme_theme"
    let id: Key<ProgrammeTheme>
    let programmeId: Key<Programme>
    let themeId: Key<Theme>
    let position: Int
}
