package import Markup

/// One question of a form: its label, what helps to answer it, what was wrong, and where to answer.
package struct Field: Renderable {
    /// How wide the answer is expected to be.
    package enum Width: String, Sendable {
        case short
        case medium
        case full
    }

    package var name: String
    package var label: String
    package var control: Control
    package var hint: String?
    package var problem: String?
    package var isRequired: Bool
    package var isReadOnly: Bool
    package var width: Width?
    /// What the browser may fill in by itself, `username`, `name`, `tel`; dates, codes and passwords know it already.
    package var autocomplete: String?
    /// Set where two forms of a page ask for the same name.
    package var id: String
    package var language: Language

    package init(
        _ name: String, _ label: String, _ control: Control, hint: String? = nil, problem: String? = nil,
        isRequired: Bool = false, isReadOnly: Bool = false, width: Width? = nil, autocomplete: String? = nil,
        id: String? = nil, language: Language = .vietnamese
    ) {
        self.name = name
        self.label = label
        self.control = control
        self.hint = hint
        self.problem = problem
        self.isRequired = isRequired
        self.isReadOnly = isReadOnly
        self.width = width
        self.autocomplete = autocomplete
        self.id = id ?? Self.id(of: name)
        self.language = language
    }

    /// The id of the field with this name, where links from the summary of errors lead.
    package static func id(of name: String) -> String { "f-\(name)" }

    package var html: HTML {
        """
        <div class="field\(problem != nil, " refused")"><label for="\(id)">\(label)\(isRequired, Self.star)</label>\
        \(FieldNotes(id: id, hint: hint, problem: problem).html)\(FieldControl(field: self).html)</div>
        """
    }

    static let star: HTML = "<span class=\"star\" aria-hidden=\"true\">*</span>"
}
