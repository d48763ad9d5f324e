/// Pieces of WordprocessingML.
enum WordMarkup {
    /// How a run looks.
    struct Look {
        var size = 28
        var isBold = false
        var isItalic = false
        var colour: String?
    }

    /// Text between tags or in an attribute.
    static func escaped(_ text: String) -> String {
        let text = DocumentWords.printable(text)
        guard text.utf8.contains(where: { replacement(of: $0) != nil }) else { return text }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count + 32)
        for byte in text.utf8 {
            if let other = replacement(of: byte) { escaped += other.utf8 } else { escaped.append(byte) }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    private static func replacement(of byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: nil
        }
    }

    /// A run whose line ends and tabs are elements.
    static func run(_ text: String, _ look: Look? = nil) -> String {
        guard !text.isEmpty else { return "" }
        let content = escaped(text).pieces(at: UInt8(ascii: "\n")).map { line in
            line.pieces(at: UInt8(ascii: "\t")).map { $0.isEmpty ? "" : "<w:t xml:space=\"preserve\">\($0)</w:t>" }
                .joined(separator: "<w:tab/>")
        }
        return "<w:r>\(look.map(properties) ?? "")\(content.joined(separator: "<w:br/>"))</w:r>"
    }

    static func paragraph(
        _ style: String, _ text: String, _ look: Look? = nil, _ more: String = "", after: String = ""
    ) -> String {
        "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(more)</w:pPr>\(run(text, look))\(after)</w:p>"
    }

    /// `./.` after a line, in a style of its own, so that reading knows it from the words before it.
    static func endSign(after line: String) -> String {
        let sign = DocumentWords.endSign(after: line)
        guard !sign.isEmpty else { return "" }
        return "<w:r><w:rPr><w:rStyle w:val=\"\(WordStyleName.end)\"/></w:rPr><w:t>\(sign)</w:t></w:r>"
    }

    /// A line of a cell, close to its neighbours.
    static func cellLine(_ text: String, _ look: Look, _ alignment: String) -> String {
        paragraph(WordStyleName.plain, text, look, "<w:jc w:val=\"\(alignment)\"/>")
    }

    /// A drawn line as long as a part of the words above it: the border of an empty paragraph drawn in from both sides.
    static func rule(under text: String, size: Int, part: Double, width: Int, after: Int = 0) -> String {
        let words = min(TypeMeasure.width(text, size: size) * 20, Double(width - 120))
        let inset = max(0, Int((Double(width) - words * part) / 2) - 57)
        return """
            <w:p><w:pPr><w:pStyle w:val="\(WordStyleName.plain)"/><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" \
            w:color="000000"/></w:pBdr><w:spacing w:before="40" w:after="\(after)"/><w:ind w:left="\(inset)" w:right="\(inset)"/>\
            <w:rPr><w:sz w:val="12"/></w:rPr></w:pPr></w:p>
            """
    }

    private static func properties(_ look: Look) -> String {
        let bold = look.isBold ? "<w:b/>" : ""
        let italic = look.isItalic ? "<w:i/>" : ""
        let colour = look.colour.map { "<w:color w:val=\"\($0)\"/>" } ?? ""
        return
            "<w:rPr>\(bold)\(italic)\(colour)<w:sz w:val=\"\(look.size)\"/><w:szCs w:val=\"\(look.size)\"/></w:rPr>"
    }
}

extension String {
    /// What stands between the marks, a byte of ASCII: by bytes, because by letters takes twenty times as long.
    func pieces(at mark: UInt8) -> [String] {
        guard utf8.contains(mark) else { return [self] }
        return utf8.split(separator: mark, omittingEmptySubsequences: false).map { String(Substring($0)) }
    }
}
