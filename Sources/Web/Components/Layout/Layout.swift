package import Markup

/// A page of the office: a title, what stands on it, and the shell around.
package struct Layout: Renderable {
    package var shell: Shell
    /// The `h1`, and the title of the window.
    package var title: String
    package var breadcrumbs: [Link]
    /// A quiet line over the title: which draft, which day, how many.
    package var eyebrow: HTML?
    /// A sentence under the title.
    package var summary: HTML?
    /// The buttons of the page; at most one of them is the main one.
    package var actions: HTML?
    package var main: HTML
    /// More for the head of the document: a style sheet of its own.
    package var head: HTML

    package init(
        _ shell: Shell, title: String, breadcrumbs: [Link] = [], eyebrow: HTML? = nil, summary: HTML? = nil,
        actions: HTML? = nil, main: HTML, head: HTML = HTML()
    ) {
        self.shell = shell
        self.title = title
        self.breadcrumbs = breadcrumbs
        self.eyebrow = eyebrow
        self.summary = summary
        self.actions = actions
        self.main = main
        self.head = head
    }

    package var html: HTML {
        let navigation = OfficeNavigation(shell: shell)
        return DocumentFrame(
            shell: shell, title: title, kind: "office", head: head,
            content: """
                <header class="top">\(Brand(name: shell.name, path: shell.paths.home).html)\(search)\
                \(shell.day?.control(shell.language))</header>
                \(navigation.rail)
                <main id="main" class="sheet" tabindex="-1">\(shell.day?.ribbon(shell.language))\(shell.flash)\(heading)
                \(main)</main>
                \(navigation.bar)
                """
        ).html
    }

    private var search: HTML {
        SearchBox(path: shell.paths.search, text: shell.searchText, language: shell.language).html
    }

    private var heading: HTML {
        PageHead(
            breadcrumbs: breadcrumbs, eyebrow: eyebrow, title: title, summary: summary, actions: actions,
            language: shell.language
        ).html
    }
}
