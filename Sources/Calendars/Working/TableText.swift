/// The rows of a table written as text: cells between bars, the first line being the head.
func table(of text: String) -> [[String]] {
    text.split(separator: "\n").dropFirst().map { line in
        line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
    }
}

private func trimmed(_ cell: Substring) -> String {
    String(String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()))
}
