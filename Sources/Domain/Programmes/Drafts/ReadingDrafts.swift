package import Documents
internal import Vietnamese

extension ProgrammeReading {
    /// What a draft says, as far as it can be understood; nothing is stored.
    ///
    /// - Parameter standards: titles of the standard groups to match content groups with.
    package init(of document: WordDocument, standards: [String] = StandardGroup.shipped.map(\.title)) {
        let sections = DraftSections(document)
        let head = DraftHead(sections)
        title = head.name
        firstYear = head.years?.first
        lastYear = head.years?.last
        themes = head.themes
        citations = head.citations
        parent = head.parent
        if let opening = head.opening {
            clauses.append(.init(.init(name: .opening, text: opening.value), at: opening.place, opening.confidence))
        }
        takeParties(head, sections)
        takeClauses(sections)
        takeContent(sections, standards)
        takeOthers(sections)
        takeKind(sections)
        remarks = document.leftOut.sentences
    }

    // MARK: Parties and what they answer for

    private mutating func takeParties(_ head: DraftHead, _ sections: DraftSections) {
        let named = head.parties
        unread += named.unread
        var duties = DraftResponsibilities(known: named.names.map(\.value))
        for section in sections.all(.responsibilities) { duties.take(section, isOurs: sections.isOurs) }
        responsibilities = duties.responsibilities
        unread += duties.unread
        parties = duties.responsibilities.map { .init($0.value.party, at: $0.place, $0.confidence) }
        for party in named.names where PartyWords(parties.map(\.value)).party(of: party.value) == nil {
            parties.append(party)
        }
        lead = duties.lead ?? leader(head, named.names.first)
    }

    /// Which kind of programme it is: as our own documents say it, or by the words of the title.
    private mutating func takeKind(_ sections: DraftSections) {
        let parts = sections.subject.split(separator: ", ").map(String.init)
        if sections.isOurs, let told = Programme.Kind.allCases.first(where: { $0.wording.vietnamese == parts.first }) {
            kind = .init(told, at: "thuộc tính của tệp", .sure)
            let years = (parts.last ?? "").split(separator: "-").compactMap { Int($0) }
            if let first = years.first, let last = years.last {
                firstYear = .init(first, at: "thuộc tính của tệp", .sure)
                lastYear = last
            }
            return
        }
        let name = SearchText.folded(title?.value ?? "")
        let words: [(String, Programme.Kind)] = [
            ("thong nhat hanh dong", .action), ("quy che", .standing), ("phoi hop giam sat", .supervision),
        ]
        let place = title?.place ?? "đoạn 1"
        if let told = words.first(where: { name.contains($0.0) }) {
            kind = .init(told.1, at: place, .likely)
        } else {
            kind = .init(parties.count == 2 ? .bilateral : .multilateral, at: place, .unsure)
        }
    }

    private func leader(_ head: DraftHead, _ first: Guess<String>?) -> Guess<String>? {
        let words = PartyWords(parties.map(\.value))
        if let issuer = head.issuer, let name = words.party(of: issuer) { return .init(name, at: "phần đầu", .likely) }
        if let first, let name = words.party(of: first.value) { return .init(name, at: first.place, .likely) }
        return parties.first.map { .init($0.value, at: $0.place, .unsure) }
    }

    // MARK: Clauses

    private mutating func takeClauses(_ sections: DraftSections) {
        for section in sections.sections {
            guard let clause = section.topic.clause else { continue }
            var parts = [(clause, section.heading.place, [WordParagraph]())]
            for paragraph in section.paragraphs {
                if section.topic == .purposeAndRequirements, let next = Self.part(paragraph, sections.isOurs) {
                    parts.append((next, paragraph.place, []))
                } else {
                    parts[parts.endIndex - 1].2.append(paragraph)
                }
            }
            for (name, place, paragraphs) in parts {
                let text = Self.text(paragraphs, keepingEnd: sections.isOurs)
                guard !text.isEmpty else { continue }
                let isTold = section.topic != .purposeAndRequirements || parts.count > 1
                add(name, text, at: "\(place)", sections.isOurs ? .sure : isTold ? .likely : .unsure)
            }
        }
    }

    private mutating func add(_ name: ClauseName, _ text: String, at place: String, _ confidence: Confidence) {
        if let known = clauses.firstIndex(where: { $0.value.name == name }) {
            clauses[known].value.text += "\n\(text)"
        } else {
            clauses.append(.init(.init(name: name, text: text), at: place, confidence))
        }
    }

    /// `1. Mục đích` and `2. Yêu cầu` within one chapter.
    private static func part(_ paragraph: WordParagraph, _ isOurs: Bool) -> ClauseName? {
        guard !isOurs || paragraph.style == WordStyleName.subheading, paragraph.text.count <= 40 else { return nil }
        switch DraftSection.Topic(heading: paragraph.text) {
        case .purpose: return .purpose
        case .requirements: return .requirements
        case .opening, .purposeAndRequirements, .content, .responsibilities, .reporting, .money, .organisation,
            .appendix,
            .other, nil:
            return nil
        }
    }

    /// The lines of a clause without the sign that ends documents and without empty lines around it.
    ///
    /// - Parameter keepingEnd: whether the sign was taken away before, as from our own documents.
    static func text(_ paragraphs: [WordParagraph], keepingEnd: Bool = false) -> String {
        var lines = paragraphs.map(\.line)
        while lines.first?.isEmpty == true { lines.removeFirst() }
        while lines.last?.isEmpty == true { lines.removeLast() }
        if !keepingEnd, let last = lines.last, last.hasSuffix("./.") {
            lines[lines.endIndex - 1] = String(last.dropLast(3))
        }
        return lines.joined(separator: "\n").trimmed
    }

    // MARK: Content

    private mutating func takeContent(_ sections: DraftSections, _ standards: [String]) {
        let words = AssignmentWords(
            parties: PartyWords(parties.map(\.value)), times: TimeWords(year: lastYear ?? firstYear?.value))
        var content = DraftContent(words: words, standards: standards)
        for section in sections.all(.content) {
            if sections.isOurs { content.takeOurs(section) } else { content.take(section) }
        }
        for section in sections.all(.content, .appendix, .responsibilities, .organisation, .other) {
            for table in section.tables {
                if let known = AssignmentTable(table) {
                    content.take(known.lines(words, isOurs: sections.isOurs), isOurs: sections.isOurs)
                } else if section.topic == .content || section.topic == .appendix {
                    let row = table.rows.first?.map(\.text).joined(separator: " | ") ?? ""
                    unread.append(
                        .init(
                            text: String(row.prefix(300)), place: "bảng \(table.number)",
                            reason: "Bảng không có cột “Nhiệm vụ” cùng cột chủ trì, phối hợp, thời hạn hay chỉ tiêu."))
                }
            }
        }
        groups = content.groups
        unread += content.unread
    }

    private mutating func takeOthers(_ sections: DraftSections) {
        for section in sections.all(.other) where section.tables.allSatisfy({ AssignmentTable($0) == nil }) {
            let text = Self.text([section.heading] + section.paragraphs)
            unread.append(
                .init(
                    text: String(text.prefix(2_000)), place: "\(section.heading.place)",
                    reason: "Mục không thuộc phần nào của chương trình."))
        }
        if title == nil {
            unread.append(.init(text: "", place: "đoạn 1", reason: "Không thấy tên chương trình ở phần đầu văn bản."))
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

extension PartyWords {
    /// The party of these that a name means; a usual name that is none of them is nothing.
    func party(of name: String) -> String? { party(named: name).flatMap { isKnown($0) ? $0 : nil } }
}

extension WordLeftOut {
    /// What people should know of what was left out or changed.
    package var sentences: [String] {
        [
            (trackedChanges, "Các sửa đổi đang theo dõi (Track Changes) được coi như đã chấp nhận."),
            (pictures, "Có \(pictures) hình ảnh không được đưa vào."),
            (textBoxes, "Chữ trong \(textBoxes) khung chữ được đặt sau đoạn có khung."),
            (footnotes, "Có \(footnotes) chú thích cuối trang không được đưa vào."),
            (nestedTables, "Có \(nestedTables) bảng lồng trong bảng; chữ của chúng nằm trong ô ngoài."),
            (convertedRuns, "Chữ theo phông cũ (.VnTime, VNI) đã được chuyển sang Unicode; hãy xem lại chữ hoa."),
        ].filter { $0.0 > 0 }.map(\.1)
    }
}
