internal import Documents
internal import Vietnamese

/// Reads the chapters of content into groups and assignments.
struct DraftContent {
    let words: AssignmentWords
    /// Titles of the standard groups.
    let standards: [String]
    private(set) var groups: [ProgrammeReading.GroupReading] = []
    private(set) var unread: [ProgrammeReading.Unread] = []

    init(words: AssignmentWords, standards: [String]) {
        self.words = words
        self.standards = standards
    }

    /// Takes a chapter of points.
    mutating func take(_ section: DraftSection) {
        let outline = DraftOutline(section.paragraphs)
        for line in outline.preface {
            unread.append(.init(text: line.line, place: "\(line.place)", reason: Self.preface))
        }
        let points = outline.points
        for (index, point) in points.enumerated() {
            let hasPoints = points.indices.contains(index + 1) && points[index + 1].depth > point.depth
            switch point.depth {
            case 0 where hasPoints || isGroup(point): open(point)
            case 0, 1: add(point)
            default: detail(point)
            }
        }
    }

    /// Takes the assignments of our own documents, where a point is a title and nothing else.
    mutating func takeOurs(_ section: DraftSection) {
        for paragraph in section.paragraphs where !paragraph.isEmpty {
            let place = "\(paragraph.place)"
            if paragraph.style == WordStyleName.subheading {
                groups.append(group(paragraph.text, at: place, .sure))
            } else if paragraph.style == WordStyleName.item, !groups.isEmpty {
                groups[groups.endIndex - 1].assignments.append(.init(title: .init(paragraph.text, at: place, .sure)))
            } else {
                unread.append(.init(text: paragraph.line, place: place, reason: Self.preface))
            }
        }
    }

    /// Takes the rows of a table: each fills an assignment of that title, or is a new one.
    mutating func take(_ rows: [AssignmentTable.Line], isOurs: Bool = false) {
        var met: [String: Int] = [:]
        var current = groups.isEmpty ? nil : groups.indices.first
        var chapters = 0
        for row in rows {
            switch row {
            case .chapter(let title, let place):
                // Our own tables have the groups in their order, and two groups may bear one title.
                let next = groups.indices.contains(chapters) ? groups[chapters].title.value : nil
                current = isOurs && next == title ? chapters : groupIndex(title, at: place)
                chapters += 1
            case .assignment(let reading):
                if current == nil || groups.isEmpty { current = groupIndex(Self.general, at: reading.title.place) }
                guard let current else { continue }
                let title = SearchText.folded(reading.title.value)
                let known = groups[current].assignments.indices.filter {
                    SearchText.folded(groups[current].assignments[$0].title.value) == title
                }
                let seen = met["\(current) \(title)", default: 0]
                met["\(current) \(title)"] = seen + 1
                if known.indices.contains(seen) {
                    groups[current].assignments[known[seen]] = reading
                } else {
                    groups[current].assignments.append(reading)
                }
            }
        }
    }

    private static let preface = "Đoạn dẫn của mục nội dung, không thuộc nhiệm vụ nào."
    private static let general = "Nội dung phối hợp"

    private mutating func open(_ point: DraftOutline.Point) {
        let title = Segments.withoutEnd(point.paragraph.text)
        groups.append(group(title, at: "\(point.paragraph.place)", .likely))
        for line in point.lines {
            unread.append(
                .init(text: line.line, place: "\(line.place)", reason: "Đoạn dẫn của nhóm “\(title.prefix(60))”."))
        }
    }

    private mutating func add(_ point: DraftOutline.Point) {
        let place = "\(point.paragraph.place)"
        if groups.isEmpty { groups.append(group(Self.general, at: place, .unsure)) }
        groups[groups.endIndex - 1].assignments.append(words.assignment(point.text, at: place))
    }

    /// A deeper point says more of the assignment above it; without one it is an assignment itself.
    private mutating func detail(_ point: DraftOutline.Point) {
        guard let group = groups.indices.last, let last = groups[group].assignments.indices.last else {
            return add(point)
        }
        for line in [point.paragraph.text] + point.lines.map(\.line) {
            let isUnderstood = words.take(line, into: &groups[group].assignments[last], at: "\(point.paragraph.place)")
            if !isUnderstood {
                groups[group].assignments[last].amount = Segments.joined(groups[group].assignments[last].amount, line)
            }
        }
    }

    private func isGroup(_ point: DraftOutline.Point) -> Bool {
        point.paragraph.isStriking && point.lines.isEmpty && standard(point.paragraph.text) != nil
    }

    private mutating func groupIndex(_ title: String, at place: String) -> Int {
        let folded = SearchText.folded(title)
        if let known = groups.firstIndex(where: { SearchText.folded($0.title.value) == folded }) { return known }
        groups.append(group(title, at: place, title == Self.general ? .unsure : .sure))
        return groups.endIndex - 1
    }

    private func group(
        _ title: String, at place: String, _ confidence: ProgrammeReading.Confidence
    ) -> ProgrammeReading.GroupReading {
        .init(
            title: .init(String(title.prefix(500)), at: place, confidence), standard: standard(title), assignments: [])
    }

    /// The standard group with the most words in common, where these are half of its words.
    private func standard(_ title: String) -> String? {
        let own = Set(SearchText.tokens(title).map(SearchText.folded))
        let scored = standards.map { standard in
            let words = Set(SearchText.tokens(standard).map(SearchText.folded))
            return (standard, Double(words.intersection(own).count) / Double(max(1, min(words.count, own.count))))
        }
        guard let best = scored.max(by: { $0.1 < $1.1 }), best.1 >= 0.5, own.count >= 2 else { return nil }
        return best.0
    }
}
