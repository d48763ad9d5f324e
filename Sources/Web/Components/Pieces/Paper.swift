package import Markup

/// An official document on the screen as it will be on paper.
package struct Paper: Renderable {
    package var content: HTML

    package init(_ content: HTML) { self.content = content }

    package var html: HTML { "<article class=\"paper\">\(content)</article>" }
}
