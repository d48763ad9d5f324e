internal import Vietnamese

/// The paragraphs of single elements.
struct WordElements {
    let style: DocumentStyle

    private typealias Look = WordMarkup.Look

    private static let centred = "<w:ind w:firstLine=\"0\"/><w:jc w:val=\"center\"/>"

    func markup(_ element: DocumentElement, width: Int) -> String {
        switch element {
        case .letterhead(let head): WordHead(style: style, width: width).markup(head)
        case .title(let text):
            WordMarkup.paragraph(
                WordStyleName.title, LetterCase.upper(text), bold(style.sizes.kind), "<w:spacing w:before=\"240\"/>")
        case .subtitle(let text): WordMarkup.paragraph(WordStyleName.title, text, bold(style.sizes.abstract))
        case .addressees(let names): addressees(names)
        case .citation(let text): WordMarkup.paragraph(WordStyleName.citation, text)
        case .resolution(let text):
            WordMarkup.paragraph(
                WordStyleName.plain, LetterCase.upper(text), bold(style.sizes.body),
                "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/><w:jc w:val=\"center\"/>")
        case .chapter(let text, let heading):
            WordMarkup.paragraph(WordStyleName.heading, text, nil, WordElements.centred)
                + WordMarkup.paragraph(WordStyleName.heading, LetterCase.upper(heading), nil, WordElements.centred)
        case .article(let text), .subheading(let text): WordMarkup.paragraph(WordStyleName.subheading, text)
        case .heading(let text): WordMarkup.paragraph(WordStyleName.heading, text)
        case .annex(let text): WordMarkup.paragraph(WordStyleName.heading, text, nil, WordElements.centred)
        case .annexReference(let text):
            WordMarkup.paragraph(
                WordStyleName.plain, text, Look(size: style.sizes.body.halfPoints, isItalic: true),
                "<w:spacing w:after=\"120\"/><w:jc w:val=\"center\"/>")
        case .clause(let text): WordMarkup.paragraph(WordStyleName.clause, text)
        case .lastClause(let text):
            WordMarkup.paragraph(
                WordStyleName.clause, text, nil, "<w:keepNext/><w:keepLines/>", after: WordMarkup.endSign(after: text))
        case .item(let text): WordMarkup.paragraph(WordStyleName.item, text)
        case .note(let text):
            WordMarkup.paragraph(
                WordStyleName.plain, text, Look(size: style.sizes.body.halfPoints, isItalic: true),
                "<w:spacing w:before=\"120\"/><w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/>")
        case .table(let grid): WordTables(style: style, width: width).grid(grid)
        case .signature(let cell, let names): WordTables(style: style, width: width).signature(cell, names)
        case .signatures(let cells): WordTables(style: style, width: width).signatures(cells)
        case .recipients(let names): recipients(names).joined()
        case .turn: ""
        }
    }

    /// An empty line.
    func gap(staysWithNext: Bool) -> String {
        WordMarkup.paragraph(WordStyleName.plain, "", nil, staysWithNext ? "<w:keepNext/>" : "")
    }

    /// The line of a third to a half of the words above it.
    func ruleUnderSubtitle(_ element: DocumentElement, width: Int) -> String {
        guard case .subtitle(let text) = element else { return "" }
        return WordMarkup.rule(
            under: text, size: style.sizes.abstract.points, part: 0.4, width: width, after: 60)
    }

    /// Nơi nhận at the left edge.
    func recipients(_ names: [String]) -> [String] {
        let title = Look(size: style.sizes.recipientsTitle.halfPoints, isBold: true, isItalic: true)
        let look = Look(size: style.sizes.recipients.halfPoints)
        return [WordMarkup.cellLine("Nơi nhận:", title, "left")]
            + names.map { WordMarkup.cellLine("- \($0)", look, "left") }
    }

    private func addressees(_ names: [String]) -> String {
        let lines = DocumentWords.addressees(names)
        let look = Look(size: style.sizes.body.halfPoints)
        let first = WordMarkup.paragraph(
            WordStyleName.plain, lines.first, look,
            "<w:spacing w:before=\"240\" w:after=\"\(lines.others.isEmpty ? 120 : 0)\"/><w:ind w:left=\"1418\"/>")
        let others = lines.others.enumerated().map { place, line in
            let after = place == lines.others.count - 1 ? 120 : 0
            return WordMarkup.paragraph(
                WordStyleName.plain, line, look,
                "<w:spacing w:before=\"60\" w:after=\"\(after)\"/><w:ind w:left=\"2552\"/>")
        }
        return first + others.joined()
    }

    private func bold(_ size: TypeSize) -> Look { Look(size: size.halfPoints, isBold: true) }
}
