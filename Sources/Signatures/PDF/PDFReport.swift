/// What the signatures of a PDF are worth, and the file as a whole.
package struct PDFReport: Codable, Sendable, Hashable {
    /// What is wrong with the file itself.
    package enum Problem: String, Codable, Sendable, Hashable, CaseIterable {
        case unreadable
        case encrypted
        case unsigned
        case changedAfterLastSignature
        case changesUndetermined

        /// What people read, Vietnamese first, English second.
        package var wording: (vietnamese: String, english: String) {
            switch self {
            case .unreadable: ("Tệp này không phải PDF đọc được.", "This file is no PDF that can be read.")
            case .encrypted:
                ("Tệp PDF có mật khẩu nên không kiểm tra được.", "The PDF is encrypted, so it cannot be checked.")
            case .unsigned: ("Tệp PDF không có chữ ký số nào.", "The PDF has no electronic signature.")
            case .changedAfterLastSignature:
                ("Tệp PDF bị sửa sau chữ ký cuối cùng.", "The PDF was changed after the last signature.")
            case .changesUndetermined:
                (
                    "Không xác định được phần thêm sau chữ ký cuối cùng có hợp lệ hay không.",
                    "Whether what follows the last signature is allowed cannot be determined."
                )
            }
        }
    }
    /// In the order in which they were made.
    package let signatures: [SignatureReport]
    /// How many times the file was saved, with the first.
    package let revisions: Int
    package let problems: [Problem]

    /// Whether there are signatures, each holds, and nothing else is wrong.
    package var isValid: Bool { !signatures.isEmpty && problems.isEmpty && signatures.allSatisfy(\.isValid) }

    static func failed(_ problem: Problem) -> PDFReport { PDFReport(signatures: [], revisions: 0, problems: [problem]) }
}
