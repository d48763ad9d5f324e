/// What can be known of the words of a clean name (single spaces) without asking the person.
enum NameParts {
    /// Family names of more than one word, folded; of any other two words the second is tên đệm.
    private static let longFamilies = [
        "cong tang ton nu ", "cong huyen ton nu ", "huyen ton nu ", "cong ton nu ", "ton that ", "ton nu ", "au duong ",
        "tu ma ",
    ]

    private static let titles: Set<String> = [
        "gs", "pgs", "ts", "tskh", "ths", "bs", "bscki", "bsckii", "ck1", "ck2", "cki", "ckii", "ks", "kts", "cn",
        "ls", "ds", "nsnd", "nsut", "ngnd", "ngut",
    ]

    private static let space = UInt8(ascii: " ")

    /// Where the name begins behind words such as "Đ/c" and "TS."; at the start when nothing would be left.
    static func endOfTitles(in name: String) -> String.Index {
        guard name.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") })
        else { return name.startIndex }
        var rest = name[...]
        while let end = rest.utf8.firstIndex(of: space), isTitle(rest[..<end]) {
            rest = rest[rest.utf8.index(after: end)...]
        }
        return isTitle(rest) ? name.startIndex : rest.startIndex
    }

    /// Where họ ends: at once when there is only one word, which is tên.
    static func endOfFamily(in name: Substring) -> String.Index {
        guard let first = name.utf8.firstIndex(of: space) else { return name.startIndex }
        guard longOpenings.contains(SearchText.folded(String(name[..<first]))) else { return first }
        let folded = SearchText.folded(String(name))
        let long = longFamilies.first { folded.hasPrefix($0) }
        let count = long?.utf8.count { $0 == space } ?? 1
        let spaces = name.utf8.indices.filter { name.utf8[$0] == space }
        return count <= spaces.count ? spaces[count - 1] : first
    }

    /// Where tên begins: at the last word.
    static func startOfGiven(in name: Substring) -> String.Index {
        name.utf8.lastIndex(of: space).map { name.utf8.index(after: $0) } ?? name.startIndex
    }

    /// The words without the spaces around them.
    static func words(_ part: Substring) -> String {
        var bytes = part.utf8
        if bytes.first == space { bytes.removeFirst() }
        if bytes.last == space { bytes.removeLast() }
        return String(Substring(bytes))
    }

    /// The first letter of a word, as a capital.
    static func initial(_ word: Substring) -> String? {
        word.first { $0.isLetter }.map { LetterCase.upper(String($0)) }
    }

    private static let longOpenings: Set<String> = Set(
        longFamilies.compactMap { $0.split(separator: " ").first.map { String($0) } })

    /// "Đ/c", and degrees when they are written with a dot: "TS.", "PGS.TS."; "Bs" alone could be a name.
    private static func isTitle(_ word: Substring) -> Bool {
        if word.utf8.contains(UInt8(ascii: "/")) { return SearchText.folded(String(word)).hasPrefix("d/c") }
        guard word.utf8.contains(UInt8(ascii: ".")) else { return false }
        return SearchText.tokens(SearchText.folded(String(word))).allSatisfy { titles.contains($0) }
    }
}
