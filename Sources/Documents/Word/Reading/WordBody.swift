/// The main part of a document while it goes by.
///
/// A class, because a stream keeps telling it.
final class WordBody: XMLListener {
    private let styles: WordStyles
    private let limit: Int
    private var numbers: WordListNumbers
    private var leftOut = WordLeftOut()
    /// The body, and in it the cells and text boxes that are open.
    private var places: [WordSink] = [WordSink()]
    private var tables: [OpenTable] = []
    private var paragraphs: [OpenParagraph] = []
    private var runs: [OpenRun] = []
    private var context: [Context] = []
    private var skipped = 0
    private var isInText = false
    private var paragraphCount = 0
    private var tableCount = 0
    private var total = 0

    private enum Context { case paragraphProperties, paragraphMark, runProperties, rowProperties, cellProperties }

    init(_ styles: WordStyles, _ numbers: WordListNumbers, limit: Int) {
        self.styles = styles
        self.numbers = numbers
        self.limit = limit
    }

    var document: WordDocument {
        WordDocument(blocks: places[0].blocks, leftOut: leftOut, isOurs: styles.areOurs)
    }

    func started(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetProblem) {
        guard skipped == 0 else {
            skipped += 1
            return
        }
        if begins(name, attributes) { return }
        if let now = context.last { return property(name, attributes, in: now) }
        switch name {
        case "p": try openParagraph()
        case "r": runs.append(OpenRun(paragraphs.last?.properties ?? WordStyles.Style()))
        case "t": isInText = !runs.isEmpty
        case "tab", "ptab": put("\t")
        case "br": if attributes["type"] == nil || attributes["type"] == "textWrapping" { put("\n") }
        case "cr": put("\n")
        case "noBreakHyphen": put("-")
        case "tbl": openTable()
        case "tr": tables.withLast { $0.begin() }
        case "tc": places.append(WordSink())
        case "txbxContent":
            leftOut.textBoxes += 1
            places.append(WordSink())
        case "blip", "imagedata": leftOut.pictures += 1
        case "footnoteReference", "endnoteReference": leftOut.footnotes += 1
        case "ins", "moveTo": leftOut.trackedChanges += 1
        default: break
        }
    }

    func ended(_ name: XMLName) {
        guard skipped == 0 else {
            skipped -= 1
            return
        }
        switch name {
        case "pPr", "rPr", "trPr", "tcPr": if !context.isEmpty { context.removeLast() }
        case "t": isInText = false
        case "r": closeRun()
        case "p": closeParagraph()
        case "tc": closeCell()
        case "tr": tables.withLast { $0.end() }
        case "tbl": closeTable()
        case "txbxContent": closeBox()
        default: break
        }
    }

    func met(_ text: UnsafeBufferPointer<UInt8>) {
        guard isInText, skipped == 0, !runs.isEmpty else { return }
        runs[runs.endIndex - 1].bytes.append(contentsOf: text)
    }

    // MARK: Properties

    /// Takes the elements that only say how others are to be understood.
    private func begins(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
        switch name {
        case "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange", "tblGridChange",
            "Fallback", "txBody", "sectPr", "tblPr", "tblGrid":
            skipped = 1
        case "del", "moveFrom":
            leftOut.trackedChanges += 1
            if context.last == .paragraphMark {
                paragraphs.withLast { $0.isMarkDeleted = true }
            } else if context.last == .rowProperties {
                tables.withLast { $0.isRowDeleted = true }
            } else {
                skipped = 1
            }
        case "pPr": context.append(.paragraphProperties)
        case "rPr": context.append(context.last == .paragraphProperties ? .paragraphMark : .runProperties)
        case "trPr": context.append(.rowProperties)
        case "tcPr": context.append(.cellProperties)
        default: return false
        }
        return true
    }

    private func property(_ name: XMLName, _ attributes: XMLAttributes, in now: Context) {
        switch now {
        case .paragraphMark, .rowProperties: break
        case .paragraphProperties:
            if "pStyle" ~= name {
                paragraphs.withLast { $0.style = attributes["val"] }
                let style = styles.paragraph(attributes["val"])
                paragraphs.withLast { $0.properties = style }
            } else {
                paragraphs.withLast { $0.take(name, attributes) }
            }
        case .runProperties:
            guard "rStyle" ~= name else { return runs.withLast { $0.properties.take(name, attributes) } }
            if let style = attributes["val"].flatMap({ styles.run($0) }) {
                runs.withLast { $0.properties = style.over($0.properties) }
            }
        case .cellProperties:
            if "gridSpan" ~= name {
                places.withLast { $0.span = min(max(WordNumbering.number(attributes["val"]) ?? 1, 1), 63) }
            } else if "vMerge" ~= name {
                places.withLast { $0.isContinuation = attributes["val"] != "restart" }
            }
        }
    }

    // MARK: Text

    private func put(_ text: String) {
        guard skipped == 0 else { return }
        runs.withLast { $0.bytes.append(contentsOf: text.utf8) }
    }

    private func closeRun() {
        guard let run = runs.popLast(), !run.bytes.isEmpty, run.properties.isHidden != true,
            run.properties.name != WordStyleName.end
        else { return }
        if paragraphs.last.map({ _ in run.isLegacy }) == true { leftOut.convertedRuns += 1 }
        paragraphs.withLast { $0.append(run) }
    }

    private func openParagraph() throws(SpreadsheetProblem) {
        total += 1
        guard total <= limit else { throw .tooManyRows(limit: limit) }
        var paragraph = OpenParagraph(styles.paragraph(nil))
        if let carried = places[places.endIndex - 1].carried {
            paragraph.pieces = carried
            places[places.endIndex - 1].carried = nil
        }
        paragraphs.append(paragraph)
    }

    private func closeParagraph() {
        guard let paragraph = paragraphs.popLast() else { return }
        if paragraph.isMarkDeleted {
            places.withLast { $0.carried = paragraph.pieces }
            return
        }
        if tables.isEmpty, places.count == 1 { paragraphCount += 1 }
        let name = paragraph.properties.name
        guard !name.lowercased().hasPrefix("toc ") else { return }
        var read = paragraph.read(at: place)
        let own = paragraph.properties
        if let list = own.numbering {
            let number = numbers.next(list, level: own.numberingLevel, style: paragraph.style)
            if let number { read = read.numbered(number) }
        }
        places.withLast { $0.blocks.append(.paragraph(read)) }
        for box in paragraph.boxes { places.withLast { $0.blocks.append(box) } }
    }

    private var place: WordPlace {
        guard let table = tables.first else { return .paragraph(paragraphCount) }
        return .row(table.rowNumber, table: table.number)
    }

    // MARK: Tables and boxes

    private func openTable() {
        if tables.isEmpty { tableCount += 1 } else { leftOut.nestedTables += 1 }
        tables.append(OpenTable(number: tableCount))
    }

    private func closeCell() {
        guard places.count > 1, let sink = places.popLast() else { return }
        tables.withLast { $0.row.append(sink.cell) }
    }

    private func closeTable() {
        guard let table = tables.popLast(), !table.rows.isEmpty else { return }
        places.withLast { $0.blocks.append(.table(WordTable(number: table.number, rows: table.rows))) }
    }

    private func closeBox() {
        guard places.count > 1, let sink = places.popLast() else { return }
        if paragraphs.isEmpty {
            places.withLast { $0.blocks += sink.blocks }
        } else {
            paragraphs.withLast { $0.boxes += sink.blocks }
        }
    }
}

extension Array {
    /// Changes the last element, where there is one.
    fileprivate mutating func withLast(_ change: (inout Element) -> Void) {
        guard !isEmpty else { return }
        change(&self[endIndex - 1])
    }
}
