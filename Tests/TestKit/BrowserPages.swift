import Foundation
import NIOHTTP1

extension Browser {
    /// Goes to a page of the site by its path, or anywhere by a whole address.
    package func visit(_ path: String) async throws(BrowserError) {
        try await wire.call(.POST, "/url", ["url": .text(path.hasPrefix("/") ? site + path : path)])
    }

    /// Loads the page again.
    package func reload() async throws(BrowserError) {
        try await wire.call(.POST, "/refresh")
    }

    /// Goes back to the page before.
    package func goBack() async throws(BrowserError) {
        try await wire.call(.POST, "/back")
    }

    /// The whole address in the address bar.
    package func address() async throws(BrowserError) -> String {
        try await wire.call(.GET, "/url").text ?? ""
    }

    /// The path in the address bar, with what follows a `?`.
    package func path() async throws(BrowserError) -> String {
        let address = try await address()
        return address.hasPrefix(site) ? String(address.dropFirst(site.count)) : address
    }

    /// The title of the page.
    package func title() async throws(BrowserError) -> String {
        try await wire.call(.GET, "/title").text ?? ""
    }

    /// Waits until the browser shows the page with that path.
    package func arrive(at path: String) async throws(BrowserError) {
        try await until("the page \(path)") { () throws(BrowserError) -> String? in
            let here = try await self.path()
            guard here == path else { throw .notFound(what: "the page \(path)", instead: [here]) }
            return here
        }
    }

    /// Waits until the words stand on the page, wherever lines break and whatever is in capitals.
    package func see(_ words: String) async throws(BrowserError) {
        try await until("the words “\(words)”") { () throws(BrowserError) -> String? in
            let text = try await self.text()
            guard Self.plain(text).contains(Self.plain(words)) else {
                throw .notFound(what: "the words “\(words)”", instead: [String(text.prefix(600))])
            }
            return text
        }
    }

    /// Waits until the words are gone from the page.
    package func seeNot(_ words: String) async throws(BrowserError) {
        try await until("a page without “\(words)”") { () throws(BrowserError) -> String? in
            Self.plain(try await self.text()).contains(Self.plain(words)) ? nil : words
        }
    }

    /// The text that a person reads on the page, or in the part that the browser looks at.
    package func text() async throws(BrowserError) -> String {
        try await texts(of: scope == nil ? "body" : ":scope", isScope: scope != nil).joined(separator: "\n")
    }

    /// The text of the first element that the selector finds, once there is one.
    package func text(of selector: String) async throws(BrowserError) -> String {
        try await until("an element \(selector)") { () throws(BrowserError) -> String? in
            try await self.texts(of: selector).first
        }
    }

    /// The texts of all elements that the selector finds now.
    package func texts(of selector: String) async throws(BrowserError) -> [String] {
        try await texts(of: selector, isScope: false)
    }

    /// How many elements the selector finds now.
    package func count(of selector: String) async throws(BrowserError) -> Int {
        try await texts(of: selector).count
    }

    /// An attribute of the first element that the selector finds, once there is one.
    package func attribute(_ name: String, of selector: String) async throws(BrowserError) -> String? {
        let script = """
            const element = (arguments[2] ? document.querySelector(arguments[2]) : document)?.querySelector(arguments[1]);
            return element ? [element.getAttribute(arguments[0])] : [];
            """
        return try await until("an element \(selector)") { () throws(BrowserError) -> BrowserJSON? in
            try await self.wire.run(script, .text(name), .text(selector), self.scopeArgument).list.first
        }.text
    }

    var scopeArgument: BrowserJSON { scope.map(BrowserJSON.text) ?? .null }

    private func texts(of selector: String, isScope: Bool) async throws(BrowserError) -> [String] {
        let script = """
            const [selector, scope, whole] = arguments;
            const roots = scope ? [...document.querySelectorAll(scope)] : [document];
            const found = whole ? roots : roots.flatMap(root => [...root.querySelectorAll(selector)]);
            return found.map(element => (element.innerText ?? element.textContent ?? "").normalize("NFC"));
            """
        return try await wire.run(script, .text(selector), scopeArgument, .flag(isScope)).list.compactMap(\.text)
    }

    private static func plain(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping.lowercased().split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }
}
