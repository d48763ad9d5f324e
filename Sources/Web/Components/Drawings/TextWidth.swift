/// How wide text will be, near enough to break lines without knowing the face that the device has.
enum TextWidth {
    /// The width in units of the drawing at this size.
    static func of(_ text: Substring, size: Int) -> Int {
        text.unicodeScalars.reduce(0) { $0 + share(of: $1) } * size / 100
    }

    /// The text in lines no wider than this and about equally long; what does not fit in the last line ends in "…".
    static func lines(_ text: String, size: Int, width: Int, atMost limit: Int) -> [String] {
        let words = text.split(separator: " ")
        let widths = words.map { of($0, size: size) }
        let space = of(" ", size: size)
        let full = lengths(of: widths, space: space, within: width)
        let even = stride(from: width / 2, to: width, by: 4).lazy
            .map { lengths(of: widths, space: space, within: max($0, widths.max() ?? 0)) }
            .first { $0.count == full.count }
        let chosen = full.count > limit ? full : even ?? full
        var start = 0
        let lines = chosen.map { length in
            defer { start += length }
            return words[start..<start + length].joined(separator: " ")
        }
        guard lines.count > limit, limit > 0 else { return lines.map { fit($0, size, width) } }
        return lines.prefix(limit - 1).map { fit($0, size, width) } + [fit(lines[limit - 1] + "…", size, width)]
    }

    /// How many words stand in each line when the lines are as full as they get.
    private static func lengths(of widths: [Int], space: Int, within width: Int) -> [Int] {
        var lengths: [Int] = []
        var taken = 0
        for word in widths {
            if !lengths.isEmpty, taken + space + word <= width {
                lengths[lengths.count - 1] += 1
                taken += space + word
            } else {
                lengths.append(1)
                taken = word
            }
        }
        return lengths
    }

    /// A line that is too wide, as a single long word is, loses its end.
    private static func fit(_ line: String, _ size: Int, _ width: Int) -> String {
        guard of(line[...], size: size) > width else { return line }
        var short = line[...]
        while short.count > 1, of(short, size: size) > width - size { short = short.dropLast() }
        return short + "…"
    }

    /// Hundredths of the size of the letters; generous, so that wide faces fit too.
    private static func share(of scalar: Unicode.Scalar) -> Int {
        switch scalar {
        case "\u{300}"..."\u{36F}": 0
        case " ", ".", ",", "'", "i", "í", "ì", "ị", "ỉ", "ĩ", "l", "j", "t", "f", "I", "(", ")", "-", "/": 34
        case "m", "w", "M", "W", "…", "–", "—": 92
        case "a"..."z": 60
        default: scalar.properties.isUppercase ? 72 : 60
        }
    }
}
