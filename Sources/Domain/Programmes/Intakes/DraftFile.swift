internal import Documents
internal import Vietnamese

/// A Word file that somebody brings as the draft of a programme, with what was understood of it.
package struct DraftFile: Hashable, Sendable {
    package let name: String
    /// SHA-256 of the file.
    package let fingerprint: String
    package let reading: ProgrammeReading

    /// Reads a file of Word of any age; refused with what to do instead where that is impossible.
    ///
    /// Takes its time with long files, so it is done outside of any act.
    package init(_ file: BroughtFile, standards: [String]? = nil) throws(Refusal) {
        let document: WordDocument
        do { document = try WordReader.readAnyAge(file.bytes) } catch {
            throw .invalid(.importFileIsReadable, "tep", error.sentence)
        }
        name = ImportRun.fileName(from: file.name)
        fingerprint = Digest.fingerprint(file.bytes)
        reading = ProgrammeReading(of: document, standards: standards ?? StandardGroup.shipped.map(\.title))
    }

    /// The largest file that is taken.
    package static let limit = WordLimits.standard.packed.fileBytes
}
