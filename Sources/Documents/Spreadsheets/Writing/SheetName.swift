internal import Vietnamese

/// Names of sheets as Excel allows them: at most 31 characters, none of `[ ] : * ? / \`, no apostrophe at the ends,
/// each only once whatever the case, and not "History".
enum SheetName {
    private static let longest = 31
    private static let reserved = "history"

    /// The nearest name that Excel allows and that is not among those taken.
    static func allowed(_ name: String, besides taken: [String]) -> String {
        let cleaned = CleanText.cleaned(String(name.map { "[]:*?/\\".contains($0) ? "-" : $0 }))
        let trimmed = fitting(cleaned, to: longest)
        let named = trimmed.isEmpty || trimmed.lowercased() == reserved ? "\(trimmed)_" : trimmed
        let others = Set(taken.map { $0.lowercased() })
        guard others.contains(named.lowercased()) else { return named }
        let candidates = (2...(taken.count + 2)).map { number in
            let suffix = " (\(number))"
            return fitting(named, to: longest - suffix.count) + suffix
        }
        return candidates.first { !others.contains($0.lowercased()) } ?? "_\(taken.count)"
    }

    /// The start of the name, in as many UTF-16 units, without apostrophes at its ends.
    private static func fitting(_ name: String, to length: Int) -> String {
        var result = name.drop { $0 == "'" }
        while result.utf16.count > length || result.last == "'" || result.last == " " { result.removeLast() }
        return String(result)
    }
}
