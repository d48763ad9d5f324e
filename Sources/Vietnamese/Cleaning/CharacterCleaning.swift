/// Characters that are replaced or removed by themselves, whatever word they stand in.
enum CharacterCleaning {
    static func cleaned(_ text: String, as shape: CleanText.Shape, ledger: inout CleaningLedger) -> String {
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            let kept = replacement(of: scalar, after: previous, as: shape, ledger: &ledger)
            if let kept { result.append(kept) }
            previous = scalar
        }
        return String(result)
    }

    private static func replacement(
        of scalar: Unicode.Scalar, after previous: Unicode.Scalar?, as shape: CleanText.Shape,
        ledger: inout CleaningLedger
    ) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x20...0x7E: return scalar
        case 0x09: return shape == .line ? " " : scalar
        case 0x0A where previous == "\r": return nil
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: return shape == .line ? " " : "\n"
        case 0x00...0x1F, 0x7F...0x9F: return note(.control, scalar, nil, &ledger)
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return note(.space, scalar, " ", &ledger)
        case 0x200C, 0x200D: return joins(previous) ? scalar : note(.invisible, scalar, nil, &ledger)
        case 0xAD, 0x34F, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
            0xFFF9...0xFFFB:
            return note(.invisible, scalar, nil, &ledger)
        default: return scalar
        }
    }

    /// Joiners mean something in emoji and in the scripts of India and Iran, never beside a Latin letter.
    private static func joins(_ previous: Unicode.Scalar?) -> Bool {
        guard let previous else { return false }
        return previous.value >= 0x600 && !(0x1E00...0x20FF ~= previous.value)
    }

    private static func note(
        _ kind: CleaningChange.Kind, _ scalar: Unicode.Scalar, _ replacement: Unicode.Scalar?,
        _ ledger: inout CleaningLedger
    ) -> Unicode.Scalar? {
        let code = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        ledger.note(kind, name, replacement.map { String($0) } ?? "")
        return replacement
    }
}
