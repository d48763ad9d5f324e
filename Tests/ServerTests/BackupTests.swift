import Domain
import Foundation
import Storage
import TestKit
import Testing

@Suite struct `A backup` {
    @Test func `is proved, put back and found the same`() async throws {
        try await Installations.withSample { folder in
            let file = folder.appending(path: "../backup.zip").standardizedFileURL.path
            let made = try await Program.run("backup", file, "--data", folder.path)
            #expect(made.status == 0 && made.output.contains("Đã sao lưu"), "\(made.told)")
            let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
            #expect(mode == 0o600, "it holds the key")
            let rehearsed = try await Program.run("restore", file, "--verify-only", "--data", folder.path)
            #expect(rehearsed.status == 0 && rehearsed.output.contains("Bản sao lưu tốt"), "\(rehearsed.told)")
            let target = folder.appending(path: "../restored").standardizedFileURL
            let restored = try await Program.run("restore", file, "--verify", "--data", target.path)
            #expect(restored.status == 0 && restored.output.contains("nguyên vẹn"), "\(restored.told)")
            #expect(try await Program.run("verify", "events", "--data", target.path).status == 0)
            #expect(try await Program.run("doctor", "--data", target.path).status == 0)
            #expect(try await Self.content(of: folder) == Self.content(of: target))
            let lists = (
                try await Program.run("member", "list", "--data", folder.path),
                try await Program.run("member", "list", "--data", target.path)
            )
            #expect(lists.0.output == lists.1.output && !lists.0.output.isEmpty)
        }
    }

    @Test func `is made while the site is served and written to`() async throws {
        try await Installations.withSample { folder in
            try await Server.with(folder, ["--clock", "2019-02-15"]) { server in
                let cookie = try await server.signIn("canbo.hangbac")
                let file = folder.appending(path: "../backup.zip").standardizedFileURL.path
                async let writing: Void = {
                    for language in 0..<40 {
                        _ = try await server.post(
                            "/ngon-ngu", "language=\(language % 2 == 0 ? "en" : "vi")", cookie: cookie)
                    }
                }()
                let made = try await Program.run("backup", file, "--data", folder.path)
                try await writing
                #expect(made.status == 0, "\(made.told)")
                #expect(try await Program.run("restore", file, "--verify-only").status == 0)
            }
        }
    }

    @Test func `is not written over another, nor put back over anything`() async throws {
        try await Installations.withSample { folder in
            let file = folder.appending(path: "../backup.zip").standardizedFileURL.path
            #expect(try await Program.run("backup", file, "--data", folder.path).status == 0)
            let again = try await Program.run("backup", file, "--data", folder.path)
            #expect(again.status == 1 && again.errors.contains("đã có"))
            let over = try await Program.run("restore", file, "--data", folder.path)
            #expect(over.status == 1 && over.errors.contains("không trống"))
        }
    }

    @Test func `that is damaged anywhere is refused`() async throws {
        try await Installations.withSample { folder in
            let file = folder.appending(path: "../backup.zip").standardizedFileURL
            #expect(try await Program.run("backup", file.path, "--data", folder.path).status == 0)
            let whole = try Data(contentsOf: file)
            for place in [whole.count / 5, whole.count / 2, whole.count * 4 / 5] {
                var damaged = whole
                damaged[place] ^= 0x20
                try damaged.write(to: file)
                let outcome = try await Program.run("restore", file.path, "--verify-only")
                #expect(outcome.status == 1 && !outcome.told.isEmpty, "byte \(place)")
            }
            try whole.prefix(whole.count / 2).write(to: file)
            #expect(try await Program.run("restore", file.path, "--verify-only").status == 1)
            try Data("no archive".utf8).write(to: file)
            #expect(try await Program.run("restore", file.path, "--verify-only").status == 1)
            let absent = try await Program.run("restore", file.path + ".khong-co", "--verify-only")
            #expect(absent.status == 1 && absent.errors.contains("Không có tệp"))
        }
    }

    @Test func `without the key has no key in it`() async throws {
        try await Installations.withSample { folder in
            let file = folder.appending(path: "../backup.zip").standardizedFileURL.path
            #expect(try await Program.run("backup", file, "--without-key", "--data", folder.path).status == 0)
            let target = folder.appending(path: "../restored").standardizedFileURL
            #expect(try await Program.run("restore", file, "--data", target.path).status == 0)
            let keys = try [folder, target].map {
                try String(contentsOf: $0.appending(path: "installation.key"), encoding: .utf8)
            }
            #expect(keys[0] != keys[1])
        }
    }

    @Test(.enabled(if: TestEngines.postgresURL != nil))
    func `of one engine restores into the other and back`() async throws {
        try await Installations.withSample { folder in
            try await Stage.bare.withPlace(on: .postgres) { place in
                guard case .database(let url) = place else { return }
                let (first, second) = (
                    folder.appending(path: "../1.zip").standardizedFileURL.path,
                    folder.appending(path: "../2.zip").standardizedFileURL.path
                )
                let (there, back) = (
                    folder.appending(path: "../there").standardizedFileURL,
                    folder.appending(path: "../back").standardizedFileURL
                )
                let bytes = (0..<2_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
                let kept = try await FolderVault(folder: folder.appending(path: "files").path).keep(bytes)
                #expect(try await Program.run("backup", first, "--data", folder.path).status == 0)
                let over = try await Program.run("restore", first, "--data", there.path, "--database", url)
                #expect(over.status == 0, "\(over.told)")
                #expect(try await FolderVault(folder: there.appending(path: "files").path).fingerprints() == [])
                let home = try await Program.run("backup", second, "--data", there.path, "--database", url)
                #expect(home.status == 0, "\(home.told)")
                let restored = try await Program.run("restore", second, "--data", back.path)
                #expect(restored.status == 0, "\(restored.told)")
                #expect(try await Self.content(of: folder) == Self.content(of: back))
                #expect(try await FolderVault(folder: back.appending(path: "files").path).bytes(of: kept) == bytes)
                try await Self.seeServed(there, on: url)
            }
        }
    }

    /// The site is served from the other engine, and its people get in.
    private static func seeServed(_ folder: URL, on url: String) async throws {
        let server = try await Server.start(folder, ["--database", url, "--clock", "2019-02-15"])
        let cookie = try await server.signIn("canbo.hangbac")
        let page = try await server.get("/to-chuc", cookie: cookie)
        #expect(page.status == 200 && page.text.contains("Hội Cựu chiến binh quận Hoàn Kiếm"))
        server.running.signal(SIGTERM)
        #expect(try await server.running.end(within: .seconds(30)) == 0)
    }

    /// Every row of every table of facts, as text.
    private static func content(of folder: URL) async throws -> [String: [String]] {
        let store = try Installations.store(in: folder)
        let content = try await store.read { session in
            try Schema.tables.reduce(into: [String: [String]]()) { content, table in
                content[table.label] = try session.rows(
                    "SELECT \(table.columns) FROM \(table.name) ORDER BY \(table.order)"
                ).map { row in
                    row.columns.names.indices.map { "\(row[$0])" }.joined(separator: "|")
                }
            }
        }
        await store.close()
        return content
    }
}
