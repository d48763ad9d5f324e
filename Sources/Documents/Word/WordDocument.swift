/// The words of a Word file in their order, with what their form says of them; pictures, headers and footers are left
/// out.
package struct WordDocument: Hashable, Sendable {
    package var blocks: [WordBlock]
    /// What was met and could not be kept.
    package var leftOut: WordLeftOut
    /// The style names that the file's author wrote into it, so that files of ours are known again.
    package var isOurs: Bool
    /// What the file's properties say it is about.
    package var subject: String

    package init(
        blocks: [WordBlock], leftOut: WordLeftOut = WordLeftOut(), isOurs: Bool = false, subject: String = ""
    ) {
        self.blocks = blocks
        self.leftOut = leftOut
        self.isOurs = isOurs
        self.subject = subject
    }
}

/// A stretch of a document that stands by itself.
package enum WordBlock: Hashable, Sendable {
    case paragraph(WordParagraph)
    case table(WordTable)
}

/// How much of a file was not text of the document, or was changed on reading.
package struct WordLeftOut: Hashable, Sendable, Codable {
    package var pictures = 0
    package var textBoxes = 0
    package var footnotes = 0
    /// Insertions and deletions that nobody had accepted; all are taken as accepted.
    package var trackedChanges = 0
    /// Tables inside tables, whose words were put into the outer cell.
    package var nestedTables = 0
    /// Runs in TCVN3 or VNI that were turned into Unicode.
    package var convertedRuns = 0

    package init() {}
}

/// A place that a person can find again in the file.
package enum WordPlace: Hashable, Sendable, Codable, CustomStringConvertible {
    /// Counted from 1, empty paragraphs included, tables left out.
    case paragraph(Int)
    /// Tables and rows counted from 1.
    case row(Int, table: Int)

    package var description: String {
        switch self {
        case .paragraph(let number): "đoạn \(number)"
        case .row(let row, let table): "bảng \(table), dòng \(row)"
        }
    }
}

/// One paragraph: its number, by the list it is in or typed by hand, and its text.
package struct WordParagraph: Hashable, Sendable {
    package enum Alignment: Hashable, Sendable { case start, centre, end, both }

    /// As it stands before the text; nothing where the paragraph is not numbered.
    package var number: WordNumber?
    /// Without the number.
    package var text: String
    /// 1 for the highest heading; nothing for text.
    package var level: Int?
    package var style: String
    package var isBold: Bool
    package var isItalic: Bool
    package var alignment: Alignment
    package var place: WordPlace
    /// The line as it was typed, where its number was typed too.
    private let typed: String?

    package init(
        _ text: String, number: WordNumber? = nil, typed: String? = nil, level: Int? = nil, style: String = "",
        isBold: Bool = false,
        isItalic: Bool = false, alignment: Alignment = .start, place: WordPlace = .paragraph(0)
    ) {
        self.number = number
        self.typed = typed
        self.text = text
        self.level = level
        self.style = style
        self.isBold = isBold
        self.isItalic = isItalic
        self.alignment = alignment
        self.place = place
    }

    /// The whole line as a reader sees it.
    package var line: String {
        guard let number else { return text }
        if let typed { return typed }
        return text.isEmpty ? number.text : "\(number.text) \(text)"
    }

    package var isCentred: Bool { alignment == .centre }
    package var isEmpty: Bool { text.isEmpty && number == nil }
}

/// One table with its rows as they are read, cells that span several columns counted once.
package struct WordTable: Hashable, Sendable {
    package var number: Int
    package var rows: [[WordCell]]

    package init(number: Int = 1, rows: [[WordCell]]) {
        self.number = number
        self.rows = rows
    }
}

/// One cell; a table inside it has become paragraphs.
package struct WordCell: Hashable, Sendable {
    package var paragraphs: [WordParagraph]
    /// How many columns it takes.
    package var span: Int
    /// Continues the cell above it.
    package var isContinuation: Bool

    package init(_ paragraphs: [WordParagraph], span: Int = 1, isContinuation: Bool = false) {
        self.paragraphs = paragraphs
        self.span = span
        self.isContinuation = isContinuation
    }

    /// The lines of the cell without empty ones at its ends.
    package var text: String {
        let lines = paragraphs.map(\.line)
        let start = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
        let end = lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? start
        return lines[start..<max(start, end)].joined(separator: "\n")
    }
}
