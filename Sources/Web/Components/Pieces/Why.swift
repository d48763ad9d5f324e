package import Markup

/// How something came about: a deadline counted from its day, a right that another person has; with the source.
package struct Why: Renderable {
    /// The question people ask, "Vì sao hạn là 15/02/2019?".
    package var question: String
    /// The reasoning, step by step.
    package var steps: [String]
    /// The law or the decision it rests on.
    package var source: String?
    package var language: Language

    package init(_ question: String, _ steps: [String], source: String? = nil, language: Language = .vietnamese) {
        self.question = question
        self.steps = steps
        self.source = source
        self.language = language
    }

    package var html: HTML {
        """
        <details class="why"><summary>\(question)</summary><div><ol>\(steps, { "<li>\($0)</li>" })</ol>\
        \(source.map { "<p class=\"source\"><b>\(language.pick("Căn cứ", "Source")):</b> \($0)</p>" as HTML })\
        </div></details>
        """
    }
}
