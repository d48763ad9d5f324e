/// Writes official documents for Word (DOCX), laid out by the numbers of their style.
///
/// The same document gives the same bytes.
package enum OfficialWord {
    package static func write(_ document: OfficialDocument) throws(WordProblem) -> [UInt8] {
        let foot = document.verification.flatMap(WordFoot.init)
        let body = WordBodyWriter(document, hasFoot: foot != nil).markup
        var parts: [(String, [UInt8])] = [
            ("[Content_Types].xml", Array(WordParts.contentTypes(hasFoot: foot != nil).utf8)),
            ("_rels/.rels", Array(WordParts.relationships.utf8)),
            ("docProps/core.xml", Array(WordParts.properties(document.properties).utf8)),
            ("word/document.xml", Array(body.utf8)),
            ("word/_rels/document.xml.rels", Array(WordParts.documentRelationships(hasFoot: foot != nil).utf8)),
            ("word/styles.xml", Array(WordParts.styles(document.style.sizes).utf8)),
            ("word/header1.xml", Array(WordParts.header(document.style.sizes.pageNumber).utf8)),
        ]
        if let foot { parts += foot.parts }
        guard let bytes = PackageBytes.archive(parts) else { throw .damaged(part: nil) }
        return bytes
    }
}

/// The elements of a document under each other, in the sections of its pages.
private struct WordBodyWriter {
    private let document: OfficialDocument
    private let hasFoot: Bool
    private let elements: WordElements
    private var section: WordSection
    private var body = ""
    private var isAfterTable = false

    init(_ document: OfficialDocument, hasFoot: Bool) {
        self.document = document
        self.hasFoot = hasFoot
        elements = WordElements(style: document.style)
        section = WordSection(
            style: document.style, isLying: document.isLandscape, isAnnex: false, hasFoot: hasFoot)
        write()
    }

    var markup: String {
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="\(WordParts.main)" xmlns:r="\(WordParts.office)"><w:body>\(body)\(section.markup)</w:body></w:document>
        """
    }

    private mutating func write() {
        var isFresh = true
        for (place, element) in document.elements.enumerated() {
            if element.beginsSection(isFresh: isFresh) { begin(isLying: element == .turn || section.isLying) }
            isFresh = element == .turn
            if isFresh { continue }
            let isTable = element.isTable
            if element.isSigned || isTable && isAfterTable { body += elements.gap(staysWithNext: element.isSigned) }
            body += elements.markup(element, width: section.textWidth)
            isAfterTable = isTable
            if element.isSubtitle, !document.elements.dropFirst(place + 1).prefix(1).contains(where: \.isSubtitle) {
                body += elements.ruleUnderSubtitle(element, width: section.textWidth)
            }
        }
        if isAfterTable { body += elements.gap(staysWithNext: false) }
    }

    /// Ends the section that is open and opens one of an annex.
    private mutating func begin(isLying: Bool) {
        body += "<w:p><w:pPr>\(section.markup)</w:pPr></w:p>"
        section = WordSection(style: document.style, isLying: isLying, isAnnex: true, hasFoot: hasFoot)
        isAfterTable = false
    }
}

extension DocumentElement {
    /// Whether pages begin anew before it; an annex begins where no turn has just begun them.
    func beginsSection(isFresh: Bool) -> Bool {
        switch self {
        case .turn: true
        case .annex: !isFresh
        default: false
        }
    }

    /// Whether it is a place for signatures, which an empty line stands before.
    var isSigned: Bool {
        switch self {
        case .signature, .signatures: true
        default: false
        }
    }

    var isSubtitle: Bool { if case .subtitle = self { true } else { false } }

    fileprivate var isTable: Bool {
        switch self {
        case .letterhead, .table, .signature, .signatures: true
        default: false
        }
    }
}
