/// How to fill in a table, column by column: the second sheet of the file to fill in, and the help page.
package struct TableGuide: Hashable, Sendable {
    /// What there is to know of one column.
    package struct Entry: Hashable, Sendable {
        package let title: String
        package let isRequired: Bool
        /// What to write, and how.
        package let manner: String
        package let allowed: [String]
        package let example: String
    }

    package let entries: [Entry]
    private let language: TableLanguage

    package init(_ shape: TableShape, in language: TableLanguage = .vietnamese) {
        self.language = language
        entries = shape.columns.map { column in
            Entry(
                title: column.title[language], isRequired: column.isRequired,
                manner: TableGuide.manner(of: column, in: language), allowed: column.allowed(in: language),
                example: column.example)
        }
    }

    /// The sheet that holds the guide.
    package var layout: SheetLayout {
        let widths: [Double] = [26, 12, 60, 40, 26]
        let columns = zip(SpreadsheetWording.guideTitles, widths).map { title, width in
            SheetColumn(title[language], width: width)
        }
        return SheetLayout(name: SpreadsheetWording.guideSheet[language], columns: columns)
    }

    /// The rows of that sheet.
    package var rows: [[Cell]] {
        entries.map { entry in
            let required = entry.isRequired ? SpreadsheetWording.yes[language] : ""
            return [entry.title, required, entry.manner, entry.allowed.joined(separator: "; "), entry.example]
                .map { $0.isEmpty ? .empty : .text($0) }
        }
    }

    /// The note over the title of a column.
    static func note(on column: TableColumn, in language: TableLanguage) -> String? {
        let manner = manner(of: column, in: language)
        let example = column.example.isEmpty ? "" : SpreadsheetWording.example(column.example)[language]
        let required = column.isRequired ? SpreadsheetWording.mustBeFilled[language] : ""
        let lines = [required, manner, example].filter { !$0.isEmpty }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    /// The column's own hint, and what its kind asks for.
    private static func manner(of column: TableColumn, in language: TableLanguage) -> String {
        [column.hint?[language] ?? "", SpreadsheetWording.manner(of: column.kind)[language]]
            .filter { !$0.isEmpty }
            .joined(separator: " ")
    }
}
