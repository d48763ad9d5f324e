internal import Documents
package import Storage

/// A file that hangs on a paper of a conference or on a result (tệp đính kèm); its bytes lie in the vault.
package struct Attachment: Record {
    package static let table: SQL = "attachment"

    /// What a file is by its content, of those that are kept.
    package enum Kind: String, Codable, Sendable, CaseIterable, SQLConvertible {
        case pdf, docx, xlsx, pptx, doc, xls, odt, ods, jpeg, png
    }

    package let id: Key<Attachment>
    package let paperId: Key<ConferencePaper>?
    package let resultId: Key<AssignmentResult>?
    /// What the sender called it, cleaned, with the ending of what it is.
    package let name: String
    package let kind: Kind
    package let size: Int
    /// SHA-256 of the bytes as they are kept.
    package let fingerprint: String
    package let keptAt: Instant
    package let keptBy: Key<Member>?
    package let personName: String
}

/// A file was taken away, or another took its place.
package struct AttachmentRemoval: Record {
    package static let table: SQL = "attachment_removal"

    package let id: Key<AttachmentRemoval>
    package let attachmentId: Key<Attachment>
    /// What took its place.
    package let successorId: Key<Attachment>?
    package let reason: String
    package let removedAt: Instant
    package let removedBy: Key<Member>?
    package let personName: String
}

/// A file with what became of it.
package struct AttachmentLine: Sendable {
    package let attachment: Attachment
    package let removal: AttachmentRemoval?

    /// Whether it can still be read.
    package var stands: Bool { removal == nil }
}

/// On what a file hangs.
package enum AttachmentHolder: Sendable, Hashable {
    case paper(Key<ConferencePaper>)
    case result(Key<AssignmentResult>)
}

extension Attachment {
    /// The largest file that is kept.
    package static let sizeLimit = 50 << 20
    /// How many files hang on one paper or result.
    package static let countLimit = 20

    package var holder: AttachmentHolder? {
        if let paperId { return .paper(paperId) }
        return resultId.map { .result($0) }
    }

    /// The endings that a browser offers, `.pdf`.
    package static let endings = Kind.allCases.flatMap(\.endings).map { ".\($0)" }
}

extension Attachment.Kind {
    /// The media type by which it is sent (IANA).
    package var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        case .doc: "application/msword"
        case .xls: "application/vnd.ms-excel"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        }
    }

    /// How names of such files end, the usual one first.
    package var endings: [String] { self == .jpeg ? ["jpg", "jpeg"] : [rawValue] }

    /// What people call it.
    package var wording: Wording {
        switch self {
        case .jpeg, .png: Wording("ảnh", "picture")
        case .pdf, .docx, .xlsx, .pptx, .doc, .xls, .odt, .ods:
            Wording(rawValue.uppercased(), rawValue.uppercased())
        }
    }

    init?(_ kind: FileKind) { self.init(rawValue: kind.rawValue) }
}
