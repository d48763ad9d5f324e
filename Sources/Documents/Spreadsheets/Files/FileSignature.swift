/// The bytes by which a kind of file begins.
struct FileSignature {
    let kind: FileKind
    let offset: Int
    let bytes: [UInt8]

    func matches(_ file: [UInt8]) -> Bool {
        file.count >= offset + bytes.count && file[offset..<(offset + bytes.count)].elementsEqual(bytes)
    }

    /// `.xls` stands here for every compound file and `.zip` for every package; more is asked of them afterwards.
    static let all: [FileSignature] = [
        FileSignature(.zip, [0x50, 0x4B, 0x03, 0x04]),
        FileSignature(.zip, [0x50, 0x4B, 0x05, 0x06]),
        FileSignature(.xls, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        FileSignature(.pdf, Array("%PDF-".utf8)),
        FileSignature(.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        FileSignature(.jpeg, [0xFF, 0xD8, 0xFF]),
        FileSignature(.gif, Array("GIF87a".utf8)),
        FileSignature(.gif, Array("GIF89a".utf8)),
        FileSignature(.webp, Array("WEBP".utf8), at: 8),
        FileSignature(.heic, Array("ftyphei".utf8), at: 4),
        FileSignature(.heic, Array("ftyphev".utf8), at: 4),
        FileSignature(.heic, Array("ftypmif1".utf8), at: 4),
        FileSignature(.rar, [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]),
        FileSignature(.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        FileSignature(.gzip, [0x1F, 0x8B, 0x08]),
        FileSignature(.elf, [0x7F, 0x45, 0x4C, 0x46]),
        FileSignature(.exe, Array("MZ".utf8)),
    ]

    /// Whether the two letters MZ begin a program and not a text such as `MZ;Mozambique`: a program has zeros.
    static func isProgram(_ bytes: [UInt8]) -> Bool { bytes.prefix(1_024).contains(0) }

    private init(_ kind: FileKind, _ bytes: [UInt8], at offset: Int = 0) {
        self.kind = kind
        self.offset = offset
        self.bytes = bytes
    }
}
