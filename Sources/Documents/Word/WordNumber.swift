/// The number of a paragraph as it is read: `1.`, `a)`, `II.`, `Điều 3.`, `-`.
package struct WordNumber: Hashable, Sendable {
    /// In what manner it counts; deeper manners stand under others in a document.
    package enum Manner: Hashable, Sendable {
        /// `Phần I`, `Chương II`, `Điều 3`.
        case named
        case roman
        case capitalLetter
        /// `1.` has the depth 1, `1.2` the depth 2.
        case decimal(depth: Int)
        case letter
        case bullet(Character)
    }

    package let text: String
    package let manner: Manner

    package init(_ text: String, _ manner: Manner) {
        self.text = text
        self.manner = manner
    }

    /// Takes apart a number typed by hand and the text after it.
    package static func split(_ line: String) -> (number: WordNumber, text: String)? {
        guard let first = line.first, let found = NumberScan(line).found(first) else { return nil }
        let text = String(line.dropFirst(found.length).drop { $0 == " " || $0 == "\t" })
        return (WordNumber(String(line.prefix(found.length)), found.manner), text)
    }
}

/// Looks for a number at the beginning of a line.
private struct NumberScan {
    private static let bullets: Set<Character> = ["-", "–", "—", "+", "*", "•", "·", "▪", "‐", "−", "○", "➢", "✓"]
    private static let names = ["phần", "chương", "mục", "tiểu mục", "điều", "phụ lục"]
    private static let romans: Set<Character> = ["I", "V", "X", "L"]
    private static let closers: Set<Character> = [".", ")", "/", ":", "-"]

    private let line: String

    init(_ line: String) { self.line = line }

    func found(_ first: Character) -> (length: Int, manner: WordNumber.Manner)? {
        if Self.bullets.contains(first) { return bullet(first) }
        if first.isASCII, first.isNumber { return decimal() }
        return named() ?? roman() ?? letter(first)
    }

    private func bullet(_ first: Character) -> (Int, WordNumber.Manner)? {
        let next = line.dropFirst().first
        guard let next, next == " " || next == "\t" || next.isLetter else { return nil }
        return (1, .bullet(first))
    }

    private func named() -> (Int, WordNumber.Manner)? {
        let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
        for count in [1, 2] where words.count > count {
            let name = words.prefix(count).joined(separator: " ")
            guard Self.names.contains(name.lowercased()) else { continue }
            let value = words[count].prefix { $0.isASCII && ($0.isNumber || Self.romans.contains($0)) }
            guard !value.isEmpty else { continue }
            let rest = words[count].dropFirst(value.count)
            guard rest.isEmpty || rest.first.map(Self.closers.contains) == true || rest.first == "\n" else { continue }
            let closed = rest.first.map(Self.closers.contains) == true ? 1 : 0
            return (name.count + 1 + value.count + closed, .named)
        }
        return nil
    }

    private func roman() -> (Int, WordNumber.Manner)? {
        let value = line.prefix { Self.romans.contains($0) }
        guard (1...6).contains(value.count), isClosed(after: value.count),
            line.dropFirst(value.count + 2).first != "."
        else { return nil }
        return (value.count + 1, .roman)
    }

    private func letter(_ first: Character) -> (Int, WordNumber.Manner)? {
        guard first.isLetter, first.isASCII || first == "đ" || first == "Đ",
            let closer = line.dropFirst().first, closer == ")" || closer == ".", isClosed(after: 1),
            closer == ")" || line.dropFirst(3).first != "."
        else { return nil }
        return (2, first.isUppercase ? .capitalLetter : .letter)
    }

    /// `1.`, `1)`, `1.2.`, and `1.2 Nội dung`; neither `1.200 hộ`, nor `21/02/2019`, nor `2,5 triệu`.
    private func decimal() -> (Int, WordNumber.Manner)? {
        var length = 0
        var depth = 0
        var rest = line[...]
        while true {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard (1...2).contains(digits.count) else { return nil }
            depth += 1
            length += digits.count
            rest = rest.dropFirst(digits.count)
            guard let closer = rest.first else { return nil }
            let next = rest.dropFirst().first
            if closer == ".", let next, next.isASCII, next.isNumber {
                length += 1
                rest = rest.dropFirst()
                continue
            }
            if closer == "." || closer == ")" || closer == "/" {
                guard closer == "." || next.map({ !$0.isNumber }) ?? true else { return nil }
                return (length + 1, .decimal(depth: depth))
            }
            let isTitle = closer == " " && depth > 1 && next?.isUppercase == true
            return isTitle ? (length, .decimal(depth: depth)) : nil
        }
    }

    private func isClosed(after count: Int) -> Bool {
        let rest = line.dropFirst(count)
        guard let closer = rest.first, Self.closers.contains(closer) else { return false }
        let next = rest.dropFirst().first
        return next == nil || next == " " || next == "\t" || (next?.isUppercase == true && closer != "-")
    }
}
