import Foundation
import NIOHTTP1

extension Browser {
    /// Changes the size of the page, as when a person turns the phone or moves to a desk.
    package func resize(to window: BrowserWindow) async throws(BrowserError) {
        try await wire.devTools(
            "Emulation.setDeviceMetricsOverride",
            [
                "width": .whole(window.width), "height": .whole(window.height), "deviceScaleFactor": 1,
                "mobile": .flag(window.handheld),
            ])
        try await wire.devTools("Emulation.setTouchEmulationEnabled", ["enabled": .flag(window.handheld)])
    }

    /// Asks pages for their dark or their light dress; motion is always reduced, so that pictures
    /// hold still.
    package func prefer(dark: Bool, printing: Bool = false) async throws(BrowserError) {
        try await wire.devTools(
            "Emulation.setEmulatedMedia",
            [
                "media": printing ? "print" : "",
                "features": [
                    ["name": "prefers-color-scheme", "value": dark ? "dark" : "light"],
                    ["name": "prefers-reduced-motion", "value": "reduce"],
                ],
            ])
    }

    /// Keeps a picture of the whole page, from top to bottom, under `screenshots/`, and tells
    /// where.
    @discardableResult
    package func screenshot(_ name: String) async throws -> String {
        let path = "\(Self.pictures)/\(Self.fileName(name)).png"
        try await picture(to: path)
        return path
    }

    /// Keeps the page as it comes out of a printer, on A4, under `screenshots/`, and tells where.
    @discardableResult
    package func printout(_ name: String) async throws -> String {
        let paper: BrowserJSON = ["width": .number(21.0), "height": .number(29.7)]
        let document = try await wire.call(.POST, "/print", ["page": paper, "background": true])
        let path = "\(Self.pictures)/\(Self.fileName(name)).pdf"
        try Self.write(Data(base64Encoded: document.text ?? "") ?? Data(), to: path)
        return path
    }

    /// The names of what sticks out of the page to the right, so that a person would have to scroll
    /// sideways.
    package func overflowing() async throws(BrowserError) -> [String] {
        let script = """
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return [];
            const out = [...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > width + 1);
            return out.map(e => e.tagName.toLowerCase() + (e.id ? "#" + e.id : "")
                + [...e.classList].map(name => "." + name).join("")).slice(0, 10);
            """
        return try await wire.run(script).list.compactMap(\.text)
    }

    /// The source of the page as it stands, after scripts.
    package func source() async throws(BrowserError) -> String {
        try await wire.call(.GET, "/source").text ?? ""
    }

    /// Keeps what helps to understand a failure; what cannot be had is left out.
    func keepEvidence(_ name: String) async -> [String] {
        let stem = "\(Self.pictures)/failures/\(Self.fileName(name))"
        var kept: [String] = []
        if (try? await picture(to: "\(stem).png")) != nil { kept.append("\(stem).png") }
        if let source = try? await source(), (try? Self.write(Data(source.utf8), to: "\(stem).html")) != nil {
            kept.append("\(stem).html")
        }
        return kept
    }

    private func picture(to path: String) async throws {
        let size = try await wire.devTools("Page.getLayoutMetrics")["cssContentSize"]
        let clip: BrowserJSON = [
            "x": 0, "y": 0, "scale": 1, "width": .whole(size["width"].whole ?? 1440),
            "height": .whole(min(size["height"].whole ?? 900, 16_000)),  // Chromium draws no taller picture
        ]
        let image = try await wire.devTools(
            "Page.captureScreenshot", ["format": "png", "captureBeyondViewport": true, "clip": clip])
        try Self.write(Data(base64Encoded: image["data"].text ?? "") ?? Data(), to: path)
    }

    private static var pictures: String { ProcessInfo.processInfo.environment["TEST_SCREENSHOTS"] ?? "screenshots" }

    private static func write(_ data: Data, to path: String) throws {
        let file = URL(filePath: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    /// The name as a file may carry it everywhere: letters, digits, dashes.
    private static func fileName(_ name: String) -> String {
        let plain = name.replacing("()", with: "").lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" }
        let words = String(plain).split(separator: "-").joined(separator: "-")
        return words.isEmpty ? "page" : String(words.prefix(100))
    }
}
