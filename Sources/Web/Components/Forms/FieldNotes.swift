import Markup

/// What is said between a label and its control: the hint and the problem, each tied to the control by its id.
struct FieldNotes {
    let id: String
    let hint: String?
    let problem: String?
    /// Another note by its id, such as a count of characters.
    var also: String?

    var html: HTML {
        """
        \(hint.map { "<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>" as HTML })\
        \(problem.map { "<p class=\"problem\" id=\"\(id)-problem\">\(Tone.late.shape)\($0)</p>" as HTML })
        """
    }

    /// The attributes of the control that point at the notes.
    var ties: HTML {
        let ids = [hint.map { _ in "\(id)-hint" }, problem.map { _ in "\(id)-problem" }, also].compactMap(\.self)
        return """
            \(attribute: "aria-describedby", ids.isEmpty ? nil : ids.joined(separator: " "))\
            \(attribute: "aria-invalid", problem == nil ? nil : "true")
            """
    }
}
