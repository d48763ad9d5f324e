/// A table declared once: the file to fill in, the export, the import and the help page all follow from it.
package struct TableShape: Hashable, Sendable {
    package let title: Bilingual
    package let columns: [TableColumn]

    package init(_ title: Bilingual, columns: [TableColumn]) {
        self.title = title
        self.columns = columns
    }

    /// The sheet on which the table is written; titles and hints are in the language.
    package func layout(in language: TableLanguage = .vietnamese, heading: [String] = []) -> SheetLayout {
        SheetLayout(name: title[language], heading: heading, columns: columns.map { $0.sheetColumn(in: language) })
    }

    /// The titles of the columns, as the first line of a CSV file.
    package func titles(in language: TableLanguage = .vietnamese) -> [Cell] {
        columns.map { .text($0.title[language]) }
    }

    /// A row as it is written: the values by the keys of their columns, choices and yes or no in words.
    package func row(_ values: [String: Cell], in language: TableLanguage = .vietnamese) -> [Cell] {
        columns.map { $0.written(values[$0.key] ?? .empty, in: language) }
    }
}

extension TableColumn {
    fileprivate func sheetColumn(in language: TableLanguage) -> SheetColumn {
        let look: SheetColumn.Look =
            switch kind {
            case .text, .choice, .yesNo: .text
            case .code: .code
            case .integer, .money: .integer
            case .number(let decimals): .number(decimals: decimals)
            case .day: .day
            case .moment: .moment
            }
        let hint = TableGuide.note(on: self, in: language)
        return SheetColumn(
            title[language], look: look, isRequired: isRequired, hint: hint, allowed: allowed(in: language))
    }

    /// The value as people read it in this column.
    fileprivate func written(_ value: Cell, in language: TableLanguage) -> Cell {
        switch (kind, value) {
        case (.choice(let choices), .text(let key)):
            .text(choices.first { $0.key == key }?.title[language] ?? key)
        case (.yesNo, .boolean(let truth)):
            .text(truth ? SpreadsheetWording.yes[language] : SpreadsheetWording.no[language])
        default: value
        }
    }
}
