package import Markup

/// A part of a page under its own heading.
package struct Block: Renderable {
    package var title: String
    /// How many, since when: a quiet word beside the heading.
    package var note: String?
    package var actions: HTML?
    /// Set where other pages lead to this part.
    package var id: String?
    package var content: HTML

    package init(_ title: String, note: String? = nil, actions: HTML? = nil, id: String? = nil, _ content: HTML) {
        self.title = title
        self.note = note
        self.actions = actions
        self.id = id
        self.content = content
    }

    package init(
        _ title: String, note: String? = nil, actions: HTML? = nil, id: String? = nil, _ content: some Renderable
    ) {
        self.init(title, note: note, actions: actions, id: id, content.html)
    }

    package var html: HTML {
        """
        <section class="block"\(attribute: "id", id)><div class="block-head"><h2>\(title)\
        \(note.map { " <span class=\"note\">\($0)</span>" as HTML })</h2>\
        \(actions.map { "<div class=\"actions\">\($0)</div>" as HTML })</div>\(content)</section>
        """
    }
}
