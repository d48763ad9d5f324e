internal import Documents
internal import Vietnamese

/// A chapter of a draft by what it is about.
struct DraftSection {
    enum Topic: Hashable {
        case opening, purposeAndRequirements, purpose, requirements, content, responsibilities, reporting, money
        case organisation, appendix
        /// A chapter that no programme usually has.
        case other
    }

    let topic: Topic
    let heading: WordParagraph
    var blocks: [WordBlock] = []

    var paragraphs: [WordParagraph] {
        blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
    }

    var tables: [WordTable] {
        blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }
}

extension DraftSection.Topic {
    /// The words by which chapters are called, as folded text; the first that fits decides.
    private static let words: [(topic: DraftSection.Topic, words: [String], isPrefix: Bool)] = [
        (.appendix, ["phu luc"], true),
        (.responsibilities, ["trach nhiem", "phan cong"], false),
        (
            .reporting, ["giao ban", "che do thong tin", "thong tin, bao cao", "che do bao cao", "bao cao, so ket"],
            false
        ),
        (.money, ["kinh phi"], true),
        (
            .organisation, ["to chuc thuc hien", "dieu khoan thi hanh", "hieu luc thi hanh", "dieu khoan thuc hien"],
            true
        ),
        (.content, ["noi dung", "nhiem vu", "cac nhiem vu", "cac noi dung"], true),
        (.opening, ["boi canh", "dac diem", "tinh hinh"], true),
        (.purpose, ["muc dich", "muc tieu"], true), (.requirements, ["yeu cau", "nguyen tac"], true),
    ]

    /// What a heading announces; nothing where it is none of these.
    init?(heading: String) {
        let folded = SearchText.folded(heading)
        if folded.contains("yeu cau"), folded.hasPrefix("muc dich") || folded.hasPrefix("muc tieu") {
            self = .purposeAndRequirements
            return
        }
        let found = Self.words.first { entry in
            entry.words.contains { entry.isPrefix ? folded.hasPrefix($0) : folded.contains($0) }
        }
        guard let found else { return nil }
        self = found.topic
    }

    /// The clause that holds the words of such a chapter.
    var clause: ClauseName? {
        switch self {
        case .opening: .opening
        case .purpose, .purposeAndRequirements: .purpose
        case .requirements: .requirements
        case .reporting: .reporting
        case .money: .money
        case .organisation: .organisation
        case .content, .responsibilities, .appendix, .other: nil
        }
    }
}

/// A draft taken apart into its head and its chapters.
struct DraftSections {
    private(set) var head: [WordBlock] = []
    private(set) var sections: [DraftSection] = []
    let isOurs: Bool
    /// What the file's properties say it is about.
    let subject: String

    init(_ document: WordDocument) {
        isOurs = document.isOurs
        subject = document.subject
        var isClosed = false
        for block in document.blocks {
            if case .paragraph(let paragraph) = block {
                if let topic = topic(of: paragraph) {
                    isClosed = false
                    sections.append(DraftSection(topic: topic, heading: paragraph))
                    continue
                }
                if endsText(paragraph) { isClosed = true }
            }
            if isClosed { continue }
            if sections.isEmpty { head.append(block) } else { sections[sections.endIndex - 1].blocks.append(block) }
        }
    }

    func all(_ topics: DraftSection.Topic...) -> [DraftSection] { sections.filter { topics.contains($0.topic) } }

    /// Whether the list of recipients begins, after which nothing of the text stands.
    private func endsText(_ paragraph: WordParagraph) -> Bool {
        (!isOurs || paragraph.style == WordStyleName.plain) && SearchText.folded(paragraph.line).hasPrefix("noi nhan")
    }

    private func topic(of paragraph: WordParagraph) -> DraftSection.Topic? {
        guard !paragraph.text.isEmpty || paragraph.number != nil, paragraph.line.count <= 200,
            case .paragraph = paragraph.place
        else { return nil }
        if isOurs {
            guard paragraph.style == WordStyleName.heading else { return nil }
            return DraftSection.Topic(heading: paragraph.text) ?? .other
        }
        let topic = DraftSection.Topic(heading: paragraph.text.isEmpty ? paragraph.line : paragraph.text)
        let isAppendix = DraftSection.Topic(heading: paragraph.line) == .appendix && paragraph.isStriking
        if isAppendix { return .appendix }
        switch paragraph.number?.manner {
        case .named, .roman, .capitalLetter: return paragraph.line.count <= 120 || topic != nil ? topic ?? .other : nil
        case .decimal(depth: 1), nil:
            guard let topic else { return nil }
            return paragraph.isUpperCase || paragraph.level == 1 ? topic : nil
        case .decimal, .letter, .bullet: return nil
        }
    }
}

extension WordParagraph {
    var isUpperCase: Bool {
        text.contains { $0.isLetter } && LetterCase.upper(text) == text
    }

    /// Whether its form makes it stand out.
    var isStriking: Bool { isBold || isUpperCase || level != nil || isCentred }
}
