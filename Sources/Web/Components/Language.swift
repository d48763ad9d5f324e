/// The language a person reads the interface in; Vietnamese is where every text begins.
package enum Language: String, CaseIterable, Sendable {
    case vietnamese = "vi"
    case english = "en"

    /// The text of the two that is in this language.
    package func pick(_ vietnamese: String, _ english: String) -> String {
        switch self {
        case .vietnamese: vietnamese
        case .english: english
        }
    }

    /// The other language, which the switch in the shell offers.
    package var other: Language {
        switch self {
        case .vietnamese: .english
        case .english: .vietnamese
        }
    }

    /// The name of the language in that language.
    package var name: String { pick("Tiếng Việt", "English") }
}
