/// Numbers in figures as Vietnamese texts print them: dots between thousands, a comma before the fraction.
package enum NumberText {
    /// A whole number: 1234567 → "1.234.567".
    package static func whole(_ number: Int) -> String {
        let digits = String(number.magnitude)
        let grouped = digits.enumerated().reduce(into: "") { text, digit in
            let left = digits.count - digit.offset
            if digit.offset > 0, left.isMultiple(of: 3) { text.append(".") }
            text.append(digit.element)
        }
        return number < 0 ? "-\(grouped)" : grouped
    }

    /// A number kept exactly in its smallest units: 123456789 with two places → "1.234.567,89".
    package static func decimal(units: Int, places: Int) -> String {
        guard places > 0 else { return whole(units) }
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let integer = whole(Int(padded.dropLast(places)) ?? 0)
        return "\(units < 0 ? "-" : "")\(integer),\(padded.suffix(places))"
    }

    /// A measured number, rounded half up as people do it: 97.25 with one place → "97,3"; empty places go if asked.
    package static func decimal(_ number: Double, places: Int, dropsZeros: Bool = false) -> String {
        guard let units = units(of: number, places: places) else { return "\(number)" }
        let text = decimal(units: units, places: places)
        guard dropsZeros, places > 0 else { return text }
        var kept = Substring(text)
        while kept.last == "0" { kept.removeLast() }
        return String(kept.last == "," ? kept.dropLast() : kept)
    }

    /// Reads a whole number as people type it: "2.530.000", "2 530 000" or "2530000"; nothing when dots stand amiss.
    package static func whole(from text: String) -> Int? {
        let typed = CleanText.cleaned(text)
        let isNegative = typed.hasPrefix("-")
        let groups = typed.dropFirst(isNegative ? 1 : 0)
            .split(omittingEmptySubsequences: false) { $0 == "." || $0 == " " }
        let isDigits = groups.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
        let isGrouped = groups.count == 1 || (groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 })
        guard isDigits, isGrouped else { return nil }
        return Int((isNegative ? "-" : "") + groups.joined())
    }

    /// Rounds on the digits people see (0.285 is 0,29), not on the binary fraction behind them.
    private static func units(of number: Double, places: Int) -> Int? {
        let parts = "\(number.magnitude)".split(separator: ".")
        guard parts.count == 2, parts.joined().utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
            return Int(exactly: (number * power(places)).rounded())
        }
        let kept = parts[1].prefix(places)
        let filling = String(repeating: "0", count: places - kept.count)
        let next = parts[1].dropFirst(places).first ?? "0"
        guard let units = Int("\(parts[0])\(kept)\(filling)") else { return nil }
        let (rounded, isTooLarge) = units.addingReportingOverflow(next >= "5" ? 1 : 0)
        return isTooLarge ? nil : (number < 0 ? -rounded : rounded)
    }

    private static func power(_ places: Int) -> Double {
        (0..<places).reduce(1) { power, _ in power * 10 }
    }
}
