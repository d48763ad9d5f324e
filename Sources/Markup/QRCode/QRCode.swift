/// A short text as a square that a telephone reads, by ISO/IEC 18004: bytes, error correction level M.
///
/// Versions 1 to 10 are enough for our uses, an address to follow or a secret to keep (213 bytes at most).
package struct QRCode: Hashable, Sendable {
    /// How many modules a side has, without the quiet zone around.
    package let size: Int
    /// Which of the eight patterns was laid over the data to make it easy to read.
    package let mask: Int
    private let dark: [Bool]

    /// Draws the text, or gives nothing when it is longer than a square of version 10 holds.
    package init?(_ text: String) {
        let content = Array(text.utf8)
        guard let version = QRVersion.smallest(holding: content.count) else { return nil }
        var blank = QRCanvas(size: version.size)
        QRFunctionPatterns.draw(on: &blank, version: version)
        QRPath.place(version.codewords(for: content), on: &blank)
        let masked = (0..<8).map { mask in
            var canvas = blank
            QRMask.apply(mask, to: &canvas)
            QRFunctionPatterns.drawFormat(mask: mask, on: &canvas)
            return (mask: mask, canvas: canvas, penalty: QRPenalty.of(canvas))
        }
        guard let best = masked.min(by: { ($0.penalty, $0.mask) < ($1.penalty, $1.mask) }) else { return nil }
        size = version.size
        mask = best.mask
        dark = best.canvas.dark
    }

    /// Whether the module in this row and column is dark.
    package func isDark(row: Int, column: Int) -> Bool { dark[row * size + column] }

    /// The rows of the square, `#` for dark and `.` for light.
    package var rows: [String] {
        (0..<size).map { row in
            String((0..<size).map { isDark(row: row, column: $0) ? Character("#") : Character(".") })
        }
    }

    /// The square as a drawing with its quiet zone, dark on light whatever the theme, read aloud as the label.
    package func svg(label: String) -> HTML {
        let side = size + 8
        return """
            <svg class="qr" viewBox="0 0 \(side) \(side)" role="img" aria-label="\(label)" \
            shape-rendering="crispEdges"><path fill="#fff" d="M0 0h\(side)v\(side)H0z"/>\
            <path fill="#000" d="\(runs)"/></svg>
            """
    }

    /// Every run of dark modules in a row as one piece of a path.
    private var runs: [HTML] {
        var runs: [HTML] = []
        for row in 0..<size {
            var column = 0
            while column < size {
                let start = column
                while column < size, isDark(row: row, column: column) { column += 1 }
                if column > start { runs.append("M\(start + 4) \(row + 4)h\(column - start)v1h-\(column - start)z") }
                column += 1
            }
        }
        return runs
    }
}
