internal import Vietnamese

/// The row of titles in a file, matched with the columns that a table declares.
package struct TableHeader: Hashable, Sendable {
    /// The number of that row in the file.
    package let row: Int
    /// The place in the file, from 0, of each column that was found.
    package let places: [String: Int]
    /// The titles as they stand in the file, by the keys of their columns.
    package let titles: [String: String]
    /// Titles that no column declares; what stands under them is not read.
    package let unknown: [String]
    /// Titles that name a column already found further left.
    package let duplicates: [String]
    /// Columns without which no row can be taken.
    package let missingRequired: [TableColumn]
    package let missingOptional: [TableColumn]

    /// Whether the rows below can be taken.
    package var isUsable: Bool { missingRequired.isEmpty }

    /// Nothing when the row is no row of titles: fewer than two of its cells name a column (one, where a table has
    /// but one).
    init?(_ row: SheetRow, _ titles: TableTitles) {
        var places: [String: Int] = [:]
        var found: [String: String] = [:]
        var unknown: [String] = []
        var duplicates: [String] = []
        for (place, cell) in row.cells.enumerated() {
            guard case .text = cell, !cell.isBlank else { continue }
            let title = TitleKey.withoutMark(cell.text)
            switch titles.meaning(of: title) {
            case .ordinal: continue
            case .unknown: unknown.append(title)
            case .column(let key) where places[key] != nil: duplicates.append(title)
            case .column(let key): (places[key], found[key]) = (place, title)
            }
        }
        let missing = titles.shape.columns.filter { places[$0.key] == nil }
        guard places.count >= min(2, titles.shape.columns.count), !places.isEmpty else { return nil }
        self.row = row.number
        self.places = places
        self.titles = found
        self.unknown = unknown
        self.duplicates = duplicates
        missingRequired = missing.filter(\.isRequired)
        missingOptional = missing.filter { !$0.isRequired }
    }

    /// Whether a later row says the titles once more, as on each page of a list or in joined cells.
    func isRepeated(in row: SheetRow) -> Bool {
        places.count > 1
            && places.allSatisfy { key, place in
                titles[key].map { TitleKey($0) == TitleKey(TitleKey.withoutMark(row[place].text)) } ?? false
            }
    }
}

/// What a title comes to when marks, case, spaces and signs do not count.
struct TitleKey: Hashable {
    private let words: [String]

    init(_ title: String) {
        words = SearchText.tokens(SearchText.folded(title))
    }

    var isEmpty: Bool { words.isEmpty }

    /// The title without the sign for a column that must be filled in.
    static func withoutMark(_ title: String) -> String {
        let line = CleanText.cleaned(title)
        let plain = line.replacing("(*)", with: "").drop { $0 == "*" || $0 == " " }
        guard let last = plain.lastIndex(where: { $0 != "*" && $0 != " " }) else { return "" }
        return String(plain[...last])
    }

    /// The title without what stands in brackets, as the unit in `Số tiền (đồng)`.
    static func withoutBrackets(_ title: String) -> TitleKey {
        var depth = 0
        let outside = title.filter { character in
            if character == "(" { depth += 1 }
            defer { if character == ")", depth > 0 { depth -= 1 } }
            return depth == 0
        }
        return TitleKey(outside)
    }
}
