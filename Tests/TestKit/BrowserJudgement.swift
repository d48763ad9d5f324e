import Foundation

extension Browser {
    /// The fields that nobody could name: without a label, and without another name for those who cannot see.
    package func unlabelled() async throws(BrowserError) -> [String] {
        let script = """
            const fields = [...document.querySelectorAll("input:not([type=hidden]), select, textarea")];
            const named = field => [...(field.labels ?? [])].some(label => label.textContent.trim())
                || field.getAttribute("aria-label")?.trim() || field.getAttribute("aria-labelledby")
                || (["submit", "button"].includes(field.type) && field.value);
            return fields.filter(field => field.getAttribute("aria-hidden") !== "true" && !named(field)).map(field => field.outerHTML.slice(0, 120));
            """
        return try await wire.run(script).list.compactMap(\.text)
    }

    /// Whether the keyboard is inside what the selector finds.
    package func keyboard(isIn selector: String) async throws(BrowserError) -> Bool {
        let script = "return Boolean(document.activeElement?.closest(arguments[0]));"
        return try await wire.run(script, .text(selector)).flag == true
    }

    /// Keeps a picture of what stands in the window, no more, in a file of that path.
    package func photograph(to path: String) async throws {
        let image = try await wire.devTools("Page.captureScreenshot", ["format": "png"])
        try Data(base64Encoded: image["data"].text ?? "")?.write(to: URL(filePath: path))
    }
}

extension Browser {
    /// What pages of the site keep on this device: the names of caches and of stored values.
    package func leftBehind() async throws(BrowserError) -> [String] {
        let script =
            "const done = arguments[0]; caches.keys().then((names) => done([...names, ...Object.keys(localStorage)]));"
        return try await wire.call(.POST, "/execute/async", ["script": .text(script), "args": .list([])]).list
            .compactMap(\.text)
    }
}
