package import Markup

/// An act that is not open to this person now: its button stands there, and beside it who can and when.
package struct Unavailable: Renderable {
    package var word: String
    package var reason: String

    package init(_ word: String, because reason: String) {
        self.word = word
        self.reason = reason
    }

    package var html: HTML {
        """
        <span class="unavailable"><button class="button" type="button" disabled>\(word)</button>\
        <span class="hint">\(reason)</span></span>
        """
    }
}
