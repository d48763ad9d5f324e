/// Spaces at the ends and in a row.
enum SpaceCleaning {
    /// Single spaces, none at the ends of a line, no empty lines at the ends of the text; tabs stay where they part.
    static func cleaned(_ text: String) -> String {
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { squeezed($0) }
        guard let first = lines.firstIndex(where: { !$0.isEmpty }), let last = lines.lastIndex(where: { !$0.isEmpty })
        else { return "" }
        return lines[first...last].joined(separator: "\n")
    }

    private static func squeezed(_ line: Substring.UnicodeScalarView) -> String {
        var result = String.UnicodeScalarView()
        var owesSpace = false
        for scalar in line {
            if scalar == " " {
                owesSpace = !result.isEmpty
            } else {
                if owesSpace, scalar != "\t" { result.append(" ") }
                owesSpace = false
                result.append(scalar)
            }
        }
        while let last = result.last, last == "\t" || last == " " { result.removeLast() }
        return String(result)
    }
}
