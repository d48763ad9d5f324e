import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import Web

/// A browser: it keeps cookies, says where its forms come from, and follows nothing by itself.
actor Visitor {
    private let client: any TestClientProtocol
    private(set) var cookies: [String: String] = [:]
    private(set) var lastPath = "/"

    init(client: any TestClientProtocol) { self.client = client }

    @discardableResult
    func get(_ path: String) async throws -> Page {
        let page = try await send(path, .get, [:], nil)
        lastPath = path
        return page
    }

    @discardableResult
    func post(_ path: String, _ fields: [String: String] = [:], site: String = "same-origin", from page: String? = nil)
        async throws -> Page
    {
        let body = fields.map { "\($0.key)=\($0.value.addingPercentEncoding())" }.joined(separator: "&")
        let headers: HTTPFields = [
            .contentType: "application/x-www-form-urlencoded", .referer: "http://localhost\(page ?? lastPath)",
            .init("Sec-Fetch-Site") ?? .accept: site,
        ]
        return try await send(path, .post, headers, body)
    }

    func set(cookie name: String, _ value: String?) { cookies[name] = value }

    private func send(_ path: String, _ method: HTTPRequest.Method, _ headers: HTTPFields, _ body: String?) async throws
        -> Page
    {
        var headers = headers
        headers[.userAgent] = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
        if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
        let response = try await client.execute(
            uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
        let set = response.headers[values: .setCookie]
        for line in set { keep(line) }
        return Page(
            status: Int(response.status.code), location: response.headers[.location], cookies: set,
            body: String(buffer: response.body))
    }

    private func keep(_ line: String) {
        let parts = line.split(separator: ";").map { $0.trimmingPrefix(" ") }
        let pair = (parts.first ?? "").split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard pair.count == 2 else { return }
        let isOver = pair[1].isEmpty || parts.contains("Max-Age=0")
        cookies[String(pair[0])] = isOver ? nil : String(pair[1])
    }
}

/// What came back.
struct Page: Sendable {
    let status: Int
    let location: String?
    let cookies: [String]
    let body: String

    /// The value of the first hidden field of that name.
    func hidden(_ name: String) -> String {
        guard let start = body.firstRange(of: "name=\"\(name)\" value=\"") else { return "" }
        return String(body[start.upperBound...].prefix { $0 != "\"" })
    }

    /// What stands between two pieces of the body.
    func between(_ start: String, _ end: String) -> String? {
        guard let first = body.firstRange(of: start), let last = body[first.upperBound...].firstRange(of: end) else {
            return nil
        }
        return String(body[first.upperBound..<last.lowerBound])
    }

    /// Whether it is a whole page: one `h1`, every input with a label, nothing left unwritten.
    var isWhole: Bool {
        let inputs = body.ranges(of: "<input type=\"").count { range in
            !body[range.upperBound...].hasPrefix("hidden") && !body[range.upperBound...].hasPrefix("search")
        }
        return body.ranges(of: "<h1").count == 1 && body.ranges(of: "<label for=").count >= inputs
            && !body.contains("Optional(")
    }
}
