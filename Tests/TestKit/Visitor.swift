package import HTTPTypes
import HummingbirdTesting
import NIOCore
import Synchronization

/// Somebody with a browser of their own: cookies are kept, forms are sent from pages of the site.
package struct Visitor: Sendable {
    private let client: any TestClientProtocol
    package let cookies = CookieJar()

    init(_ client: any TestClientProtocol) { self.client = client }

    package func get(_ path: String, _ headers: [String: String] = [:]) async throws -> Page {
        try await send(.get, path, headers)
    }

    /// Sends a form as a page of the site would.
    package func post(
        _ path: String, _ fields: KeyValuePairs<String, String> = [:], from page: String? = nil,
        _ headers: [String: String] = [:]
    ) async throws -> Page {
        try await post(path, pairs: fields.map { ($0.key, $0.value) }, from: page, headers)
    }

    package func post(
        _ path: String, pairs: [(String, String)], from page: String? = nil, _ headers: [String: String] = [:]
    ) async throws -> Page {
        var headers = ["Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded"].merging(
            headers
        ) { $1 }
        if let page { headers["Referer"] = "http://localhost\(page)" }
        return try await send(.post, path, headers, body: Array(Visitor.query(pairs).utf8))
    }

    /// Fields as they stand in an address or in the body of a form.
    package static func query(_ pairs: [(String, String)]) -> String {
        pairs.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&")
    }

    /// Sends a form and looks at the page to which it leads.
    package func submit(_ path: String, _ fields: KeyValuePairs<String, String> = [:]) async throws -> Page {
        try await submit(path, pairs: fields.map { ($0.key, $0.value) })
    }

    package func submit(_ path: String, pairs: [(String, String)]) async throws -> Page {
        let answer = try await post(path, pairs: pairs)
        guard answer.status == .seeOther, let location = answer.location else { return answer }
        return try await get(String(location.prefix { $0 != "#" }))
    }

    package func send(
        _ method: HTTPRequest.Method, _ path: String, _ headers: [String: String] = [:], body: [UInt8]? = nil
    ) async throws -> Page {
        var fields = HTTPFields()
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        if let cookies = cookies.text { fields[.cookie] = cookies }
        let answer = try await client.executeRequest(
            uri: path, method: method, headers: fields, body: body.map { ByteBuffer(bytes: $0) })
        cookies.take(answer.headers)
        return Page(status: answer.status, headers: answer.headers, bytes: Array(answer.body.readableBytesView))
    }

    /// Percent-encoded as browsers send a form.
    package static func encoded(_ text: String) -> String {
        text.utf8.reduce(into: "") { result, byte in
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 42: result.unicodeScalars.append(Unicode.Scalar(byte))
            case 32: result += "+"
            default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}

/// The cookies a browser keeps.
package final class CookieJar: Sendable {
    private let kept = Mutex<[String: String]>([:])

    package init() {}

    package subscript(_ name: String) -> String? {
        get { kept.withLock { $0[name] } }
        set { kept.withLock { $0[name] = newValue } }
    }

    /// What the browser sends along.
    var text: String? {
        let pairs = kept.withLock { $0.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" } }
        return pairs.isEmpty ? nil : pairs.joined(separator: "; ")
    }

    /// Keeps what the site sets, and forgets what it lets run out.
    func take(_ headers: HTTPFields) {
        for line in headers[values: .setCookie] {
            let parts = line.split(separator: ";").map { $0.drop { $0 == " " } }
            guard let pair = parts.first?.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false),
                pair.count == 2
            else { continue }
            let isGone = parts.contains { $0.lowercased() == "max-age=0" }
            kept.withLock { $0[String(pair[0])] = isGone ? nil : String(pair[1]) }
        }
    }
}
