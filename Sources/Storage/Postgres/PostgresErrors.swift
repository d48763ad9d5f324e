internal import CPostgres

/// What the server said when it refused a command.
struct PostgresComplaint {
    let state: String
    let isFatal: Bool
    let isStalePlan: Bool
    let error: StorageError

    init(_ result: OpaquePointer, sql: String) {
        let field = { (code: Character) -> String in
            PQresultErrorField(result, Int32(code.asciiValue ?? 0)).map { String(cString: $0) } ?? ""
        }
        state = field("C")
        isFatal = state.isEmpty || ["FATAL", "PANIC"].contains(field("V"))
        isStalePlan = state == "26000" || (state == "0A000" && field("R") == "RevalidateCachedQuery")
        let message = field("M").isEmpty ? String(cString: PQresultErrorMessage(result)) : field("M")
        error =
            isStalePlan ? .contention : Self.error(state, message: message, isFatal: isFatal, sql: sql, field: field)
    }

    private static func error(
        _ state: String, message: String, isFatal: Bool, sql: String, field: (Character) -> String
    ) -> StorageError {
        switch state {
        case "40001", "40P01", "55P03": .contention
        case "53100": .full
        case "53300", "57P01", "57P02", "57P03": .unavailable("PostgreSQL: \(message)")
        case "23502": .constraint(rule(.notNull, field, columns: [field("c")]))
        case "23503", "23001": .constraint(StorageError.Constraint(kind: .foreignKey))
        case "23505": .constraint(rule(.unique, field, columns: columns(in: field("D"))))
        case "23514": .constraint(StorageError.Constraint(kind: .check, name: field("n")))
        default:
            isFatal || state.hasPrefix("08")
                ? .unavailable("PostgreSQL: \(message)") : .failed(sql: sql, state: state, message: message)
        }
    }

    private static func rule(
        _ kind: StorageError.Constraint.Kind, _ field: (Character) -> String, columns: [String]
    ) -> StorageError.Constraint {
        StorageError.Constraint(kind: kind, table: field("t"), columns: columns)
    }

    /// PostgreSQL tells the columns only in its detail, in every language as `(title, area_id)=(…)`.
    private static func columns(in detail: String) -> [String] {
        guard let start = detail.firstIndex(of: "("), let end = detail.firstRange(of: ")=(")?.lowerBound, start < end
        else {
            return []
        }
        return detail[detail.index(after: start)..<end].split(separator: ", ").map(String.init)
    }
}
