internal import Documents
internal import Domain
internal import Foundation
internal import Storage

/// Puts a backup back, or only proves that it could be put back.
struct BackupReading {
    let path: String

    /// Checks every part against the manifest: the archive is whole and unchanged.
    func manifest() throws -> BackupManifest {
        let archive = try ArchiveReader(path: path)
        guard
            let manifest = JSONText.decode(
                BackupManifest.self,
                from: String(decoding: try archive.bytes(of: BackupManifest.fileName), as: UTF8.self)),
            manifest.product == "PhoiHop"
        else { throw Complaint("\(path) không phải là bản sao lưu của PhoiHop.") }
        guard Schema.migrations.contains(where: { $0.name == manifest.schema }) else {
            throw Complaint(
                "Bản sao lưu thuộc phiên bản mới hơn chương trình này (\(manifest.version)). Hãy nâng cấp chương trình."
            )
        }
        let names = Set(archive.names)
        for part in manifest.parts {
            guard names.contains(part.name), Digest.fingerprint(try archive.bytes(of: part.name)) == part.fingerprint
            else {
                throw Complaint("Phần “\(part.name)” của bản sao lưu bị thiếu hoặc đã hỏng.")
            }
        }
        return manifest
    }

    /// Fills an installation that holds no facts yet, in one transaction, and checks the chain of events.
    func restore(into settings: ServerSettings) async throws -> EventVerification {
        let manifest = try manifest()
        try unpackFiles(manifest, into: URL(filePath: settings.text(.data)), isShared: settings[.database] != nil)
        let target = try await Installation.open(settings, .migrating)
        do {
            try await keepFiles(of: manifest, in: target.vault)
            try await fill(target, manifest)
            let result = try await target.verifyEvents()
            guard result.head == manifest.chainHead else { throw Complaint("Đầu chuỗi nhật ký khác với lúc sao lưu.") }
            try await target.finish()
            return result
        } catch {
            await target.store.close()
            throw error
        }
    }

    private func unpackFiles(_ manifest: BackupManifest, into folder: URL, isShared: Bool) throws {
        let existing = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        guard existing.allSatisfy({ $0 == "phoihop.json" }) else {
            throw Complaint("Thư mục \(folder.path) không trống. Hãy khôi phục vào một thư mục trống.")
        }
        let archive = try ArchiveReader(path: path)
        for part in manifest.parts where part.rows == nil && !(isShared && part.name.hasPrefix("files/")) {
            guard !part.name.split(separator: "/").contains(".."), !part.name.hasPrefix("/") else {
                throw Complaint("Bản sao lưu chứa đường dẫn không hợp lệ: \(part.name)")
            }
            let target = folder.appending(path: part.name)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            let mode = part.name == "installation.key" ? 0o600 : 0o644
            guard
                FileManager.default.createFile(
                    atPath: target.path, contents: Data(try archive.bytes(of: part.name)),
                    attributes: [.posixPermissions: mode])
            else { throw Complaint("Không ghi được \(target.path).") }
        }
    }

    /// Lays the files into the database where the installation keeps them there; in a folder they lie already.
    private func keepFiles(of manifest: BackupManifest, in vault: any FileVault) async throws {
        guard vault is StoreVault else { return }
        let archive = try ArchiveReader(path: path)
        for part in manifest.parts where part.name.hasPrefix("files/") {
            _ = try await vault.keep(try archive.bytes(of: part.name))
        }
    }

    private func fill(_ target: Installation, _ manifest: BackupManifest) async throws {
        let path = path
        try await target.desk.act(as: .installation) { work in
            let archive = try ArchiveReader(path: path)
            guard try !work.session.exists("SELECT 1 FROM event LIMIT 1") else {
                throw Complaint("Cơ sở dữ liệu đích đã có dữ liệu. Hãy khôi phục vào một cơ sở dữ liệu trống.")
            }
            let parts = Set(manifest.parts.map(\.name))
            for table in Schema.tables where parts.contains(table.part) {
                let columns = try work.session.columns(of: table.label)
                try archive.rows(of: table.part) { names, values in
                    if table.label == "search_entry" { return try work.session.index(SearchEntry(names, values)) }
                    let fields = zip(names, values).map { ($0, $1.fitting(columns[$0] ?? "")) }
                    try work.session.insert(into: table.name, fields)
                }
            }
        }
    }
}

extension Schema.Table {
    /// The name of the table's part in a backup.
    var part: String { "tables/\(label).jsonl" }
}

extension SearchEntry {
    /// What the search knew of a record, from a backup's row.
    fileprivate init(_ names: [String], _ values: [BackupValue]) throws {
        let fields = Dictionary(zip(names, values), uniquingKeysWith: { first, _ in first })
        func text(_ name: String) throws -> String {
            guard let value = fields[name]?.value, case .text(let text) = value else {
                throw Complaint("Chỉ mục tìm kiếm của bản sao lưu không đọc được.")
            }
            return text
        }
        self.init(
            noun: try text("noun"), subject: try text("subject"), title: try text("title"), detail: try text("detail"),
            audience: try text("audience"), validFrom: try text("valid_from"), validThrough: try text("valid_through"))
    }
}

extension Session {
    /// The columns of a table with their kinds, as the engine names them.
    fileprivate func columns(of table: String) throws -> [String: String] {
        let query: SQL =
            switch engine {
            case .sqlite: "SELECT name, type AS kind FROM pragma_table_info(\(table))"
            case .postgres:
                """
                SELECT column_name AS name, data_type AS kind FROM information_schema.columns
                WHERE table_name = \(table) AND table_schema = current_schema()
                """
            }
        return try rows(query).reduce(into: [:]) { kinds, row in
            kinds[try row.get("name")] = try row.get("kind", as: String.self)
        }
    }

    /// Puts one row back.
    ///
    /// Names come from a backup and are compared with the table's columns first.
    fileprivate func insert(into table: SQL, _ fields: [(String, SQLValue)]) throws {
        let names = SQL.joined(fields.compactMap { SQL(name: $0.0) })
        let values = SQL.joined(fields.map { "\($0.1)" as SQL })
        try run("INSERT INTO \(table) (\(names)) VALUES (\(values))")
    }
}

extension ArchiveReader {
    /// Hands over the rows of a table's part: the names of the columns with each row's values.
    fileprivate func rows(of part: String, _ take: ([String], [BackupValue]) throws -> Void) throws {
        var names: [String]?
        try lines(of: part) { line in
            guard let known = names else {
                names = JSONText.decode([String].self, from: line)
                return
            }
            guard let values = JSONText.decode([BackupValue].self, from: line), values.count == known.count else {
                throw Complaint("Phần “\(part)” của bản sao lưu không đọc được.")
            }
            try take(known, values)
        }
    }

    /// Hands over an entry's lines one by one.
    fileprivate func lines(of name: String, _ take: (String) throws -> Void) throws {
        var rest: [UInt8] = []
        try read(name) { piece in
            rest.append(contentsOf: piece)
            var start = rest.startIndex
            while let end = rest[start...].firstIndex(of: 10) {
                try take(String(decoding: rest[start..<end], as: UTF8.self))
                start = end + 1
            }
            rest.removeSubrange(..<start)
        }
        if !rest.isEmpty { try take(String(decoding: rest, as: UTF8.self)) }
    }
}
