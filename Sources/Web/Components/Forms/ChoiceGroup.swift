package import Markup

/// A question whose answers are all in sight: one of them, or several.
package struct ChoiceGroup: Renderable {
    package var name: String
    package var question: String
    package var options: [Option]
    package var chosen: Set<String>
    package var takesSeveral: Bool
    package var hint: String?
    package var problem: String?
    package var isRequired: Bool
    /// Whether the answers stand side by side, for two or three short ones.
    package var isInline: Bool
    package var id: String

    package init(
        _ name: String, _ question: String, _ options: [Option], chosen: Set<String>, takesSeveral: Bool = false,
        hint: String? = nil, problem: String? = nil, isRequired: Bool = false, isInline: Bool = false,
        id: String? = nil
    ) {
        self.name = name
        self.question = question
        self.options = options
        self.chosen = chosen
        self.takesSeveral = takesSeveral
        self.hint = hint
        self.problem = problem
        self.isRequired = isRequired
        self.isInline = isInline
        self.id = id ?? Field.id(of: name)
    }

    package var html: HTML {
        let notes = FieldNotes(id: id, hint: hint, problem: problem)
        return """
            <fieldset class="field choices\(isInline, " side")\(problem != nil, " refused")" id="\(id)" tabindex="-1"\
            \(notes.ties)><legend>\(question)\(isRequired, Field.star)</legend>\(notes.html)\
            \(options.enumerated(), { choice($0.offset, $0.element) })</fieldset>
            """
    }

    private func choice(_ index: Int, _ option: Option) -> HTML {
        let own = "\(id)-\(index)"
        return """
            <div class="check"><input type="\(takesSeveral ? "checkbox" : "radio")" id="\(own)" name="\(name)" \
            value="\(option.value)"\(attribute: "checked", chosen.contains(option.value))\
            \(attribute: "required", isRequired && !takesSeveral)\
            \(attribute: "aria-describedby", option.detail.map { _ in "\(own)-hint" })>\
            <label for="\(own)">\(option.label)</label>\(FieldNotes(id: own, hint: option.detail, problem: nil).html)</div>
            """
    }
}
