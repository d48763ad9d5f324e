package import Markup

/// A page with one purpose and no house around it: signing in, an invitation, an error.
package struct BareLayout: Renderable {
    package var shell: Shell
    package var title: String
    package var summary: HTML?
    package var main: HTML
    /// Where else one may go, under the page.
    package var links: [Link]

    package init(_ shell: Shell, title: String, summary: HTML? = nil, main: HTML, links: [Link] = []) {
        self.shell = shell
        self.title = title
        self.summary = summary
        self.main = main
        self.links = links
    }

    package var html: HTML {
        DocumentFrame(
            shell: shell, title: title, kind: "bare",
            content: """
                <header class="top">\(Brand(name: shell.name, path: shell.paths.home).html)</header>
                <main id="main" class="sheet" tabindex="-1">\(shell.flash)<h1>\(title)</h1>\
                \(summary.map { "<p class=\"summary\">\($0)</p>" as HTML })
                \(main)</main>
                <footer class="foot"><ul>\(links, { "<li>\($0)</li>" })</ul>\(Preferences(shell: shell))</footer>
                """
        ).html
    }
}
