package import Markup

/// Things of one kind side by side, to be compared; on a telephone the same rows are short cards.
package struct Table<Item>: Renderable {
    /// What the rows are, read aloud first and printed above.
    package var caption: String
    package var columns: [Column<Item>]
    package var groups: [RowGroup<Item>]
    package var sorting: Sorting?
    package var paging: Paging?
    package var selection: Selection<Item>?
    package var empty: EmptyState?
    package var showsCaption: Bool
    package var language: Language

    package init(
        _ caption: String, columns: [Column<Item>], groups: [RowGroup<Item>], sorting: Sorting? = nil,
        paging: Paging? = nil, selection: Selection<Item>? = nil, empty: EmptyState? = nil, showsCaption: Bool = false,
        language: Language = .vietnamese
    ) {
        self.caption = caption
        self.columns = columns
        self.groups = groups
        self.sorting = sorting
        self.paging = paging
        self.selection = selection
        self.empty = empty
        self.showsCaption = showsCaption
        self.language = language
    }

    /// A table whose rows stand under no headings.
    package init(
        _ caption: String, columns: [Column<Item>], rows: [Item], sorting: Sorting? = nil, paging: Paging? = nil,
        selection: Selection<Item>? = nil, empty: EmptyState? = nil, showsCaption: Bool = false,
        language: Language = .vietnamese
    ) {
        self.init(
            caption, columns: columns, groups: [RowGroup(nil, rows)], sorting: sorting, paging: paging,
            selection: selection, empty: empty, showsCaption: showsCaption, language: language)
    }

    package var html: HTML {
        if let empty, groups.allSatisfy(\.rows.isEmpty) { return empty.html }
        return """
            <div class="listing">\(selection?.bar(language))<div class="scroll"><table data-rows>\
            <caption\(!showsCaption, " class=\"unseen\"")>\(caption)</caption>\
            <thead><tr\(sortWords)>\(selection?.head(language))\(columns, head)</tr></thead>\
            \(groups, body)</table></div>\(paging)</div>
            """
    }

    private var sortWords: HTML {
        guard sorting != nil else { return HTML() }
        return " class=\"sortable\" data-label=\"\(language.pick("Sắp xếp", "Sort by"))\""
    }

    private func head(_ column: Column<Item>) -> HTML {
        if column.part == .actions {
            return "<th scope=\"col\" class=\"actions\"><span class=\"unseen\">\(column.title)</span></th>"
        }
        let kind: HTML = column.part == .number ? " class=\"number\"" : ""
        guard let sorting, let key = column.sortKey else { return "<th scope=\"col\"\(kind)>\(column.title)</th>" }
        return """
            <th scope="col"\(kind)\(attribute: "aria-sort", sorting.state(of: key))>\
            \(sorting.link(column.title, key: key))</th>
            """
    }

    private func body(_ group: RowGroup<Item>) -> HTML {
        let span = columns.count + (selection == nil ? 0 : 1)
        let heading = group.title.map {
            "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(span)\">\($0)</th></tr>" as HTML
        }
        return "<tbody>\(heading)\(group.rows, row)</tbody>"
    }

    private func row(_ item: Item) -> HTML {
        "<tr>\(selection?.cell(item, language))\(columns, { $0.html(item) })</tr>"
    }
}
