/// Rows of a table under a heading of their own.
package struct RowGroup<Item> {
    /// Without a title the rows simply stand there.
    package var title: String?
    package var rows: [Item]

    package init(_ title: String? = nil, _ rows: [Item]) {
        self.title = title
        self.rows = rows
    }
}
