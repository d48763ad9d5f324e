/// A document of Word as it is laid out: what its sections, paragraphs and runs look like once all styles are applied.
struct Layout {
    /// Text in one look.
    struct Run {
        var text: String
        let style: WordStyles.Style

        /// In points; Word means 10 where nobody says.
        var size: Double { Double(style.layout.size ?? 20) / 2 }
        var isBold: Bool { style.isBold == true }
        var isItalic: Bool { style.isItalic == true }
        var isWorded: Bool { text.contains { !$0.isWhitespace } }
    }

    /// Where a paragraph stands.
    struct Place: Hashable {
        /// Counted from 1, empty ones included, tables left out.
        var paragraph = 0
        /// From 1; 0 outside tables.
        var table = 0
        var row = 0
        var column = 0
        /// Tables count as one.
        var block = 0

        var words: String { table == 0 ? "đoạn \(paragraph)" : "bảng \(table), dòng \(row)" }
    }

    struct Paragraph {
        let style: WordStyles.Style
        var runs: [Run]
        let place: Place
        let section: Int

        var text: String { runs.map(\.text).joined() }
        /// Without spaces at its ends.
        var words: String { text.trimmed }
        var isEmpty: Bool { words.isEmpty }
        var worded: [Run] { runs.filter(\.isWorded) }
        var isBold: Bool { !worded.isEmpty && worded.allSatisfy(\.isBold) }
        var isItalic: Bool { !worded.isEmpty && worded.allSatisfy(\.isItalic) }
        var isCentred: Bool { style.alignment == .centre }
        var isInTable: Bool { place.table > 0 }
        /// Of the first words.
        var size: Double { worded.first?.size ?? 0 }
        var isUpperCase: Bool { !words.contains(where: \.isLowercase) && words.contains(where: \.isUppercase) }
    }

    /// One row of a table.
    struct Row: Hashable {
        let table: Int
        let row: Int
    }

    struct Section {
        var width = 12240
        var height = 15840
        var isLandscape = false
        var margins = (top: 1440, bottom: 1440, left: 1440, right: 1440)
        /// Whether its first page has a head of its own.
        var hasTitlePage = false
        /// By type (`default`, `first`, `even`) the id of the part.
        var headers: [String: String] = [:]
    }

    var paragraphs: [Paragraph] = []
    var sections: [Section] = []
    /// Rows that no page may part.
    var wholeRows: Set<Row> = []
    /// A header by its id.
    var headers: [String: Layout] = [:]
    /// Whether a field shows the number of the page.
    var showsPage = false
}

extension String {
    /// Without spaces at the ends, and without those that do not break.
    var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
