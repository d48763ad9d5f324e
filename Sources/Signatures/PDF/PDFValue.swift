/// A value of the language in which PDFs are written (ISO 32000-1 §7.3).
indirect enum PDFValue: Hashable {
    case null
    case boolean(Bool)
    case number(Double)
    case name(String)
    case string([UInt8])
    case array([PDFValue])
    case dictionary([String: PDFValue])
    /// Another object, by its number; generations other than 0 are kept, though nobody writes them any more.
    case reference(Int, generation: Int)
    /// A dictionary with bytes, as they stand in the file.
    case stream([String: PDFValue], bytes: Range<Int>)

    /// The entries of a dictionary or of a stream.
    var entries: [String: PDFValue] {
        switch self {
        case .dictionary(let entries), .stream(let entries, _): entries
        default: [:]
        }
    }

    var elements: [PDFValue]? { if case .array(let elements) = self { elements } else { nil } }
    var text: [UInt8]? { if case .string(let bytes) = self { bytes } else { nil } }
    var name: String? { if case .name(let name) = self { name } else { nil } }
    var target: Int? { if case .reference(let number, _) = self { number } else { nil } }
    var isStream: Bool { if case .stream = self { true } else { false } }

    /// A whole number that a file of this kind can mean.
    var integer: Int? {
        guard case .number(let value) = self, value == value.rounded(), abs(value) < 1e15 else { return nil }
        return Int(value)
    }

    /// The numbers of all objects that it names.
    var targets: [Int] {
        switch self {
        case .reference(let number, _): [number]
        case .array(let elements): elements.flatMap(\.targets)
        case .dictionary(let entries), .stream(let entries, _): entries.values.flatMap(\.targets)
        default: []
        }
    }
}

/// A file that is no PDF as the standard has it, at this place.
struct PDFDamage: Error, Hashable {
    let place: Int
}
