internal import Vietnamese

/// Finds the parties of a draft in its sentences, under their names and under the short forms of official writing.
struct PartyWords {
    /// Words by which organisations of a kind are called, as folded text, and the name where no better is known.
    private static let usual: [(name: String, words: [String])] = [
        ("Ủy ban MTTQ", ["mat tran to quoc", "ubmttq", "mttq", "mat tran"]),
        ("Liên đoàn Lao động", ["lien doan lao dong", "ldld", "cong doan"]),
        ("Hội Cựu chiến binh", ["cuu chien binh", "ccb"]),
        ("Hội Liên hiệp Phụ nữ", ["lien hiep phu nu", "hoi phu nu", "lhpn", "hlhpn"]),
        ("Đoàn Thanh niên", ["doan thanh nien", "doan tncs", "quan doan", "thanh doan", "huyen doan", "dtn"]),
        ("Hội Nông dân", ["hoi nong dan", "hnd"]),
        ("Thanh tra", ["chanh thanh tra", "thanh tra"]),
        ("Công an", ["cong an"]), ("Hội Chữ thập đỏ", ["hoi chu thap do"]), ("Hội Người cao tuổi", ["nguoi cao tuoi"]),
        ("Hội đồng nhân dân", ["hoi dong nhan dan", "hdnd"]), ("Ủy ban nhân dân", ["uy ban nhan dan", "ubnd"]),
    ]
    /// What stands around such words without meaning a party.
    private static let others = ["thanh tra nhan dan", "doan thanh tra", "cong an nhan dan"]
    /// Words before the name proper.
    private static let bodies = [
        "ban thuong truc", "ban thuong vu", "ban chap hanh", "thuong truc", "trach nhiem cua", "co quan",
    ]

    private let names: [(name: String, words: [String])]
    private let known: Set<String>
    /// What is looked for in sentences, the longer before the shorter.
    private let sought: [(name: String, word: [UInt8])]
    private static let othersSought = others.map { Array(" \($0) ".utf8) }

    /// - Parameter names: the parties as the draft or the programme calls them.
    init(_ names: [String]) {
        let counts = Dictionary(grouping: names.compactMap(PartyWords.kind), by: \.self).mapValues(\.count)
        let known = names.map { name in
            let kind = PartyWords.kind(name)
            let shared = kind.flatMap { counts[$0] } == 1 ? PartyWords.usual.first { $0.name == kind }?.words : nil
            return (name, [PartyWords.bare(name)] + (shared ?? []))
        }
        self.known = Set(names)
        let covered = Set(names.compactMap(PartyWords.kind))
        let all = known + PartyWords.usual.filter { !covered.contains($0.name) }
        self.names = all
        let words: [(name: String, word: [UInt8])] = all.flatMap { name, words in
            words.map { word in (name: name, word: Array(" \(word) ".utf8)) }
        }
        sought = words.filter { $0.word.count > 2 }.sorted { $0.word.count > $1.word.count }
    }

    /// The usual name of the kind of organisation that a name is of.
    static func kind(_ name: String) -> String? {
        let folded = " \(plain(name)) "
        let hits = usual.compactMap { entry in
            entry.words.compactMap { folded.range(of: " \($0) ")?.lowerBound }.min().map { (entry.name, $0) }
        }
        return hits.min { $0.1 < $1.1 }?.0
    }

    /// The words by which organisations of a usual kind are called.
    static func words(of kind: String) -> [String] { usual.first { $0.name == kind }?.words ?? [] }

    /// A party met in a sentence, and where in the sentence's folded form.
    struct Mention: Hashable {
        let name: String
        let start: Int
        let end: Int
    }

    /// The parties in a sentence, in its order.
    func mentions(in text: String) -> [Mention] {
        var folded = Array(" \(PartyWords.plain(text)) ".utf8)
        for other in PartyWords.othersSought {
            for place in PartyWords.places(of: other, in: folded) {
                for index in (place + 1)..<(place + other.count - 1) { folded[index] = UInt8(ascii: "_") }
            }
        }
        var found: [Mention] = []
        for (name, word) in sought {
            for place in PartyWords.places(of: word, in: folded) {
                found.append(Mention(name: name, start: place, end: place + word.count - 1))
                for index in (place + 1)..<(place + word.count - 1) { folded[index] = UInt8(ascii: "_") }
            }
        }
        return found.sorted { $0.start < $1.start }
    }

    /// The party that a name of its own means.
    func party(named text: String) -> String? {
        let bare = PartyWords.bare(text)
        if let exact = names.first(where: { $0.words.first == bare }) { return exact.name }
        return mentions(in: text).first?.name
    }

    /// The socio-political organisations among the parties that were named, as `các đoàn thể` means them.
    var unions: [String] {
        let kinds: Set = [
            "Liên đoàn Lao động", "Hội Cựu chiến binh", "Hội Liên hiệp Phụ nữ", "Đoàn Thanh niên", "Hội Nông dân",
        ]
        return names.map(\.name).filter { known.contains($0) && PartyWords.kind($0).map(kinds.contains) == true }
    }

    /// The party with whose very name a line begins, alone or before a colon; the longest where several do.
    func beginning(of line: String) -> String? {
        known.filter { line == $0 || line.hasPrefix("\($0):") }.max { $0.count < $1.count }
    }

    /// Whether it is one of the parties that were named.
    func isKnown(_ name: String) -> Bool { known.contains(name) }

    /// Folded, without signs, in single spaces: what mentions are counted in.
    static func plain(_ text: String) -> String {
        SearchText.folded(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }

    private static func bare(_ name: String) -> String {
        var plain = plain(name)
        while let body = bodies.first(where: { plain.hasPrefix($0 + " ") }) {
            plain = String(plain.dropFirst(body.count + 1))
        }
        return plain
    }

    private static func places(of word: [UInt8], in text: [UInt8]) -> [Int] {
        var places: [Int] = []
        var start = 0
        while start + word.count <= text.count {
            var length = 0
            while length < word.count, text[start + length] == word[length] { length += 1 }
            if length == word.count { places.append(start) }
            start += 1
        }
        return places
    }
}
