internal import Documents
internal import Vietnamese

/// A table of assignments that somebody brings in as a file: what stands in its rows, nothing of it taken yet.
///
/// It goes to the preview and comes back from it, so it is JSON as a whole.
package struct BroughtAssignments: Hashable, Codable, Sendable {
    /// One row of the file.
    struct Line: Hashable, Codable, Sendable {
        let line: Int
        let content: RowContent
        let problems: [CellProblem]
    }

    package let fileName: String
    /// SHA-256 of the file.
    package let fingerprint: String
    /// The titles of the columns that are there, by the keys of these.
    let titles: [String: String]
    /// Titles under which nothing is read.
    package let unknown: [String]
    let lines: [Line]

    /// More than the assignments of any programme.
    private static let limits = SpreadsheetLimits(fileBytes: 5 << 20, rows: 5_000, columns: 100, cells: 200_000)

    /// The largest file that is taken.
    package static let fileLimit = limits.fileBytes

    /// Reads a workbook or CSV; refused with what to do instead where it is no such table.
    package init(_ file: BroughtFile) throws(Refusal) {
        var reading = TableReading(AssignmentColumns.shape, problemLimit: .max)
        let read: [Line]
        do { read = try Self.lines(of: file, &reading) } catch {
            throw .invalid(.importFileIsReadable, "tep", error.sentence)
        }
        guard let header = reading.header, header.isUsable, !read.isEmpty else {
            throw .invalid(
                .importFileIsReadable, "tep",
                """
                Không thấy bảng nhiệm vụ trong tệp: cần một dòng tiêu đề có cột “Nhiệm vụ” và các dòng ở dưới. Hãy dùng tệp \
                tải về từ Bảng nhiệm vụ.
                """)
        }
        fileName = ImportRun.fileName(from: file.name)
        fingerprint = Digest.fingerprint(file.bytes)
        titles = header.titles
        unknown = header.unknown
        lines = read
    }

    private static func lines(
        of file: BroughtFile, _ reading: inout TableReading
    ) throws(SpreadsheetProblem) -> [Line] {
        guard file.bytes.count <= limits.fileBytes else {
            throw .tooLarge(bytes: file.bytes.count, limit: limits.fileBytes)
        }
        var read: [Line] = []
        for row in try TableFile(file.bytes, limits: limits).rows() {
            let before = reading.problems.count
            guard let record = reading.take(row) else { continue }
            read.append(
                Line(line: record.row, content: RowContent(lines: record), problems: Array(reading.problems[before...]))
            )
        }
        return read
    }

    /// As JSON with sorted keys.
    package var json: String { JSONText.encode(self) }

    /// What came back from a preview; nothing where it is no longer whole.
    package init?(json: String) {
        guard let brought = JSONText.decode(BroughtAssignments.self, from: json) else { return nil }
        self = brought
    }
}

extension RowContent {
    /// The values of a row whose texts may have several lines.
    fileprivate init(lines record: TableRecord) {
        self.init(
            record.values.compactMapValues { cell in
                switch cell {
                case .day(let day): day.description
                case .boolean(let truth): truth ? "true" : "false"
                case .empty, .text, .number, .integer, .moment, .error: cell.text.nonEmpty
                }
            })
    }
}
