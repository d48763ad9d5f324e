internal import Documents

/// The points of a chapter under each other, by the manner in which they are numbered.
struct DraftOutline {
    /// One point with the lines that belong to it.
    struct Point {
        let paragraph: WordParagraph
        /// From 0.
        let depth: Int
        /// Lines without a number that follow it.
        var lines: [WordParagraph] = []

        var text: String { ([paragraph.text] + lines.map(\.line)).joined(separator: "\n") }
    }

    private(set) var points: [Point] = []
    /// Lines before the first point.
    private(set) var preface: [WordParagraph] = []

    init(_ paragraphs: [WordParagraph]) {
        var open: [Manner] = []
        for paragraph in paragraphs where !paragraph.isEmpty {
            guard let manner = Manner(paragraph) else {
                if points.isEmpty {
                    preface.append(paragraph)
                } else {
                    points[points.endIndex - 1].lines.append(paragraph)
                }
                continue
            }
            if let depth = open.firstIndex(of: manner) {
                open.removeSubrange((depth + 1)...)
            } else {
                open.append(manner)
            }
            points.append(Point(paragraph: paragraph, depth: open.count - 1))
        }
    }

    /// What makes points equal in rank.
    private enum Manner: Hashable {
        case level(Int)
        case number(WordNumber.Manner)
        case bold

        init?(_ paragraph: WordParagraph) {
            if let number = paragraph.number {
                self = .number(number.manner)
            } else if let level = paragraph.level {
                self = .level(level)
            } else if paragraph.isBold, paragraph.text.count <= 160 {
                self = .bold
            } else {
                return nil
            }
        }
    }
}
