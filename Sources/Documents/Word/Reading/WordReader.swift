/// How much a document brought in by a person may ask of the machine; 300 pages are about a tenth of it.
package struct WordLimits: Hashable, Sendable {
    package let packed: SpreadsheetLimits
    package let paragraphs: Int

    package init(fileBytes: Int = 30 << 20, unpackedBytes: Int = 200 << 20, paragraphs: Int = 60_000) {
        packed = SpreadsheetLimits(fileBytes: fileBytes, unpackedBytes: unpackedBytes)
        self.paragraphs = paragraphs
    }

    /// What an upload is held to unless its place says otherwise.
    package static let standard = WordLimits()
}

/// Reads Word documents (DOCX), as ECMA-376 describes them and as people write them.
package enum WordReader {
    /// The words of a document; changes that nobody accepted yet are taken as accepted.
    package static func read(
        _ bytes: [UInt8], limits: WordLimits = .standard
    ) throws(WordProblem) -> WordDocument {
        let archive = try opened(bytes, limits)
        do throws(SpreadsheetProblem) {
            return try document(in: archive, limits)
        } catch {
            if case .tooManyRows(let limit) = error { throw .tooMuchText(limit: limit) }
            throw WordProblem(error)
        }
    }

    /// The package, where it is one of Word.
    static func opened(_ bytes: [UInt8], _ limits: WordLimits) throws(WordProblem) -> ZipArchive {
        let limit = limits.packed.fileBytes
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
        guard !bytes.starts(with: Array("{\\rtf".utf8)) else { throw .richText }
        guard bytes.starts(with: [0x50, 0x4B]) else { throw problem(FileKind.sniff(bytes)) }
        let archive: ZipArchive
        do throws(SpreadsheetProblem) {
            archive = try ZipArchive(bytes: bytes, limits: limits.packed)
        } catch { throw WordProblem(error) }
        let kind = PackageKind.kind(of: archive)
        guard kind == .docx else {
            let isBroken = kind == .zip && archive.names.contains { $0.hasPrefix("word/") }
            throw isBroken ? .damaged(part: "[Content_Types].xml") : problem(kind)
        }
        return archive
    }

    private static func problem(_ kind: FileKind) -> WordProblem {
        switch kind {
        case .empty: .empty
        case .doc: .oldWord
        case .docm: .macros
        case .encryptedOffice: .encrypted
        case .docx, .xlsx, .xlsm, .xlsb, .xls, .pptx, .pdf, .odt, .ods, .png, .jpeg, .gif, .webp, .heic, .zip, .rar,
            .sevenZip, .gzip, .exe, .elf, .html, .xml, .text, .unknown:
            .notWord(kind)
        }
    }

    private static func document(in archive: ZipArchive, _ limits: WordLimits) throws(SpreadsheetProblem)
        -> WordDocument
    {
        let package = try Relationships(of: "", in: archive)
        let main = package.first("officeDocument") ?? "word/document.xml"
        let links = try Relationships(of: main, in: archive)
        let styles = try WordStyles(links.first("styles"), in: archive)
        let numbering = try WordNumbering(links.first("numbering"), in: archive)
        let body = WordBody(styles, WordListNumbers(numbering), limit: limits.paragraphs)
        try XMLStream(archive.part(main), listener: body).readAll()
        var document = body.document
        document.subject = try WordProperties(package.first("core-properties"), in: archive).subject
        return document
    }
}
