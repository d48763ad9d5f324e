import AsyncHTTPClient
import Foundation
import NIOCore
import TestKit

/// The site, served by the program on a free port of this machine.
struct Server: Sendable {
    let running: Running
    let address: String
    /// From the start of the process to its first answer that it is ready.
    let startSeconds: Double

    var port: Int { Int(address.split(separator: ":").last ?? "") ?? 0 }

    /// Serves the installation of a folder until the test ends.
    static func with<T>(_ folder: URL, _ options: [String] = [], _ test: (Server) async throws -> T) async throws -> T {
        let server = try await start(folder, options)
        let result: Result<T, any Error>
        do { result = .success(try await test(server)) } catch { result = .failure(error) }
        server.running.signal(SIGKILL)
        _ = try await server.running.end()
        return try result.get()
    }

    static func start(_ folder: URL, _ options: [String] = []) async throws -> Server {
        let begin = ContinuousClock.now
        let running = try Program.start(["serve", "--data", folder.path, "--port", "0"] + options)
        while true {
            if let line = running.output.split(separator: "\n").first, let address = line.split(separator: " ").last,
                try await answers("\(address)/health/ready")
            {
                return Server(
                    running: running, address: String(address), startSeconds: begin.duration(to: .now) / .seconds(1))
            }
            guard running.isRunning, begin.duration(to: .now) < .seconds(120) else {
                throw TestTrouble("serve does not serve: \(running.output)\(running.errors)")
            }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    private static func answers(_ address: String) async throws -> Bool {
        (try? await HTTPClient.shared.execute(HTTPClientRequest(url: address), timeout: .seconds(5)).status == .ok)
            ?? false
    }

    /// Signs in an account of the sample that needs no second factor, and hands back its cookie.
    func signIn(_ account: String) async throws -> String {
        var request = HTTPClientRequest(url: "\(address)/dang-nhap")
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        request.body = .bytes(ByteBuffer(string: "tai-khoan=\(account)&mat-khau=CungLam%40HoanKiem2019"))
        let answer = try await Server.client.execute(request, timeout: .seconds(60))
        guard answer.status == .seeOther,
            let cookie = answer.headers["Set-Cookie"].first(where: { $0.hasPrefix("phoihop=") })
        else {
            throw TestTrouble("\(account) is not let in: \(answer.status)")
        }
        return String(cookie.prefix { $0 != ";" })
    }

    /// Sends a form; answers the status.
    func post(_ path: String, _ body: String, cookie: String) async throws -> Int {
        var request = HTTPClientRequest(url: "\(address)\(path)")
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        request.headers.add(name: "Cookie", value: cookie)
        request.body = .bytes(ByteBuffer(string: body))
        let answer = try await Server.client.execute(request, timeout: .seconds(30))
        _ = try? await answer.body.collect(upTo: 4 << 20)
        return Int(answer.status.code)
    }

    func get(_ path: String, cookie: String = "") async throws -> (status: Int, text: String) {
        var request = HTTPClientRequest(url: "\(address)\(path)")
        if !cookie.isEmpty { request.headers.add(name: "Cookie", value: cookie) }
        let answer = try await Server.client.execute(request, timeout: .seconds(30))
        return (Int(answer.status.code), String(buffer: try await answer.body.collect(upTo: 16 << 20)))
    }

    /// Follows nothing by itself.
    private static let client = HTTPClient(
        eventLoopGroupProvider: .singleton, configuration: .init(redirectConfiguration: .disallow))
}
