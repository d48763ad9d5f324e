/// Why a PDF was not signed.
package enum SigningProblem: Error, Sendable, Hashable {
    case wrongPassphrase
    /// The file with the key is no PKCS #12, or broken.
    case credentialDamaged
    /// There is no key, or no certificate, where it should be.
    case keyMissing
    /// The token, or the library that speaks to it, is not there.
    case tokenMissing
    case tokenLocked
    case certificateExpired
    case certificateNotYetValid
    case wrongUsage
    /// The document cannot be signed as it is; the engine's words, for the log.
    case documentRefused(String)
    /// The signed file does not begin with the file that was to be signed.
    case documentRewritten
    case notInstalled(String)
    case tookTooLong
    case tooLarge
    case crashed(String)
    case busy
    case cancelled

    init(_ problem: WorkerProblem) {
        self =
            switch problem {
            case .declined(let name, let detail): SigningProblem.named[name] ?? .documentRefused("\(name): \(detail)")
            case .notInstalled(let what): .notInstalled(what)
            case .outOfTime: .tookTooLong
            case .outOfMemory: .tooLarge
            case .crashed(let words), .noPlace(let words): .crashed(words)
            case .busy: .busy
            case .cancelled: .cancelled
            }
    }

    private static let named: [String: SigningProblem] = [
        "wrongPassphrase": .wrongPassphrase, "credentialDamaged": .credentialDamaged, "keyMissing": .keyMissing,
        "tokenMissing": .tokenMissing, "tokenLocked": .tokenLocked, "certificateExpired": .certificateExpired,
        "certificateNotYetValid": .certificateNotYetValid, "wrongUsage": .wrongUsage,
    ]

    /// What people read: what happened, and what they can do about it.
    package var wording: String {
        switch self {
        case .wrongPassphrase: "Mật khẩu hoặc mã PIN của chứng thư số không đúng. Hãy nhập lại."
        case .credentialDamaged:
            "Tệp chứng thư số (PKCS #12) hỏng hoặc không đúng định dạng. Hãy chọn tệp .p12 hoặc .pfx khác."
        case .keyMissing:
            "Không tìm thấy khóa ký và chứng thư trong tệp hoặc thiết bị. Hãy kiểm tra nhãn khóa hoặc chọn tệp khác."
        case .tokenMissing:
            "Không tìm thấy thiết bị ký số. Hãy cắm thiết bị, hoặc nhờ người quản trị kiểm tra thư viện PKCS #11."
        case .tokenLocked: "Thiết bị ký số đã bị khóa vì nhập sai PIN nhiều lần. Hãy nhờ nơi cấp thiết bị mở khóa."
        case .certificateExpired: "Chứng thư số đã hết hạn. Hãy gia hạn với nơi cấp, hoặc ký bằng chứng thư khác."
        case .certificateNotYetValid:
            "Chứng thư số chưa có hiệu lực. Hãy ký từ ngày chứng thư có hiệu lực, hoặc dùng chứng thư khác."
        case .wrongUsage: "Chứng thư số này không được cấp để ký văn bản. Hãy chọn chứng thư có mục đích ký số."
        case .documentRefused: "Tệp PDF này không ký được. Hãy in lại văn bản từ hệ thống rồi ký lại."
        case .documentRewritten:
            "Bộ ký số đã viết lại nội dung cũ nên kết quả bị bỏ. Hãy báo người quản trị xem nhật ký."
        case .notInstalled: "Máy chủ chưa có bộ ký số. Người quản trị cài bằng lệnh Scripts/install build, rồi ký lại."
        case .tookTooLong: "Ký số mất quá nhiều thời gian nên đã dừng. Hãy thử lại; nếu vẫn lỗi, báo người quản trị."
        case .tooLarge: "Tệp PDF quá lớn nên bộ ký số không đủ bộ nhớ. Hãy giảm phụ lục rồi ký lại."
        case .crashed:
            "Bộ ký số gặp lỗi và đã được khởi động lại. Hãy ký lại; nếu vẫn lỗi, báo người quản trị xem nhật ký."
        case .busy: "Đang có quá nhiều văn bản chờ ký. Hãy đợi một phút rồi ký lại."
        case .cancelled: "Việc ký đã dừng theo yêu cầu. Hãy ký lại khi cần."
        }
    }
}
