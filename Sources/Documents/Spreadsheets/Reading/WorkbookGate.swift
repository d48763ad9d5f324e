import Foundation

/// Lets in workbooks and tells of everything else what it is.
enum WorkbookGate {
    static func open(_ bytes: [UInt8], limits: SpreadsheetLimits) throws(SpreadsheetProblem) -> ZipArchive {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limits.fileBytes else { throw .tooLarge(bytes: bytes.count, limit: limits.fileBytes) }
        guard bytes.starts(with: [0x50, 0x4B]) else { throw problem(FileKind.sniff(bytes)) }
        let archive = try ZipArchive(bytes: bytes, limits: limits)
        let kind = PackageKind.kind(of: archive)
        if kind == .xlsx { return archive }
        let isWorkbookWithoutMainPart = archive.names.contains { $0.hasPrefix("xl/") }
        throw kind == .zip && isWorkbookWithoutMainPart ? .missingPart("xl/workbook.xml") : problem(kind)
    }

    private static func problem(_ kind: FileKind) -> SpreadsheetProblem {
        switch kind {
        case .xls: .oldWorkbook
        case .xlsb: .binaryWorkbook
        case .xlsm: .macros
        case .encryptedOffice: .encrypted
        case .empty: .empty
        case .xlsx, .docx, .docm, .doc, .pptx, .pdf, .odt, .ods, .png, .jpeg, .gif, .webp, .heic, .zip, .rar, .sevenZip,
            .gzip, .exe, .elf, .html, .xml, .text, .unknown:
            .notSpreadsheet(kind)
        }
    }
}

/// Files on disk, weighed before they are read.
enum FileBytes {
    static func read(_ path: String, limits: SpreadsheetLimits) throws(SpreadsheetProblem) -> [UInt8] {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw .unreadable(path: path) }
        defer { try? handle.close() }
        guard let size = try? handle.seekToEnd(), (try? handle.seek(toOffset: 0)) != nil else {
            throw .unreadable(path: path)
        }
        guard size <= UInt64(limits.fileBytes) else {
            throw .tooLarge(bytes: Int(clamping: size), limit: limits.fileBytes)
        }
        guard let data = try? handle.read(upToCount: Int(size)) else {
            guard size == 0 else { throw .unreadable(path: path) }
            return []
        }
        return [UInt8](data)
    }
}
