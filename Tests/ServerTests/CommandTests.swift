import Domain
import Foundation
import Storage
import TestKit
import Testing

@Suite struct `The program's commands` {
    private static let commands: [[String]] = [
        ["serve"], ["demo"], ["import"], ["export"], ["verify"], ["check"], ["backup"], ["restore"], ["doctor"],
        ["member"],
        ["calendar"], ["migrate"],
        ["routes"], ["schema"], ["settings"], ["member", "first"], ["member", "list"], ["member", "reset"],
        ["member", "close"],
        ["member", "code"], ["import", "list"], ["import", "programme"], ["export", "list"], ["export", "programme"],
        ["export", "opinions"],
    ]

    @Test(arguments: commands)
    func `explain themselves`(command: [String]) async throws {
        let outcome = try await Program.run(command + ["--help"])
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(
            outcome.output.contains("OVERVIEW:")
                && outcome.output.contains("USAGE: phoihop \(command.joined(separator: " "))"))
        #expect(
            outcome.output.contains(
                #/OVERVIEW: .*[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹáàãéèíìóòõúùý]/#),
            "in the language of operators")
    }

    @Test func `are all among those of this test`() async throws {
        let outcome = try await Program.run("--help")
        #expect(outcome.status == 0)
        let list = outcome.output.split(separator: "SUBCOMMANDS:").last?.split(separator: "\n") ?? []
        let names = list.compactMap { $0.firstMatch(of: #/^  ([a-z]+) /#).map { String($0.1) } }
        #expect(Set(names) == Set(Self.commands.compactMap(\.first)))
    }

    @Test(arguments: [
        ["nothing"], ["serve", "--port"], ["serve", "--unknown"], ["verify"], ["backup"],
        ["restore"], ["member", "first"],
        ["calendar"], ["calendar", "2019", "--from", "12/02/2026"], ["calendar", "--from", "12/02/2026"],
        ["calendar", "1800"], ["export", "nothing", "x"],
    ])
    func `refuse what is typed wrong with 64`(arguments: [String]) async throws {
        let outcome = try await Program.run(arguments)
        #expect(outcome.status == 64 && outcome.output.isEmpty && outcome.errors.contains("Usage: phoihop"))
    }

    @Test func `say with 2 that a file to be checked cannot be read`() async throws {
        for file in ["/nonexistent.zip", "/etc/hostname"] {
            let outcome = try await Program.run(["verify", file])
            #expect(outcome.status == 2 && outcome.errors.contains(file), "\(file): \(outcome.errors)")
        }
    }

    @Test func `say which version they are`() async throws {
        let outcome = try await Program.run("--version")
        #expect(outcome.status == 0 && outcome.output.contains(#/^\d+\.\d+\.\d+\n$/#))
    }

    @Test(arguments: [
        ["doctor"], ["verify", "events"], ["backup", "x.zip"], ["member", "list"], ["demo", "--list"],
    ])
    func `refuse a folder where nothing is, and make nothing there`(command: [String]) async throws {
        try await TestFolder.with { folder in
            let outcome = try await Program.run(command + ["--data", folder.appending(path: "empty").path], in: folder)
            #expect(outcome.status == 1 && outcome.errors.contains("chưa có dữ liệu"), "\(outcome.told)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
        }
    }

    @Test(arguments: [("routes", "docs/routes.txt"), ("schema", "docs/schema.sql")])
    func `print what is kept in the documentation`(command: String, file: String) async throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let outcome = try await Program.run([command])
        #expect(outcome.status == 0)
        #expect(outcome.output == (try String(contentsOf: root.appending(path: file), encoding: .utf8)))
    }

    @Test func `count deadlines without any installation`() async throws {
        let outcome = try await Program.run("calendar", "--from", "29/01/2019", "--days", "10", "--working", "--json")
        #expect(outcome.status == 0 && outcome.output.contains("\"due\":\"2019-02-19\""))
        let year = try await Program.run("calendar", "2019")
        #expect(year.status == 0 && year.output.contains("05/02/2019"))
        let wrong = try await Program.run("calendar", "--from", "31/02/2019", "--days", "10")
        #expect(wrong.status == 1 && wrong.errors.contains("không phải là một ngày có thật"))
    }
}

@Suite struct `The settings` {
    @Test func `are listed with where they come from, secrets hidden`() async throws {
        try await TestFolder.with { folder in
            try Data(#"{"port": "9001", "name": "Phường Hoàn Kiếm"}"#.utf8).write(
                to: folder.appending(path: "phoihop.json"))
            let outcome = try await Program.run(
                ["settings", "--data", folder.path],
                environment: [
                    "PHOIHOP_PORT": "9002", "PHOIHOP_KEY": String(repeating: "5a", count: 32),
                    "PHOIHOP_DATABASE": "postgres://secret",
                ])
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("port = 9002\n    [environment]"))
            #expect(outcome.output.contains("name = Phường Hoàn Kiếm\n    [file]"))
            #expect(outcome.output.contains("host = 127.0.0.1\n    [standard]"))
            #expect(outcome.output.contains("data = \(folder.path)\n    [flag]"))
            #expect(!outcome.told.contains("5a5a") && !outcome.told.contains("secret"))
        }
    }

    @Test(arguments: [
        (["PHOIHOP_PROT": "9000"], "PHOIHOP_PROT"), (["PHOIHOP_PORT": "many"], "port"),
        (["PHOIHOP_PORT": "70000"], "port"),
        (["PHOIHOP_SECURE": "yes"], "secure"), (["PHOIHOP_LOG": "xml"], "log"),
        (["PHOIHOP_CLOCK": "yesterday"], "clock"),
    ])
    func `that cannot be taken are refused by name`(environment: [String: String], name: String) async throws {
        try await TestFolder.with { folder in
            let outcome = try await Program.run(
                ["migrate", "--data", folder.appending(path: "data").path], environment: environment)
            #expect(outcome.status == 1 && outcome.errors.contains(name), "\(outcome.told)")
        }
    }

    @Test(arguments: [#"{"prot": "9000"}"#, #"{"port": 9000}"#, "[]", "{", ""])
    func `in a file are refused where they cannot be read`(text: String) async throws {
        try await TestFolder.with { folder in
            try Data(text.utf8).write(to: folder.appending(path: "phoihop.json"))
            let outcome = try await Program.run(["settings", "--data", folder.path])
            #expect(outcome.status == 1 && !outcome.errors.isEmpty, "\(outcome.told)")
        }
    }

    @Test(arguments: ["", "5a", "not a key"])
    func `with a key that is none are refused`(key: String) async throws {
        try await TestFolder.with { folder in
            let outcome = try await Program.run(["migrate", "--data", folder.path], environment: ["PHOIHOP_KEY": key])
            #expect(outcome.status == 1 && !outcome.told.contains("not a key"))
        }
    }
}
