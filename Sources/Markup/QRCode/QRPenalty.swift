/// How hard a square is to read, by the four rules of ISO/IEC 18004 § 7.8.3: the lower, the better.
enum QRPenalty {
    static func of(_ canvas: QRCanvas) -> Int {
        let rows = (0..<canvas.size).map { row in (0..<canvas.size).map { canvas.isDark(row: row, column: $0) } }
        let columns = (0..<canvas.size).map { column in rows.map { $0[column] } }
        let lines = (rows + columns).reduce(0) { $0 + runs(in: $1) + falseFinders(in: $1) }
        return lines + squares(in: rows) + imbalance(of: canvas)
    }

    /// Five and more alike in a line.
    private static func runs(in line: [Bool]) -> Int {
        var penalty = 0
        var length = 0
        for (index, isDark) in line.enumerated() {
            length = index > 0 && line[index - 1] == isDark ? length + 1 : 1
            if length == 5 { penalty += 3 } else if length > 5 { penalty += 1 }
        }
        return penalty
    }

    /// What looks like a finder: 1:1:3:1:1 with four light modules on one side.
    private static func falseFinders(in line: [Bool]) -> Int {
        let finder = [true, false, true, true, true, false, true]
        let light = [false, false, false, false]
        return (0...(line.count - 11)).reduce(0) { penalty, start in
            let part = line[start..<start + 11]
            let isFinder = part.elementsEqual(finder + light) || part.elementsEqual(light + finder)
            return penalty + (isFinder ? 40 : 0)
        }
    }

    private static func squares(in rows: [[Bool]]) -> Int {
        var penalty = 0
        for row in 1..<rows.count {
            for column in 1..<rows.count {
                let corner = rows[row][column]
                let isSquare =
                    rows[row - 1][column] == corner && rows[row][column - 1] == corner
                    && rows[row - 1][column - 1] == corner
                if isSquare { penalty += 3 }
            }
        }
        return penalty
    }

    /// How far the share of dark modules is from a half, in steps of five per cent.
    private static func imbalance(of canvas: QRCanvas) -> Int {
        let total = canvas.size * canvas.size
        let dark = canvas.dark.count { $0 }
        return abs(dark * 20 - total * 10) / total * 10
    }
}
