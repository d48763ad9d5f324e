internal import Documents
internal import Vietnamese

/// What is wrong between the rows of one file, whatever the records say.
struct FileChecks {
    let kind: ImportRun.Kind
    let titles: [String: String]

    /// Notes the problems with the later of two rows that do not agree.
    func check(_ rows: inout [ReadRow]) {
        switch kind {
        case .organisation: refuseRepeated(OrganisationTable.code, in: &rows)
        case .person: refuseContradictions(in: &rows)
        case .member:
            refuseRepeated(MemberTable.person, in: &rows)
            refuseRepeated(MemberTable.account, in: &rows) { AccountName.folded($0) }
        }
    }

    private func refuseRepeated(_ column: TableColumn, in rows: inout [ReadRow], folding: (String) -> String = { $0 }) {
        var lines: [String: Int] = [:]
        for place in rows.indices {
            let text = folding(rows[place].content.text(column))
            guard !text.isEmpty else { continue }
            if let first = lines[text] {
                note("đã có ở dòng \(first) của tệp; hãy giữ một dòng.", column, on: &rows[place])
            } else {
                lines[text] = rows[place].line
            }
        }
    }

    /// A person with several offices has several rows; what they say of the person must be the same.
    private func refuseContradictions(in rows: inout [ReadRow]) {
        let columns = [
            PersonTable.name, PersonTable.keeper, PersonTable.bornOn, PersonTable.gender, PersonTable.telephone,
            PersonTable.email,
        ]
        var known: [String: (line: Int, content: RowContent)] = [:]
        for place in rows.indices {
            let content = rows[place].content
            let code = content.text(PersonTable.code)
            guard !code.isEmpty else { continue }
            guard let first = known[code] else {
                known[code] = (rows[place].line, content)
                continue
            }
            for column in columns {
                guard let one = first.content.optional(column), let other = content.optional(column), one != other
                else { continue }
                note("khác với dòng \(first.line) của cùng mã cán bộ; hãy ghi giống nhau.", column, on: &rows[place])
            }
        }
    }

    private func note(_ message: String, _ column: TableColumn, on row: inout ReadRow) {
        guard !row.problems.contains(where: { $0.columnTitle == title(of: column) }) else { return }
        row.problems.append(
            CellProblem(
                row: row.line, columnTitle: title(of: column), found: row.content.shown(column), message: message))
    }

    private func title(of column: TableColumn) -> String { titles[column.key] ?? column.title.vietnamese }
}
