internal import Calendars
internal import Documents
internal import Vietnamese

/// Reads a table of assignments: who does what, until when, measured by what.
struct AssignmentTable {
    enum Line {
        case chapter(String, at: String)
        case assignment(ProgrammeReading.AssignmentReading)
    }

    /// What stands in a column, by the words of its title.
    enum Column: CaseIterable {
        case lead, partners, objective, amount, measure, time, area, product, money, note, title, ordinal

        var words: [String] {
            switch self {
            case .lead: ["chu tri"]
            case .partners: ["phoi hop"]
            case .objective: ["muc tieu"]
            case .amount: ["muc do", "khoi luong"]
            case .measure: ["chi tieu", "thuoc do"]
            case .time: ["thoi gian", "thoi han", "tien do", "hoan thanh"]
            case .area: ["dia ban", "dia diem"]
            case .product: ["san pham", "ket qua"]
            case .money: ["kinh phi", "du toan"]
            case .note: ["ghi chu"]
            case .title: ["nhiem vu", "noi dung", "cong viec", "hoat dong"]
            case .ordinal: ["tt", "stt", "so tt"]
            }
        }
    }

    let columns: [Int: Column]
    private let head: [String]
    private let first: Int
    private let table: WordTable

    /// Recognises the row of titles; nothing where the table holds no assignments.
    init?(_ table: WordTable) {
        for (index, row) in table.rows.prefix(4).enumerated() {
            let found = Self.columns(of: row)
            let kinds = Set(found.values)
            guard kinds.contains(.title), !kinds.isDisjoint(with: [.lead, .partners, .time, .measure]) else { continue }
            columns = found
            head = row.map { SearchText.folded($0.text) }
            first = index + 1
            self.table = table
            return
        }
        return nil
    }

    private static func columns(of row: [WordCell]) -> [Int: Column] {
        var columns: [Int: Column] = [:]
        for (cell, start) in zip(row, starts(of: row)) {
            let title = SearchText.folded(cell.text)
            let column = Column.allCases.first { column in
                column == .ordinal ? column.words.contains(title) : column.words.contains { title.contains($0) }
            }
            if let column, !columns.values.contains(column) { columns[start] = column }
        }
        return columns
    }

    private static func starts(of row: [WordCell]) -> [Int] {
        row.reduce(into: (starts: [Int](), next: 0)) { state, cell in
            state.starts.append(state.next)
            state.next += cell.span
        }.starts
    }

    /// The rows in order; titles that stand again on a later page are left out.
    func lines(_ words: AssignmentWords, isOurs: Bool) -> [Line] {
        var above: [Column: String] = [:]
        return table.rows.enumerated().dropFirst(first).compactMap { index, row in
            let place = "\(WordPlace.row(index + 1, table: table.number))"
            guard row.map({ SearchText.folded($0.text) }) != head else { return nil }
            if let chapter = chapter(row) { return .chapter(chapter, at: place) }
            var texts: [Column: String] = [:]
            for (cell, start) in zip(row, Self.starts(of: row)) {
                guard let column = columns[start] else { continue }
                texts[column] = cell.isContinuation ? above[column] : cell.text
            }
            above = texts
            guard let title = texts[.title], !title.isEmpty else { return nil }
            return .assignment(AssignmentCells(texts, place, words, isOurs).reading)
        }
    }

    /// One cell over the row, or the title alone under a Roman number.
    private func chapter(_ row: [WordCell]) -> String? {
        let filled = row.filter { !$0.text.isEmpty }
        guard let cell = filled.first(where: { $0.text.contains { $0.isLetter && $0.isLowercase } }) ?? filled.last
        else {
            return nil
        }
        let isWide = cell.span > 1 && cell.span * 2 >= columns.count && filled.count <= 2
        let isAlone = filled.count <= 2 && filled.allSatisfy { $0.paragraphs.allSatisfy { $0.isBold || $0.isEmpty } }
        guard isWide || isAlone else { return nil }
        let text = WordNumber.split(cell.text)?.text ?? cell.paragraphs.map(\.text).joined(separator: " ")
        return CleanText.cleaned(text)
    }
}

/// The cells of one row made into an assignment.
struct AssignmentCells {
    /// How our own documents begin the lines of a cell.
    static let flagship = "Trọng điểm"
    static let theme = "Chủ đề: "
    static let concretising = "Cụ thể hóa: "
    static let source = "Nguồn: "
    static let phase = "Giai đoạn: "

    private let texts: [AssignmentTable.Column: String]
    private let place: String
    private let words: AssignmentWords
    private let isOurs: Bool

    init(_ texts: [AssignmentTable.Column: String], _ place: String, _ words: AssignmentWords, _ isOurs: Bool) {
        self.texts = texts
        self.place = place
        self.words = words
        self.isOurs = isOurs
    }

    var reading: ProgrammeReading.AssignmentReading {
        let title = texts[.title] ?? ""
        let clean = CleanText.cleaned(isOurs ? title : WordNumber.split(title)?.text ?? title)
        var reading = ProgrammeReading.AssignmentReading(title: .init(String(clean.prefix(500)), at: place, .sure))
        reading.lead = lead
        reading.partners = partners
        reading.objective = texts[.objective] ?? ""
        reading.amount = texts[.amount] ?? ""
        reading.product = texts[.product] ?? ""
        reading.measure = texts[.measure].flatMap(isOurs ? MeasureWords.inLines : MeasureWords.labelled)
            .map { .init($0, at: place, .sure) }
        reading.time = time
        reading.areas = (texts[.area] ?? "").split { ";\n".contains($0) }.map { CleanText.cleaned(String($0)) }
        takeMoney(&reading)
        takeNotes(&reading)
        return reading
    }

    private var lead: ProgrammeReading.Guess<String>? {
        guard let text = texts[.lead], !text.isEmpty else { return nil }
        let name = isOurs ? CleanText.cleaned(text) : words.parties.party(named: text)
        return .init(name ?? CleanText.cleaned(text), at: place, name == nil ? .unsure : .sure)
    }

    /// A line `Name: part` each, or names in a row.
    private var partners: [ProgrammeReading.Guess<ProgrammeReading.Share>] {
        let text = texts[.partners] ?? ""
        guard isOurs else {
            return words.parties.mentions(in: text).reduce(into: []) { shares, mention in
                guard mention.name != lead?.value, !shares.contains(where: { $0.value.party == mention.name }) else {
                    return
                }
                shares.append(.init(.init(mention.name), at: place, .sure))
            }
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return lines.filter { $0 != "" || lines.count > 1 }.reduce(into: []) { shares, line in
            if let last = shares.indices.last, line.isEmpty || line.hasPrefix("\t") {
                shares[last].value.part += "\n\(line.dropFirst())"
                return
            }
            let name = words.parties.beginning(of: line) ?? line.split(separator: ":").first.map(String.init) ?? line
            let part = String(line.dropFirst(name.count + 1))
            shares.append(.init(.init(name, CleanText.cleaned(part, as: .lines)), at: place, .sure))
        }
    }

    private var time: ProgrammeReading.Guess<ProgrammeReading.Time>? {
        guard let text = texts[.time].map({ CleanText.cleaned($0, as: .lines) }), !text.isEmpty else { return nil }
        guard isOurs else {
            return .init(words.times.time(in: text) ?? .init(deadline: nil, phase: text), at: place, .sure)
        }
        let lines = text.split(separator: "\n", maxSplits: 1).map(String.init)
        let day = lines.first.flatMap { words.times.day(in: $0) }.flatMap { $0.vietnamese == lines[0] ? $0 : nil }
        let told = day == nil ? text : lines.count > 1 ? lines[1] : ""
        let phase = told.hasPrefix(Self.phase) ? String(told.dropFirst(Self.phase.count)) : told
        return .init(.init(deadline: day, phase: phase), at: place, .sure)
    }

    private func takeMoney(_ reading: inout ProgrammeReading.AssignmentReading) {
        let lines = (texts[.money] ?? "").split(separator: "\n").map { CleanText.cleaned(String($0)) }
        for line in lines {
            if line.hasPrefix(Self.source) {
                reading.moneySource = String(line.dropFirst(Self.source.count))
            } else if let money = MoneyWords.money(in: line) {
                reading.money = money
            } else if !line.isEmpty {
                reading.moneySource = line
            }
        }
    }

    private func takeNotes(_ reading: inout ProgrammeReading.AssignmentReading) {
        for line in (texts[.note] ?? "").split(separator: "\n").map({ CleanText.cleaned(String($0)) }) {
            let isFlagship = isOurs ? line == Self.flagship : SearchText.folded(line).contains("trong diem")
            if isFlagship { reading.isFlagship = true }
            if line.hasPrefix(Self.theme) { reading.theme = String(line.dropFirst(Self.theme.count)) }
            if line.hasPrefix(Self.concretising) {
                reading.concretises = String(line.dropFirst(Self.concretising.count))
            }
        }
    }
}
