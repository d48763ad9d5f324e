/// The line `sep=;` that some programs put first to tell Excel the separator; it is no row.
struct SeparatorLine {
    let separator: CSVSeparator
    /// How many bytes the line takes with its end.
    let length: Int

    init?(_ bytes: [UInt8]) {
        let line = bytes.prefix { $0 != 0x0D && $0 != 0x0A }
        let text = String(decoding: line.prefix(8), as: UTF8.self)
        guard line.count == 5, text.lowercased().hasPrefix("sep="),
            let separator = text.last.flatMap({ CSVSeparator(rawValue: $0) })
        else { return nil }
        self.separator = separator
        let lineEnd = bytes.dropFirst(line.count)
        length = line.count + (lineEnd.starts(with: [0x0D, 0x0A]) ? 2 : min(1, lineEnd.count))
    }
}
