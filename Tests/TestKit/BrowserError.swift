/// Why a browser could not do what a person would have done.
package enum BrowserError: Error, Hashable, Sendable {
    /// There is no Chromium or no chromedriver to be had.
    case unavailable(reason: String)
    /// What was looked for did not appear in time; `instead` is what a person would have seen in
    /// its place.
    case notFound(what: String, instead: [String])
    /// More than one thing answers to the words, and they are not the same thing.
    case ambiguous(what: String, count: Int)
    /// The driver declined, with the code and the sentence of the WebDriver protocol.
    case refused(code: String, message: String)
    /// The page reported errors that nobody sees on the screen: scripts, missing assets, a broken
    /// security policy.
    case noisyConsole([String])
}

extension BrowserError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unavailable(let reason):
            "no browser: \(reason); `Scripts/install test` installs Chromium and its driver"
        case .notFound(let what, let instead) where instead.isEmpty:
            "looked for \(what) and did not find it"
        case .notFound(let what, let instead):
            "looked for \(what) and found only: \(instead.joined(separator: " | "))"
        case .ambiguous(let what, let count):
            "looked for \(what) and found \(count) of them; say where with within(_:)"
        case .refused(let code, let message):
            "the browser declined (\(code)): \(message.prefix(while: { $0 != "\n" }))"
        case .noisyConsole(let entries):
            "the page reported errors:\n    " + entries.joined(separator: "\n    ")
        }
    }
}

/// A story that went wrong in the browser, with what was kept for the one who looks into it.
package struct BrowserFailure: Error, CustomStringConvertible {
    /// The name of the story, which is the name of its test.
    package let story: String
    /// What went wrong.
    package let cause: any Error
    /// The address that the browser showed at that moment.
    package let address: String
    /// The files that were kept: a picture of the whole page, and its source.
    package let kept: [String]

    package var description: String {
        """
        \(cause)
            story: \(story)
            page:  \(address)
            kept:  \(kept.isEmpty ? "nothing" : kept.joined(separator: ", "))
        """
    }
}
