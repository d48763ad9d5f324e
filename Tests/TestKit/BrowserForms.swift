package import Foundation
import NIOHTTP1

extension Browser {
    /// Writes text into the field with that label, in place of what stands there.
    package func fill(_ label: String, with text: String) async throws(BrowserError) {
        try await act(on: .field, label) { element throws(BrowserError) in
            let target = Self.argument(element)
            if try await wire.run(Self.setPicker, target, .text(text)).flag == true { return }
            try await wire.run("arguments[0].focus(); arguments[0].select?.();", target)
            try await wire.call(.POST, "/element/\(element)/clear")
            guard !text.isEmpty else { return }
            if text.unicodeScalars.allSatisfy({ $0.value <= 0xFFFF }) {
                try await wire.call(.POST, "/element/\(element)/value", ["text": .text(text)])
            } else {
                // The driver cannot type beyond the basic plane; an input method can.
                try await wire.run("arguments[0].focus();", target)
                try await wire.devTools("Input.insertText", ["text": .text(text)])
            }
        }
    }

    /// Chooses an option from the list with that label, or from the group of choices under that
    /// heading.
    package func choose(_ option: String, from label: String) async throws(BrowserError) {
        let list = try await wire.run(
            BrowserFinder.script, .text(BrowserFinder.Kind.choice.rawValue), .text(label), scopeArgument, .null)
        guard list["found"].list.isEmpty else {
            return try await chooseFromList(option, label)
        }
        try await act(on: .tick, option, of: label) { element throws(BrowserError) in
            try await wire.call(.POST, "/element/\(element)/click")
        }
    }

    /// Ticks the box, or the choice, with that label.
    package func check(_ label: String) async throws(BrowserError) {
        try await set(label, to: true)
    }

    /// Clears the tick from the box with that label.
    package func uncheck(_ label: String) async throws(BrowserError) {
        try await set(label, to: false)
    }

    /// Gives files of this machine to the field with that label.
    package func upload(_ files: [URL], to label: String) async throws(BrowserError) {
        let paths = files.map { $0.path(percentEncoded: false) }.joined(separator: "\n")
        try await act(on: .file, label) { element throws(BrowserError) in
            try await wire.call(.POST, "/element/\(element)/value", ["text": .text(paths)])
        }
    }

    /// What stands in the field with that label; the words of the chosen option where it is a list.
    package func value(of label: String) async throws(BrowserError) -> String {
        var value = ""
        let read = """
            const field = arguments[0];
            return field.tagName === "SELECT" ? field.selectedOptions[0]?.textContent.trim() ?? ""
                : field.isContentEditable ? field.innerText : field.value;
            """
        let lists = try await wire.run(
            BrowserFinder.script, .text(BrowserFinder.Kind.choice.rawValue), .text(label), scopeArgument, .null)
        try await act(on: lists["found"].list.isEmpty ? .field : .choice, label) { element throws(BrowserError) in
            value = try await wire.run(read, Self.argument(element)).text ?? ""
        }
        return value
    }

    /// Whether the box, or the choice, with that label is ticked.
    package func isChecked(_ label: String) async throws(BrowserError) -> Bool {
        var ticked = false
        try await act(on: .tick, label) { element throws(BrowserError) in
            ticked = try await wire.call(.GET, "/element/\(element)/selected").flag == true
        }
        return ticked
    }

    private func set(_ label: String, to wanted: Bool) async throws(BrowserError) {
        try await act(on: .tick, label) { element throws(BrowserError) in
            guard try await wire.call(.GET, "/element/\(element)/selected").flag != wanted else { return }
            try await wire.call(.POST, "/element/\(element)/click")
        }
    }

    private func chooseFromList(_ option: String, _ label: String) async throws(BrowserError) {
        try await act(on: .choice, label) { element throws(BrowserError) in
            let answer = try await wire.run(Self.findOption, Self.argument(element), .text(option))
            guard let found = Self.reference(answer["found"]) else {
                throw .notFound(
                    what: "the option “\(option)” of “\(label)”", instead: answer["instead"].list.compactMap(\.text))
            }
            try await wire.call(.POST, "/element/\(found)/click")
        }
    }

    static func argument(_ element: String) -> BrowserJSON {
        ["element-6066-11e4-a52e-4f735466cecf": .text(element)]
    }

    private static let findOption = """
        const plain = text => text.normalize("NFC").replace(/[\\s\\u00a0]+/g, " ").trim();
        const options = [...arguments[0].options];
        const wanted = plain(arguments[1]);
        const found = options.find(option => plain(option.textContent) === wanted)
            ?? options.find(option => plain(option.textContent).startsWith(wanted));
        return { found: found ?? null, instead: options.map(option => plain(option.textContent)) };
        """

    /// A date or a colour is picked, not typed: what keys mean there depends on the browser's
    /// language.
    private static let setPicker = """
        const [field, value] = arguments;
        if (!["date", "time", "month", "week", "datetime-local", "color", "range"].includes(field.type)) return false;
        field.focus();
        field.value = value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.dispatchEvent(new Event("change", { bubbles: true }));
        return true;
        """
}
