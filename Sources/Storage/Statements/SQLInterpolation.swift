extension SQL {
    /// What may stand between `\(` and `)` in a statement.
    package struct Interpolation: StringInterpolationProtocol {
        private(set) var sql: SQL = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            sql.reserve(characters: literalCapacity + interpolationCount, values: interpolationCount)
        }

        /// Text that we wrote.
        package mutating func appendLiteral(_ literal: String) {
            sql.append(literal)
        }

        /// A value: bound as a parameter.
        package mutating func appendInterpolation(_ value: some SQLConvertible) {
            sql.append(value.sqlValue)
        }

        /// A value as a column holds it: bound as a parameter.
        package mutating func appendInterpolation(_ value: SQLValue) {
            sql.append(value)
        }

        /// A piece of a statement: spliced in, with its values.
        package mutating func appendInterpolation(_ fragment: SQL) {
            sql.append(fragment)
        }

        /// The name of a table, a column or a database that is known only when the program runs: quoted.
        package mutating func appendInterpolation(name: String) {
            let letters = name.unicodeScalars.filter { $0 != SQL.placeholder && $0 != "\0" }
            sql.append("\"" + letters.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\"")
        }

        /// Values with commas between them, for `IN (…)`.
        ///
        /// No value at all gives `NULL`: `IN` then matches nothing, and so does `NOT IN`, which is therefore written only
        /// with lists that cannot be empty.
        package mutating func appendInterpolation(list values: some Sequence<some SQLConvertible>) {
            var isFirst = true
            for value in values {
                if !isFirst { sql.append(", ") }
                sql.append(value.sqlValue)
                isFirst = false
            }
            if isFirst { sql.append("NULL") }
        }
    }
}
