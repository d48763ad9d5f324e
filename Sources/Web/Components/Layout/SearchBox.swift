import Markup

/// The search over everything the person may see; `/` leads to it.
struct SearchBox {
    let path: String
    let text: String
    let language: Language

    var html: HTML {
        """
        <form class="search" role="search" method="get" action="\(path)">\(Icon.search.html)\
        <input type="search" name="q" value="\(text)" data-search aria-keyshortcuts="/" \
        aria-label="\(language.pick("Tìm kiếm", "Search"))" \
        placeholder="\(language.pick("Tìm chương trình, văn bản, người, địa bàn…", "Search programmes, documents, people…"))">\
        <kbd aria-hidden="true">/</kbd></form>
        """
    }
}
