internal import Vietnamese

/// What a document says of itself as a whole (ECMA-376 part 2, 8.3).
struct WordProperties {
    let subject: String

    /// The properties of a document; empty when it has no such part.
    init(_ part: String?, in archive: ZipArchive) throws(SpreadsheetProblem) {
        guard let part, archive.contains(part) else {
            subject = ""
            return
        }
        let listener = WordPropertiesListener()
        try XMLStream(archive.smallPart(part), listener: listener).readAll()
        subject = CleanText.cleaned(String(decoding: listener.subject, as: UTF8.self))
    }
}

/// A class, because a stream keeps telling it.
private final class WordPropertiesListener: XMLListener {
    private static let longest = 10_000
    private(set) var subject: [UInt8] = []
    private var isInSubject = false

    func started(_ name: XMLName, _ attributes: XMLAttributes) { isInSubject = "subject" ~= name }

    func ended(_ name: XMLName) { isInSubject = false }

    func met(_ text: UnsafeBufferPointer<UInt8>) {
        guard isInSubject, subject.count < WordPropertiesListener.longest else { return }
        subject.append(contentsOf: text)
    }
}
