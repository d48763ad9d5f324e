extension TableShape {
    /// Begins the sheet of this table; rows are then added with `add(record:of:)`.
    package func begin(
        in writer: SpreadsheetWriter, language: TableLanguage = .vietnamese, heading: [String] = []
    ) throws(SpreadsheetProblem) {
        try writer.begin(layout(in: language, heading: heading))
    }

    /// The workbook to fill in: the empty table with its notes and lists of choices, and a sheet that explains it.
    package func template(
        folder: String, properties: DocumentProperties, language: TableLanguage = .vietnamese
    ) throws(SpreadsheetProblem) -> [UInt8] {
        let writer = try SpreadsheetWriter(folder: folder, properties: properties)
        try writer.begin(layout(in: language))
        try TableGuide(self, in: language).write(to: writer)
        return try writer.finish()
    }
}

extension TableGuide {
    /// Writes the guide as the next sheet.
    package func write(to writer: SpreadsheetWriter) throws(SpreadsheetProblem) {
        try writer.begin(layout)
        for row in rows {
            try writer.add(row)
        }
    }
}
