import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// The W3C WebDriver protocol: one request, one answer.
struct BrowserWire: Sendable {
    /// The driver's address, or that of one session in it.
    let root: String

    /// Sends a command and hands back the value in its answer.
    @discardableResult
    func call(
        _ method: HTTPMethod, _ path: String, _ body: BrowserJSON = [:]
    ) async throws(BrowserError) -> BrowserJSON {
        var request = HTTPClientRequest(url: root + path)
        request.method = method
        request.headers.add(name: "Connection", value: "close")  // the driver drops idle connections without a word
        do {
            if method == .POST { request.body = .bytes(try JSONEncoder().encode(body)) }
            let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
            let data = try await response.body.collect(upTo: 64 << 20)
            let value = try JSONDecoder().decode(BrowserJSON.self, from: Data(data.readableBytesView))["value"]
            guard response.status == .ok else { throw refusal(value) }
            return value
        } catch let error as BrowserError {
            throw error
        } catch {
            throw .refused(code: "no answer", message: "\(method) \(path): \(error)")
        }
    }

    /// Speaks to Chromium itself, for what WebDriver has no word for.
    @discardableResult
    func devTools(_ command: String, _ parameters: BrowserJSON = [:]) async throws(BrowserError) -> BrowserJSON {
        try await call(.POST, "/goog/cdp/execute", ["cmd": .text(command), "params": parameters])
    }

    /// Runs a script in the page and hands back what it returns.
    @discardableResult
    func run(_ script: String, _ arguments: BrowserJSON...) async throws(BrowserError) -> BrowserJSON {
        try await call(.POST, "/execute/sync", ["script": .text(script), "args": .list(arguments)])
    }

    private func refusal(_ value: BrowserJSON) -> BrowserError {
        .refused(code: value["error"].text ?? "unknown", message: value["message"].text ?? "")
    }
}
