internal import Vietnamese

/// Reads what one point of a draft says of an assignment.
struct AssignmentWords {
    let parties: PartyWords
    let times: TimeWords

    /// The labels before a value, as folded text.
    private enum Label: String, CaseIterable {
        case lead, partners, time, measure, objective, product, money, area, amount

        var words: [String] {
            switch self {
            case .lead: ["don vi chu tri", "co quan chu tri", "chu tri"]
            case .partners: ["don vi phoi hop", "co quan phoi hop", "phoi hop"]
            case .time:
                ["thoi gian thuc hien", "thoi gian hoan thanh", "thoi gian", "thoi han", "hoan thanh", "tien do"]
            case .measure: ["chi tieu", "thuoc do"]
            case .objective: ["muc tieu", "yeu cau"]
            case .product: ["san pham", "ket qua"]
            case .money: ["kinh phi", "du toan"]
            case .area: ["dia ban", "dia diem"]
            case .amount: ["khoi luong", "muc do", "so luong"]
            }
        }
    }

    /// An assignment from its point.
    func assignment(_ text: String, at place: String) -> ProgrammeReading.AssignmentReading {
        let segments = Segments.of(text)
        let first = segments.first ?? text
        var reading = ProgrammeReading.AssignmentReading(title: .init(title(first), at: place, .likely))
        for (index, segment) in segments.enumerated() {
            let isUnderstood = take(segment, into: &reading, at: place)
            if index > 0, !isUnderstood { reading.amount = Segments.joined(reading.amount, segment) }
        }
        return reading
    }

    /// Takes a further line of an assignment; false where it says nothing that has a field.
    @discardableResult
    func take(_ text: String, into reading: inout ProgrammeReading.AssignmentReading, at place: String) -> Bool {
        if let (label, value) = labelled(text) {
            take(value, as: label, into: &reading, at: place)
            return true
        }
        var isUnderstood = takeParties(text, into: &reading, at: place)
        let folded = SearchText.folded(text)
        if reading.time == nil, let time = times.time(in: text) {
            let isPlain = ["truoc", "trong", "hoan thanh", "xong", "quy", "thang", "den"].contains {
                folded.hasPrefix($0)
            }
            reading.time = .init(time, at: place, isPlain ? .likely : .unsure)
            isUnderstood = isUnderstood || isPlain
        }
        if reading.measure == nil, let measure = MeasureWords.measure(in: text) {
            reading.measure = .init(measure, at: place, .unsure)
        }
        return isUnderstood
    }

    /// `Chủ trì: …` taken apart.
    private func labelled(_ text: String) -> (Label, String)? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let name = SearchText.folded(String(text[..<colon]))
        let label = Label.allCases.first { $0.words.contains(name) }
        return label.map { ($0, CleanText.cleaned(String(text[text.index(after: colon)...]), as: .lines)) }
    }

    private func take(
        _ value: String, as label: Label, into reading: inout ProgrammeReading.AssignmentReading, at place: String
    ) {
        let value = Segments.withoutEnd(value)
        switch label {
        case .lead:
            guard let name = parties.party(named: value) else { return }
            reading.lead = .init(name, at: place, .sure)
        case .partners:
            reading.partners += parties.mentions(in: value).map { .init(.init($0.name), at: place, .sure) }
        case .time:
            reading.time = .init(
                times.time(in: value) ?? .init(deadline: nil, phase: String(value.prefix(300))), at: place, .sure)
        case .measure: reading.measure = MeasureWords.labelled(value).map { .init($0, at: place, .sure) }
        case .objective: reading.objective = Segments.joined(reading.objective, value)
        case .product: reading.product = Segments.joined(reading.product, value)
        case .money: reading.money = MoneyWords.money(in: value)
        case .area: reading.areas += value.split(separator: ",").map { CleanText.cleaned(String($0)) }
        case .amount: reading.amount = Segments.joined(reading.amount, value)
        }
    }

    /// `X chủ trì, phối hợp với Y, Z`, in any of its orders.
    private func takeParties(
        _ text: String, into reading: inout ProgrammeReading.AssignmentReading, at place: String
    ) -> Bool {
        let plain = " \(PartyWords.plain(text)) "
        let lead = plain.range(of: " chu tri ").map { plain.utf8.distance(from: plain.startIndex, to: $0.lowerBound) }
        let partners = plain.range(of: " phoi hop ").map {
            plain.utf8.distance(from: plain.startIndex, to: $0.lowerBound)
        }
        let mentions = parties.mentions(in: text)
        let all = (lead != nil || partners != nil) && plain.contains(" cac doan the ") ? parties.unions : []
        guard lead != nil || partners != nil, !mentions.isEmpty || !all.isEmpty else { return false }
        if let lead, reading.lead == nil {
            let found = mentions.last { $0.end <= lead + 1 } ?? mentions.first { $0.start >= lead }
            reading.lead = found.map { .init($0.name, at: place, .likely) }
        }
        if lead == nil, let partners, reading.lead == nil, let found = mentions.last(where: { $0.end <= partners + 1 })
        {
            reading.lead = .init(found.name, at: place, .unsure)
        }
        let start = partners ?? (lead ?? 0)
        var known = Set(reading.partners.map(\.value.party) + [reading.lead?.value].compactMap(\.self))
        for mention in mentions where mention.start >= start && partners != nil && known.insert(mention.name).inserted {
            reading.partners.append(.init(.init(mention.name), at: place, .likely))
        }
        for name in all where known.insert(name).inserted {
            reading.partners.append(.init(.init(name), at: place, .unsure))
        }
        return true
    }

    private func title(_ segment: String) -> String {
        let title = Segments.withoutEnd(segment)
        return title.count <= 500 ? title : String(title.prefix(499)) + "…"
    }
}

/// Sentences and parts of sentences.
enum Segments {
    /// Parts between semicolons, brackets and ends of sentences; the first is what is to be done.
    static func of(_ text: String) -> [String] {
        var parts: [String] = []
        var part = ""
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let next = characters.indices.contains(index + 1) ? characters[index + 1] : " "
            let previous = part.last ?? " "
            switch character {
            case ";", "(", ")", "\n": flush(&part, into: &parts)
            case "." where next.isWhitespace && part.count > 3 && !isAbbreviation(part) && !previous.isWhitespace:
                flush(&part, into: &parts)
            default: part.append(character)
            }
        }
        flush(&part, into: &parts)
        return parts
    }

    static func joined(_ old: String, _ new: String) -> String {
        let new = withoutEnd(new)
        return old.isEmpty ? new : "\(old)\n\(new)"
    }

    /// Without the sign that closes a line.
    static func withoutEnd(_ text: String) -> String {
        var text = CleanText.cleaned(text, as: .lines)
        while let last = text.last, ".;,: /".contains(last), !text.hasSuffix("...") { text.removeLast() }
        return text
    }

    private static func flush(_ part: inout String, into parts: inout [String]) {
        let clean = CleanText.cleaned(part)
        if clean.contains(where: { $0.isLetter || $0.isNumber }) { parts.append(clean) }
        part = ""
    }

    private static func isAbbreviation(_ part: String) -> Bool {
        let word = part.split(separator: " ").last ?? ""
        return word.count <= 2 && word.first?.isUppercase == true
    }
}
