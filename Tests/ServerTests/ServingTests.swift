import Domain
import Foundation
import Storage
import TestKit
import Testing

@Suite struct `Serving` {
    @Test func `answers soon, and says in its log what it answered`() async throws {
        try await Installations.withSample { folder in
            try await Server.with(folder, ["--json-logs"]) { server in
                print("start to first answer: \(server.startSeconds) s (debug build)")
                #expect(try await server.get("/health/live").text == "ok\n")
                #expect(try await server.get("/dang-nhap").status == 200)
                #expect(try await server.get("/dia-ban").status == 303)
                try await Task.sleep(for: .milliseconds(200))
                let lines = server.running.errors.split(separator: "\n")
                #expect(lines.contains { $0.contains("\"route\":\"/dang-nhap\"") && $0.contains("\"status\":\"200\"") })
                for line in lines {
                    #expect(throws: Never.self) { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
                }
            }
        }
    }

    @Test func `ends at SIGTERM after it has answered what was under way`() async throws {
        try await Installations.withSample { folder in
            let server = try await Server.start(folder)
            let wire = try Wire(port: server.port)
            let body = "tai-khoan=khong-co&mat-khau=khong-dung"
            wire.send(
                """
                POST /dang-nhap HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n\
                Content-Length: \(body.utf8.count)\r\n\r\n\(body.prefix(10))
                """)
            try await Task.sleep(for: .milliseconds(2000))
            server.running.signal(SIGTERM)
            try await Task.sleep(for: .milliseconds(700))
            #expect(server.running.isRunning, "somebody is still being answered")
            wire.send(String(body.dropFirst(10)))
            let answer = wire.receive()
            #expect(answer.hasPrefix("HTTP/1.1 422") && answer.contains("</html>"), "\(answer.prefix(200))")
            #expect(try await server.running.end(within: .seconds(30)) == 0, "\(server.running.errors)")
        }
    }

    @Test(arguments: [SIGTERM, SIGINT])
    func `ends at once when nobody is being answered`(signal: Int32) async throws {
        try await Installations.withSample { folder in
            let server = try await Server.start(folder)
            server.running.signal(signal)
            let begin = ContinuousClock.now
            #expect(try await server.running.end(within: .seconds(30)) == 0)
            #expect(begin.duration(to: .now) < .seconds(10))
            #expect(
                !FileManager.default.fileExists(atPath: folder.appending(path: "phoihop.sqlite-wal").path),
                "everything is in the file")
        }
    }

    @Test func `refuses a port that another has`() async throws {
        try await Installations.withSample { folder in
            try await Server.with(folder) { first in
                try await Installations.withSample { other in
                    let outcome = try await Program.run("serve", "--data", other.path, "--port", "\(first.port)")
                    #expect(outcome.status == 1 && outcome.errors.contains("Cổng \(first.port)"), "\(outcome.told)")
                }
            }
        }
    }

    @Test(arguments: [
        "GET / HTTP/1.1\r\n\r\n", "NONSENSE\r\n\r\n", "GET /dang-nhap HTTP/9.9\r\nHost: a\r\n\r\n",
        "\u{0}\u{1}\u{2}\r\n\r\n",
        "GET /\(String(repeating: "a", count: 100_000)) HTTP/1.1\r\nHost: a\r\n\r\n",
        "POST /dang-nhap HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        "POST /dang-nhap HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "GET /dang-nhap HTTP/1.1\r\nHost: a\r\nCookie: \(String(repeating: "a=b; ", count: 20_000))\r\n\r\n",
    ])
    func `survives what no browser sends`(text: String) async throws {
        try await Installations.withSample { folder in
            try await Server.with(folder) { server in
                let wire = try Wire(port: server.port)
                wire.send(text)
                try await Task.sleep(for: .milliseconds(100))
                #expect(try await server.get("/health/live").status == 200)
            }
        }
    }

    @Test(.timeLimit(.minutes(3)))
    func `loses nothing that was answered when it is killed`() async throws {
        try await Installations.withSample { folder in
            var answered: Set<String> = []
            for round in 0..<2 {
                let server = try await Server.start(folder, ["--clock", "2019-02-15"])
                let cookie = try await server.signIn("canbo.hangbac")
                let store = try Installations.store(in: folder)
                let ward = try await store.read {
                    try $0.first(String.self, "SELECT id FROM area WHERE code = '00061' AND valid_through < '2026'")
                        ?? ""
                }
                await store.close()
                answered.formUnion(try await Self.writeUntilKilled(server, ward: ward, cookie: cookie, round))
            }
            #expect(answered.count > 20)
            let store = try Installations.store(in: folder)
            let kept = try await store.read {
                try Set($0.all(String.self, "SELECT name FROM area WHERE level = 'group'"))
            }
            let recorded = try await store.read {
                try $0.first(Int.self, "SELECT count(*) FROM event WHERE act = 'area.group-added'")
            }
            await store.close()
            #expect(answered.subtracting(kept) == [])
            #expect(recorded == kept.count, "an act and its event are one")
            try await Server.with(folder) { _ in try await Task.sleep(for: .seconds(2)) }
            #expect(try await Program.run("verify", "events", "--data", folder.path).status == 0)
        }
    }

    /// Adds groups in several lanes until the process is killed; the names of those that were answered.
    private static func writeUntilKilled(_ server: Server, ward: String, cookie: String, _ round: Int) async throws
        -> Set<String>
    {
        let answered = await withTaskGroup(of: Set<String>.self) { group in
            for lane in 0..<6 {
                group.addTask {
                    var mine: Set<String> = []
                    for number in 0... {
                        let name = "Tổ \(round)-\(lane)-\(number)"
                        let body =
                            "ten=\(Visitor.encoded(name))&loai=\(Visitor.encoded("tổ dân phố"))&tu-ngay=15/02/2019"
                        guard let status = try? await server.post("/dia-ban/\(ward)/to-dan-pho", body, cookie: cookie)
                        else { break }
                        if status == 303 { mine.insert(name) }
                    }
                    return mine
                }
            }
            group.addTask {
                try? await Task.sleep(for: .milliseconds(1500))
                server.running.signal(SIGKILL)
                return []
            }
            return await group.reduce(into: Set<String>()) { $0.formUnion($1) }
        }
        _ = try await server.running.end()
        return answered
    }
}
