extension Browser {
    /// Tries again and again, as a person looks again, until there is an answer or patience ends.
    ///
    /// A page in motion refuses for a moment (an element has just gone, something covers it, the
    /// next page is loading): that is a reason to look again. The last such refusal is told when
    /// nothing better is known.
    @discardableResult
    func until<Value>(
        _ what: String, _ attempt: () async throws(BrowserError) -> Value?
    ) async throws(BrowserError) -> Value {
        let clock = ContinuousClock()
        let end = clock.now.advanced(by: patience)
        var last = BrowserError.notFound(what: what, instead: [])
        repeat {
            do {
                if let value = try await attempt() { return value }
            } catch let error where error.mayPass {
                last = error
            }
            do { try await Task.sleep(for: .milliseconds(40)) } catch { break }
        } while clock.now < end
        throw last
    }
}

extension BrowserError {
    fileprivate var mayPass: Bool {
        switch self {
        case .notFound, .ambiguous: true
        case .refused(let code, let message): Self.passing.contains(code) || message.contains("execution context")
        case .unavailable, .noisyConsole: false
        }
    }

    private static let passing: Set<String> = [
        "stale element reference", "element click intercepted", "element not interactable", "no such element",
        "invalid element state", "detached shadow root", "move target out of bounds",
    ]
}
