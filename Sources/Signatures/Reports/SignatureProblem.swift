/// What is wrong with a signature, or not known about it.
package enum SignatureProblem: String, Codable, Sendable, Hashable, CaseIterable {
    case unreadable
    case unknownAlgorithm
    case contentChanged
    case signatureWrong
    case signerNotBound
    case certificateMissing
    case certificateExpired
    case certificateNotYetValid
    case wrongUsage
    case selfSigned
    case unknownRoot
    case brokenChain
    case revoked
    case revocationUnknown
    case timeOnlyClaimed
    case revokedAfterClaimedTime
    case timeStampWrong
    case coverageIncomplete
    case changedAfterSigning
    case changesUndetermined

    /// Whether the signature is worth nothing because of it; the others are told, and leave it standing.
    package var isFatal: Bool {
        switch self {
        case .revocationUnknown, .timeOnlyClaimed: false
        default: true
        }
    }

    /// Whether it says that the signed bytes, or what is shown of them, are not those that were signed.
    package var isAboutContent: Bool {
        switch self {
        case .unreadable, .unknownAlgorithm, .contentChanged, .signatureWrong, .signerNotBound, .certificateMissing,
            .coverageIncomplete, .changedAfterSigning, .changesUndetermined:
            true
        default: false
        }
    }

    /// What people read, Vietnamese first, English second.
    package var wording: (vietnamese: String, english: String) {
        switch self {
        case .unreadable: ("Không đọc được chữ ký.", "The signature cannot be read.")
        case .unknownAlgorithm:
            (
                "Chữ ký dùng thuật toán không biết hoặc đã lỗi thời.",
                "The signature uses an unknown or outdated algorithm."
            )
        case .contentChanged: ("Nội dung đã bị thay đổi sau khi ký.", "The content was changed after signing.")
        case .signatureWrong:
            ("Chữ ký không khớp với khóa của chứng thư.", "The signature was not made by the certified key.")
        case .signerNotBound:
            (
                "Chữ ký không ràng buộc với chứng thư của người ký.",
                "The signature does not bind the signer's certificate."
            )
        case .certificateMissing: ("Không có chứng thư của người ký.", "The signer's certificate is missing.")
        case .certificateExpired: ("Chứng thư đã hết hạn khi ký.", "The certificate had expired when signing.")
        case .certificateNotYetValid:
            ("Chứng thư chưa có hiệu lực khi ký.", "The certificate was not yet valid when signing.")
        case .wrongUsage:
            ("Chứng thư không được cấp để ký văn bản.", "The certificate was not issued for signing documents.")
        case .selfSigned:
            ("Chứng thư tự ký, không ai bảo đảm.", "The certificate is self-signed; nobody vouches for it.")
        case .unknownRoot:
            ("Nơi cấp chứng thư không nằm trong danh sách tin cậy.", "The certificate's issuer is not a trusted one.")
        case .brokenChain: ("Chuỗi chứng thư không hợp lệ.", "The chain of certificates does not hold.")
        case .revoked: ("Chứng thư đã bị thu hồi trước khi ký.", "The certificate was revoked before signing.")
        case .revocationUnknown:
            (
                "Không xác định được chứng thư có bị thu hồi hay không.",
                "Whether the certificate was revoked is not known."
            )
        case .timeOnlyClaimed:
            (
                "Thời điểm ký do người ký tự khai, không có dấu thời gian.",
                "The time is the signer's claim; it is not time-stamped."
            )
        case .revokedAfterClaimedTime:
            (
                "Chứng thư đã bị thu hồi, và không có dấu thời gian chứng minh đã ký trước đó.",
                "The certificate was revoked later, and no time stamp proves that signing came first."
            )
        case .timeStampWrong: ("Dấu thời gian không hợp lệ.", "The time stamp does not hold.")
        case .coverageIncomplete:
            (
                "Chữ ký không bao trùm toàn bộ văn bản tại lúc ký.",
                "The signature does not cover the whole document as it was."
            )
        case .changedAfterSigning: ("Văn bản bị sửa sau khi ký.", "The document was changed after signing.")
        case .changesUndetermined:
            (
                "Không xác định được thay đổi sau khi ký có hợp lệ hay không.",
                "Whether what came after signing is allowed cannot be determined."
            )
        }
    }
}
