internal import Foundation

/// A browser in which an account was signed in before; it has a count of failures of its own.
///
/// Whoever guesses from elsewhere shuts the account's door only for strangers: the owner's own browser still gets in
/// (the device cookies of OWASP's guide against slow guessing).
package struct KnownBrowser: Hashable, Sendable, Codable {
    /// How long a browser stays known.
    package static let memorySeconds = 180 * 86_400

    let account: String
    let id: String
    let since: Instant

    private init(account: String, id: String, since: Instant) {
        self.account = account
        self.id = id
        self.since = since
    }

    /// What a browser is given to keep after the account was signed in there.
    package static func mark(for account: String, at now: Instant, key: InstallationKey) throws -> String {
        let browser = KnownBrowser(account: account, id: Digest.hexadecimal(Token.bytes(16)), since: now)
        return try key.seal(Array(JSONText.encode(browser).utf8))
    }

    /// Reads what a browser kept; nothing where it is not of this installation or too old.
    package init?(mark: String, at now: Instant, key: InstallationKey) {
        guard mark.utf8.count < 2000, let bytes = try? key.open(mark),
            let browser = JSONText.decode(KnownBrowser.self, from: String(decoding: bytes, as: UTF8.self)),
            browser.since.seconds(to: now) < KnownBrowser.memorySeconds
        else { return nil }
        self = browser
    }
}
