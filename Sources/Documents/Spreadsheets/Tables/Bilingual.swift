/// The languages in which a table can be given to people.
package enum TableLanguage: String, CaseIterable, Sendable {
    case vietnamese = "vi"
    case english = "en"
}

/// Words in both languages of the interface.
package struct Bilingual: Hashable, Sendable {
    package let vietnamese: String
    package let english: String

    package init(_ vietnamese: String, _ english: String) {
        self.vietnamese = vietnamese
        self.english = english
    }

    package subscript(language: TableLanguage) -> String {
        switch language {
        case .vietnamese: vietnamese
        case .english: english
        }
    }
}
