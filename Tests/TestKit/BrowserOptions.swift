/// The size of the page that a person sees, in CSS pixels.
package struct BrowserWindow: Hashable, Sendable {
    package let width: Int
    package let height: Int
    /// Whether the page is laid out as on a telephone: the viewport tag counts, and a finger
    /// points.
    package let handheld: Bool

    package init(width: Int, height: Int, handheld: Bool = false) {
        self.width = width
        self.height = height
        self.handheld = handheld
    }

    package static let phone = BrowserWindow(width: 360, height: 780, handheld: true)
    package static let tablet = BrowserWindow(width: 768, height: 1024, handheld: true)
    package static let desktop = BrowserWindow(width: 1440, height: 900)
}

/// The person in front of the browser: their screen, their taste, their patience.
package struct BrowserOptions: Sendable {
    package var window: BrowserWindow
    /// Whether the person prefers dark pages.
    package var dark: Bool
    /// Whether the person's browser runs scripts; every page must work without.
    package var javaScript: Bool
    /// The language that the person's browser asks for.
    package var language: String
    /// How long the person waits for something to appear.
    package var patience: Duration
    /// Whether the story may end with errors in the console, because it provokes them.
    package var toleratesConsole: Bool

    package init(
        window: BrowserWindow = .desktop, dark: Bool = false, javaScript: Bool = true, language: String = "vi-VN",
        patience: Duration = .seconds(10), toleratesConsole: Bool = false
    ) {
        self.window = window
        self.dark = dark
        self.javaScript = javaScript
        self.language = language
        self.patience = patience
        self.toleratesConsole = toleratesConsole
    }
}
