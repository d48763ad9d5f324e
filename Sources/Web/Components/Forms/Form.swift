package import Markup

/// Questions and the button that sends the answers.
package struct Form: Renderable {
    package enum Method: String, Sendable {
        case get
        case post
    }

    package var path: String
    package var method: Method
    package var fields: HTML
    package var buttons: HTML
    package var problems: [Problem]
    /// Values that go along unseen.
    package var sent: [(name: String, value: String)]
    /// The name under which the browser keeps what was typed until it is safe; without it nothing is kept.
    package var draft: String?
    package var takesFiles: Bool
    package var id: String?
    package var language: Language

    package init(
        to path: String, _ method: Method = .post, fields: HTML, buttons: HTML, problems: [Problem] = [],
        sending sent: [(name: String, value: String)] = [], draft: String? = nil, takesFiles: Bool = false,
        id: String? = nil, language: Language = .vietnamese
    ) {
        self.path = path
        self.method = method
        self.fields = fields
        self.buttons = buttons
        self.problems = problems
        self.sent = sent
        self.draft = draft
        self.takesFiles = takesFiles
        self.id = id
        self.language = language
    }

    package var html: HTML {
        """
        <form class="form" method="\(method.rawValue)" action="\(path)"\(attribute: "id", id) novalidate\
        \(attribute: "enctype", takesFiles ? "multipart/form-data" : nil)\(draftAttributes)>\
        \(ErrorSummary(told, language: language))\
        \(sent, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })\
        <div class="fields">\(fields)</div><div class="buttons">\(buttons)</div></form>
        """
    }

    /// The problems, where those of unseen values lead to no field.
    private var told: [Problem] {
        problems.map { problem in
            sent.contains { $0.name == problem.field } ? Problem(problem.message) : problem
        }
    }

    private var draftAttributes: HTML {
        guard let draft else { return HTML() }
        return """
             data-draft="\(draft)" \
            data-restored="\(language.pick("Đã khôi phục nội dung chưa lưu.", "What you had not saved is back."))" \
            data-discard="\(language.pick("Bỏ nội dung này", "Discard it"))"
            """
    }
}
