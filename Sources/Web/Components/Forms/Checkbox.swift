package import Markup

/// A statement that holds or does not.
package struct Checkbox: Renderable {
    package var name: String
    package var label: String
    package var isOn: Bool
    package var value: String
    package var hint: String?
    package var problem: String?
    package var isRequired: Bool
    package var id: String

    package init(
        _ name: String, _ label: String, isOn: Bool, value: String = "1", hint: String? = nil, problem: String? = nil,
        isRequired: Bool = false, id: String? = nil
    ) {
        self.name = name
        self.label = label
        self.isOn = isOn
        self.value = value
        self.hint = hint
        self.problem = problem
        self.isRequired = isRequired
        self.id = id ?? Field.id(of: name)
    }

    package var html: HTML {
        let notes = FieldNotes(id: id, hint: hint, problem: problem)
        return """
            <div class="field check\(problem != nil, " refused")"><input type="checkbox" id="\(id)" name="\(name)" \
            value="\(value)"\(attribute: "checked", isOn)\(attribute: "required", isRequired)\(notes.ties)>\
            <label for="\(id)">\(label)\(isRequired, Field.star)</label>\(notes.html)</div>
            """
    }
}
