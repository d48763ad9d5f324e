/// A number as people type it, with its separators understood.
///
/// Where a text can be read in two ways the Vietnamese one holds: a point before three digits parts thousands
/// (`1.234` is 1234), a comma there begins a fraction (`1,234` is 1.234), unless only a whole number is asked for.
/// With both signs the last one begins the fraction, so `1,234.5` is understood too.
struct NumberReading {
    private let isNegative: Bool
    /// The digits before the fraction, without separators.
    private let whole: String
    private let fraction: String
    /// Whether the fraction could as well be the last three digits of a whole number, as in `1,234`.
    private let mayBeThousands: Bool

    /// Nothing when the text is not a number.
    init?(_ text: String) {
        let isNegative = text.first.flatMap { NumberReading.signs[$0] }
        let digits = text.dropFirst(isNegative == nil ? 0 : 1)
        guard let joined = NumberReading.joiningSpaces(in: digits) else { return nil }
        let parts = NumberReading.partsAroundFractionMark(of: joined)
        guard parts.count <= 2, let start = parts.first else { return nil }
        let groups = start.split(omittingEmptySubsequences: false, whereSeparator: NumberReading.isMark)
        guard NumberReading.areThousands(groups) else { return nil }
        self.isNegative = isNegative ?? false
        whole = groups.joined()
        fraction = parts.count == 2 ? String(parts[1]) : ""
        mayBeThousands = groups.count == 1 && NumberReading.areThousands(parts) && start.first != "0"
    }

    var number: Double? {
        Double("\(isNegative ? "-" : "")\(whole).\(fraction.isEmpty ? "0" : fraction)")
    }

    var integer: Int? {
        let hasOnlyZeros = fraction.utf8.allSatisfy { $0 == UInt8(ascii: "0") }
        guard hasOnlyZeros || mayBeThousands else { return nil }
        return Int("\(isNegative ? "-" : "")\(whole)\(mayBeThousands ? fraction : "")")
    }

    /// Whether each sign is a minus; U+2212 is the minus of mathematicians, which word processors like to put in.
    private static let signs: [Character: Bool] = ["-": true, "\u{2212}": true, "+": false]

    private static func isMark(_ character: Character) -> Bool { character == "." || character == "," }

    /// The digits and marks without the spaces that part thousands; nothing when they are not of a number.
    private static func joiningSpaces(in digits: Substring) -> String? {
        let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        guard let first = digits.utf8.first, isDigit(first), let last = digits.utf8.last, isDigit(last),
            digits.utf8.allSatisfy({ isDigit($0) || " ,.".utf8.contains($0) })
        else { return nil }
        guard digits.utf8.contains(UInt8(ascii: " ")) else { return String(digits) }
        let (start, rest) = (digits.prefix { !isMark($0) }, digits.drop { !isMark($0) })
        let groups = start.split(separator: " ", omittingEmptySubsequences: false)
        guard areThousands(groups), !rest.contains(" ") else { return nil }
        return groups.joined() + rest
    }

    private static func partsAroundFractionMark(of text: String) -> [Substring] {
        let marks = text.filter(isMark)
        guard let last = marks.last else { return [Substring(text)] }
        let parts = text.split(separator: last, omittingEmptySubsequences: false)
        if marks.contains(where: { $0 != last }) { return parts }
        let partsThousands = parts.count > 2 || (last == "." && areThousands(parts) && text.first != "0")
        return partsThousands ? [Substring(text)] : parts
    }

    /// Whether digits in such groups are thousands: up to three, then three each time.
    private static func areThousands(_ groups: [Substring]) -> Bool {
        guard groups.count > 1, let first = groups.first else { return true }
        return (1...3).contains(first.count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    }
}
