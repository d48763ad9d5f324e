/// A sort key being written: the letters of each part go straight into it, tones and capitals wait for their level.
struct KeyWriter {
    private static let partSeparator = UInt8(ascii: " ")
    private static let levelSeparator = UInt8(ascii: "!")
    private static let wordSeparator = UInt8(ascii: "-")
    private static let otherScript = UInt8(ascii: "{")
    private static let mark = UInt8(ascii: "~")

    private var bytes: [UInt8] = []
    private var tones: [UInt8] = []
    private var capitals = CapitalLevel()
    private var partStart = 0
    private var hasTones = false
    private var owesSeparator = false
    private var isInWord = false
    private var tonesBeforeWord = 0

    /// An empty key with room for that of a text of so many bytes.
    init(capacity: Int) {
        bytes.reserveCapacity(capacity + capacity / 2 + 8)
        tones.reserveCapacity(8)
    }

    /// Adds a whole text, in which whatever is neither letter nor digit only parts words, with its tones behind it.
    mutating func addPart(_ text: String) {
        partStart = bytes.count
        owesSeparator = false
        var number: [UInt8] = []
        for scalar in Composition.composed(text).unicodeScalars {
            if 0x30...0x39 ~= scalar.value {
                number.append(UInt8(scalar.value))
                continue
            }
            if !number.isEmpty { add(number: &number) }
            if let letter = Letter(scalar) ?? Letter(eth: scalar) {
                add(letter)
            } else {
                add(rare: scalar)
            }
        }
        if !number.isEmpty { add(number: &number) }
        endWord()
        addTones()
    }

    /// Parts the parts of a name; it sorts before anything that may stand in one.
    mutating func separateParts() {
        bytes.append(KeyWriter.partSeparator)
    }

    /// The key, with the capitals at its end; what is empty there is left out.
    mutating func finished() -> String {
        let digits = capitals.digits
        if digits.isEmpty {
            while bytes.last == KeyWriter.partSeparator { bytes.removeLast() }
        } else {
            if !hasTones { bytes.append(KeyWriter.levelSeparator) }
            bytes.append(KeyWriter.levelSeparator)
            bytes += digits
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func add(_ letter: Letter) {
        startWord()
        let (ascii, marks) = KeyWriter.spelling[Int(letter.base.rawValue)]
        bytes.append(ascii)
        for _ in 0..<marks { bytes.append(KeyWriter.mark) }
        if letter.tone != .level { tones.append(UInt8(ascii: "0") + letter.tone.rawValue) }
        capitals.add(letter.isCapital)
    }

    /// A number without its leading zeros, led by the count of its digits (nine and then the rest for a long one).
    private mutating func add(number: inout [UInt8]) {
        endWord()
        settleSeparator()
        let digits = number.drop { $0 == UInt8(ascii: "0") }
        var left = digits.count
        while left >= 9 {
            bytes.append(UInt8(ascii: "9"))
            left -= 9
        }
        bytes.append(UInt8(ascii: "0") + UInt8(left))
        bytes += digits
        number.removeAll(keepingCapacity: true)
    }

    /// A letter of another alphabet: a Latin one sorts by its plain letters, any other behind z by its code.
    private mutating func add(rare scalar: Unicode.Scalar) {
        guard SearchText.isPartOfWord(scalar) else {
            endWord()
            owesSeparator = bytes.count > partStart
            return
        }
        startWord()
        let plain = SearchText.folded(String(scalar))
        if plain.utf8.allSatisfy({ 0x61...0x7A ~= $0 }) {
            bytes += plain.utf8
            tones.append(UInt8(ascii: "6"))
        } else {
            for part in plain.unicodeScalars {
                bytes.append(KeyWriter.otherScript)
                bytes += KeyWriter.hexadecimal(part.value)
            }
        }
        capitals.add(scalar.properties.isUppercase)
    }

    private mutating func startWord() {
        settleSeparator()
        guard !isInWord else { return }
        isInWord = true
        tonesBeforeWord = tones.count
    }

    private mutating func endWord() {
        guard isInWord else { return }
        isInWord = false
        if tones.count == tonesBeforeWord { tones.append(UInt8(ascii: "0")) }
    }

    private mutating func settleSeparator() {
        guard owesSeparator else { return }
        bytes.append(KeyWriter.wordSeparator)
        owesSeparator = false
    }

    /// The tones of the words, without the level ones at the end, which say nothing.
    private mutating func addTones() {
        while tones.last == UInt8(ascii: "0") { tones.removeLast() }
        hasTones = !tones.isEmpty
        if hasTones { bytes.append(KeyWriter.levelSeparator) }
        bytes += tones
        tones.removeAll(keepingCapacity: true)
    }

    /// The plain letter, and as many marks as letters of the same shape stand before it: a, ă, â.
    private static let spelling: [(ascii: UInt8, marks: Int)] = Letter.Base.allCases.map { base in
        let earlier = Letter.Base.allCases.prefix { $0 != base }
        return (base.ascii, earlier.count { $0.ascii == base.ascii })
    }

    /// Six digits, so that codes of different length compare as numbers.
    private static func hexadecimal(_ value: UInt32) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return (0..<6).reversed().map { digits[Int(value >> ($0 * 4) & 0xF)] }
    }
}
