/// One of the six tones, in dictionary order, named after the mark that writes it.
package enum Tone: UInt8, CaseIterable, Sendable {
    /// Ngang: no mark.
    case level
    /// Huyền.
    case grave
    /// Hỏi.
    case hook
    /// Ngã.
    case tilde
    /// Sắc.
    case acute
    /// Nặng.
    case dot

    /// The tone that a combining mark writes, or nothing for any other character.
    init?(combining scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x300: self = .grave
        case 0x309: self = .hook
        case 0x303: self = .tilde
        case 0x301: self = .acute
        case 0x323: self = .dot
        default: return nil
        }
    }
}

extension Tone: Comparable {
    /// Whether one tone stands before another in a dictionary.
    package static func < (one: Tone, other: Tone) -> Bool {
        one.rawValue < other.rawValue
    }
}
