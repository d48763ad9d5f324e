/// What the named styles of a document say of paragraphs and runs (ECMA-376 part 1, 17.7).
struct WordStyles {
    /// What one style says itself; nothing where it leaves that to the style it is based on.
    struct Style {
        var name = ""
        var basis: String?
        var isDefault = false
        var level: Int?
        var numbering: String?
        var numberingLevel: Int?
        var alignment: WordParagraph.Alignment?
        var isBold: Bool?
        var isItalic: Bool?
        var isHidden: Bool?
        var font: String?
        /// How it is laid out; only the checker of form asks.
        var layout = Layout()
    }

    /// Sizes and distances of a style, in the units of Word: half points for type, twentieths of a point for the rest.
    struct Layout: Hashable {
        var size: Int?
        var colour: String?
        var before: Int?
        var after: Int?
        var line: Int?
        /// `auto`, `exact`, `atLeast`.
        var lineRule: String?
        var firstLine: Int?
        var staysWithNext: Bool?
    }

    private let styles: [String: Style]
    private let defaults: Style
    private let paragraphDefault: String?

    /// The styles of a document; none when it has no such part.
    init(_ part: String?, in archive: ZipArchive) throws(SpreadsheetProblem) {
        let listener = WordStylesListener()
        if let part, archive.contains(part) {
            try XMLStream(archive.smallPart(part), listener: listener).readAll()
        }
        styles = listener.styles.mapValues { listener.whole($0, among: listener.styles) }
        defaults = listener.defaults
        paragraphDefault = listener.styles.first { $0.value.isDefault }?.key
    }

    /// Whether the document was written by us.
    var areOurs: Bool { styles[WordStyleName.clause] != nil }

    /// What holds for a paragraph of that style, or of none.
    func paragraph(_ id: String?) -> Style {
        let style = (id ?? paragraphDefault).flatMap { styles[$0] } ?? Style()
        return style.over(defaults)
    }

    /// What a style of characters says.
    func run(_ id: String) -> Style? { styles[id] }
}

extension WordStyles.Style {
    /// The same, with what it leaves open taken from another.
    func over(_ other: WordStyles.Style) -> WordStyles.Style {
        var style = self
        style.level = level ?? other.level
        style.numbering = numbering ?? other.numbering
        style.numberingLevel = numberingLevel ?? other.numberingLevel
        style.alignment = alignment ?? other.alignment
        style.isBold = isBold ?? other.isBold
        style.isItalic = isItalic ?? other.isItalic
        style.isHidden = isHidden ?? other.isHidden
        style.font = font ?? other.font
        style.layout = layout.over(other.layout)
        return style
    }

    /// Takes what one element of paragraph or run properties says.
    mutating func take(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "outlineLvl":
            level = WordNumbering.number(attributes["val"]).flatMap { (0..<9).contains($0) ? $0 + 1 : nil }
        case "numId": numbering = attributes["val"]
        case "ilvl": numberingLevel = WordNumbering.number(attributes["val"])
        case "jc": alignment = attributes["val"].map { WordParagraph.Alignment(jc: $0) }
        case "b": isBold = attributes.isOn
        case "i": isItalic = attributes.isOn
        case "vanish": isHidden = attributes.isOn
        case "rFonts":
            font = attributes["ascii"] ?? attributes["hAnsi"] ?? attributes["asciiTheme"].map { "+\($0)" } ?? font
        default: layout.take(name, attributes)
        }
    }
}

extension WordStyles.Layout {
    func over(_ other: WordStyles.Layout) -> WordStyles.Layout {
        WordStyles.Layout(
            size: size ?? other.size, colour: colour ?? other.colour, before: before ?? other.before,
            after: after ?? other.after, line: line ?? other.line, lineRule: lineRule ?? other.lineRule,
            firstLine: firstLine ?? other.firstLine, staysWithNext: staysWithNext ?? other.staysWithNext)
    }

    mutating func take(_ name: XMLName, _ attributes: XMLAttributes) {
        func number(_ name: StaticString) -> Int? { attributes[name].flatMap { Int($0) } }
        switch name {
        case "sz": size = number("val") ?? size
        case "color": colour = attributes["val"] ?? colour
        case "spacing":
            before = number("before") ?? before
            after = number("after") ?? after
            line = number("line") ?? line
            if attributes["line"] != nil { lineRule = attributes["lineRule"] ?? "auto" }
        case "ind": firstLine = number("firstLine") ?? number("hanging").map { -$0 } ?? firstLine
        case "keepNext": staysWithNext = attributes.isOn
        default: break
        }
    }
}

extension XMLAttributes {
    /// Whether a switch is on; it is when it says nothing.
    var isOn: Bool {
        let value = self["val"]
        return value != "0" && value != "false" && value != "off"
    }
}

extension WordParagraph.Alignment {
    fileprivate init(jc: String) {
        self =
            switch jc {
            case "center": .centre
            case "right", "end": .end
            case "both", "distribute": .both
            default: .start
            }
    }
}

/// A class, because a stream keeps telling it.
private final class WordStylesListener: XMLListener {
    private(set) var styles: [String: WordStyles.Style] = [:]
    private(set) var defaults = WordStyles.Style()
    private var id: String?
    private var style = WordStyles.Style()
    private var isInDefaults = false
    private var skipped = 0

    func started(_ name: XMLName, _ attributes: XMLAttributes) {
        guard skipped == 0 else {
            skipped += 1
            return
        }
        switch name {
        case "style":
            id = attributes["styleId"]
            style = WordStyles.Style()
            style.isDefault = attributes.isTrue("default") && attributes["type"] == "paragraph"
        case "docDefaults": isInDefaults = true
        case "tblStylePr", "rPrChange", "pPrChange": skipped = 1
        case "name": if id != nil { style.name = attributes["val"] ?? "" }
        case "basedOn": style.basis = attributes["val"]
        default: if isInDefaults { defaults.take(name, attributes) } else { style.take(name, attributes) }
        }
    }

    func ended(_ name: XMLName) {
        guard skipped == 0 else {
            skipped -= 1
            return
        }
        switch name {
        case "style":
            if let id { styles[id] = style }
            id = nil
        case "docDefaults": isInDefaults = false
        default: break
        }
    }

    /// A style together with all it is based on.
    func whole(_ style: WordStyles.Style, among styles: [String: WordStyles.Style]) -> WordStyles.Style {
        var whole = style
        var basis = style.basis
        for _ in 0..<20 {
            guard let id = basis, let next = styles[id] else { break }
            whole = whole.over(next)
            basis = next.basis
        }
        return whole
    }
}
