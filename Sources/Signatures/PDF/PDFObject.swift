/// An object of a PDF: its number, its value, and the bytes between which it stands.
struct PDFObject {
    let number: Int
    let value: PDFValue
    let extent: Range<Int>

    /// - Parameter resolve: what a reference means; streams may name their length by one.
    init(in bytes: ArraySlice<UInt8>, at place: Int, resolve: (Int) -> PDFValue?) throws(PDFDamage) {
        guard bytes.indices.contains(place) else { throw PDFDamage(place: place) }
        var lexer = PDFLexer(bytes, at: place)
        number = try lexer.integer()
        _ = try lexer.integer()
        guard lexer.take("obj") else { throw PDFDamage(place: lexer.place) }
        let value = try lexer.value()
        guard case .dictionary(let entries) = value, lexer.take("stream") else {
            guard lexer.take("endobj") else { throw PDFDamage(place: lexer.place) }
            self.value = value
            extent = place..<lexer.place
            return
        }
        if lexer.next == 13 { lexer.place += 1 }
        guard lexer.next == 10 else { throw PDFDamage(place: lexer.place) }
        let start = lexer.place + 1
        let length = entries["Length"].flatMap { $0.integer ?? $0.target.flatMap(resolve)?.integer } ?? -1
        guard length >= 0, start + length <= bytes.endIndex else { throw PDFDamage(place: start) }
        lexer.place = start + length
        guard lexer.take("endstream"), lexer.take("endobj") else { throw PDFDamage(place: lexer.place) }
        self.value = .stream(entries, bytes: start..<start + length)
        extent = place..<lexer.place
    }
}

extension PDFValue {
    /// What a stream holds, uncompressed; nothing where it is packed in a way that we do not read.
    func data(in bytes: ArraySlice<UInt8>, budget: PDFBudget) -> [UInt8]? {
        guard case .stream(let entries, let range) = self else { return nil }
        let filters = entries["Filter"].map { $0.elements ?? [$0] } ?? []
        let parameters = entries["DecodeParms"].map { $0.elements?.first ?? $0 } ?? .null
        switch filters.count {
        case 0: return Array(bytes[range])
        case 1 where filters[0].name == "FlateDecode":
            return PDFInflation.inflated(bytes[range], parameters: parameters.entries, budget: budget)
        default: return nil
        }
    }
}
