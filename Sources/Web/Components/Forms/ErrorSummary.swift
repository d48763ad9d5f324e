package import Markup

/// What to change, at the top of a refused form, each point leading to its field.
package struct ErrorSummary: Renderable {
    package var problems: [Problem]
    package var language: Language

    package init(_ problems: [Problem], language: Language = .vietnamese) {
        self.problems = problems
        self.language = language
    }

    package var html: HTML {
        guard !problems.isEmpty else { return HTML() }
        return """
            <section class="refusal" role="alert" aria-labelledby="refusal" tabindex="-1" data-refusal>\
            <h2 id="refusal">\(Tone.late.shape)\(heading)</h2><ul>\(problems, point)</ul></section>
            """
    }

    private var heading: String {
        problems.count == 1
            ? language.pick("Chưa lưu được, có một chỗ cần sửa", "Not saved yet: one thing to change")
            : language.pick(
                "Chưa lưu được, có \(problems.count) chỗ cần sửa", "Not saved yet: \(problems.count) things to change")
    }

    private func point(_ problem: Problem) -> HTML {
        guard let field = problem.field else { return "<li>\(problem.message)</li>" }
        return "<li><a href=\"#\(Field.id(of: field))\">\(problem.message)</a></li>"
    }
}
