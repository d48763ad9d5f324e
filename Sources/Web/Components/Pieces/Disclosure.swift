package import Markup

/// What not everybody needs to read, behind a line that says what it is.
package struct Disclosure: Renderable {
    package var summary: String
    package var isOpen: Bool
    package var content: HTML

    package init(_ summary: String, isOpen: Bool = false, _ content: HTML) {
        self.summary = summary
        self.isOpen = isOpen
        self.content = content
    }

    package init(_ summary: String, isOpen: Bool = false, _ content: some Renderable) {
        self.init(summary, isOpen: isOpen, content.html)
    }

    package var html: HTML {
        """
        <details class="disclosure"\(attribute: "open", isOpen)><summary>\(summary)</summary>\
        <div>\(content)</div></details>
        """
    }
}
