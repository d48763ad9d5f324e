package import Markup

/// A page of the portal: the same house with the front that everybody sees.
package struct PublicLayout: Renderable {
    package var shell: Shell
    /// The organisation that speaks here, and its motto.
    package var organisation: String
    package var motto: String?
    package var title: String
    /// Whether the page draws its own `h1`, as the article on the front page does.
    package var drawsOwnTitle: Bool
    package var breadcrumbs: [Link]
    /// Feeds, previews and the canonical address for the head of the document.
    package var head: HTML
    package var main: HTML
    /// The address, the telephone, who answers for the content.
    package var imprint: HTML?

    package init(
        _ shell: Shell, organisation: String, motto: String? = nil, title: String, drawsOwnTitle: Bool = false,
        breadcrumbs: [Link] = [], head: HTML = HTML(), main: HTML, imprint: HTML? = nil
    ) {
        self.shell = shell
        self.organisation = organisation
        self.motto = motto
        self.title = title
        self.drawsOwnTitle = drawsOwnTitle
        self.breadcrumbs = breadcrumbs
        self.head = head
        self.main = main
        self.imprint = imprint
    }

    private var language: Language { shell.language }

    package var html: HTML {
        DocumentFrame(
            shell: shell, title: title, kind: "public", head: head,
            content: """
                <header class="masthead"><div class="wrap"><a class="front-name" href="\(shell.paths.home)">\
                \(Brand.sign)<span><strong>\(organisation)</strong>\(motto.map { "<span>\($0)</span>" as HTML })\
                </span></a>\
                \(SearchBox(path: shell.paths.search, text: shell.searchText, language: language).html)</div></header>
                <nav class="sections" aria-label="\(language.pick("Chuyên mục", "Sections"))"><ul class="wrap">\
                \(shell.navigation, section)</ul></nav>
                <main id="main" class="sheet wrap" tabindex="-1">\(shell.flash)\(!drawsOwnTitle, pageHead)
                \(main)</main>
                <footer class="foot"><div class="wrap"><div>\(imprint)</div>\(Preferences(shell: shell))</div></footer>
                """
        ).html
    }

    private var pageHead: HTML {
        PageHead(
            breadcrumbs: breadcrumbs, eyebrow: nil, title: title, summary: nil, actions: nil, language: language
        ).html
    }

    private func section(_ entry: NavigationEntry) -> HTML {
        """
        <li><a href="\(entry.path)"\(attribute: "aria-current", entry.isCurrent ? "page" : nil)>\(entry.title)</a></li>
        """
    }
}
