/// What a zip file is, by the parts inside.
enum PackageKind {
    private static let contentTypes = "[Content_Types].xml"
    private static let head = 1 << 20
    /// The names of main parts in the list of content types (ECMA-376 part 1, chapter 15, and [MS-OFFMACRO2]),
    /// in small letters.
    private static let mainParts: [(type: String, kind: FileKind)] = [
        ("ms-excel.sheet.binary.macroenabled.main", .xlsb), ("ms-excel.sheet.macroenabled.main", .xlsm),
        ("ms-excel.template.macroenabled.main", .xlsm), ("ms-excel.addin.macroenabled.main", .xlsm),
        ("spreadsheetml.sheet.main", .xlsx), ("spreadsheetml.template.main", .xlsx),
        ("ms-word.document.macroenabled.main", .docm), ("ms-word.template.macroenabledtemplate.main", .docm),
        ("wordprocessingml.document.main", .docx), ("wordprocessingml.template.main", .docx),
        ("presentationml.presentation.main", .pptx), ("presentationml.slideshow.main", .pptx),
    ]

    static func sniff(_ bytes: [UInt8]) -> FileKind {
        guard let archive = try? ZipArchive(bytes: bytes, limits: .standard) else { return .zip }
        return kind(of: archive)
    }

    static func kind(of archive: ZipArchive) -> FileKind {
        let kind = kindWithoutPrograms(archive)
        guard archive.names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) else { return kind }
        return switch kind {
        case .xlsx: .xlsm
        case .docx: .docm
        default: kind
        }
    }

    private static func kindWithoutPrograms(_ archive: ZipArchive) -> FileKind {
        let types = text(of: contentTypes, in: archive)
        if let main = mainParts.first(where: { types.contains($0.type) }) { return main.kind }
        if archive.contains("xl/workbook.xml") { return .xlsx }
        return switch text(of: "mimetype", in: archive) {
        case "application/vnd.oasis.opendocument.spreadsheet": .ods
        case "application/vnd.oasis.opendocument.text": .odt
        default: .zip
        }
    }

    private static func text(of part: String, in archive: ZipArchive) -> String {
        guard let bytes = try? archive.part(part).start(head) else { return "" }
        return String(decoding: bytes, as: UTF8.self).lowercased()
    }
}
