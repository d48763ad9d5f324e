/// SQL whose values travel apart from its text.
///
///     "SELECT * FROM programme WHERE lead_id = \(organisation.id)"
///
/// An interpolated value becomes a bound parameter, an interpolated `SQL` is spliced in, and nothing else can be
/// interpolated: what is written in the literal is ours, what is interpolated is data.
package struct SQL: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// Stands in `text` where a value goes, because no engine's SQL has this character.
    static let placeholder: Unicode.Scalar = "\u{1}"

    /// The statement's shape: equal for every execution of the same statement, so connections prepare it once.
    private(set) var text: String

    /// What goes where the placeholders stand, in order.
    private(set) var values: [SQLValue]

    package init(stringLiteral text: String) {
        self.text = text
        values = []
    }

    package init(stringInterpolation: Interpolation) {
        self = stringInterpolation.sql
    }

    /// The name of a table or a column that is known only while running; nothing where it is not spelled like one.
    package init?(name: String) {
        guard !name.isEmpty, name.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 95 })
        else {
            return nil
        }
        self.init(trusted: name)
    }

    /// A name or keyword that this module made, never one that came from outside.
    init(trusted text: String) {
        self.text = text
        values = []
    }

    /// A statement that this module made before, with other values.
    init(trusted text: String, _ values: [SQLValue]) {
        self.text = text
        self.values = values
    }

    /// Whether nothing is written here, as of a condition that was not asked for.
    package var isEmpty: Bool { text.isEmpty }

    /// The statements one after the other, with the separator between them.
    package static func joined(_ parts: some Sequence<SQL>, separator: SQL = ", ") -> SQL {
        var result: SQL = ""
        var isFirst = true
        for part in parts {
            if !isFirst { result.append(separator) }
            result.append(part)
            isFirst = false
        }
        return result
    }

    package static func + (left: SQL, right: SQL) -> SQL {
        var result = left
        result.append(right)
        return result
    }

    package static func += (left: inout SQL, right: SQL) {
        left.append(right)
    }

    mutating func append(_ literal: String) {
        text += literal
    }

    mutating func append(_ fragment: SQL) {
        text += fragment.text
        values += fragment.values
    }

    mutating func append(_ value: SQLValue) {
        text.unicodeScalars.append(SQL.placeholder)
        values.append(value)
    }

    mutating func reserve(characters: Int, values count: Int) {
        text.reserveCapacity(characters)
        values.reserveCapacity(count)
    }
}
