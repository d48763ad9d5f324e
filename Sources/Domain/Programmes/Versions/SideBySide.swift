extension WordDifference {
    /// A stretch of both texts that begins and ends at the same line ends, for two columns that stay level.
    package struct Row: Hashable, Sendable {
        package fileprivate(set) var left: [Segment] = []
        package fileprivate(set) var right: [Segment] = []

        package var isSame: Bool { (left + right).allSatisfy { $0.change == .same } }
    }

    /// The two texts in rows: a row ends where both have the same line end.
    package var rows: [Row] {
        var rows: [Row] = []
        var row = Row()
        for segment in segments {
            switch segment.change {
            case .removed: row.left.append(segment)
            case .added: row.right.append(segment)
            case .same:
                for line in segment.text.split(after: "\n") {
                    row.left.append(Segment(change: .same, text: line))
                    row.right.append(Segment(change: .same, text: line))
                    guard line.hasSuffix("\n") else { continue }
                    rows.append(row)
                    row = Row()
                }
            }
        }
        return row == Row() ? rows : rows + [row]
    }
}

extension String {
    /// The parts of the text, each with the character behind it that parts it from the next.
    fileprivate func split(after separator: Character) -> [String] {
        var parts: [String] = []
        var start = startIndex
        while start < endIndex {
            let end = self[start...].firstIndex(of: separator).map { index(after: $0) } ?? endIndex
            parts.append(String(self[start..<end]))
            start = end
        }
        return parts
    }
}
