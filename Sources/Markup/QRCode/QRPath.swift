/// The way data takes through the square: two columns at a time, from the right, up and down in turn.
enum QRPath {
    static func place(_ codewords: [UInt8], on canvas: inout QRCanvas) {
        var index = 0
        var isUpward = true
        var right = canvas.size - 1
        while right >= 1 {
            if right == 6 { right = 5 }
            for step in 0..<canvas.size {
                let row = isUpward ? canvas.size - 1 - step : step
                for column in [right, right - 1] where canvas.isFree(row: row, column: column) {
                    guard index < codewords.count * 8 else { return }
                    let bit = codewords[index / 8] >> UInt8(7 - index % 8) & 1
                    canvas.set(row: row, column: column, bit == 1)
                    index += 1
                }
            }
            isUpward.toggle()
            right -= 2
        }
    }
}
