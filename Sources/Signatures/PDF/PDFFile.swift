/// A PDF as it was at the end of one of its revisions; owns a cache of the objects that were looked at.
final class PDFFile {
    let bytes: ArraySlice<UInt8>
    let references: PDFCrossReferences
    private var known: [Int: PDFValue] = [:]
    private var packs: [Int: PDFPack?] = [:]
    private var looking: Set<Int> = []
    private let budget: PDFBudget

    init(_ bytes: ArraySlice<UInt8>, budget: PDFBudget) throws(PDFDamage) {
        guard bytes.starts(with: "%PDF-".utf8) else { throw PDFDamage(place: bytes.startIndex) }
        self.bytes = bytes
        self.budget = budget
        references = try PDFCrossReferences(of: bytes, budget: budget)
    }

    var catalogNumber: Int? { references.trailer["Root"]?.target }
    var catalog: [String: PDFValue] { catalogNumber.map(object)?.entries ?? [:] }

    /// The value itself, or that of the object which it names.
    func resolved(_ value: PDFValue?) -> PDFValue {
        guard let value else { return .null }
        return value.target.map(object) ?? value
    }

    /// The object of this number; one that is not there, or cannot be read, is null.
    func object(_ number: Int) -> PDFValue {
        if let value = known[number] { return value }
        // A length may be named by a reference, that by another one: nobody needs more than a few.
        guard looking.count < 16, looking.insert(number).inserted else { return .null }
        defer { looking.remove(number) }
        let value: PDFValue =
            switch references[number] {
            case .offset: extended(number)?.value ?? .null
            case .packed(let stream, let index): pack(stream)?.object(number, at: index) ?? .null
            case .free, nil: .null
            }
        known[number] = value
        return value
    }

    /// An object that stands in the file by itself, with the bytes between which it stands.
    func extended(_ number: Int) -> PDFObject? {
        guard case .offset(let offset) = references[number],
            let object = try? PDFObject(in: bytes, at: offset, resolve: { self.object($0) }), object.number == number
        else { return nil }
        return object
    }

    /// What a stream of the file holds.
    func data(of value: PDFValue) -> [UInt8]? { value.data(in: bytes, budget: budget) }

    /// The pack of this number; all revisions in which the same bytes are the pack share it.
    private func pack(_ number: Int) -> PDFPack? {
        if let known = packs[number] { return known }
        let pack = extended(number).flatMap { object in
            budget.pack(at: object.extent) { PDFPack(object.value, in: bytes, budget: budget) }
        }
        packs[number] = .some(pack)
        return pack
    }
}
