package import Markup

/// The questions over a list that make it shorter, and those answered already.
package struct FilterBar: Renderable {
    package var path: String
    package var fields: [Field]
    /// Values that go along unseen, such as the order.
    package var sent: [(name: String, value: String)]
    /// What is filtered by now; each leads to the list without it.
    package var applied: [Link]
    /// The list without any filter.
    package var clearPath: String?
    package var language: Language

    package init(
        to path: String, fields: [Field], sending sent: [(name: String, value: String)] = [], applied: [Link] = [],
        clearPath: String? = nil, language: Language = .vietnamese
    ) {
        self.path = path
        self.fields = fields
        self.sent = sent
        self.applied = applied
        self.clearPath = clearPath
        self.language = language
    }

    package var html: HTML {
        """
        <form class="filter" method="get" action="\(path)" role="search" \
        aria-label="\(language.pick("Lọc danh sách", "Filter the list"))">\
        \(sent, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })\(fields)\
        \(Button(language.pick("Lọc", "Filter")))</form>\(!applied.isEmpty, chips)
        """
    }

    private var chips: HTML {
        """
        <p class="chips"><span class="quiet">\(language.pick("Đang lọc:", "Filtered by:"))</span> \
        \(applied, chip)\
        \(clearPath.map { Link(language.pick("Bỏ lọc", "Clear"), to: $0) })</p>
        """
    }

    private func chip(_ link: Link) -> HTML {
        """
        <a class="chip" href="\(link.path)">\(link.title)<span class="unseen">, \(language.pick("bỏ", "remove"))</span>\
        <svg class="arrow" viewBox="0 0 12 12" aria-hidden="true"><path d="M3 3l6 6M9 3 3 9"/></svg></a>
        """
    }
}
