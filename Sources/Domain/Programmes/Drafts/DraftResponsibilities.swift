internal import Documents
internal import Vietnamese

/// Reads who answers for what, party by party.
struct DraftResponsibilities {
    private let words: PartyWords
    private(set) var responsibilities: [ProgrammeReading.Guess<ProgrammeReading.Responsibility>] = []
    private(set) var unread: [ProgrammeReading.Unread] = []
    /// The party that our own documents mark as leading.
    private(set) var lead: ProgrammeReading.Guess<String>?

    /// How our own documents mark it.
    static let leading = " (đơn vị chủ trì)"

    init(known: [String]) {
        words = PartyWords(known)
    }

    mutating func take(_ section: DraftSection, isOurs: Bool) {
        var open: [(names: [String], place: WordPlace, first: String, lines: [WordParagraph])] = []
        let paragraphs = section.paragraphs
        let manner = isOurs ? nil : paragraphs.first { $0.number != nil && isOfParty($0) }?.number?.manner
        for paragraph in paragraphs {
            let begins =
                isOurs
                ? paragraph.style == WordStyleName.subheading
                : isOfParty(paragraph) && (manner.map { paragraph.number?.manner == $0 } ?? paragraph.isStriking)
            if begins {
                let (names, first) = isOurs ? ([ownName(paragraph)], "") : heading(paragraph.text)
                open.append((names, paragraph.place, first, []))
            } else if open.isEmpty {
                guard !paragraph.isEmpty else { continue }
                unread.append(
                    .init(
                        text: paragraph.line, place: "\(paragraph.place)",
                        reason: "Phần chung của mục phân công, không thuộc bên nào."))
            } else {
                open[open.endIndex - 1].lines.append(paragraph)
            }
        }
        for (names, place, first, lines) in open {
            let text = [first, ProgrammeReading.text(lines, keepingEnd: isOurs)].filter { !$0.isEmpty }.joined(
                separator: "\n")
            for name in names {
                responsibilities.append(
                    .init(
                        .init(party: name, text: text), at: "\(place)",
                        isOurs ? .sure : names.count > 1 ? .unsure : .likely))
            }
        }
    }

    /// The name in a heading of our own documents.
    private mutating func ownName(_ paragraph: WordParagraph) -> String {
        guard paragraph.text.hasSuffix(Self.leading) else { return paragraph.text }
        let name = String(paragraph.text.dropLast(Self.leading.count))
        lead = .init(name, at: "\(paragraph.place)", .sure)
        return name
    }

    /// Whether a line begins with a party's name.
    private func isOfParty(_ paragraph: WordParagraph) -> Bool {
        guard paragraph.number.map({ if case .bullet = $0.manner { false } else { true } }) ?? true else {
            return false
        }
        let start = paragraph.text.split(separator: ":", maxSplits: 1).first.map(String.init) ?? ""
        guard start.count <= 160 else { return false }
        return !words.mentions(in: start).isEmpty
    }

    /// The party, or several parties in a row, and what follows the colon.
    private func heading(_ text: String) -> (names: [String], rest: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map { CleanText.cleaned(String($0)) }
        let name = parts.first ?? text
        let rest = parts.count > 1 ? parts[1] : ""
        let mentions = words.mentions(in: SearchText.folded(name).hasPrefix("cac ") ? rest : name)
        if SearchText.folded(name).hasPrefix("cac "), mentions.count > 1 { return (mentions.map(\.name), "") }
        return ([DraftHead.partyName(name)], rest)
    }
}
