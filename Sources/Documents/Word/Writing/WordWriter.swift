internal import Vietnamese

/// Writes documents (DOCX) in the layout of Nghị định 30/2020/NĐ-CP: A4, margins 20/20/30/15 mm, Times New Roman 14.
///
/// The same text gives the same bytes.
package enum WordWriter {
    package static func write(_ text: WordText) throws(WordProblem) -> [UInt8] {
        let parts: [(String, String)] = [
            ("[Content_Types].xml", WordParts.contentTypes), ("_rels/.rels", WordParts.relationships),
            ("docProps/core.xml", WordParts.properties(text.properties)), ("word/document.xml", document(text)),
            ("word/_rels/document.xml.rels", WordParts.documentRelationships), ("word/styles.xml", WordParts.styles),
            ("word/header1.xml", WordParts.header),
        ]
        guard let bytes = PackageBytes.archive(parts.map { ($0.0, Array($0.1.utf8)) }) else {
            throw .damaged(part: nil)
        }
        return bytes
    }

    private static func document(_ text: WordText) -> String {
        var body = ""
        var page = text.isLandscape ? WordPage.lying : .standing
        var isAfterTable = false
        for element in text.elements {
            if case .turn = element {
                body += "<w:p><w:pPr>\(page.section)</w:pPr></w:p>"
                page = .lying
                continue
            }
            let isTable = element.isTable
            if element.standsApart || isTable && isAfterTable { body += WordMarkup.paragraph(WordStyleName.plain, "") }
            body += markup(element, width: page.textWidth)
            isAfterTable = isTable
        }
        if isAfterTable { body += WordMarkup.paragraph(WordStyleName.plain, "") }
        return """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:document xmlns:w="\(WordParts.main)" xmlns:r="\(WordParts.office)"><w:body>\(body)\(page.section)</w:body></w:document>
            """
    }

    private static func markup(_ element: WordElement, width: Int) -> String {
        switch element {
        case .letterhead(let head): WordTables.letterhead(head, width: width)
        case .title(let text):
            WordMarkup.paragraph(WordStyleName.title, LetterCase.upper(text), nil, "<w:spacing w:before=\"240\"/>")
        case .subtitle(let text): WordMarkup.paragraph(WordStyleName.title, text, nil, "<w:spacing w:after=\"120\"/>")
        case .citation(let text): WordMarkup.paragraph(WordStyleName.citation, text)
        case .heading(let text): WordMarkup.paragraph(WordStyleName.heading, text)
        case .annex(let text):
            WordMarkup.paragraph(WordStyleName.heading, text, nil, "<w:ind w:firstLine=\"0\"/><w:jc w:val=\"center\"/>")
        case .subheading(let text): WordMarkup.paragraph(WordStyleName.subheading, text)
        case .clause(let text): WordMarkup.paragraph(WordStyleName.clause, text)
        case .lastClause(let text):
            WordMarkup.paragraph(WordStyleName.clause, text, after: WordMarkup.endSign(after: text))
        case .item(let text): WordMarkup.paragraph(WordStyleName.item, text)
        case .note(let text):
            WordMarkup.paragraph(
                WordStyleName.plain, text, WordMarkup.Look(isItalic: true),
                "<w:spacing w:before=\"120\"/><w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/>")
        case .table(let grid): WordTables.grid(grid, width: width)
        case .signatures(let signatures): WordTables.signatures(signatures, width: width)
        case .recipients(let names): WordTables.recipients(names)
        case .turn: ""
        }
    }
}

extension WordElement {
    /// Whether an empty line stands before it.
    fileprivate var standsApart: Bool { if case .signatures = self { true } else { false } }

    fileprivate var isTable: Bool {
        switch self {
        case .letterhead, .table, .signatures: true
        case .title, .subtitle, .citation, .heading, .annex, .subheading, .clause, .lastClause, .item, .note,
            .recipients,
            .turn:
            false
        }
    }
}

/// A4 in twentieths of a point, with the margins of the decree (Phụ lục I, Phần I, Mục I).
struct WordPage {
    let width: Int
    let height: Int
    let isLying: Bool

    static let standing = WordPage(width: 11906, height: 16838, isLying: false)
    static let lying = WordPage(width: 16838, height: 11906, isLying: true)

    private static let (top, bottom, left, right) = (1134, 1134, 1701, 850)

    var textWidth: Int { width - WordPage.left - WordPage.right }

    /// The page number stands at the top in the middle, and not on the first page.
    var section: String {
        let orientation = isLying ? " w:orient=\"landscape\"" : ""
        return """
            <w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:type w:val="nextPage"/>\
            <w:pgSz w:w="\(width)" w:h="\(height)"\(orientation)/>\
            <w:pgMar w:top="\(WordPage.top)" w:right="\(WordPage.right)" w:bottom="\(WordPage.bottom)" \
            w:left="\(WordPage.left)" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>
            """
    }
}
