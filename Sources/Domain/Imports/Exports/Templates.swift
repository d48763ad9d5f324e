internal import Documents
internal import Foundation

extension Desk {
    /// The empty file to fill in: the same table that an export writes and an import reads, with its guide.
    package func template(of kind: ImportRun.Kind, as form: ExportOrder.Form, isEnglish: Bool, in folder: String) throws
        -> [UInt8]
    {
        let language: TableLanguage = isEnglish ? .english : .vietnamese
        switch form {
        case .xlsx:
            let properties = DocumentProperties(
                title: kind.shape.title[language], createdAt: Int(clock.now.milliseconds / 1000))
            return try kind.shape.template(folder: folder, properties: properties, language: language)
        case .csv:
            var csv = CSVWriter()
            csv.add(kind.shape.titles(in: language))
            return csv.take()
        }
    }
}

/// How to fill in one column, for the page of help.
package struct ColumnHelp: Sendable, Hashable {
    package let title: String
    package let isRequired: Bool
    package let manner: String
    package let allowed: [String]
    package let example: String
}

extension ImportRun.Kind {
    /// How to fill in the table, column by column.
    package func help(isEnglish: Bool) -> [ColumnHelp] {
        TableGuide(shape, in: isEnglish ? .english : .vietnamese).entries.map {
            ColumnHelp(
                title: $0.title, isRequired: $0.isRequired, manner: $0.manner, allowed: $0.allowed, example: $0.example)
        }
    }
}
