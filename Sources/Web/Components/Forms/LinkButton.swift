package import Markup

/// A link that looks like a button: it leads to the page where something is done.
package struct LinkButton: Renderable {
    package var word: String
    package var path: String
    package var emphasis: Emphasis
    package var icon: Icon?
    /// Whether the browser saves what comes instead of showing it.
    package var isDownload: Bool

    package init(
        _ word: String, to path: String, _ emphasis: Emphasis = .plain, icon: Icon? = nil, isDownload: Bool = false
    ) {
        self.word = word
        self.path = path
        self.emphasis = emphasis
        self.icon = icon
        self.isDownload = isDownload
    }

    package var html: HTML {
        """
        <a class="button \(emphasis.rawValue)" href="\(path)"\(attribute: "download", isDownload)>\
        \(icon?.html)\(word)</a>
        """
    }
}
