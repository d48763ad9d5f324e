import NIOHTTP1

extension Browser {
    /// The errors that the page has reported since the last look: scripts, security policy, missing
    /// assets.
    ///
    /// A page may answer 404 or 422, and the story looks at that itself; a style sheet or a picture
    /// may not.
    package func consoleProblems() async throws(BrowserError) -> [String] {
        try await wire.call(.POST, "/se/log", ["type": "browser"]).list.compactMap { entry in
            let message = entry["message"].text ?? ""
            let isSerious = entry["level"].text == "SEVERE"
            let isPolicy = entry["source"].text == "security" || message.contains("Content Security Policy")
            guard isSerious || isPolicy else { return nil }
            guard entry["source"].text != "network" || Self.isAsset(message) else { return nil }
            return message
        }
    }

    /// Throws when the page has reported errors.
    package func requireQuietConsole() async throws(BrowserError) {
        let problems = try await consoleProblems()
        guard problems.isEmpty else { throw .noisyConsole(problems) }
    }

    /// A network message begins with the address that failed.
    private static func isAsset(_ message: String) -> Bool {
        let address = message.prefix { $0 != " " && $0 != "?" }
        let kinds = ["css", "js", "mjs", "svg", "png", "jpg", "jpeg", "webp", "gif", "ico", "woff2", "webmanifest"]
        return kinds.contains { address.hasSuffix(".\($0)") }
    }
}
