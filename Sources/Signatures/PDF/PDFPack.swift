/// A stream in which objects are packed (ISO 32000-1 §7.5.7); owns what was already read of it.
final class PDFPack {
    private let data: ArraySlice<UInt8>
    private let places: [(object: Int, offset: Int)]
    private var values: [Int: PDFValue] = [:]

    init?(_ stream: PDFValue, in bytes: ArraySlice<UInt8>, budget: PDFBudget) {
        guard stream.entries["Type"]?.name == "ObjStm", let data = stream.data(in: bytes, budget: budget),
            let count = stream.entries["N"]?.integer, let first = stream.entries["First"]?.integer,
            (0...data.count).contains(first), (0...data.count).contains(count)
        else { return nil }
        self.data = data[...]
        var head = PDFLexer(data[...], at: 0)
        var places: [(Int, Int)] = []
        for _ in 0..<count {
            guard let object = try? head.integer(), let offset = try? head.integer(), (0...data.count).contains(offset)
            else {
                return nil
            }
            places.append((object, first + offset))
        }
        self.places = places
    }

    /// The object that stands at this place of the pack, if it has this number.
    func object(_ number: Int, at index: Int) -> PDFValue? {
        guard places.indices.contains(index), places[index].object == number else { return nil }
        if let value = values[index] { return value }
        var lexer = PDFLexer(data, at: places[index].offset)
        values[index] = try? lexer.value()
        return values[index]
    }
}
