internal import Vietnamese

/// A paragraph whose end has not come yet.
struct OpenParagraph {
    /// Text in one font.
    struct Piece {
        var text: String
        let legacy: LegacyFont?
        let isBold: Bool
        let isItalic: Bool
    }

    var properties: WordStyles.Style
    var style: String?
    var pieces: [Piece] = []
    var boxes: [WordBlock] = []
    var isMarkDeleted = false

    init(_ properties: WordStyles.Style) {
        self.properties = properties
    }

    mutating func take(_ name: XMLName, _ attributes: XMLAttributes) {
        properties.take(name, attributes)
    }

    mutating func append(_ run: OpenRun) {
        let piece = run.piece
        if let last = pieces.last, last.legacy == piece.legacy, last.isBold == piece.isBold,
            last.isItalic == piece.isItalic
        {
            pieces[pieces.endIndex - 1].text += piece.text
        } else {
            pieces.append(piece)
        }
    }

    /// The paragraph with its text made fit, and its number where one was typed by hand.
    func read(at place: WordPlace) -> WordParagraph {
        let text = CleanText.cleaned(converted, as: .lines)
        let worded = pieces.filter { $0.text.contains { !$0.isWhitespace } }
        let typed = WordNumber.split(text)
        return WordParagraph(
            typed?.text ?? text, number: typed?.number, typed: typed == nil ? nil : text, level: properties.level,
            style: properties.name,
            isBold: !worded.isEmpty && worded.allSatisfy(\.isBold),
            isItalic: !worded.isEmpty && worded.allSatisfy(\.isItalic),
            alignment: properties.alignment ?? .start, place: place)
    }

    /// Old encodings turned to Unicode; pieces in the same font are turned together, since marks may be split off.
    private var converted: String {
        var text = ""
        var open: (text: String, font: LegacyFont)?
        func closed(_ open: (text: String, font: LegacyFont)?) -> String {
            guard let open else { return "" }
            return LegacyText.convert(open.text, from: open.font.encoding, capitals: open.font.capitals)
        }
        for piece in pieces {
            if let font = piece.legacy, open?.font == font {
                open?.text += piece.text
                continue
            }
            text += closed(open)
            open = piece.legacy.map { (piece.text, $0) }
            if piece.legacy == nil { text += piece.text }
        }
        return text + closed(open)
    }
}

extension WordParagraph {
    /// The same under the number that its list gives it; what was typed by hand as well stays in the text.
    func numbered(_ number: WordNumber) -> WordParagraph {
        WordParagraph(
            line, number: number, level: level, style: style, isBold: isBold, isItalic: isItalic, alignment: alignment,
            place: place)
    }
}

/// A run whose end has not come yet.
struct OpenRun {
    var properties: WordStyles.Style
    var bytes: [UInt8] = []

    init(_ properties: WordStyles.Style) {
        self.properties = properties
    }

    var isLegacy: Bool { font != nil }

    var piece: OpenParagraph.Piece {
        let text = String(decoding: bytes, as: UTF8.self)
        return OpenParagraph.Piece(
            text: font == nil ? text : OpenRun.withoutSymbolPlace(text), legacy: font,
            isBold: properties.isBold == true, isItalic: properties.isItalic == true)
    }

    private var font: LegacyFont? { properties.font.flatMap { LegacyFont(name: $0) } }

    /// Word keeps letters of fonts without a table of characters at U+F020 to U+F0FF.
    private static func withoutSymbolPlace(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { (0xF020...0xF0FF).contains($0.value) }) else { return text }
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isMoved = (0xF020...0xF0FF).contains(scalar.value)
            plain.append(isMoved ? Unicode.Scalar(scalar.value - 0xF000) ?? scalar : scalar)
        }
        return String(plain)
    }
}

/// Where paragraphs gather: the body, a cell, or a text box.
struct WordSink {
    var blocks: [WordBlock] = []
    /// Text whose paragraph mark was deleted; it belongs to the next paragraph.
    var carried: [OpenParagraph.Piece]?
    var span = 1
    var isContinuation = false

    /// As a cell: tables inside become paragraphs, cell after cell.
    var cell: WordCell {
        WordCell(WordSink.paragraphs(blocks), span: span, isContinuation: isContinuation)
    }

    private static func paragraphs(_ blocks: [WordBlock]) -> [WordParagraph] {
        blocks.flatMap { block in
            switch block {
            case .paragraph(let paragraph): [paragraph]
            case .table(let table): table.rows.flatMap { $0.flatMap(\.paragraphs) }
            }
        }
    }
}

/// A table whose end has not come yet.
struct OpenTable {
    let number: Int
    private(set) var rows: [[WordCell]] = []
    var row: [WordCell] = []
    var isRowDeleted = false

    init(number: Int) {
        self.number = number
    }

    /// The number of the row that is open.
    var rowNumber: Int { rows.count + 1 }

    mutating func begin() {
        row = []
        isRowDeleted = false
    }

    mutating func end() {
        if !isRowDeleted { rows.append(row) }
        row = []
    }
}
