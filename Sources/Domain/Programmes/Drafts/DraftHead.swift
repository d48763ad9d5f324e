internal import Documents
internal import Vietnamese

/// Reads what stands before the first chapter: title, years, parties, citations, themes, opening.
struct DraftHead {
    private static let types = ["chuong trinh", "quy che", "ke hoach", "thoa thuan", "quy che phoi hop"]

    /// With the empty ones.
    private let lines: [WordParagraph]
    private let paragraphs: [WordParagraph]
    private let tables: [WordTable]
    private let isOurs: Bool
    private let title: [WordParagraph]

    init(_ sections: DraftSections) {
        isOurs = sections.isOurs
        lines = sections.head.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
        paragraphs = lines.filter { !$0.isEmpty }
        tables = sections.head.compactMap { if case .table(let table) = $0 { table } else { nil } }
        title = Self.title(in: paragraphs, isOurs: isOurs)
    }

    /// The name of the programme; a type in capitals on its own line is put before what it is about.
    var name: ProgrammeReading.Guess<String>? {
        guard let first = title.first else { return nil }
        let text = Self.joined(title.map(\.line))
        return .init(String(text.prefix(500)), at: "\(first.place)", isOurs ? .sure : .likely)
    }

    /// The lines of a title as one name.
    static func joined(_ lines: [String]) -> String {
        guard let first = lines.first, lines.count > 1, types.contains(SearchText.folded(first)) else {
            return CleanText.cleaned(lines.joined(separator: " "))
        }
        let type = LetterCase.capitalisedFirst(LetterCase.lower(first))
        return CleanText.cleaned("\(type) \(withoutCapital(lines.dropFirst().joined(separator: " ")))")
    }

    /// A name as the lines of a title: its type by itself, where joining the lines gives the very name again.
    static func lines(of name: String) -> [String] {
        for type in types.sorted(by: { $0.count > $1.count }) {
            let start = String(name.prefix(type.count))
            guard SearchText.folded(start) == type, name.dropFirst(type.count).first == " " else { continue }
            let rest = LetterCase.capitalisedFirst(String(name.dropFirst(type.count + 1)))
            if joined([LetterCase.upper(start), rest]) == name { return [start, rest] }
        }
        return [name]
    }

    /// The years named in the title, or else the first named at all.
    var years: (first: ProgrammeReading.Guess<Int>, last: Int)? {
        for (lines, confidence) in [(title, ProgrammeReading.Confidence.likely), (paragraphs, .unsure)] {
            for line in lines {
                let folded = SearchText.folded(line.line)
                if let match = folded.firstMatch(
                    of: #/(?:giai doan|nhiem ky|nam|tu nam)?\s*\b((?:19|20)\d{2})\s*(?:-|den nam)\s*((?:19|20)\d{2})\b/#
                ),
                    let first = Int(match.1), let last = Int(match.2), first <= last
                {
                    return (.init(first, at: "\(line.place)", confidence), last)
                }
                if let match = folded.firstMatch(of: #/\bnam ((?:19|20)\d{2})\b/#), let year = Int(match.1) {
                    return (.init(year, at: "\(line.place)", confidence), year)
                }
            }
        }
        return nil
    }

    /// The parties that the title names: `giữa A với B, C và D năm 2019`.
    var parties: (names: [ProgrammeReading.Guess<String>], unread: [ProgrammeReading.Unread]) {
        guard !isOurs, let place = title.first?.place else { return ([], []) }
        let text = title.map(\.line).joined(separator: " ")
        guard let between = text.range(of: "giữa ", options: []) ?? text.range(of: "Giữa ", options: []) else {
            return ([], [])
        }
        let whole = text[between.upperBound...].replacing(
            #/\s*(?:,\s*)?(?:giai đoạn|nhiệm kỳ|trong năm|năm)\s+\d{4}.*$/#, with: "")
        let names = whole.split(separator: #/\s*,\s*|\s*;\s*|\s+với\s+|\s+và\s+/#).map { CleanText.cleaned(String($0)) }
        var found: [ProgrammeReading.Guess<String>] = []
        var unread: [ProgrammeReading.Unread] = []
        for name in names where !name.isEmpty {
            if PartyWords.kind(name) == nil || SearchText.folded(name).hasPrefix("cac ") {
                unread.append(
                    .init(text: name, place: "\(place)", reason: "Tên chung trong tiêu đề, chưa rõ là những bên nào."))
            } else {
                found.append(.init(DraftHead.partyName(name), at: "\(place)", .likely))
            }
        }
        return (found, unread)
    }

    /// Who issues the document, as its head says.
    var issuer: String? {
        tables.first?.rows.first?.first?.paragraphs.last { !$0.isEmpty && $0.isBold }?.line
            ?? paragraphs.first { $0.isUpperCase && PartyWords.kind($0.line) != nil && !title.contains($0) }?.line
    }

    var citations: [ProgrammeReading.Guess<String>] {
        afterTitle.filter(isCitation).map { line in
            if isOurs, line.text.hasPrefix(Self.citing) {
                return .init(String(line.text.dropFirst(Self.citing.count).dropLast()), at: "\(line.place)", .sure)
            }
            let text = Segments.withoutEnd(line.text)
            let folded = SearchText.folded(text)
            let words = folded.hasPrefix("can cu vao ") ? 3 : folded.hasPrefix("can cu ") ? 2 : 0
            let rest = text.split(separator: " ", maxSplits: words).dropFirst(words).joined(separator: " ")
            return .init(rest, at: "\(line.place)", words > 0 ? .sure : .likely)
        }
    }

    var themes: [ProgrammeReading.Guess<String>] {
        afterTitle.filter(isTheme).map { line in
            let text = line.line.split(separator: ":", maxSplits: 1).last.map(String.init) ?? ""
            return .init(
                isOurs ? CleanText.cleaned(text) : Segments.withoutEnd(text), at: "\(line.place)", .sure)
        }
    }

    /// The programme of several years that the head names, in our own documents.
    var parent: String? {
        guard isOurs else { return nil }
        return paragraphs.first { $0.style == WordStyleName.plain && $0.text.hasPrefix(Self.carryingOut) }
            .map { String($0.text.dropFirst(Self.carryingOut.count)) }
    }

    /// How our own documents begin a citation, a theme, and the name of the parent.
    static let citing = "Căn cứ "
    static let theme = "Chủ đề: "
    static let carryingOut = "Thực hiện chương trình nhiều năm: "

    /// The words between the citations and the first chapter.
    var opening: ProgrammeReading.Guess<String>? {
        let found =
            isOurs
            ? lines.filter { $0.style == WordStyleName.clause }
            : afterTitle.filter { !isCitation($0) && !isTheme($0) }
        guard let first = found.first(where: { !$0.isEmpty }) else { return nil }
        let text = ProgrammeReading.text(found, keepingEnd: isOurs)
        return .init(text, at: "\(first.place)", isOurs ? .sure : .likely)
    }

    /// A party's name without the body that acts for it and without the words of the heading.
    static func partyName(_ text: String) -> String {
        var name = Segments.withoutEnd(text)
        for prefix in ["trách nhiệm của ", "đối với ", "ban thường trực ", "ban thường vụ ", "ban chấp hành "]
        where LetterCase.lower(name).hasPrefix(prefix) {
            name = LetterCase.capitalisedFirst(String(name.dropFirst(prefix.count)))
        }
        return name
    }

    private var afterTitle: [WordParagraph] {
        guard let last = title.last, let place = paragraphs.firstIndex(of: last) else { return [] }
        return paragraphs[(place + 1)...].filter { !$0.text.allSatisfy { "-_*.".contains($0) } }
    }

    private func isCitation(_ paragraph: WordParagraph) -> Bool {
        if isOurs { return paragraph.style == WordStyleName.citation }
        let folded = SearchText.folded(paragraph.text)
        return folded.hasPrefix("can cu ") || (paragraph.isItalic && folded.hasPrefix("thuc hien "))
    }

    private func isTheme(_ paragraph: WordParagraph) -> Bool {
        SearchText.folded(paragraph.line).hasPrefix("chu de")
            && paragraph.line.contains(":") && (!isOurs || paragraph.style == WordStyleName.plain)
    }

    private static func title(in paragraphs: [WordParagraph], isOurs: Bool) -> [WordParagraph] {
        if isOurs { return paragraphs.filter { $0.style == WordStyleName.title } }
        let start = paragraphs.firstIndex { paragraph in
            let folded = SearchText.folded(paragraph.line)
            return paragraph.isStriking && types.contains { folded.hasPrefix($0) }
        }
        guard let start else { return [] }
        let rest = paragraphs[(start + 1)...].prefix { paragraph in
            paragraph.isCentred && !SearchText.folded(paragraph.text).hasPrefix("can cu") && !paragraph.isItalic
                && paragraph.text.contains { $0.isLetter }
        }
        return [paragraphs[start]] + rest
    }

    private static func withoutCapital(_ text: String) -> String {
        let second = text.dropFirst().first
        guard let first = text.first, second?.isUppercase != true else { return text }
        return LetterCase.lower(String(first)) + text.dropFirst()
    }
}
