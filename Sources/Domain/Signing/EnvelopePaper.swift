internal import Vietnamese

/// A file of an envelope.
package enum EnvelopePaper: Sendable, Hashable {
    /// As it stands now, with every signature that is in it.
    case signed
    /// As it was before any signature.
    case base
    case word
    /// Everything that proves it, to be checked without this installation.
    case bundle
}

extension SigningRoom {
    /// A file of an envelope that was found through the one who looks.
    package func paper(_ paper: EnvelopePaper, of detail: EnvelopeDetail) async throws -> MadePaper {
        let name = detail.envelope.fileName
        switch paper {
        case .signed:
            return MadePaper(name: "\(name).pdf", type: MadePaper.pdf, bytes: try await bytes(of: detail.current))
        case .base:
            return MadePaper(name: "\(name)-chua-ky.pdf", type: MadePaper.pdf, bytes: try await bytes(of: detail.base))
        case .word:
            return MadePaper(
                name: "\(name).docx", type: MadePaper.word, bytes: try await file(detail.envelope.wordFingerprint))
        case .bundle: return try await bundle(of: detail)
        }
    }

    /// The bytes that the vault keeps under a fingerprint.
    package func file(_ fingerprint: String) async throws -> [UInt8] {
        guard let bytes = try await vault.bytes(of: fingerprint) else { throw MissingFile(fingerprint: fingerprint) }
        return bytes
    }
}

extension Envelope {
    /// `01-ctr-mttq-btt-2019`.
    package var fileName: String {
        let words = SearchText.tokens(SearchText.folded(numberText)).filter { $0.utf8.allSatisfy { $0 < 0x80 } }
        return (words + ["\(day.year)"]).joined(separator: "-")
    }
}
