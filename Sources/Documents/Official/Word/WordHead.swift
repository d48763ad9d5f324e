internal import Vietnamese

/// The head of the first page: issuers and number on the left, emblem and day on the right.
struct WordHead {
    let style: DocumentStyle
    let width: Int

    private typealias Look = WordMarkup.Look

    func markup(_ head: Letterhead) -> String {
        let widths = [width * 2 / 5, width - width * 2 / 5]
        let tables = WordTables(style: style, width: width)
        var rows =
            "<w:tr>\(tables.cell(widths[0], issuers(head, widths[0])))\(tables.cell(widths[1], emblem(widths[1])))</w:tr>"
        let left = below(head, widths[0])
        if !left.isEmpty || !head.placeAndDay.isEmpty {
            let day = centred(head.placeAndDay, Look(size: style.sizes.day.halfPoints, isItalic: true))
            let empty = [centred("", Look())]
            rows +=
                "<w:tr>\(tables.cell(widths[0], left.isEmpty ? empty : left))\(tables.cell(widths[1], [day]))</w:tr>"
        }
        return tables.table(widths, rows, hasLines: false)
    }

    private func issuers(_ head: Letterhead, _ width: Int) -> [String] {
        var lines: [String] = []
        if !head.superior.isEmpty {
            lines.append(centred(LetterCase.upper(head.superior), Look(size: style.sizes.superior.halfPoints)))
        }
        let names = head.issuerLines.map { LetterCase.upper($0) }
        lines += names.map { centred($0, bold(style.sizes.issuer)) }
        if let separator = style.separator {
            return lines + [centred(separator, Look(size: style.sizes.issuer.halfPoints))]
        }
        let last = names.last ?? ""
        return lines + [WordMarkup.rule(under: last, size: style.sizes.issuer.points, part: 0.4, width: width)]
    }

    private func emblem(_ width: Int) -> [String] {
        switch style.emblem {
        case .nation:
            [
                centred(Emblem.nation, bold(style.sizes.emblem)), centred(Emblem.motto, bold(style.sizes.motto)),
                WordMarkup.rule(under: Emblem.motto, size: style.sizes.motto.points, part: 1, width: width),
            ]
        case .organisation(let name):
            [
                centred(name, bold(style.sizes.emblem)),
                WordMarkup.rule(under: name, size: style.sizes.emblem.points, part: 1, width: width),
            ]
        }
    }

    /// The number, what a letter is about, and the marks of urgency and circulation.
    private func below(_ head: Letterhead, _ width: Int) -> [String] {
        var lines: [String] = []
        if !head.number.isEmpty { lines.append(centred(head.number, Look(size: style.sizes.number.halfPoints))) }
        if !head.abstract.isEmpty {
            lines.append(
                WordMarkup.paragraph(
                    WordStyleName.plain, "V/v \(head.abstract)", Look(size: style.sizes.letterAbstract.halfPoints),
                    "<w:spacing w:before=\"120\"/><w:jc w:val=\"center\"/>"))
        }
        if let urgency = head.urgency { lines.append(framed(urgency.mark, urgency.width, width, colour: "FF0000")) }
        if let circulation = head.circulation { lines.append(framed(circulation.mark, 50, width, colour: "000000")) }
        return lines
    }

    private func framed(_ text: String, _ millimetres: Int, _ width: Int, colour: String) -> String {
        let inset = max(0, (width - twips(millimetres)) / 2)
        let sides = ["top", "left", "bottom", "right"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"8\" w:space=\"2\" w:color=\"\(colour)\"/>"
        }
        return WordMarkup.paragraph(
            WordStyleName.plain, text, Look(size: 26, isBold: true, colour: colour),
            """
            <w:pBdr>\(sides.joined())</w:pBdr><w:spacing w:before="120"/>\
            <w:ind w:left="\(inset)" w:right="\(inset)"/><w:jc w:val="center"/>
            """)
    }

    private func bold(_ size: TypeSize) -> Look { Look(size: size.halfPoints, isBold: true) }

    private func centred(_ text: String, _ look: Look) -> String { WordMarkup.cellLine(text, look, "center") }
}
