/// What changed between two texts, word by word: read in one column or side by side.
package struct WordDifference: Hashable, Sendable {
    /// Whether words stayed, went or came.
    package enum Change: String, Hashable, Sendable {
        case same, removed, added
    }

    /// Words that follow each other and had the same fate, with the spaces and line ends behind them.
    package struct Segment: Hashable, Sendable {
        package let change: Change
        package let text: String
    }

    /// What changed in one column: what went stands before what came in its place.
    package let segments: [Segment]
    /// How many words came, and how many went.
    package let added: Int
    package let removed: Int

    package var isEmpty: Bool { added == 0 && removed == 0 }

    /// The left column: the old text, what went from it marked.
    package var left: [Segment] { segments.filter { $0.change != .added } }

    /// The right column: the new text, what came into it marked.
    package var right: [Segment] { segments.filter { $0.change != .removed } }

    /// Compares two texts, first by lines and then by the words of the lines that differ.
    package init(from old: String, to new: String) {
        guard old != new else {
            segments = old.isEmpty ? [] : [Segment(change: .same, text: old)]
            (added, removed) = (0, 0)
            return
        }
        var names = WordNames()
        let (before, after) = (WordText(old, &names), WordText(new, &names))
        var marks = EditMarks(before.words, after.words)
        for (left, right) in before.differing(from: after) { marks.compare(left, right) }
        segments = WordDifference.segments(before, after, marks)
        added = WordDifference.count(marks.added, in: after)
        removed = WordDifference.count(marks.removed, in: before)
    }

    /// Line ends are no words.
    private static func count(_ marks: [Bool], in text: WordText) -> Int {
        zip(marks, text.words).count { $0 && $1 != WordNames.lineEnd }
    }

    private static func segments(_ before: WordText, _ after: WordText, _ marks: EditMarks) -> [Segment] {
        var segments: [Segment] = []
        var (x, y) = (0, 0)
        while x < marks.removed.count || y < marks.added.count {
            let (oldStart, newStart) = (x, y)
            while x < marks.removed.count, marks.removed[x] { x += 1 }
            while y < marks.added.count, marks.added[y] { y += 1 }
            if oldStart < x { segments.append(Segment(change: .removed, text: before.text(oldStart..<x))) }
            if newStart < y { segments.append(Segment(change: .added, text: after.text(newStart..<y))) }
            let start = y
            while x < marks.removed.count, y < marks.added.count, !marks.removed[x], !marks.added[y] {
                x += 1
                y += 1
            }
            if start < y { segments.append(Segment(change: .same, text: after.text(start..<y))) }
        }
        return segments
    }
}

/// Words by number: equal words have equal numbers.
private struct WordNames {
    static let lineEnd: Int32 = 0
    private var numbers: [Word: Int32] = [Word(bytes: [10]): lineEnd]

    /// A word by its bytes: comparing and hashing those is much quicker than doing it with letters.
    private struct Word: Hashable {
        let bytes: ArraySlice<UInt8>

        func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
    }

    mutating func number(of bytes: ArraySlice<UInt8>) -> Int32 {
        let next = Int32(truncatingIfNeeded: numbers.count)
        let number = numbers[Word(bytes: bytes), default: next]
        if number == next { numbers[Word(bytes: bytes)] = next }
        return number
    }
}

/// A text taken apart into words and line ends, and into lines.
private struct WordText {
    private let bytes: [UInt8]
    /// The words by number.
    private(set) var words: [Int32] = []
    /// Where each word begins.
    private var starts: [Int] = []
    /// The lines by number, and the word with which each begins.
    private var lines: [Int32] = []
    private var lineStarts: [Int] = []

    init(_ text: String, _ names: inout WordNames) {
        bytes = Array(text.utf8)
        var lineStart = 0
        while lineStart < bytes.count {
            let end = bytes[lineStart...].firstIndex(of: 10) ?? bytes.count
            lineStarts.append(words.count)
            // With its line end: a last line without one is not the same line as one that others follow.
            lines.append(names.number(of: bytes[lineStart..<min(end + 1, bytes.count)]))
            addWords(of: lineStart..<end, &names)
            guard end < bytes.count else { break }
            starts.append(end)
            words.append(WordNames.lineEnd)
            lineStart = end + 1
        }
    }

    private mutating func addWords(of line: Range<Int>, _ names: inout WordNames) {
        var start = line.lowerBound
        while start < line.upperBound {
            while start < line.upperBound, WordText.isSpace(bytes[start]) { start += 1 }
            var end = start
            while end < line.upperBound, !WordText.isSpace(bytes[end]) { end += 1 }
            guard start < end else { return }
            starts.append(start)
            words.append(names.number(of: bytes[start..<end]))
            start = end
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }

    /// The stretches of words in which the lines of two texts differ.
    func differing(from other: WordText) -> [(Range<Int>, Range<Int>)] {
        var marks = EditMarks(lines, other.lines)
        marks.compare(lines.indices, other.lines.indices)
        var stretches: [(Range<Int>, Range<Int>)] = []
        var (x, y) = (0, 0)
        while x < lines.count || y < other.lines.count {
            let (left, right) = (x, y)
            while x < lines.count, marks.removed[x] { x += 1 }
            while y < other.lines.count, marks.added[y] { y += 1 }
            if left < x || right < y {
                stretches.append((start(of: left)..<start(of: x), other.start(of: right)..<other.start(of: y)))
            } else {
                x += 1
                y += 1
            }
        }
        return stretches
    }

    /// The words, with everything up to the next word.
    func text(_ range: Range<Int>) -> String {
        let end = range.upperBound < starts.count ? starts[range.upperBound] : bytes.count
        let start = range.lowerBound == 0 ? 0 : starts[range.lowerBound]
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private func start(of line: Int) -> Int { line < lineStarts.count ? lineStarts[line] : words.count }
}
