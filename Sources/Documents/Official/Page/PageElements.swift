internal import Markup
internal import Vietnamese

/// Single elements as they stand on a page.
struct PageElements {
    let style: DocumentStyle
    let depth: Int
    let isWithoutTitle: Bool

    func markup(_ element: DocumentElement, isLastSubtitle: Bool, grid number: Int) -> HTML {
        switch element {
        case .letterhead(let head): PageHead.markup(head, in: style)
        case .title(let text): heading(1, "kind", upper(text))
        case .subtitle(let text): subtitle(text, hasRule: isLastSubtitle)
        case .addressees(let names): addressees(names)
        case .citation(let text): "<p class=\"citation\">\(said(text))</p>\n"
        case .resolution(let text): heading(2, "resolution", upper(text))
        case .chapter(let text, let title):
            HTML(heading(2, "chapter", said(text)), "<p class=\"chapter\">\(upper(title))</p>\n" as HTML)
        case .article(let text), .subheading(let text): heading(3, "subheading", said(text))
        case .heading(let text): heading(2, "heading", said(text))
        case .annex(let text): heading(2, "annex", said(text))
        case .annexReference(let text): "<p class=\"reference\">\(said(text))</p>\n"
        case .clause(let text): "<p class=\"clause\">\(said(text))</p>\n"
        case .lastClause(let text): "<p class=\"clause last\">\(said(text))\(DocumentWords.endSign(after: text))</p>\n"
        case .item(let text): "<p class=\"item\">\(said(text))</p>\n"
        case .note(let text): "<p class=\"note\">\(said(text))</p>\n"
        case .table(let grid): PageTables.grid(grid, number)
        case .signature(let cell, let names): PageTables.signature(cell, names)
        case .signatures(let cells): PageTables.signatures(cells)
        case .recipients(let names): PageTables.recipients(names)
        case .turn: HTML()
        }
    }

    private func subtitle(_ text: String, hasRule: Bool) -> HTML {
        let words: HTML = hasRule ? "<span class=\"under\">\(said(text))</span>" : "\(said(text))"
        return isWithoutTitle ? heading(1, "abstract", words) : "<p class=\"abstract\">\(words)</p>\n"
    }

    private func addressees(_ names: [String]) -> HTML {
        let lines = DocumentWords.addressees(names)
        let others = lines.others.map { "<p class=\"addressee\">\(said($0))</p>\n" as HTML }
        return "<div class=\"addressees\"><p>\(said(lines.first))</p>\n\(others)</div>\n"
    }

    private func heading(_ level: Int, _ name: StaticString, _ words: HTML) -> HTML {
        let name = HTML(stringLiteral: name)
        return switch level + depth {
        case 1: "<h1 class=\"\(name)\">\(words)</h1>\n"
        case 2: "<h2 class=\"\(name)\">\(words)</h2>\n"
        case 3: "<h3 class=\"\(name)\">\(words)</h3>\n"
        default: "<h4 class=\"\(name)\">\(words)</h4>\n"
        }
    }
}

/// Text as it is printed.
func said(_ text: String) -> HTML { "\(DocumentWords.printable(text))" }

/// Text in capitals.
func upper(_ text: String) -> HTML { said(LetterCase.upper(text)) }
