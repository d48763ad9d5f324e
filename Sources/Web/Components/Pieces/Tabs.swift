package import Markup

/// The sides of one thing, each a page of its own.
package struct Tabs: Renderable {
    package struct Tab: Sendable {
        package var title: String
        package var path: String
        package var count: Int?
        package var isCurrent: Bool

        package init(_ title: String, to path: String, count: Int? = nil, isCurrent: Bool = false) {
            self.title = title
            self.path = path
            self.count = count
            self.isCurrent = isCurrent
        }
    }

    package var label: String
    package var tabs: [Tab]

    package init(_ label: String, _ tabs: [Tab]) {
        self.label = label
        self.tabs = tabs
    }

    package var html: HTML { "<nav class=\"tabs\" aria-label=\"\(label)\"><ul>\(tabs, item)</ul></nav>" }

    private func item(_ tab: Tab) -> HTML {
        """
        <li><a href="\(tab.path)"\(attribute: "aria-current", tab.isCurrent ? "page" : nil)>\(tab.title)\
        \(tab.count.map { " <span class=\"count\">\(grouped: $0)</span>" as HTML })</a></li>
        """
    }
}
