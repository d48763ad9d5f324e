/// How the lists of a document count (ECMA-376 part 1, 17.9).
struct WordNumbering {
    /// One level of a list.
    struct Level {
        var start = 1
        var format = "decimal"
        /// As `%1.%2.`.
        var text = ""
        var style: String?
        /// The level whose counting begins this one anew; the one above unless it says otherwise.
        var restart: Int?
    }

    /// A list that takes its levels from another and may begin elsewhere.
    struct List {
        var abstract = ""
        var starts: [Int: Int] = [:]
        var levels: [Int: Level] = [:]
    }

    /// A number of the file, held to what Word itself allows, so that counting on from it never overflows.
    static func number(_ text: String?) -> Int? {
        text.flatMap { Int($0) }.map { min(max($0, -32_768), 32_767) }
    }

    private(set) var abstracts: [String: [Int: Level]] = [:]
    private(set) var lists: [String: List] = [:]

    /// The lists of a document; none when it has no such part.
    init(_ part: String?, in archive: ZipArchive) throws(SpreadsheetProblem) {
        guard let part, archive.contains(part) else { return }
        let listener = WordNumberingListener()
        try XMLStream(archive.smallPart(part), listener: listener).readAll()
        abstracts = listener.abstracts
        lists = listener.lists
    }

    /// The level of a list, its own or the one of the list it rests on.
    func level(_ place: Int, of list: String) -> Level? {
        guard let known = lists[list] else { return nil }
        return known.levels[place] ?? abstracts[known.abstract]?[place]
    }

    /// The level to which paragraphs of a style belong, where the style names only the list.
    func level(ofStyle style: String, in list: String) -> Int? {
        guard let known = lists[list] else { return nil }
        return abstracts[known.abstract]?.first { $0.value.style == style }?.key
    }
}

/// A class, because a stream keeps telling it.
private final class WordNumberingListener: XMLListener {
    private(set) var abstracts: [String: [Int: WordNumbering.Level]] = [:]
    private(set) var lists: [String: WordNumbering.List] = [:]
    private var abstract: String?
    private var list: String?
    private var place = 0
    private var level: WordNumbering.Level?

    func started(_ name: XMLName, _ attributes: XMLAttributes) {
        let value = attributes["val"]
        switch name {
        case "abstractNum": abstract = attributes["abstractNumId"]
        case "num":
            list = attributes["numId"]
            if let list { lists[list] = WordNumbering.List() }
        case "abstractNumId": if let list { lists[list]?.abstract = value ?? "" }
        case "lvlOverride": place = WordNumbering.number(attributes["ilvl"]) ?? 0
        case "startOverride": if let list { lists[list]?.starts[place] = WordNumbering.number(value) ?? 1 }
        case "lvl":
            place = WordNumbering.number(attributes["ilvl"]) ?? 0
            level = WordNumbering.Level()
        case "start": level?.start = WordNumbering.number(value) ?? 1
        case "numFmt": level?.format = value ?? "decimal"
        case "lvlText": level?.text = value ?? ""
        case "pStyle": level?.style = value
        case "lvlRestart": level?.restart = WordNumbering.number(value)
        default: break
        }
    }

    func ended(_ name: XMLName) {
        switch name {
        case "lvl":
            guard let level else { return }
            if let list {
                lists[list]?.levels[place] = level
            } else if let abstract {
                abstracts[abstract, default: [:]][place] = level
            }
            self.level = nil
        case "abstractNum": abstract = nil
        case "num": list = nil
        default: break
        }
    }
}
