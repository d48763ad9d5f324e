/// The database program behind a store.
package enum Engine: String, Sendable, Hashable, CaseIterable {
    case sqlite
    case postgres

    /// How many values one statement may carry.
    var parameterLimit: Int {
        switch self {
        case .sqlite: 32_766
        case .postgres: 65_535
        }
    }
}

extension SQL {
    /// The text as the engine reads it: `?` for SQLite, `$1`, `$2` … for PostgreSQL.
    func rendered(for engine: Engine) -> String {
        var rendered = String.UnicodeScalarView()
        rendered.reserveCapacity(text.utf8.count + values.count * 3)
        var number = 0
        for scalar in text.unicodeScalars {
            guard scalar == SQL.placeholder else {
                rendered.append(scalar)
                continue
            }
            number += 1
            switch engine {
            case .sqlite: rendered.append("?")
            case .postgres: rendered.append(contentsOf: "$\(number)".unicodeScalars)
            }
        }
        return String(rendered)
    }
}
