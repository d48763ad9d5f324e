package import Markup

/// Where nothing is yet: what will stand here, and the first step towards it.
package struct EmptyState: Renderable {
    package var title: String
    package var explanation: String
    package var steps: HTML

    package init(_ title: String, _ explanation: String, steps: HTML = HTML()) {
        self.title = title
        self.explanation = explanation
        self.steps = steps
    }

    package var html: HTML {
        """
        <div class="empty"><p class="empty-title">\(title)</p><p>\(explanation)</p>\
        \(!steps.isEmpty, "<div class=\"buttons\">\(steps)</div>")</div>
        """
    }
}
