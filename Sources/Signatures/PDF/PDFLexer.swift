/// Reads values out of a PDF's bytes (ISO 32000-1 §7.2–7.3), strictly: what two readers might read in two ways is refused.
struct PDFLexer {
    let bytes: ArraySlice<UInt8>
    var place: Int
    private var depth = 0

    init(_ bytes: ArraySlice<UInt8>, at place: Int) {
        self.bytes = bytes
        self.place = place
    }

    private var damage: PDFDamage { PDFDamage(place: place) }

    var next: UInt8? { bytes.indices.contains(place) ? bytes[place] : nil }

    static func isSpace(_ byte: UInt8) -> Bool { [0, 9, 10, 12, 13, 32].contains(byte) }
    static func isDelimiter(_ byte: UInt8) -> Bool { "()<>[]{}/%".utf8.contains(byte) }

    mutating func skipSpace() {
        while let byte = next {
            if byte == UInt8(ascii: "%") {
                while let byte = next, byte != 10, byte != 13 { place += 1 }
            } else if !PDFLexer.isSpace(byte) {
                return
            } else {
                place += 1
            }
        }
    }

    /// Steps over a word if it stands here.
    mutating func take(_ word: String) -> Bool {
        skipSpace()
        guard bytes[min(place, bytes.endIndex)...].starts(with: word.utf8) else { return false }
        place += word.utf8.count
        return true
    }

    mutating func integer() throws(PDFDamage) -> Int {
        guard let value = try value(referring: false).integer else { throw damage }
        return value
    }

    /// The next value; three words that name another object are one.
    mutating func value(referring: Bool = true) throws(PDFDamage) -> PDFValue {
        skipSpace()
        depth += 1
        defer { depth -= 1 }
        guard depth < 100, let byte = next else { throw damage }
        switch byte {
        case UInt8(ascii: "/"): return .name(try name())
        case UInt8(ascii: "("): return .string(try literal())
        case UInt8(ascii: "["): return .array(try array())
        case UInt8(ascii: "<"):
            let isDictionary = bytes[place...].dropFirst().first == UInt8(ascii: "<")
            return isDictionary ? .dictionary(try dictionary()) : .string(try hexadecimal())
        default: return try word(referring: referring)
        }
    }

    private mutating func array() throws(PDFDamage) -> [PDFValue] {
        place += 1
        var elements: [PDFValue] = []
        while !take("]") { elements.append(try value()) }
        return elements
    }

    /// An entry that stands there twice could be read in two ways.
    mutating func dictionary() throws(PDFDamage) -> [String: PDFValue] {
        guard take("<<") else { throw damage }
        var entries: [String: PDFValue] = [:]
        while !take(">>") {
            guard next == UInt8(ascii: "/") else { throw damage }
            let key = try name()
            guard entries.updateValue(try value(), forKey: key) == nil else { throw damage }
        }
        return entries
    }

    private mutating func name() throws(PDFDamage) -> String {
        place += 1
        var name: [UInt8] = []
        while let byte = next, !PDFLexer.isSpace(byte), !PDFLexer.isDelimiter(byte) {
            place += 1
            guard byte == UInt8(ascii: "#") else {
                name.append(byte)
                continue
            }
            guard let high = next.flatMap(PDFLexer.digit),
                let low = bytes[place...].dropFirst().first.flatMap(PDFLexer.digit)
            else { throw damage }
            name.append(high << 4 | low)
            place += 2
        }
        return String(decoding: name, as: UTF8.self)
    }

    private mutating func hexadecimal() throws(PDFDamage) -> [UInt8] {
        place += 1
        var digits: [UInt8] = []
        while let byte = next, byte != UInt8(ascii: ">") {
            place += 1
            if PDFLexer.isSpace(byte) { continue }
            guard let digit = PDFLexer.digit(byte) else { throw damage }
            digits.append(digit)
        }
        guard next != nil else { throw damage }
        place += 1
        if !digits.count.isMultiple(of: 2) { digits.append(0) }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

extension PDFLexer {
    private mutating func literal() throws(PDFDamage) -> [UInt8] {
        place += 1
        var text: [UInt8] = []
        var open = 1
        while let byte = next {
            place += 1
            switch byte {
            case UInt8(ascii: "("): open += 1
            case UInt8(ascii: ")"):
                open -= 1
                if open == 0 { return text }
            case UInt8(ascii: "\\"):
                if let escaped = try escaped() { text.append(escaped) }
                continue
            default: break
            }
            text.append(byte)
        }
        throw PDFDamage(place: place)
    }

    private mutating func escaped() throws(PDFDamage) -> UInt8? {
        guard let byte = next else { throw PDFDamage(place: place) }
        place += 1
        switch byte {
        case UInt8(ascii: "n"): return 10
        case UInt8(ascii: "r"): return 13
        case UInt8(ascii: "t"): return 9
        case UInt8(ascii: "b"): return 8
        case UInt8(ascii: "f"): return 12
        case 10: return nil
        case 13:
            if next == 10 { place += 1 }
            return nil
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            var value = Int(byte - UInt8(ascii: "0"))
            for _ in 0..<2 {
                guard let more = next, (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(more) else { break }
                value = value * 8 + Int(more - UInt8(ascii: "0"))
                place += 1
            }
            return UInt8(truncatingIfNeeded: value)
        default: return byte
        }
    }

    private mutating func word(referring: Bool) throws(PDFDamage) -> PDFValue {
        let start = place
        while let byte = next, !PDFLexer.isSpace(byte), !PDFLexer.isDelimiter(byte) { place += 1 }
        let word = String(decoding: bytes[start..<place], as: UTF8.self)
        switch word {
        case "null": return .null
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        default: break
        }
        guard word.utf8.allSatisfy({ "+-.0123456789".utf8.contains($0) }), let number = Double(word) else {
            throw PDFDamage(place: start)
        }
        let value = PDFValue.number(number)
        guard referring, let object = value.integer, object >= 0 else { return value }
        var ahead = self
        guard let byte = ahead.nextAfterSpace, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte),
            let generation = try? ahead.integer(), ahead.take("R"), ahead.isAtEndOfWord
        else { return value }
        self = ahead
        return .reference(object, generation: generation)
    }

    private var nextAfterSpace: UInt8? {
        mutating get {
            skipSpace()
            return next
        }
    }

    private var isAtEndOfWord: Bool { next.map { PDFLexer.isSpace($0) || PDFLexer.isDelimiter($0) } ?? true }
}
