/// One column of a table that people bring in and take out, declared once for both.
package struct TableColumn: Hashable, Sendable {
    /// What the values of a column are.
    package enum Kind: Hashable, Sendable {
        /// Text of at most so many characters.
        case text(longest: Int)
        /// A text of digits and letters. With a length, a bare number gets back the zeros that a spreadsheet took
        /// from it: 70 is `00070`.
        case code(length: Int?)
        case integer(ClosedRange<Int>)
        case number(decimals: Int)
        /// Whole đồng; `1.500.000 đồng` is understood.
        case money
        case day
        case moment
        case yesNo
        case choice([TableChoice])

        /// Text as long as a cell can hold.
        package static let text = Kind.text(longest: 32_767)
        package static let code = Kind.code(length: nil)
        /// Any whole number.
        package static let integer = Kind.integer(Int.min...Int.max)
    }

    /// The name of the column in code.
    package let key: String
    package let title: Bilingual
    /// Other titles under which people keep the same values.
    package let synonyms: [String]
    package let hint: Bilingual?
    package let isRequired: Bool
    package let kind: Kind
    /// A value as a person would write it.
    package let example: String

    package init(
        _ key: String, _ title: Bilingual, synonyms: [String] = [], hint: Bilingual? = nil, isRequired: Bool = false,
        kind: Kind = .text, example: String = ""
    ) {
        self.key = key
        self.title = title
        self.synonyms = synonyms
        self.hint = hint
        self.isRequired = isRequired
        self.kind = kind
        self.example = example
    }

    /// The values a person may choose from, in words; empty when anything of the kind may be written.
    package func allowed(in language: TableLanguage) -> [String] {
        switch kind {
        case .choice(let choices): choices.map { $0.title[language] }
        case .yesNo: [SpreadsheetWording.yes[language], SpreadsheetWording.no[language]]
        case .text, .code, .integer, .number, .money, .day, .moment: []
        }
    }
}

/// One value of a column that knows only some.
package struct TableChoice: Hashable, Sendable {
    /// What is stored.
    package let key: String
    package let title: Bilingual
    package let synonyms: [String]

    package init(_ key: String, _ title: Bilingual, synonyms: [String] = []) {
        self.key = key
        self.title = title
        self.synonyms = synonyms
    }
}
