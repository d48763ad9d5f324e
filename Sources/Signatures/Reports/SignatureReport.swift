package import Foundation

/// What one signature is worth: who, when, over what, vouched for by whom, and what is wrong.
package struct SignatureReport: Codable, Sendable, Hashable {
    /// How much a signature proves (ETSI EN 319 122, 319 142).
    package enum Level: String, Codable, Sendable, Hashable {
        /// Beside the file (CAdES-BES).
        case detached
        /// In a PDF, but not by the rules of PAdES.
        case plainPDF
        /// PAdES: the signer and the content.
        case padesBB
        /// PAdES with a time stamp that holds.
        case padesBT
        /// PAdES with a time stamp, and with proof that nothing was revoked.
        case padesBLT
        /// A time stamp over the whole document, by nobody in particular.
        case documentTimeStamp

        /// The usual short name.
        package var wording: String {
            switch self {
            case .detached: "CAdES-BES"
            case .plainPDF: "PDF (không phải PAdES)"
            case .padesBB: "PAdES B-B"
            case .padesBT: "PAdES B-T"
            case .padesBLT: "PAdES B-LT"
            case .documentTimeStamp: "Dấu thời gian của văn bản"
            }
        }
    }
    /// Who says when it was signed.
    package enum TimeSource: String, Codable, Sendable, Hashable {
        case unknown
        case claimed
        case timeStamped
    }
    /// Whether somebody we trust vouches for the certificate.
    package enum Chain: String, Codable, Sendable, Hashable {
        case trusted
        case selfSigned
        case unknownRoot
        case broken
    }
    /// Whether the certificate was taken back.
    package enum RevocationStatus: String, Codable, Sendable, Hashable {
        case good
        case unknown
        case revoked
        /// Taken back, but after the signing.
        case revokedLater
    }

    package internal(set) var name: String
    package internal(set) var organisation: String?
    package internal(set) var certificate: CertificateFacts?
    package internal(set) var signingTime: Date?
    package internal(set) var timeSource: TimeSource
    package internal(set) var level: Level
    /// Whether the file as signed was the whole file of that moment: always so for a detached signature.
    package internal(set) var coversRevision: Bool
    /// Whether nothing at all was added after it.
    package internal(set) var coversWholeFile: Bool
    package internal(set) var chain: Chain
    package internal(set) var revocation: RevocationStatus
    package internal(set) var problems: [SignatureProblem]
    /// The field of the PDF that holds it.
    package internal(set) var field: String?
    /// Why it was signed, as the signer wrote into the PDF.
    package internal(set) var reason: String?

    /// Whether exactly what is shown was signed, by the key of the certificate.
    package var isIntact: Bool { !problems.contains(where: \.isAboutContent) }

    /// Whether it holds in every respect we know of.
    package var isValid: Bool { !problems.contains(where: \.isFatal) }

    static func unreadable(level: Level) -> SignatureReport {
        SignatureReport(
            name: "", timeSource: .unknown, level: level, coversRevision: false, coversWholeFile: false, chain: .broken,
            revocation: .unknown, problems: [.unreadable])
    }

    mutating func note(_ problem: SignatureProblem) {
        if !problems.contains(problem) { problems.append(problem) }
    }
}
