import Foundation
import NIOHTTP1

/// A cookie as the browser keeps it.
package struct BrowserCookie: Codable, Hashable, Sendable {
    package var name: String
    package var value: String
    package var path: String?
    package var domain: String?
    package var secure: Bool?
    package var httpOnly: Bool?
    package var sameSite: String?
    /// When the browser forgets it, in seconds since 1970; absent where it lasts as long as the
    /// session.
    package var expiry: Int?

    package init(name: String, value: String, path: String = "/", secure: Bool = false, httpOnly: Bool = false) {
        self.name = name
        self.value = value
        self.path = path
        self.secure = secure
        self.httpOnly = httpOnly
    }
}

extension Browser {
    /// The cookies that the browser would send with this page's address.
    package func cookies() async throws -> [BrowserCookie] {
        let kept = try await wire.call(.GET, "/cookie")
        return try JSONDecoder().decode([BrowserCookie].self, from: JSONEncoder().encode(kept))
    }

    /// Puts a cookie into the browser, for the site of the page that it shows.
    package func set(_ cookie: BrowserCookie) async throws {
        let value = try JSONDecoder().decode(BrowserJSON.self, from: JSONEncoder().encode(cookie))
        try await wire.call(.POST, "/cookie", ["cookie": value])
    }

    /// Takes a cookie away; without a name, all of them.
    package func deleteCookie(_ name: String? = nil) async throws(BrowserError) {
        try await wire.call(.DELETE, "/cookie" + (name.map { "/\($0)" } ?? ""))
    }
}
