import Foundation
import NIOHTTP1

extension Browser {
    /// Clicks the link, button, heading of a fold or label that carries the words.
    package func click(_ words: String) async throws(BrowserError) {
        try await act(on: .clickable, words) { element throws(BrowserError) in
            // As a person scrolls: what a bar covers is in the window for the driver, but not for the eye.
            _ = try await wire.run("arguments[0].scrollIntoView({block: 'center'});", Self.argument(element))
            try await wire.call(.POST, "/element/\(element)/click")
        }
    }

    /// Clicks, and waits until another page has come and is complete.
    package func follow(_ words: String) async throws(BrowserError) {
        try await turningPage("the page after “\(words)”") { () throws(BrowserError) in try await click(words) }
    }

    /// Clicks the first element that the selector finds, for what carries no words.
    package func click(selector: String) async throws(BrowserError) {
        let whole = [scope, selector].compactMap(\.self).joined(separator: " ")
        try await until("an element \(whole)") { () throws(BrowserError) -> BrowserJSON? in
            let found = try await wire.call(.POST, "/element", ["using": "css selector", "value": .text(whole)])
            guard let element = Self.reference(found) else { return nil }
            return try await wire.call(.POST, "/element/\(element)/click")
        }
    }

    /// Presses a key, with others held down, where the keyboard is.
    package func press(_ key: BrowserKey, with held: [BrowserKey] = []) async throws(BrowserError) {
        let down = (held + [key]).map { Self.stroke("keyDown", $0.rawValue) }
        let up = ([key] + held.reversed()).map { Self.stroke("keyUp", $0.rawValue) }
        try await strike(down + up)
    }

    /// Types text where the keyboard is.
    package func type(_ text: String) async throws(BrowserError) {
        try await strike(text.flatMap { [Self.stroke("keyDown", String($0)), Self.stroke("keyUp", String($0))] })
    }

    /// The words of the element that has the keyboard.
    package func focused() async throws(BrowserError) -> String {
        try await wire.run(BrowserFinder.focused).text ?? ""
    }

    /// Does something that brings another page, and waits until that page is complete.
    package func turningPage(_ what: String, _ work: () async throws(BrowserError) -> Void) async throws(BrowserError) {
        let page = "return [performance.timeOrigin, document.readyState === 'complete'];"
        let before = try await wire.run(page).list.first
        try await work()
        try await until(what) { () throws(BrowserError) -> Bool? in
            let now = try await wire.run(page).list
            return now.first != before && now.last?.flag == true ? true : nil
        }
    }

    /// Finds by words the one element of a kind and does something with it, again if the page moved
    /// meanwhile.
    func act(
        on kind: BrowserFinder.Kind, _ words: String, of group: String? = nil,
        _ work: (String) async throws(BrowserError) -> Void
    ) async throws(BrowserError) {
        let what = "\(kind.rawValue) “\(words)”" + (group.map { " of “\($0)”" } ?? "")
        try await until(what) { () throws(BrowserError) -> Bool? in
            let answer = try await wire.run(
                BrowserFinder.script, .text(kind.rawValue), .text(words), scopeArgument,
                group.map(BrowserJSON.text) ?? .null)
            let found = answer["found"].list.compactMap(Self.reference)
            guard let element = found.first else {
                throw .notFound(what: what, instead: answer["instead"].list.compactMap(\.text))
            }
            guard found.count == 1 else { throw .ambiguous(what: what, count: found.count) }
            try await work(element)
            return true
        }
    }

    private func strike(_ strokes: [BrowserJSON]) async throws(BrowserError) {
        let keyboard: BrowserJSON = ["type": "key", "id": "keyboard", "actions": .list(strokes)]
        try await wire.call(.POST, "/actions", ["actions": [keyboard]])
    }

    private static func stroke(_ type: String, _ key: String) -> BrowserJSON {
        ["type": .text(type), "value": .text(key)]
    }

    static func reference(_ value: BrowserJSON) -> String? {
        value["element-6066-11e4-a52e-4f735466cecf"].text
    }
}

/// A key without a letter on it, by its code in the WebDriver protocol.
package enum BrowserKey: String, Sendable {
    case enter = "\u{E007}"
    case tab = "\u{E004}"
    case escape = "\u{E00C}"
    case space = " "
    case backspace = "\u{E003}"
    case delete = "\u{E017}"
    case home = "\u{E011}"
    case end = "\u{E010}"
    case pageUp = "\u{E00E}"
    case pageDown = "\u{E00F}"
    case left = "\u{E012}"
    case up = "\u{E013}"
    case right = "\u{E014}"
    case down = "\u{E015}"
    case shift = "\u{E008}"
    case control = "\u{E009}"
    case alt = "\u{E00A}"
}
