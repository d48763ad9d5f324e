import Domain
import Foundation
import Storage
import TestKit
import Testing

@Suite struct `An installation in care` {
    @Test func `is found healthy`() async throws {
        try await Installations.withSample { folder in
            let outcome = try await Program.run("doctor", "--data", folder.path)
            #expect(outcome.status == 0, "\(outcome.told)")
            #expect(outcome.output.split(separator: "\n").count { $0.hasPrefix("TỐT") } == 6)
        }
    }

    @Test func `has its key for the owner only`() async throws {
        try await Installations.withSample { folder in
            let key = folder.appending(path: "installation.key").path
            let mode = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
            let outcome = try await Program.run("doctor", "--data", folder.path)
            #expect(outcome.status == 1 && outcome.output.contains("chmod 600"))
        }
    }

    @Test func `is migrated once and stays as it is the second time`() async throws {
        try await TestFolder.with { folder in
            let data = folder.appending(path: "data").path
            let first = try await Program.run("migrate", "--data", data)
            #expect(first.status == 0 && first.output.contains("phiên bản"))
            let second = try await Program.run("migrate", "--data", data)
            #expect(second.status == 0 && second.output == first.output)
            let store = try Installations.store(in: URL(filePath: data))
            let loaded = try await store.read {
                try $0.first(Int.self, "SELECT count(*) FROM event WHERE act = 'areas.loaded'")
            }
            #expect(loaded == 1)
            await store.close()
            let doctor = try await Program.run("doctor", "--data", data)
            #expect(doctor.status == 1 && doctor.output.contains("member first"), "nobody looks after it yet")
        }
    }

    @Test func `gets its first administrator from whoever runs the machine`() async throws {
        try await TestFolder.with { folder in
            let data = folder.appending(path: "data").path
            let arguments = [
                "member", "first", "--code", "MTTQ-HOANKIEM", "--name", "Ủy ban MTTQ Việt Nam phường Hoàn Kiếm",
                "--area", "00070",
                "--administrator", "Nguyễn Văn A", "--account", "quantri", "--data", data,
            ]
            let made = try await Program.run(arguments)
            #expect(made.status == 0 && made.output.contains("/lien-ket/"))
            let again = try await Program.run(arguments)
            #expect(again.status == 1 && again.errors.contains("đã có"))
            #expect(try await Program.run("doctor", "--data", data).status == 0)
            let list = try await Program.run("member", "list", "--data", data)
            #expect(list.output.contains("quantri\tNguyễn Văn A"))
            let code = try await Program.run("member", "code", "quantri", "--data", data)
            #expect(code.status == 1, "codes are told for samples only")
            let path = try #require(made.output.firstMatch(of: #/\/lien-ket\/\S+/#)).0
            try await Server.with(URL(filePath: data)) { server in
                let opened = try await server.get(String(path)).status
                #expect(opened == 200)
                let guessed = try await server.get("/lien-ket/\(String(repeating: "0", count: 64))").status
                #expect(guessed >= 400)
            }
        }
    }

    @Test func `of a newer program is refused, by every command, and left alone`() async throws {
        try await Installations.withSample { folder in
            let store = try Installations.store(in: folder)
            _ = try await store.write {
                try $0.run("INSERT INTO migration (place, name, applied_at) VALUES (99, '999-later', 'x')")
            }
            await store.close()
            for command in [
                ["serve", "--port", "0"], ["migrate"], ["doctor"], ["verify", "events"], ["member", "list"], ["demo"],
            ] {
                let outcome = try await Program.run(command + ["--data", folder.path])
                #expect(outcome.status == 1, "\(command)")
                #expect(outcome.errors.contains("mới hơn chương trình này (999-later)"), "\(command): \(outcome.told)")
            }
        }
    }

    @Test func `whose database is no database is refused in a sentence`() async throws {
        try await TestFolder.with { folder in
            try Data("this is no database, but a letter to a friend of mine".utf8).write(
                to: folder.appending(path: "phoihop.sqlite"))
            for command in [["doctor"], ["migrate"], ["verify", "events"]] {
                let outcome = try await Program.run(command + ["--data", folder.path])
                #expect(outcome.status == 1 && outcome.errors.contains("cơ sở dữ liệu"), "\(outcome.told)")
            }
        }
    }

    @Test func `tells its sample's accounts again`() async throws {
        try await Installations.withSample { folder in
            let list = try await Program.run("demo", "--list", "--data", folder.path)
            #expect(list.status == 0 && list.output.contains("CungLam@HoanKiem2019") && list.output.contains("quantri"))
            let again = try await Program.run("demo", "--data", folder.path)
            #expect(again.status == 0, "it is there already")
            let code = try await Program.run("member", "code", "quantri", "--data", folder.path)
            #expect(code.status == 0 && code.output.contains(#/^\d{6}\n$/#))
        }
    }
}

@Suite struct `The event log on disk` {
    @Test func `is found sound, and an edited byte is found with its place`() async throws {
        try await Installations.withSample { folder in
            let sound = try await Program.run("verify", "events", "--data", folder.path)
            #expect(sound.status == 0 && sound.output.contains("nguyên vẹn"))
            try Self.edit("areas.loaded", to: "areas.loadee", in: folder.appending(path: "phoihop.sqlite"))
            let damaged = try await Program.run("verify", "events", "--data", folder.path)
            #expect(damaged.status == 1)
            #expect(damaged.output.contains("KHÔNG nguyên vẹn (1 chỗ sai khác)"), "\(damaged.told)")
            let place = try #require(
                damaged.output.firstMatch(of: #/Sự kiện số (\d+) \(areas\.loadee/#), "\(damaged.told)")
            let json = try await Program.run("verify", "events", "--json", "--data", folder.path)
            #expect(
                json.status == 1 && json.output.contains("\"kind\":\"changed\"")
                    && json.output.contains("\"position\":\(place.1)"))
            #expect(try await Program.run("doctor", "--data", folder.path).status == 1)
        }
    }

    @Test func `cannot be shortened once it was anchored`() async throws {
        try await Installations.withSample { folder in
            try await Server.with(folder) { server in
                let anchors = folder.appending(path: "anchors").path
                for _ in 0..<200 where (try? FileManager.default.contentsOfDirectory(atPath: anchors))?.isEmpty ?? true
                {
                    try await Task.sleep(for: .milliseconds(50))
                }
                _ = server
            }
            let store = try Installations.store(in: folder)
            try await store.write { session in
                try session.run("DELETE FROM event WHERE id IN (SELECT event_id FROM event_seal WHERE id > 10)")
                try session.run("DELETE FROM event_seal WHERE id > 10")
            }
            await store.close()
            let outcome = try await Program.run("verify", "events", "--data", folder.path)
            #expect(outcome.status == 1 && outcome.output.contains("Chuỗi chỉ còn 10 mắt xích"), "\(outcome.told)")
        }
    }

    /// Edits the database file behind the database's back: the same length, one other byte.
    private static func edit(_ old: String, to new: String, in file: URL) throws {
        var data = try Data(contentsOf: file)
        let range = try #require(data.range(of: Data(old.utf8)))
        data.replaceSubrange(range, with: Data(new.utf8))
        try data.write(to: file)
    }
}
