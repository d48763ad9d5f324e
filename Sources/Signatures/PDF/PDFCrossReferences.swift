/// Where the objects of a PDF lie (ISO 32000-1 §7.5.4, §7.5.8): its sections, newest first.
struct PDFCrossReferences {
    enum Entry: Hashable {
        case free
        case offset(Int)
        case packed(stream: Int, index: Int)
    }
    struct Section {
        let extent: Range<Int>
        let entries: [Int: Entry]
        let trailer: [String: PDFValue]
    }

    let sections: [Section]
    let trailer: [String: PDFValue]

    subscript(number: Int) -> Entry? {
        for section in sections {
            if let entry = section.entries[number] { return entry }
        }
        return nil
    }

    /// The numbers of all objects that exist.
    var numbers: [Int] {
        Set(sections.flatMap(\.entries.keys)).filter { self[$0] != .free }
    }

    init(of bytes: ArraySlice<UInt8>, budget: PDFBudget) throws(PDFDamage) {
        var offset: Int? = try PDFCrossReferences.start(of: bytes)
        var sections: [Section] = []
        while let place = offset {
            guard sections.count < 500, bytes.indices.contains(place),
                !sections.contains(where: { $0.extent.lowerBound == place })
            else {
                throw PDFDamage(place: place)
            }
            let section = try budget.section(at: place, of: bytes) { () throws(PDFDamage) in
                try PDFCrossReferences.section(of: bytes, at: place, budget)
            }
            // A second table beside the first would let two readers see two documents.
            guard section.trailer["XRefStm"] == nil else { throw PDFDamage(place: place) }
            sections.append(section)
            offset = section.trailer["Prev"]?.integer
        }
        self.sections = sections
        trailer = sections.first?.trailer ?? [:]
    }

    /// The place that the file's last lines name.
    private static func start(of bytes: ArraySlice<UInt8>) throws(PDFDamage) -> Int {
        let word = Array("startxref".utf8)
        let tail = bytes.suffix(1200)
        let starts = tail.indices.dropLast(word.count).filter { tail[$0...].starts(with: word) }
        guard let last = starts.last else { throw PDFDamage(place: bytes.endIndex) }
        var lexer = PDFLexer(bytes, at: last + word.count)
        let offset = try lexer.integer()
        while let byte = lexer.next, PDFLexer.isSpace(byte) { lexer.place += 1 }
        guard bytes[lexer.place...].starts(with: "%%EOF".utf8),
            bytes[lexer.place...].dropFirst(5).allSatisfy(PDFLexer.isSpace)
        else { throw PDFDamage(place: lexer.place) }
        return offset
    }

    private static func section(
        of bytes: ArraySlice<UInt8>, at place: Int, _ budget: PDFBudget
    ) throws(PDFDamage) -> Section {
        var lexer = PDFLexer(bytes, at: place)
        guard lexer.take("xref") else { return try stream(of: bytes, at: place, budget) }
        var entries: [Int: Entry] = [:]
        while !lexer.take("trailer") {
            let first = try lexer.integer()
            let count = try lexer.integer()
            guard first >= 0, count >= 0, count < 1 << 22 else { throw PDFDamage(place: lexer.place) }
            for number in first..<first + count {
                let offset = try lexer.integer()
                _ = try lexer.integer()
                let isUsed = lexer.take("n")
                guard isUsed || lexer.take("f") else { throw PDFDamage(place: lexer.place) }
                entries[number] = isUsed ? .offset(offset) : .free
            }
        }
        let trailer = try lexer.dictionary()
        return Section(extent: place..<lexer.place, entries: entries, trailer: trailer)
    }

    private static func stream(
        of bytes: ArraySlice<UInt8>, at place: Int, _ budget: PDFBudget
    ) throws(PDFDamage) -> Section {
        let object = try PDFObject(in: bytes, at: place) { _ in nil }
        let values = object.value.entries
        guard values["Type"]?.name == "XRef", let data = object.value.data(in: bytes, budget: budget),
            let widths = values["W"]?.elements?.map({ $0.integer ?? -1 }), widths.count == 3,
            widths.allSatisfy({ (0...8).contains($0) }), let size = values["Size"]?.integer
        else { throw PDFDamage(place: place) }
        let index = values["Index"]?.elements?.map { $0.integer ?? -1 } ?? [0, size]
        var entries: [Int: Entry] = [:]
        var rest = data[...]
        for pair in stride(from: 0, to: index.count - 1, by: 2) {
            guard index[pair] >= 0, index[pair + 1] >= 0, index[pair + 1] < 1 << 22 else {
                throw PDFDamage(place: place)
            }
            for number in index[pair]..<index[pair] + index[pair + 1] {
                let fields = try row(&rest, widths, place)
                entries[number] = entry(widths[0] == 0 ? 1 : fields[0], fields[1], fields[2])
            }
        }
        return Section(extent: object.extent, entries: entries, trailer: values)
    }

    private static func row(_ rest: inout ArraySlice<UInt8>, _ widths: [Int], _ place: Int) throws(PDFDamage) -> [Int] {
        guard rest.count >= widths.reduce(0, +) else { throw PDFDamage(place: place) }
        var fields: [Int] = []
        for width in widths {
            fields.append(rest.prefix(width).reduce(0) { $0 &<< 8 | Int($1) })
            rest = rest.dropFirst(width)
        }
        return fields
    }

    private static func entry(_ type: Int, _ second: Int, _ third: Int) -> Entry {
        switch type {
        case 1: .offset(second)
        case 2: .packed(stream: second, index: third)
        default: .free
        }
    }
}
