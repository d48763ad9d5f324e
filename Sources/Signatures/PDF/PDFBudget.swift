/// How much work a file may ask for, all its revisions together; owns the count, because every reader of it draws on one.
final class PDFBudget {
    /// More signatures than this are no document, but an attempt to keep a server busy.
    static let signatures = 64
    /// Bytes that streams may unfold to.
    private var left = 256 << 20

    /// Tables that were read already: all revisions of one file share them.
    private var sections: [Int: PDFCrossReferences.Section] = [:]

    /// The table at a place, read once; a revision that ends in the middle of it does not have it.
    func section(
        at place: Int, of bytes: ArraySlice<UInt8>, read: () throws(PDFDamage) -> PDFCrossReferences.Section
    ) throws(PDFDamage) -> PDFCrossReferences.Section {
        if let known = sections[place], known.extent.upperBound <= bytes.endIndex { return known }
        let section = try read()
        // An entry costs more than the bytes of which it is made.
        guard spend(section.entries.count * 32) else { throw PDFDamage(place: place) }
        sections[place] = section
        return section
    }

    private var packs: [Range<Int>: PDFPack?] = [:]

    /// The pack that these bytes are, read once.
    func pack(at range: Range<Int>, read: () -> PDFPack?) -> PDFPack? {
        if let known = packs[range] { return known }
        let pack = read()
        packs[range] = pack
        return pack
    }

    /// Takes a part of what is left.
    func spend(_ bytes: Int) -> Bool {
        left -= bytes
        return left >= 0
    }
}
