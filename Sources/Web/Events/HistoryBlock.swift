internal import Domain
internal import Markup

/// The history of a record as people read it.
struct HistoryBlock: Renderable {
    let lines: [HistoryLine]
    let language: Language

    init(_ lines: [HistoryLine], _ language: Language) {
        self.lines = lines
        self.language = language
    }

    var html: HTML {
        guard !lines.isEmpty else { return HTML() }
        return Block(
            language.pick("Lịch sử", "History"),
            Timeline(lines.map { HistoryEntry(line: $0, language: language).entry }, language: language).html
        ).html
    }
}

/// One event in words.
struct HistoryEntry {
    let line: HistoryLine
    let language: Language
    var namesSubject = false

    var entry: Timeline.Entry {
        Timeline.Entry(
            line.event.at.description, line.event.at.vietnamese, who: who, what: what,
            changes: line.event.facts.list.map { fact in
                fact.old == nil && fact.new == nil
                    ? Timeline.Change(
                        fact.field, from: nil,
                        to: language.pick("đã đổi (không ghi nội dung)", "changed (content not kept)"))
                    : Timeline.Change(fact.field, from: fact.old, to: fact.new)
            },
            note: [line.officeTitle, line.organisationName].compactMap(\.self).joined(separator: ", ").nonEmpty)
    }

    private var who: String { line.actorName ?? language.pick("Hệ thống", "System") }

    private var what: HTML {
        let words = ActWording.words(for: line.event.act, language)
        guard namesSubject, let title = line.subjectTitle else { return "\(words)" }
        return "\(words): \(title)"
    }
}

extension String {
    /// The text itself, or nothing where it is empty.
    var nonEmpty: String? { isEmpty ? nil : self }
}
