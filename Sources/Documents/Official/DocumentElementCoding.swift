/// The coded form of an element: its name under `is`, and beside it what it holds.
extension DocumentElement: Codable {
    private enum Name: String, Codable {
        case letterhead, title, subtitle, addressees, citation, resolution, chapter, article, heading, subheading
        case clause, lastClause, item, note, table, signature, signatures, recipients, turn, annex, annexReference
    }

    private enum Key: String, CodingKey {
        case name = "is"
        case text, heading, lines, head, table, cell, cells
    }

    package init(from decoder: any Decoder) throws {
        let coded = try decoder.container(keyedBy: Key.self)
        func text() throws -> String { try coded.decode(String.self, forKey: .text) }
        func lines() throws -> [String] { try coded.decode([String].self, forKey: .lines) }
        self =
            switch try coded.decode(Name.self, forKey: .name) {
            case .letterhead: .letterhead(try coded.decode(Letterhead.self, forKey: .head))
            case .title: .title(try text())
            case .subtitle: .subtitle(try text())
            case .addressees: .addressees(try lines())
            case .citation: .citation(try text())
            case .resolution: .resolution(try text())
            case .chapter: .chapter(try text(), heading: try coded.decode(String.self, forKey: .heading))
            case .article: .article(try text())
            case .heading: .heading(try text())
            case .subheading: .subheading(try text())
            case .clause: .clause(try text())
            case .lastClause: .lastClause(try text())
            case .item: .item(try text())
            case .note: .note(try text())
            case .table: .table(try coded.decode(DocumentGrid.self, forKey: .table))
            case .signature:
                .signature(try coded.decode(SignatureCell.self, forKey: .cell), recipients: try lines())
            case .signatures: .signatures(try coded.decode([SignatureCell].self, forKey: .cells))
            case .recipients: .recipients(try lines())
            case .turn: .turn
            case .annex: .annex(try text())
            case .annexReference: .annexReference(try text())
            }
    }

    package func encode(to encoder: any Encoder) throws {
        var coded = encoder.container(keyedBy: Key.self)
        try coded.encode(name, forKey: .name)
        switch self {
        case .letterhead(let head): try coded.encode(head, forKey: .head)
        case .title(let text), .subtitle(let text), .citation(let text), .resolution(let text), .article(let text),
            .heading(let text), .subheading(let text), .clause(let text), .lastClause(let text), .item(let text),
            .note(let text), .annex(let text), .annexReference(let text):
            try coded.encode(text, forKey: .text)
        case .chapter(let text, let heading):
            try coded.encode(text, forKey: .text)
            try coded.encode(heading, forKey: .heading)
        case .addressees(let lines), .recipients(let lines): try coded.encode(lines, forKey: .lines)
        case .table(let grid): try coded.encode(grid, forKey: .table)
        case .signature(let cell, let recipients):
            try coded.encode(cell, forKey: .cell)
            try coded.encode(recipients, forKey: .lines)
        case .signatures(let cells): try coded.encode(cells, forKey: .cells)
        case .turn: break
        }
    }

    private var name: Name {
        switch self {
        case .letterhead: .letterhead
        case .title: .title
        case .subtitle: .subtitle
        case .addressees: .addressees
        case .citation: .citation
        case .resolution: .resolution
        case .chapter: .chapter
        case .article: .article
        case .heading: .heading
        case .subheading: .subheading
        case .clause: .clause
        case .lastClause: .lastClause
        case .item: .item
        case .note: .note
        case .table: .table
        case .signature: .signature
        case .signatures: .signatures
        case .recipients: .recipients
        case .turn: .turn
        case .annex: .annex
        case .annexReference: .annexReference
        }
    }
}
