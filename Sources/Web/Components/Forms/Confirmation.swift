package import Markup

/// The page between a wish and an act that cannot be undone by a click: what will happen, what will not, yes or no.
package struct Confirmation: Renderable {
    package var path: String
    package var consequences: [String]
    /// What people fear and what stays as it is.
    package var untouched: [String]
    package var yes: String
    package var no: Link
    package var isDangerous: Bool
    /// A reason to give, a password to repeat.
    package var fields: HTML
    package var problems: [Problem]
    package var sent: [(name: String, value: String)]
    package var language: Language

    package init(
        to path: String, consequences: [String], untouched: [String] = [], yes: String, no: Link,
        isDangerous: Bool = false, fields: HTML = HTML(), problems: [Problem] = [],
        sending sent: [(name: String, value: String)] = [], language: Language = .vietnamese
    ) {
        self.path = path
        self.consequences = consequences
        self.untouched = untouched
        self.yes = yes
        self.no = no
        self.isDangerous = isDangerous
        self.fields = fields
        self.problems = problems
        self.sent = sent
        self.language = language
    }

    package var html: HTML {
        """
        <div class="confirmation">\
        \(list(language.pick("Việc sẽ xảy ra", "What will happen"), consequences, kind: "will"))\
        \(list(language.pick("Việc không thay đổi", "What stays as it is"), untouched, kind: "stays"))\
        \(Form(to: path, fields: fields, buttons: buttons, problems: problems, sending: sent, language: language))</div>
        """
    }

    private var buttons: HTML {
        "\(Button(yes, isDangerous ? .danger : .main))\(LinkButton(no.title, to: no.path))"
    }

    private func list(_ title: String, _ points: [String], kind: HTML) -> HTML {
        guard !points.isEmpty else { return HTML() }
        return "<section class=\"\(kind)\"><h2>\(title)</h2><ul>\(points, { "<li>\($0)</li>" })</ul></section>"
    }
}
