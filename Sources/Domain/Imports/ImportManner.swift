package import Documents
internal import Storage
package import Vietnamese

/// How a file is to be read, as far as somebody chose it; what is not chosen is detected.
package struct ImportManner: StoredAsJSON, Hashable {
    private var encodingName: String?
    private var separatorSign: String?
    private var legacyName: String?
    /// The sheet of a workbook, from 0.
    package var sheet: Int?

    package init(
        encoding: LegacyEncoding? = nil, separator: CSVSeparator? = nil, sheet: Int? = nil,
        legacy: LegacyEncoding? = nil
    ) {
        encodingName = encoding?.rawValue
        separatorSign = separator.map { String($0.rawValue) }
        legacyName = legacy?.rawValue
        self.sheet = sheet
    }

    /// The encoding of a CSV file.
    package var encoding: LegacyEncoding? { encodingName.flatMap(LegacyEncoding.init) }

    /// The sign between the fields of a CSV file.
    package var separator: CSVSeparator? { separatorSign?.first.flatMap(CSVSeparator.init) }

    /// The old code page from which the texts of a workbook's cells are converted.
    package var legacy: LegacyEncoding? { legacyName.flatMap(LegacyEncoding.init) }
}

/// What was found on reading a file, so that a person can see how it was understood and choose otherwise.
package struct ImportReading: StoredAsJSON, Hashable {
    /// How the text of a CSV file was read.
    package struct Text: Codable, Hashable, Sendable {
        package let encoding: String
        package let confidence: Double
        package let alternatives: [String]
        package let separator: String
    }

    /// Texts that seem to come from an old code page, and how they would read.
    package struct Legacy: Codable, Hashable, Sendable {
        package struct Example: Codable, Hashable, Sendable {
            package let found: String
            package let meant: String
        }

        package let encoding: String
        package let cells: Int
        package let examples: [Example]
        /// Whether they were converted.
        package let isConverted: Bool
    }

    package var text: Text?
    /// The names of a workbook's sheets; empty for CSV.
    package var sheets: [String] = []
    package var sheet = 0
    package var legacy: Legacy?
    /// The number of the row of titles.
    package var headerRow = 0
    /// The titles as they stand in the file, by the keys of their columns.
    package var titles: [String: String] = [:]
    /// Titles that no column bears; what stands under them is not read.
    package var unknown: [String] = []
    /// Titles that name a column already found further left.
    package var duplicates: [String] = []
    /// How many values were worked out by formulas, and where the first of them stand.
    package var formulas = 0
    package var formulaCells: [String] = []
    /// The first rows below the titles as they were read.
    package var preview: [[String]] = []

    package init() {}
}
