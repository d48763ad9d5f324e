package import Markup

/// Things under things; each opens and closes with the keyboard or a touch, without a script.
package struct Tree: Renderable {
    package struct Node: Sendable {
        package var title: String
        /// A quiet word after the title.
        package var note: String?
        package var path: String?
        package var children: [Node]
        package var isOpen: Bool
        package var isCurrent: Bool

        package init(
            _ title: String, note: String? = nil, to path: String? = nil, children: [Node] = [], isOpen: Bool = false,
            isCurrent: Bool = false
        ) {
            self.title = title
            self.note = note
            self.path = path
            self.children = children
            self.isOpen = isOpen
            self.isCurrent = isCurrent
        }
    }

    package var label: String
    package var roots: [Node]
    package var language: Language

    package init(_ label: String, _ roots: [Node], language: Language = .vietnamese) {
        self.label = label
        self.roots = roots
        self.language = language
    }

    package var html: HTML { "<ul class=\"tree\" aria-label=\"\(label)\">\(roots, item)</ul>" }

    private func item(_ node: Node) -> HTML {
        guard !node.children.isEmpty else { return "<li><span class=\"leaf\">\(words(of: node))</span></li>" }
        let below: HTML = "<ul>\(node.children, item)</ul></details></li>"
        guard node.path != nil else {
            return """
                <li><details\(attribute: "open", node.isOpen)><summary>\(words(of: node))</summary>\(below)
                """
        }
        // A link inside a summary would be two controls in one, so the handle stands beside the link.
        return """
            <li class="branch"><span class="name">\(words(of: node))</span>\
            <details\(attribute: "open", node.isOpen)><summary>\
            <span class="unseen">\(language.pick("Bên dưới", "Below")) \(node.title)</span></summary>\(below)
            """
    }

    private func words(of node: Node) -> HTML {
        let current = node.isCurrent ? "true" : nil
        let title: HTML =
            node.path.map { "<a href=\"\($0)\"\(attribute: "aria-current", current)>\(node.title)</a>" }
            ?? "<span\(attribute: "aria-current", current)>\(node.title)</span>"
        return "\(title)\(node.note.map { " <span class=\"note\">\($0)</span>" as HTML })"
    }
}
