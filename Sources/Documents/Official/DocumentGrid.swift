/// A table with titles that stand again at the head of each page.
package struct DocumentGrid: Hashable, Codable, Sendable {
    package struct Column: Hashable, Codable, Sendable {
        package let title: String
        /// How wide it is in relation to the others.
        package let weight: Int
        package let isCentred: Bool

        package init(_ title: String, _ weight: Int, isCentred: Bool = false) {
            self.title = title
            self.weight = weight
            self.isCentred = isCentred
        }
    }

    package enum Row: Hashable, Sendable {
        case cells([String])
        /// One line over all columns, between the rows of two chapters.
        case chapter(String)
    }

    package let columns: [Column]
    package let rows: [Row]

    package init(_ columns: [Column], _ rows: [Row]) {
        self.columns = columns
        self.rows = rows
    }
}

/// The coded form of a row: its cells, or the words of its chapter.
extension DocumentGrid.Row: Codable {
    private enum Key: String, CodingKey { case cells, chapter }

    package init(from decoder: any Decoder) throws {
        let coded = try decoder.container(keyedBy: Key.self)
        if let chapter = try coded.decodeIfPresent(String.self, forKey: .chapter) {
            self = .chapter(chapter)
        } else {
            self = .cells(try coded.decode([String].self, forKey: .cells))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var coded = encoder.container(keyedBy: Key.self)
        switch self {
        case .cells(let cells): try coded.encode(cells, forKey: .cells)
        case .chapter(let chapter): try coded.encode(chapter, forKey: .chapter)
        }
    }
}
