internal import Documents
internal import Vietnamese

/// What is wrong with one cell of a row, for a table of problems.
package struct RowProblem: Sendable, Hashable {
    package let line: Int
    package let column: String
    package let found: String
    package let message: String
    /// The whole sentence, as `Dòng 14, cột Ngày sinh: …`.
    package let sentence: String
}

extension ImportRow {
    /// What keeps the row out, cell by cell.
    package var told: [RowProblem] {
        problems.list.map {
            RowProblem(
                line: $0.row, column: $0.columnTitle, found: $0.found, message: $0.message, sentence: $0.description)
        }
    }
}

extension ImportRun {
    /// The title under which people know a column of the file.
    package func title(ofColumn key: String) -> String {
        reading?.titles[key] ?? kind.shape.columns.first { $0.key == key }?.title.vietnamese ?? key
    }

    /// The titles of the columns of the preview.
    package var previewTitles: [String] { kind.shape.columns.map { title(ofColumn: $0.key) } }

    /// What to say of a file that is too large, where its size is known.
    package static func tooLarge(bytes: Int?) -> Refusal {
        let problem = SpreadsheetProblem.tooLarge(bytes: max(bytes ?? 0, fileLimit + 1), limit: fileLimit)
        return .invalid(.importFileIsReadable, "tep", problem.sentence)
    }
}

extension ImportManner {
    /// A manner as a form names it; what the form leaves open is detected.
    package init(encodingName: String, separatorSign: String, sheet: Int?, legacyName: String) {
        self.init(
            encoding: LegacyEncoding(rawValue: encodingName), separator: separatorSign.first.flatMap(CSVSeparator.init),
            sheet: sheet, legacy: LegacyEncoding(rawValue: legacyName))
    }
}

extension ImportReading {
    /// What people call an encoding.
    package static func words(forEncoding name: String) -> String {
        switch LegacyEncoding(rawValue: name) {
        case .utf8: "UTF-8"
        case .utf16LittleEndian: "UTF-16"
        case .utf16BigEndian: "UTF-16 (big endian)"
        case .tcvn3: "TCVN3 (ABC)"
        case .vni: "VNI"
        case .windows1258: "Windows-1258"
        case .viscii: "VISCII"
        case .windows1252: "Windows-1252"
        case nil: name
        }
    }

    /// What people call the sign between fields.
    package static func words(forSeparator sign: String) -> Wording {
        switch sign {
        case ",": Wording("Dấu phẩy", "Comma")
        case ";": Wording("Dấu chấm phẩy", "Semicolon")
        case "\t": Wording("Phím Tab", "Tab")
        default: Wording(sign, sign)
        }
    }

    /// The signs that may part fields.
    package static let separators = CSVSeparator.allCases.map { String($0.rawValue) }
}
