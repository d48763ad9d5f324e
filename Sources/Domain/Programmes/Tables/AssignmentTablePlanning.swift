internal import Documents
internal import Storage
internal import Vietnamese

/// Works out what each row of a table makes of its programme.
struct AssignmentTablePlanning {
    private let work: Work
    private let programme: Programme
    private let titles: ColumnTitles
    private let reading: AssignmentRowReading
    private let byId: [Key<Assignment>: AssignmentDetail]
    private let byTitle: [String: [AssignmentDetail]]
    /// What rows said in the table that was taken in last, by code, else by title.
    private let earlier: [String: RowContent]
    private var linesOf: [Key<Assignment>: Int] = [:]
    private let codes: Set<String>

    init(_ brought: BroughtAssignments, _ programme: Programme, _ work: Work) throws {
        self.work = work
        self.programme = programme
        titles = ColumnTitles(brought.titles)
        reading = try AssignmentRowReading(Set(brought.titles.keys), programme, work)
        let all = try work.assignments(of: programme)
        byId = Dictionary(uniqueKeysWithValues: all.map { ($0.assignment.id, $0) })
        byTitle = Dictionary(grouping: all) { SearchText.folded($0.assignment.title) }
        codes = Set(brought.lines.map { $0.content.text(AssignmentColumns.code) })
        earlier = try Self.earlier(programme, work)
    }

    /// Titles of assignments that no row named, in the order of the alphabet.
    var unnamed: [String] {
        byId.values.filter { linesOf[$0.assignment.id] == nil }.map(\.assignment.title)
            .sorted { SortKey.text($0) < SortKey.text($1) }
    }

    mutating func planned(_ line: BroughtAssignments.Line) throws -> AssignmentTablePlan.Line {
        let row = RowAtHand(content: line.content, line: line.line, titles: titles)
        do {
            let known = try known(row)
            if let known { linesOf[known.assignment.id] = line.line }
            let problems = try line.problems + reading.problems(row, known)
            guard problems.isEmpty else { throw RowRefusal(problems) }
            return try planned(row, known)
        } catch let refusal as RowRefusal {
            return .init(
                line: line.line, title: row.text(AssignmentColumns.title), finding: .refused, assignment: nil,
                problems: refusal.problems)
        }
    }

    private func planned(_ row: RowAtHand, _ known: AssignmentDetail?) throws -> AssignmentTablePlan.Line {
        let group = try reading.group(row, known)
        let draft = try reading.draft(row, known)
        let isSame = known.map { AssignmentDraft($0) == draft && $0.assignment.groupId == group.id } ?? false
        if !isSame {
            try row.acting(AssignmentColumns.title, AssignmentColumns.fields) {
                try work.check(draft, in: programme, of: known?.assignment.id)
            }
        }
        var line = try AssignmentTablePlan.Line(
            line: row.line, title: draft.title, finding: isSame ? .unchanged : finding(row, known),
            assignment: known?.assignment.id)
        line.draft = draft
        line.group = group
        line.version = known?.assignment.version ?? 0
        if let known, !isSame {
            line.changes = try known.facts(to: reading.detail(draft, over: known, in: group))
                .changed("Nhóm nội dung", from: known.groupTitle, to: group.title)
            if line.finding == .contested { line.last = try work.lastChange(of: known.assignment) }
        }
        return line
    }

    /// Contested is what somebody changed since the file was taken out, unless that was an edition of this very table.
    private func finding(_ row: RowAtHand, _ known: AssignmentDetail?) throws -> AssignmentTablePlan.Finding {
        guard let known else { return .new }
        if row.text(AssignmentColumns.version) == "\(known.assignment.version)" { return .changed }
        let mark = [row.text(AssignmentColumns.code), SearchText.folded(row.text(AssignmentColumns.title))]
            .first { !$0.isEmpty && earlier[$0] != nil }
        guard let content = mark.flatMap({ earlier[$0] }) else { return .contested }
        let before = RowAtHand(content: content, line: row.line, titles: titles)
        do {
            let isSame =
                try reading.draft(before, known) == AssignmentDraft(known)
                && reading.group(before, known).id == known.assignment.groupId
            return isSame ? .changed : .contested
        } catch is RowRefusal { return .contested }
    }

    /// The assignment that the row means: by its code, else by its title.
    private func known(_ row: RowAtHand) throws -> AssignmentDetail? {
        let code = row.text(AssignmentColumns.code)
        guard code.isEmpty else {
            guard let found = Key<Assignment>(code).flatMap({ byId[$0] }) else {
                throw row.refusal(
                    AssignmentColumns.code,
                    "không phải mã của nhiệm vụ nào trong chương trình này. Nhiệm vụ mới thì để trống ô này.")
            }
            if let first = linesOf[found.assignment.id] {
                throw row.refusal(AssignmentColumns.code, "đã có ở dòng \(first) của tệp; hãy giữ một dòng.")
            }
            return found
        }
        let same = (byTitle[SearchText.folded(row.text(AssignmentColumns.title))] ?? []).filter {
            linesOf[$0.assignment.id] == nil && !codes.contains($0.assignment.id.rawValue)
        }
        let group = row.text(AssignmentColumns.group)
        return same.first { SearchText.folded($0.groupTitle) == SearchText.folded(group) } ?? same.first
    }

    private static func earlier(_ programme: Programme, _ work: Work) throws -> [String: RowContent] {
        let readings = try work.session.all(
            String.self,
            """
            SELECT reading FROM intake WHERE programme_id = \(programme.id) AND before_id IS NOT NULL
            ORDER BY taken_at DESC, id DESC LIMIT 5
            """)
        guard let last = readings.lazy.compactMap({ BroughtAssignments(json: $0) }).first else { return [:] }
        let marked = last.lines.map { line -> (String, RowContent) in
            let code = line.content.text(AssignmentColumns.code)
            return (code.isEmpty ? SearchText.folded(line.content.text(AssignmentColumns.title)) : code, line.content)
        }
        return Dictionary(marked, uniquingKeysWith: { first, _ in first })
    }
}
