/// How a person wants the pages to look, beyond what their device already says.
package struct Appearance: Hashable, Sendable {
    /// Light or dark; `system` follows the device.
    package enum Theme: String, CaseIterable, Sendable {
        case system
        case light
        case dark
    }

    package var theme: Theme
    /// Whether lines and quiet words are drawn stronger.
    package var hasMoreContrast: Bool
    /// Whether the text is a step larger.
    package var hasLargeText: Bool

    package init(theme: Theme = .system, hasMoreContrast: Bool = false, hasLargeText: Bool = false) {
        self.theme = theme
        self.hasMoreContrast = hasMoreContrast
        self.hasLargeText = hasLargeText
    }
}
