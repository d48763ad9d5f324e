internal import Foundation
#if canImport(FoundationNetworking)
    internal import FoundationNetworking
#endif

/// A browser of the plainest kind: follows nothing by itself and keeps one cookie.
///
/// A class because it keeps the cookie.
final class Visitor {
    struct Answer {
        let status: Int
        let type: String
        let text: String
        let location: String
        let cookies: String
    }

    let address: String
    private(set) var cookie: String
    private let session: URLSession

    init(_ address: String, cookie: String = "") {
        self.address = address
        self.cookie = cookie
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpShouldSetCookies = false
        configuration.timeoutIntervalForRequest = 30
        session = URLSession(configuration: configuration, delegate: StaysHere(), delegateQueue: nil)
    }

    func get(_ path: String) async throws -> Answer { try await send(request(path)) }

    func post(_ path: String, _ fields: [(String, String)]) async throws -> Answer {
        var request = try request(path)
        request.httpMethod = "POST"
        request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
        request.httpBody = Data(Form.body(fields).utf8)
        return try await send(request)
    }

    /// Signs in as an account of the demonstration, in both steps.
    func signIn(_ account: String, password: String, code: () throws -> String) async throws {
        let first = try await post("/dang-nhap", [("tai-khoan", account), ("mat-khau", password)])
        try take(first)
        guard first.location.contains("ma-xac-thuc") else { return }
        try take(await post("/dang-nhap/ma-xac-thuc", [("ma", try code())]))
        guard try await get("/to-chuc").status == 200 else { throw Problem("\(account) is not signed in") }
    }

    private func take(_ answer: Answer) throws {
        guard answer.status == 303, let found = answer.cookies.firstMatch(of: /phoihop=[^;,\s]+/) else {
            throw Problem("no session was opened: status \(answer.status)")
        }
        cookie = String(found.0)
    }

    private func request(_ path: String) throws -> URLRequest {
        guard let url = URL(string: address + path) else { throw Problem("\(path) is no path") }
        var request = URLRequest(url: url)
        if !cookie.isEmpty { request.setValue(cookie, forHTTPHeaderField: "Cookie") }
        return request
    }

    private func send(_ request: URLRequest) async throws -> Answer {
        let (data, response) = try await session.data(for: request)
        guard let response = response as? HTTPURLResponse else { throw Problem("no answer by HTTP") }
        func header(_ name: String) -> String { response.value(forHTTPHeaderField: name) ?? "" }
        return Answer(
            status: response.statusCode, type: header("Content-Type"), text: String(decoding: data, as: UTF8.self),
            location: header("Location"), cookies: header("Set-Cookie"))
    }
}

/// Leaves redirects to whoever asked.
private final class StaysHere: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) { completionHandler(nil) }
}

/// A form as browsers send it.
enum Form {
    static func body(_ fields: [(String, String)]) -> String {
        fields.map { "\($0.0)=\(encoded($0.1))" }.joined(separator: "&")
    }

    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            return isPlain
                ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16).uppercased()
        }.joined()
    }
}
