/// How a column of a written sheet looks and what a person may fill in.
package struct SheetColumn: Hashable, Sendable {
    /// How values are shown; a value of another kind is written all the same, in its own way.
    package enum Look: Hashable, Sendable {
        /// Long text, broken into lines.
        case text
        /// Short text that must stay as it is, as `00070`.
        case code
        /// Whole numbers with separators of thousands.
        case integer
        /// Whole numbers without separators: years, ordinals.
        case ordinal
        case number(decimals: Int)
        case day
        case moment
    }

    package let title: String
    package let look: Look
    /// In characters; when absent, from the title and the look.
    package let width: Double?
    package let isRequired: Bool
    /// A note that opens over the title.
    package let hint: String?
    /// What a person may choose from; empty when anything may be written.
    package let allowed: [String]

    package init(
        _ title: String, look: Look = .text, width: Double? = nil, isRequired: Bool = false, hint: String? = nil,
        allowed: [String] = []
    ) {
        self.title = title
        self.look = look
        self.width = width
        self.isRequired = isRequired
        self.hint = hint
        self.allowed = allowed
    }

    var charactersWide: Double {
        let usual: Double =
            switch look {
            case .text: 28
            case .code, .day: 13
            case .integer, .number, .moment: 17
            case .ordinal: 8
            }
        let longestWord = title.split(separator: " ").map(\.count).max() ?? 0
        return width ?? max(usual, min(40, Double(max(longestWord, title.count / 2) + 4)))
    }
}
