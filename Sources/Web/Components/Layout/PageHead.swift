import Markup

/// The head of a page: where it stands, its one `h1`, what it is in a line, and what can be done.
struct PageHead {
    let breadcrumbs: [Link]
    let eyebrow: HTML?
    let title: String
    let summary: HTML?
    let actions: HTML?
    let language: Language

    var html: HTML {
        """
        \(!breadcrumbs.isEmpty, trail)\
        <header class="head"><div class="head-words">\(eyebrow.map { "<p class=\"eyebrow\">\($0)</p>" as HTML })\
        <h1>\(title)</h1>\(summary.map { "<p class=\"summary\">\($0)</p>" as HTML })</div>\
        \(actions.map { "<div class=\"actions\">\($0)</div>" as HTML })</header>
        """
    }

    private var trail: HTML {
        """
        <nav class="trail" aria-label="\(language.pick("Vị trí của trang", "Breadcrumb"))">\
        <ol>\(breadcrumbs, { "<li>\($0)</li>" })</ol></nav>
        """
    }
}
