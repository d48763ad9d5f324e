package import Markup

/// Words that lead somewhere.
package struct Link: Hashable, Sendable, Renderable {
    package var title: String
    package var path: String

    package init(_ title: String, to path: String) {
        self.title = title
        self.path = path
    }

    package var html: HTML { "<a href=\"\(path)\">\(title)</a>" }
}
