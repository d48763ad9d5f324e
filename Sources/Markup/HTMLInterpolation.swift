extension HTML {
    /// What may stand between the literals of a piece of markup.
    package struct StringInterpolation: StringInterpolationProtocol {
        var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        /// Text, escaped; right after `href="` and its like it is an address and is checked as by `url:`.
        package mutating func appendInterpolation(_ text: String) {
            if expectsAddress {
                appendInterpolation(url: text)
            } else {
                escape(text)
            }
        }

        package mutating func appendInterpolation(_ text: Substring) { appendInterpolation(String(text)) }

        /// An address a person may follow, or `#` when its scheme is not one we send people to.
        package mutating func appendInterpolation(url address: String) {
            escape(Address.isHarmless(address) ? address : "#")
        }

        package mutating func appendInterpolation(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

        /// A number with a mark between the thousands: `1.234.567`.
        package mutating func appendInterpolation(grouped number: Int, by mark: StaticString = ".") {
            let digits = Array(String(number.magnitude).utf8)
            if number < 0 { bytes.append(UInt8(ascii: "-")) }
            for (index, digit) in digits.enumerated() {
                if index > 0, (digits.count - index).isMultiple(of: 3) { appendLiteral(mark) }
                bytes.append(digit)
            }
        }

        package mutating func appendInterpolation(_ markup: HTML) { bytes.append(contentsOf: markup.bytes) }

        package mutating func appendInterpolation(_ markup: HTML?) {
            if let markup { bytes.append(contentsOf: markup.bytes) }
        }

        package mutating func appendInterpolation(_ pieces: [HTML]) {
            for piece in pieces { bytes.append(contentsOf: piece.bytes) }
        }

        @inlinable package mutating func appendInterpolation(_ piece: some Renderable) {
            appendInterpolation(piece.html)
        }

        @inlinable package mutating func appendInterpolation(_ piece: (some Renderable)?) {
            if let piece { appendInterpolation(piece.html) }
        }

        @inlinable package mutating func appendInterpolation(_ pieces: [some Renderable]) {
            for piece in pieces { appendInterpolation(piece.html) }
        }

        /// Every value of a sequence, drawn one after another.
        @inlinable package mutating func appendInterpolation<Values: Sequence>(
            _ values: Values, _ each: (Values.Element) -> HTML
        ) {
            for value in values { appendInterpolation(each(value)) }
        }

        /// The markup when the condition holds, otherwise nothing.
        package mutating func appendInterpolation(_ condition: Bool, _ markup: @autoclosure () -> HTML) {
            if condition { appendInterpolation(markup()) }
        }

        private mutating func escape(_ text: String) {
            var text = text
            text.withUTF8 { Escaping.append($0, to: &bytes) }
        }

        private var expectsAddress: Bool {
            let end = bytes.count - 2
            guard end > 4, bytes[end + 1] == UInt8(ascii: "\""), bytes[end] == UInt8(ascii: "=") else { return false }
            return Address.attributes.contains { isNamed($0, before: end) }
        }

        /// Whether just this name stands before the place, and not merely the end of a longer one.
        private func isNamed(_ name: [UInt8], before end: Int) -> Bool {
            let start = end - name.count
            guard start > 0, bytes[end - 1] == name[name.count - 1], !bytes[start - 1].isPartOfAttributeName else {
                return false
            }
            for offset in name.indices where bytes[start + offset] != name[offset] { return false }
            return true
        }
    }
}

extension UInt8 {
    fileprivate var isPartOfAttributeName: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"),
            UInt8(ascii: ":"):
            true
        default: false
        }
    }
}
