internal import Foundation

/// A signature as it stands in a PDF: its field, the bytes it is about, and the message in it.
struct EmbeddedSignature {
    let field: String
    let entries: [String: PDFValue]
    /// The bytes from the beginning to the end, without the signature itself; nothing if they are not that.
    let covered: [ArraySlice<UInt8>]?
    /// Where the revision ends that it signed.
    let end: Int
    let message: [UInt8]

    /// All that stand in the form of a file, in the order in which they were made.
    static func all(in file: PDFFile) -> [EmbeddedSignature] {
        var found: [EmbeddedSignature] = []
        var fields = (file.resolved(file.resolved(file.catalog["AcroForm"]).entries["Fields"]).elements ?? [])
        var seen: Set<Int> = []
        while let field = fields.popLast() {
            guard let number = field.target, seen.insert(number).inserted, seen.count < 10_000 else { continue }
            let entries = file.object(number).entries
            fields += file.resolved(entries["Kids"]).elements ?? []
            guard entries["FT"]?.name == "Sig", let signature = entries["V"]?.target else { continue }
            found.append(EmbeddedSignature(signature, name: entries["T"]?.text ?? [], in: file))
        }
        return found.sorted { $0.end < $1.end }
    }

    private init(_ number: Int, name: [UInt8], in file: PDFFile) {
        field = EmbeddedSignature.words(name)
        entries = file.object(number).entries
        message = EmbeddedSignature.trimmed(entries["Contents"]?.text ?? [])
        let range = entries["ByteRange"]?.elements?.compactMap(\.integer) ?? []
        let bytes = file.bytes
        let limit = bytes.endIndex
        guard range.count == 4, range.allSatisfy({ (0...limit).contains($0) }), range[0] == 0, range[1] < range[2],
            range[2] + range[3] <= limit
        else {
            covered = nil
            end = limit
            return
        }
        end = range[2] + range[3]
        let gap = range[1]..<range[2]
        var lexer = PDFLexer(bytes[..<gap.upperBound], at: gap.lowerBound)
        let isGapTheMessage =
            bytes[gap.lowerBound] == UInt8(ascii: "<") && (try? lexer.value()) == entries["Contents"]
            && lexer.place == gap.upperBound
            && file.extended(number).map { $0.extent.contains(gap.lowerBound) && $0.extent.contains(gap.upperBound) }
                == true
        covered = isGapTheMessage ? [bytes[0..<range[1]], bytes[range[2]..<end]] : nil
    }

    /// When the signer says it was signed (ISO 32000-1 §7.9.4).
    var claimedTime: Date? {
        let text = String(decoding: entries["M"]?.text ?? [], as: UTF8.self)
        let digits = text.dropFirst(2).prefix(while: \.isNumber)
        guard text.hasPrefix("D:"), digits.count == 14 else { return nil }
        let node = DERWriting.node(0x18, Array((digits + "Z").utf8))
        guard let local = (try? DERReading.node(node))?.time else { return nil }
        let zone = text.dropFirst(16).filter { $0.isNumber || $0 == "+" || $0 == "-" }
        guard let sign = zone.first, sign != "0", zone.count >= 5, let hours = Int(zone.dropFirst().prefix(2)),
            let minutes = Int(zone.dropFirst(3).prefix(2))
        else { return local }
        return local.addingTimeInterval((sign == "-" ? 1 : -1) * Double(hours * 3600 + minutes * 60))
    }

    var reason: String? { entries["Reason"]?.text.map(EmbeddedSignature.words) }

    /// Text is UTF-16 with a mark, UTF-8 with a mark, or an old encoding of which only ASCII is certain.
    static func words(_ bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xFE, 0xFF]) {
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
                UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
            }
            return String(decoding: units, as: UTF16.self)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
        return String(bytes.map { Character(Unicode.Scalar($0)) })
    }

    /// The message without the zeros that fill its place.
    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.count > 4, bytes[0] == 0x30 else { return bytes }
        guard bytes[1] >= 0x80 else { return Array(bytes.prefix(2 + Int(bytes[1]))) }
        let digits = Int(bytes[1] & 0x7F)
        guard (1...4).contains(digits), bytes.count > 2 + digits else { return bytes }
        let length = bytes[2..<2 + digits].reduce(0) { $0 << 8 | Int($1) }
        return Array(bytes.prefix(2 + digits + length))
    }
}
