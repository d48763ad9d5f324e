/// The parts of the square that let a reader find it, straighten it and know how to read it.
enum QRFunctionPatterns {
    static func draw(on canvas: inout QRCanvas, version: QRVersion) {
        for index in 0..<canvas.size {
            canvas.fix(row: 6, column: index, index.isMultiple(of: 2))
            canvas.fix(row: index, column: 6, index.isMultiple(of: 2))
        }
        for (row, column) in [(3, 3), (3, canvas.size - 4), (canvas.size - 4, 3)] {
            drawFinder(row: row, column: column, on: &canvas)
        }
        drawAlignment(on: &canvas, centres: version.alignment)
        drawFormat(mask: 0, on: &canvas)
        drawVersion(version.number, on: &canvas)
    }

    /// Fifteen bits, twice: level M (00) and the mask, protected by BCH and the pattern 0x5412.
    static func drawFormat(mask: Int, on canvas: inout QRCanvas) {
        let bits = (mask << 10 | remainder(of: mask, length: 10, divisor: 0x537)) ^ 0x5412
        let last = canvas.size - 1
        for index in 0..<15 {
            let isDark = (bits >> index) & 1 == 1
            switch index {
            case 0...5: canvas.fix(row: index, column: 8, isDark)
            case 6, 7: canvas.fix(row: index + 1, column: 8, isDark)
            case 8: canvas.fix(row: 8, column: 7, isDark)
            default: canvas.fix(row: 8, column: 14 - index, isDark)
            }
            if index < 8 {
                canvas.fix(row: 8, column: last - index, isDark)
            } else {
                canvas.fix(row: last - 14 + index, column: 8, isDark)
            }
        }
        canvas.fix(row: last - 7, column: 8, true)
    }

    /// Eighteen bits, twice, from version 7 on.
    private static func drawVersion(_ number: Int, on canvas: inout QRCanvas) {
        guard number >= 7 else { return }
        let bits = number << 12 | remainder(of: number, length: 12, divisor: 0x1F25)
        for index in 0..<18 {
            let isDark = (bits >> index) & 1 == 1
            let far = canvas.size - 11 + index % 3
            canvas.fix(row: index / 3, column: far, isDark)
            canvas.fix(row: far, column: index / 3, isDark)
        }
    }

    private static func drawFinder(row: Int, column: Int, on canvas: inout QRCanvas) {
        for down in -4...4 {
            for right in -4...4 {
                let distance = max(abs(down), abs(right))
                canvas.fix(row: row + down, column: column + right, distance != 2 && distance != 4)
            }
        }
    }

    /// At every crossing of the centres except the three where a finder is.
    private static func drawAlignment(on canvas: inout QRCanvas, centres: [Int]) {
        for row in centres {
            for column in centres {
                let ends = [row, column].map { $0 == centres.first ? 0 : $0 == centres.last ? 1 : 2 }
                if ends == [0, 0] || ends == [0, 1] || ends == [1, 0] { continue }
                for down in -2...2 {
                    for right in -2...2 {
                        canvas.fix(row: row + down, column: column + right, max(abs(down), abs(right)) != 1)
                    }
                }
            }
        }
    }

    private static func remainder(of number: Int, length: Int, divisor: Int) -> Int {
        var remainder = number
        for _ in 0..<length {
            remainder = (remainder << 1) ^ ((remainder >> (length - 1)) * divisor)
        }
        return remainder
    }
}
