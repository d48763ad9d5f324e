/// Under which titles each column of a table may stand in a file.
struct TableTitles: Sendable {
    /// What a title in a file means to the table.
    enum Meaning: Hashable {
        case column(String)
        /// The running number of the row, which people like to put first; it is read past.
        case ordinal
        case unknown
    }

    let shape: TableShape
    private let keys: [TitleKey: String]

    init(_ shape: TableShape) {
        self.shape = shape
        let named = shape.columns.flatMap { column in
            ([column.title.vietnamese, column.title.english, column.key] + column.synonyms)
                .flatMap { [TitleKey($0), TitleKey.withoutBrackets($0)] }
                .map { ($0, column.key) }
        }
        keys = Dictionary(named.filter { !$0.0.isEmpty }) { first, _ in first }
    }

    func meaning(of title: String) -> Meaning {
        if let key = keys[TitleKey(title)] ?? keys[TitleKey.withoutBrackets(title)] { return .column(key) }
        return SpreadsheetWording.ordinalTitles.contains { TitleKey($0) == TitleKey(title) } ? .ordinal : .unknown
    }
}
