/// What a file is by its content; its name and what the browser says of it are not asked.
package enum FileKind: String, CaseIterable, Sendable {
    case empty
    // Tables and documents.
    case xlsx, xlsm, xlsb, xls
    case docx, docm, doc
    case pptx, pdf
    /// OpenDocument: text, and spreadsheets (LibreOffice).
    case odt, ods
    // Pictures.
    case png, jpeg, gif, webp, heic
    // Archives and programs.
    case zip, rar, sevenZip, gzip
    case exe, elf
    // Text; CSV has no mark of its own and comes as `text`.
    case html, xml, text
    /// An office file that only a password opens.
    case encryptedOffice
    case unknown

    /// What these bytes are; the whole file is wanted, since a package is told by the list at its end.
    package static func sniff(_ bytes: [UInt8]) -> FileKind {
        if bytes.isEmpty { return .empty }
        if let signature = FileSignature.all.first(where: { $0.matches(bytes) }) {
            return switch signature.kind {
            case .zip: PackageKind.sniff(bytes)
            case .xls: CompoundFile.kind(bytes)
            case .exe: FileSignature.isProgram(bytes) ? .exe : TextSniffing.kind(bytes)
            case let kind: kind
            }
        }
        return TextSniffing.kind(bytes)
    }
}
