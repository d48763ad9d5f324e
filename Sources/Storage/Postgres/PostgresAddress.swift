internal import CPostgres
internal import Foundation

/// Where a server is and how to talk to it: a `postgres://` URL with what the URL leaves open filled in.
struct PostgresAddress: Sendable {
    private let settings: [(keyword: String, value: String)]
    /// What is set on every connection before its first transaction.
    let session: [String]

    init(url: String, options: PostgresOptions) throws(StorageError) {
        guard let parsed = PQconninfoParse(url, nil) else {
            // libpq's message repeats the URL, which may hold a password.
            throw .unavailable("the address of the PostgreSQL server is not a postgres:// URL")
        }
        defer { PQconninfoFree(parsed) }
        var settings = Self.settings(of: parsed)
        for (keyword, value) in Self.defaults(options) where !settings.contains(where: { $0.keyword == keyword }) {
            settings.append((keyword, value))
        }
        self.settings = settings
        session = Self.session(options)
    }

    /// Opens a connection; the answer may be one that failed, as libpq says why on the connection.
    func connect() -> OpaquePointer? {
        let keywords = settings.map { strdup($0.keyword) } + [nil]
        let values = settings.map { strdup($0.value) } + [nil]
        defer { (keywords + values).forEach { free($0) } }
        return PQconnectdbParams(keywords.map { UnsafePointer($0) }, values.map { UnsafePointer($0) }, 0)
    }

    private static func settings(of parsed: UnsafeMutablePointer<PQconninfoOption>) -> [(
        keyword: String, value: String
    )] {
        var settings: [(keyword: String, value: String)] = []
        var option = parsed
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { settings.append((String(cString: keyword), String(cString: value))) }
            option += 1
        }
        return settings
    }

    private static func defaults(_ options: PostgresOptions) -> [(String, String)] {
        [
            ("application_name", "phoihop"),
            ("client_encoding", "UTF8"),
            ("connect_timeout", "\(max(2, options.connectTimeout.components.seconds))"),
            ("tcp_user_timeout", "\(options.networkTimeout.milliseconds)"),
            ("keepalives_idle", "15"),
            ("keepalives_interval", "5"),
            ("keepalives_count", "3"),
        ]
    }

    /// What every connection is told before its first transaction.
    ///
    /// `synchronous_commit` is raised to what durability asks for, and left where the installation asks for more. The
    /// price of a random page is lowered from what it is on a turning disk, unless the installation has set it.
    private static func session(_ options: PostgresOptions) -> [String] {
        [
            "SET statement_timeout = \(options.statementTimeout.milliseconds)",
            "SET lock_timeout = \(options.lockTimeout.milliseconds)",
            "SET idle_in_transaction_session_timeout = 60000",
            "SET cursor_tuple_fraction = 1",
            "SET TimeZone = 'UTC'",
            """
            SELECT set_config(
                'synchronous_commit',
                CASE current_setting('synchronous_commit') WHEN 'remote_apply' THEN 'remote_apply' ELSE 'on' END,
                FALSE)
            """,
            "SELECT set_config('random_page_cost', '1.1', FALSE) WHERE current_setting('random_page_cost') = '4'",
        ]
    }
}

extension Duration {
    var milliseconds: Int { Int(seconds * 1000) }
}
