/// Pieces of WordprocessingML.
enum WordMarkup {
    /// How a run looks.
    struct Look {
        var size = 28
        var isBold = false
        var isItalic = false
    }

    /// Text between tags or in an attribute.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\t", "\n": escaped.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// A run whose line ends and tabs are elements.
    static func run(_ text: String, _ look: Look? = nil) -> String {
        guard !text.isEmpty else { return "" }
        var content = ""
        for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if place > 0 { content += "<w:br/>" }
            for (place, piece) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
                if place > 0 { content += "<w:tab/>" }
                if !piece.isEmpty { content += "<w:t xml:space=\"preserve\">\(escaped(String(piece)))</w:t>" }
            }
        }
        return "<w:r>\(look.map(properties) ?? "")\(content)</w:r>"
    }

    static func paragraph(
        _ style: String, _ text: String, _ look: Look? = nil, _ more: String = "", after: String = ""
    ) -> String {
        "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(more)</w:pPr>\(run(text, look))\(after)</w:p>"
    }

    /// `./.` after a line, in a style of its own, so that reading knows it from the words before it.
    static func endSign(after line: String) -> String {
        let sign = line.hasSuffix(".") ? "/." : "./."
        return "<w:r><w:rPr><w:rStyle w:val=\"\(WordStyleName.end)\"/></w:rPr><w:t>\(sign)</w:t></w:r>"
    }

    /// A line of a cell, close to its neighbours.
    static func cellLine(_ text: String, _ look: Look, _ alignment: String) -> String {
        paragraph(WordStyleName.plain, text, look, "<w:jc w:val=\"\(alignment)\"/>")
    }

    private static func properties(_ look: Look) -> String {
        let bold = look.isBold ? "<w:b/>" : ""
        let italic = look.isItalic ? "<w:i/>" : ""
        return "<w:rPr>\(bold)\(italic)<w:sz w:val=\"\(look.size)\"/><w:szCs w:val=\"\(look.size)\"/></w:rPr>"
    }
}
