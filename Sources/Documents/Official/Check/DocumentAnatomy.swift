internal import Vietnamese

/// The parts of an administrative document as they are known by their words and their place.
struct DocumentAnatomy {
    typealias Paragraph = Layout.Paragraph

    /// Everything before the first annex, empty paragraphs left out.
    let main: [Paragraph]
    let nation: Paragraph?
    let motto: Paragraph?
    /// In place of the two, in the Party and the Youth Union.
    let organisation: Paragraph?
    let numbers: [Paragraph]
    let days: [Paragraph]
    /// `V/v …` of a letter.
    let letterAbstract: Paragraph?
    let title: Paragraph?
    let kind: DocumentKind?
    let abstracts: [Paragraph]
    let citations: [Paragraph]
    let body: [Paragraph]
    /// Everything in tables for signatures, and what stands beside them.
    let signing: [Paragraph]
    let signingTables: Set<Int>
    let recipients: [Paragraph]

    init(_ layout: Layout, _ style: DocumentStyle) {
        let worded = layout.paragraphs.filter { !$0.isEmpty }
        let main = Array(worded.prefix { !DocumentAnatomy.beginsAnnex($0) })
        self.main = main
        let titlePlace = main.firstIndex(where: DocumentAnatomy.isTitle)
        title = titlePlace.map { main[$0] }
        kind = title.flatMap { DocumentAnatomy.kind(of: $0.words) }
        let head = titlePlace.map { main[..<$0] } ?? main.prefix(20)
        func first(_ words: String) -> Paragraph? {
            head.first { SearchText.folded($0.words) == SearchText.folded(words) }
        }
        nation = first(Emblem.nation)
        motto = first(Emblem.motto)
        organisation = if case .organisation(let name) = style.emblem { first(name) } else { nil }
        numbers = head.filter { $0.words.firstMatch(of: #/^Số\s*[:\s]\s*\S*.*[\/-]/#) != nil && $0.words.count < 120 }
        days = head.filter { $0.words.firstMatch(of: #/ngày\b.*tháng\b.*năm\b/#) != nil && $0.words.count < 80 }
        letterAbstract = head.first { $0.words.hasPrefix("V/v") || $0.words.hasPrefix("Về việc") }
        let after = titlePlace.map { main[($0 + 1)...] } ?? main[main.startIndex...]
        let abstracts = titlePlace == nil ? [] : Array(after.prefix { $0.isCentred && !$0.isInTable && $0.isBold })
        self.abstracts = abstracts
        signingTables = DocumentAnatomy.signingTables(main)
        let parts = BodyParts(after.dropFirst(abstracts.count), signingTables)
        citations = parts.citations
        body = parts.body
        signing = parts.signing
        recipients = DocumentAnatomy.recipients(main)
    }

    var isLetter: Bool { title == nil && letterAbstract != nil }

    private static func beginsAnnex(_ paragraph: Paragraph) -> Bool {
        !paragraph.isInTable && paragraph.isCentred && SearchText.folded(paragraph.words).hasPrefix("phu luc")
    }

    /// A line in capitals that begins with the name of a type.
    private static func isTitle(_ paragraph: Paragraph) -> Bool {
        !paragraph.isInTable && paragraph.isUpperCase && paragraph.isCentred && kind(of: paragraph.words) != nil
    }

    private static func kind(of words: String) -> DocumentKind? {
        let words = SearchText.folded(words)
        return DocumentKind.allCases.filter { words.hasPrefix(SearchText.folded($0.name)) }
            .max { $0.name.count < $1.name.count }
    }

    /// Tables in which somebody signs.
    private static func signingTables(_ main: [Paragraph]) -> Set<Int> {
        Set(main.filter { $0.isInTable && (isSigner($0) || isRecipientsTitle($0)) }.map(\.place.table))
    }

    static func isRecipientsTitle(_ paragraph: Paragraph) -> Bool {
        SearchText.folded(paragraph.words).hasPrefix("noi nhan")
    }

    /// A line of powers or office over a signature (ô 7a).
    static func isSigner(_ paragraph: Paragraph) -> Bool {
        guard paragraph.isUpperCase else { return false }
        let words = paragraph.words
        if words.firstMatch(of: #/^(TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L|T\/UQ)[. ]/#) != nil { return true }
        return offices.contains { words.hasPrefix($0) }
    }

    private static let offices = [
        "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "BÍ THƯ", "PHÓ BÍ THƯ", "CHÁNH", "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "GIÁM ĐỐC",
        "THƯ KÝ", "CHỦ TỌA", "CHỦ TOẠ", "CHỦ TRÌ", "NGƯỜI LẬP",
    ]

    private static func recipients(_ main: [Paragraph]) -> [Paragraph] {
        guard let start = main.lastIndex(where: isRecipientsTitle) else { return [] }
        let title = main[start]
        return [title]
            + main[(start + 1)...].prefix { next in
                title.isInTable
                    ? (next.place.table, next.place.row, next.place.column)
                        == (title.place.table, title.place.row, title.place.column)
                    : !next.isInTable && next.words.hasPrefix("-")
            }
    }
}

/// What stands between the title and the end of a document.
private struct BodyParts {
    private(set) var citations: [Layout.Paragraph] = []
    private(set) var body: [Layout.Paragraph] = []
    private(set) var signing: [Layout.Paragraph] = []

    init(_ all: ArraySlice<Layout.Paragraph>, _ signingTables: Set<Int>) {
        var isAddressed = false
        for paragraph in all {
            let isSigned =
                signingTables.contains(paragraph.place.table)
                || !paragraph.isInTable && paragraph.isBold && DocumentAnatomy.isSigner(paragraph)
            if isSigned || !signing.isEmpty {
                signing.append(paragraph)
                continue
            }
            if paragraph.isInTable || DocumentAnatomy.isRecipientsTitle(paragraph) { continue }
            if paragraph.words.hasPrefix("Kính gửi") {
                isAddressed = true
                continue
            }
            if isAddressed, paragraph.words.hasPrefix("-") { continue }
            isAddressed = false
            if isCitation(paragraph) { citations.append(paragraph) }
            if !paragraph.isCentred { body.append(paragraph) }
        }
    }

    /// Citations stand together, before anything else is said.
    private func isCitation(_ paragraph: Layout.Paragraph) -> Bool {
        let words = paragraph.words
        if citations.isEmpty { return body.isEmpty && words.hasPrefix("Căn cứ ") }
        return body.count == citations.count && ["Căn cứ ", "Theo đề nghị ", "Xét "].contains { words.hasPrefix($0) }
    }
}
