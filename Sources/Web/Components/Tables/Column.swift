package import Markup

/// One column of a table: its title, and how each row fills it.
package struct Column<Item> {
    /// What the column is to the row; it decides how it looks in a table and on a card.
    package enum Part: String, Sendable {
        /// The name of the row, which opens it.
        case heading
        case plain
        /// Its number in the list, which a card does without.
        case ordinal
        /// What helps but is not looked for.
        case quiet
        /// Numbers and money, aligned so that they compare.
        case number
        /// Days, never broken over two lines.
        case day
        /// What can be done with the row.
        case actions
    }

    package var title: String
    package var part: Part
    /// The key sent when people sort by the column.
    package var sortKey: String?
    package var cell: (Item) -> HTML

    package init(
        _ title: String, _ part: Part = .plain, sort sortKey: String? = nil, cell: @escaping (Item) -> HTML
    ) {
        self.title = title
        self.part = part
        self.sortKey = sortKey
        self.cell = cell
    }

    /// A column of plain text.
    package static func text(
        _ title: String, _ part: Part = .plain, sort sortKey: String? = nil, _ text: @escaping (Item) -> String
    ) -> Column {
        Column(title, part, sort: sortKey) { item in "\(text(item))" }
    }

    /// The column of the name of the row, which opens it.
    package static func link(
        _ title: String, sort sortKey: String? = nil, _ link: @escaping (Item) -> Link
    ) -> Column {
        Column(title, .heading, sort: sortKey) { link($0).html }
    }

    func html(_ item: Item) -> HTML {
        let content = cell(item)
        return switch part {
        case .heading: "<th scope=\"row\">\(content)</th>"
        case .plain: "<td data-label=\"\(title)\">\(content)</td>"
        case .quiet, .number, .day: "<td class=\"\(part.rawValue)\" data-label=\"\(title)\">\(content)</td>"
        case .ordinal: "<td class=\"ordinal\">\(content)</td>"
        case .actions: "<td class=\"actions\">\(content)</td>"
        }
    }
}
