/// One step of the schema's history.
///
/// Once released it is never edited, only followed by another.
package struct Migration: Sendable {
    /// One statement, or one for each engine where they differ.
    package enum Step: Sendable, ExpressibleByStringInterpolation {
        case everywhere(SQL)
        case each(sqlite: [SQL], postgres: [SQL])

        package init(stringLiteral text: String) {
            self = .everywhere(SQL(stringLiteral: text))
        }

        package init(stringInterpolation: SQL.Interpolation) {
            self = .everywhere(SQL(stringInterpolation: stringInterpolation))
        }

        func statements(for engine: Engine) -> [SQL] {
            switch self {
            case .everywhere(let statement): [statement]
            case .each(let sqlite, let postgres): engine == .sqlite ? sqlite : postgres
            }
        }
    }

    /// The name, for ever; by convention numbered, as `0003-signatures`.
    package let name: String
    package let steps: [Step]

    package init(_ name: String, _ steps: [Step]) {
        self.name = name
        self.steps = steps
    }

    package init(_ name: String, _ steps: Step...) {
        self.init(name, steps)
    }
}
