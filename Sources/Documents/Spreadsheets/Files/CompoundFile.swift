/// Microsoft's container of before 2007, a file system in a file ([MS-CFB]).
enum CompoundFile {
    private static let entrySize = 128
    /// The names of the streams that tell what is inside, and what they tell.
    private static let streams: [(name: [UInt8], kind: FileKind)] = [
        (wide("EncryptedPackage"), .encryptedOffice), (wide("Workbook"), .xls), (wide("Book"), .xls),
        (wide("WordDocument"), .doc),
    ]

    /// What the container holds.
    ///
    /// Its directory may lie in any sector, but every entry begins on a multiple of its own size and states its kind
    /// and the length of its name, so that none needs to be looked for by sectors.
    static func kind(_ bytes: [UInt8]) -> FileKind {
        var found: Set<FileKind> = []
        for start in stride(from: 4 * entrySize, through: bytes.count - entrySize, by: entrySize) {
            guard let kind = kind(ofEntryAt: start, in: bytes) else { continue }
            found.insert(kind)
        }
        return [.encryptedOffice, .xls, .doc].first { found.contains($0) } ?? .unknown
    }

    /// An entry holds its name in 64 bytes, the length of the name with its closing zero in two, and its type in one,
    /// where 2 is a stream.
    private static func kind(ofEntryAt start: Int, in bytes: [UInt8]) -> FileKind? {
        guard bytes[start + 66] == 2, bytes[start + 65] == 0 else { return nil }
        let length = Int(bytes[start + 64]) - 2
        guard (2...62).contains(length) else { return nil }
        let name = bytes[start..<(start + length)]
        return streams.first { name.elementsEqual($0.name) }?.kind
    }

    private static func wide(_ name: String) -> [UInt8] { name.utf8.flatMap { [$0, 0] } }
}
