/// The texts that cells refer to by number, so that each is stored once.
struct SharedStrings {
    private let texts: [String]

    /// The texts of a workbook; none when it has no such part.
    init(_ part: String?, in archive: ZipArchive, limits: SpreadsheetLimits) throws(SpreadsheetProblem) {
        guard let part else {
            texts = []
            return
        }
        let listener = SharedStringsListener(limits)
        try XMLStream(archive.part(part), listener: listener).readAll()
        texts = listener.texts
    }

    subscript(index: Int) -> String? { texts.indices.contains(index) ? texts[index] : nil }
}

/// A class, because a stream keeps telling it.
private final class SharedStringsListener: XMLListener {
    private let limits: SpreadsheetLimits
    private(set) var texts: [String] = []
    private var text: RichText

    init(_ limits: SpreadsheetLimits) {
        self.limits = limits
        text = RichText(limit: limits.cellText)
    }

    func started(_ name: XMLName, _ attributes: XMLAttributes) {
        if "si" ~= name { text.clear() } else { text.started(name) }
    }

    func met(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetProblem) {
        guard text.append(bytes) else { throw tooLong }
    }

    func ended(_ name: XMLName) throws(SpreadsheetProblem) {
        guard "si" ~= name else { return text.ended(name) }
        guard texts.count < limits.cells else { throw .tooManyCells(limit: limits.cells) }
        guard let joined = text.joined else { throw tooLong }
        texts.append(joined)
    }

    private var tooLong: SpreadsheetProblem { .textTooLong(row: 0, column: 0, limit: limits.cellText) }
}
