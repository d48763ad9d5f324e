internal import Storage

/// A decimal number kept exactly as it was written: how much is to be reached.
package struct Quantity: Hashable, Sendable, WrittenAsText {
    /// The digits without a point; `places` of them stand behind it.
    package let units: Int
    package let places: Int

    /// Reads `97.5` and nothing else: the form in which it is stored.
    package init?(_ description: String) {
        let parts = description.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = parts.count == 2 ? parts[1] : ""
        guard let whole = parts.first, parts.count == 1 || !fraction.isEmpty, fraction.utf8.count <= 6,
            (whole.hasPrefix("-") ? whole.dropFirst() : whole).utf8.allSatisfy({ (48...57).contains($0) }),
            fraction.utf8.allSatisfy({ (48...57).contains($0) }), whole.utf8.count <= 12, !whole.isEmpty,
            let units = Int(whole + fraction)
        else { return nil }
        self.init(units: units, places: fraction.utf8.count)
    }

    /// Reads a number as people type it in Vietnamese: `1.234,5`, `97,5`, `1200`.
    package init?(vietnamese text: String) {
        let typed = text.filter { $0 != " " && $0 != "\u{a0}" }
        let parts = typed.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first else { return nil }
        let groups = whole.split(separator: ".", omittingEmptySubsequences: false)
        guard
            groups.count == 1 || ((1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 })
        else { return nil }
        let fraction = parts.count == 2 ? ".\(parts[1])" : ""
        self.init(groups.joined() + fraction)
    }

    /// The same number in its fewest digits.
    package init(units: Int, places: Int) {
        var (units, places) = (units, places)
        while places > 0, units.isMultiple(of: 10) {
            units /= 10
            places -= 1
        }
        self.units = units
        self.places = places
    }

    package var description: String {
        guard places > 0 else { return "\(units)" }
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return "\(units < 0 ? "-" : "")\(padded.dropLast(places)).\(padded.suffix(places))"
    }
}
