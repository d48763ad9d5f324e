package import Markup

/// How much a button asks to be pressed; a page has one `main` at most.
package enum Emphasis: String, Sendable {
    /// The next thing to do.
    case main
    case plain
    /// Takes something away that does not come back by itself.
    case danger
    /// Beside the point, but at hand.
    case quiet
}

/// Sends the form it stands in.
package struct Button: Renderable {
    package var word: String
    package var emphasis: Emphasis
    package var name: String?
    package var value: String?
    /// Where this button sends the form instead of where the form goes.
    package var path: String?
    /// The id of a form that the button does not stand in.
    package var form: String?

    package init(
        _ word: String, _ emphasis: Emphasis = .plain, name: String? = nil, value: String? = nil,
        to path: String? = nil,
        form: String? = nil
    ) {
        self.word = word
        self.emphasis = emphasis
        self.name = name
        self.value = value
        self.path = path
        self.form = form
    }

    package var html: HTML {
        """
        <button class="button \(emphasis.rawValue)"\(attribute: "name", name)\(attribute: "value", value)\
        \(attribute: "formaction", path)\(attribute: "form", form)>\(word)</button>
        """
    }
}
