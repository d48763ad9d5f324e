package import Markup

/// Fields that belong together, under one heading.
package struct Fieldset: Renderable {
    package var title: String
    package var hint: String?
    /// Whether the fields stand beside each other where there is room.
    package var isSideBySide: Bool
    package var content: HTML

    package init(_ title: String, hint: String? = nil, isSideBySide: Bool = false, _ content: HTML) {
        self.title = title
        self.hint = hint
        self.isSideBySide = isSideBySide
        self.content = content
    }

    package var html: HTML {
        """
        <fieldset class="group"><legend>\(title)</legend>\(hint.map { "<p class=\"hint\">\($0)</p>" as HTML })\
        <div class="\(isSideBySide ? "fields side" : "fields")">\(content)</div></fieldset>
        """
    }
}
