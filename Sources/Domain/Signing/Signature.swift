package import Storage

/// A signatory bound their organisation to exactly these bytes; never changed, never deleted.
package struct Signature: Record {
    package static let table: SQL = "signature"

    /// How much a signature proves by itself, always shown for what it is.
    package enum Level: String, Codable, Sendable, CaseIterable, SQLConvertible {
        /// Xác nhận trong hệ thống: a CMS signature with a key of the member, under the installation's own authority.
        case confirmed
        /// Chữ ký số: a PAdES signature in the file, with a certificate of a recognised authority.
        case digital
        /// Chữ ký tươi: the scan of the signed paper, bound to the fingerprint.
        case wet

        package var wording: Wording {
            switch self {
            case .confirmed: Wording("Xác nhận trong hệ thống", "Confirmed in the system")
            case .digital: Wording("Chữ ký số", "Digital signature")
            case .wet: Wording("Chữ ký tươi", "Signed on paper")
            }
        }

        /// What it does not prove.
        package var limits: Wording {
            switch self {
            case .confirmed:
                Wording(
                    "Xác nhận nội bộ bằng khóa của thành viên, không thay chữ ký số của tổ chức cung cấp dịch vụ chứng thực.",
                    "An internal confirmation; it does not replace a signature by a recognised certificate.")
            case .digital:
                Wording(
                    "Chữ ký nằm trong tệp PDF, kiểm tra được bằng phần mềm bất kỳ.",
                    "In the PDF itself; any reader can check it.")
            case .wet:
                Wording(
                    "Bản giấy đã ký, đóng dấu được quét và gắn với dấu vân tay của văn bản; người kiểm tra đối chiếu bằng mắt.",
                    "A scan of the signed paper, bound to the fingerprint; compared by eye.")
            }
        }
    }

    package let id: Key<Signature>
    package let signatoryId: Key<Signatory>
    package let envelopeId: Key<Envelope>
    package let level: Level
    package let signedAt: Instant
    package let memberId: Key<Member>?
    package let personName: String
    /// SHA-256 of the bytes that were signed.
    package let basisFingerprint: String
    /// The CMS message in base64 where it is not in the file.
    package let message: String?
    /// SHA-256 of the scan.
    package let scanFingerprint: String?
    /// What was found when it was taken in.
    package let report: String
}
