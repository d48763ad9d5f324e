package import Markup

/// What a person is told when something went wrong on our side or is not there: what it means, and where to go on.
package struct Trouble: Renderable {
    package var explanation: String
    /// What to name when asking for help: the id of the request.
    package var reference: String?
    package var ways: HTML
    package var language: Language

    package init(_ explanation: String, reference: String? = nil, ways: HTML, language: Language = .vietnamese) {
        self.explanation = explanation
        self.reference = reference
        self.ways = ways
        self.language = language
    }

    package var html: HTML {
        """
        <div class="error-page" data-trouble><p>\(explanation)</p><div class="buttons">\(ways)</div>\
        \(reference.map { "<p class=\"reference\">\(language.pick("Mã để hỏi lại", "Reference")): <code>\($0)</code></p>" as HTML })\
        </div>
        """
    }
}
