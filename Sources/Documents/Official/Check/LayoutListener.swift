/// The main part of a document, or a header, while it goes by.
///
/// A class, because a stream keeps telling it.
final class LayoutListener: XMLListener {
    private let styles: WordStyles
    private let fonts: ThemeFonts
    private let limit: Int
    private var made = Layout()
    private var place = Layout.Place()
    private var tables: [Layout.Place] = []
    private var tableCount = 0
    private var section = Layout.Section()
    private var isInSection = false
    private var paragraphs: [(style: WordStyles.Style, runs: [Layout.Run], section: Int)] = []
    private var run: WordStyles.Style?
    private var bytes: [UInt8] = []
    private var context: [Context] = []
    private var isInText = false
    private var isInCode = false
    private var code: [UInt8] = []
    private var skipped = 0

    private enum Context { case paragraph, mark, run, other }

    init(_ styles: WordStyles, _ fonts: ThemeFonts, limit: Int) {
        self.styles = styles
        self.fonts = fonts
        self.limit = limit
    }

    /// With the section that was open at the end.
    var layout: Layout {
        var layout = made
        if layout.sections.isEmpty { layout.sections.append(section) }
        return layout
    }

    func started(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetProblem) {
        guard skipped == 0 else {
            skipped += 1
            return
        }
        if isInSection { return takeSection(name, attributes) }
        switch name {
        case "pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "Fallback",
            "txbxContent", "del", "moveFrom", "tblPr", "tblGrid":
            skipped = 1
        case "sectPr":
            isInSection = true
            section = Layout.Section()
        case "pPr": context.append(.paragraph)
        case "rPr": context.append(context.last == .paragraph ? .mark : .run)
        case "trPr", "tcPr": context.append(.other)
        default:
            if let now = context.last { property(name, attributes, now) } else { try content(name, attributes) }
        }
    }

    func ended(_ name: XMLName) {
        guard skipped == 0 else {
            skipped -= 1
            return
        }
        switch name {
        case "sectPr": closeSection()
        case "pPr", "rPr", "trPr", "tcPr": if !isInSection, !context.isEmpty { context.removeLast() }
        case "t": isInText = false
        case "instrText":
            isInCode = false
            tellCode(String(decoding: code, as: UTF8.self))
        case "r": closeRun()
        case "p": closeParagraph()
        case "tbl": closeTable()
        default: break
        }
    }

    func met(_ text: UnsafeBufferPointer<UInt8>) {
        guard skipped == 0 else { return }
        if isInText { bytes.append(contentsOf: text) }
        if isInCode { code.append(contentsOf: text) }
    }

    private func content(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetProblem) {
        switch name {
        case "p":
            guard made.paragraphs.count < limit else { throw .tooManyRows(limit: limit) }
            if tables.isEmpty { (place.paragraph, place.block) = (place.paragraph + 1, place.block + 1) }
            paragraphs.append((styles.paragraph(nil), [], made.sections.count))
        case "r": run = paragraphs.last?.style
        case "t": isInText = run != nil
        case "tab": bytes.append(UInt8(ascii: "\t"))
        case "br", "cr": bytes.append(UInt8(ascii: "\n"))
        case "instrText": (isInCode, code) = (true, [])
        case "fldSimple": tellCode(attributes["instr"] ?? "")
        case "tbl": openTable()
        case "tr": (place.row, place.column) = (place.row + 1, 0)
        case "tc": place.column += 1
        default: break
        }
    }

    private func property(_ name: XMLName, _ attributes: XMLAttributes, _ now: Context) {
        switch now {
        case .mark: break
        case .paragraph:
            guard !paragraphs.isEmpty else { return }
            let last = paragraphs.endIndex - 1
            if "pStyle" ~= name {
                paragraphs[last].style = styles.paragraph(attributes["val"])
            } else {
                paragraphs[last].style.take(name, attributes)
            }
        case .run:
            if "rStyle" ~= name, let style = attributes["val"].flatMap({ styles.run($0) }), let old = run {
                run = style.over(old)
            } else {
                run?.take(name, attributes)
            }
        case .other:
            if "cantSplit" ~= name, attributes.isOn { made.wholeRows.insert(.init(table: place.table, row: place.row)) }
        }
    }

    private func takeSection(_ name: XMLName, _ attributes: XMLAttributes) {
        func number(_ name: StaticString, _ other: Int) -> Int { attributes[name].flatMap { Int($0) } ?? other }
        switch name {
        case "pgSz":
            (section.width, section.height) = (number("w", section.width), number("h", section.height))
            section.isLandscape = attributes["orient"] == "landscape" || section.width > section.height
        case "pgMar":
            let old = section.margins
            section.margins = (
                number("top", old.top), number("bottom", old.bottom), number("left", old.left),
                number("right", old.right)
            )
        case "titlePg": section.hasTitlePage = attributes.isOn
        case "headerReference": section.headers[attributes["type"] ?? "default"] = attributes["id"]
        default: break
        }
    }

    /// A section has the headers of the one before, unless it has its own (17.10.1).
    private func closeSection() {
        isInSection = false
        let old = made.sections.last?.headers ?? [:]
        section.headers = section.headers.merging(old) { own, _ in own }
        made.sections.append(section)
    }

    private func closeRun() {
        guard var style = run else { return }
        style.font = fonts.font(style.font)
        if style.isHidden != true, !bytes.isEmpty, !paragraphs.isEmpty {
            paragraphs[paragraphs.endIndex - 1].runs.append(
                Layout.Run(text: String(decoding: bytes, as: UTF8.self), style: style))
        }
        (run, bytes) = (nil, [])
    }

    private func closeParagraph() {
        guard let paragraph = paragraphs.popLast() else { return }
        made.paragraphs.append(
            Layout.Paragraph(
                style: paragraph.style, runs: paragraph.runs, place: place, section: paragraph.section))
    }

    private func openTable() {
        if tables.isEmpty { place.block += 1 }
        tables.append(place)
        tableCount += 1
        (place.table, place.row, place.column) = (tableCount, 0, 0)
    }

    private func closeTable() {
        guard let outer = tables.popLast() else { return }
        (place.table, place.row, place.column) = (outer.table, outer.row, outer.column)
    }

    private func tellCode(_ code: String) {
        if code.split(separator: " ").first?.uppercased() == "PAGE" { made.showsPage = true }
    }
}
