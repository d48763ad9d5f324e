/// Why a document could not be printed.
package enum PrintProblem: Error, Sendable, Hashable {
    /// The printing engine is not on this machine; what was looked for.
    case notInstalled(String)
    /// It took longer than printing may take.
    case tookTooLong
    /// It wanted more memory than printing may have.
    case tooLarge
    /// The engine broke off; what it said last, for the log.
    case crashed(String)
    /// Too many documents wait to be printed.
    case busy
    /// Nobody waits for it any more.
    case cancelled

    init(_ problem: WorkerProblem) {
        self =
            switch problem {
            case .notInstalled(let what): .notInstalled(what)
            case .outOfTime: .tookTooLong
            case .outOfMemory: .tooLarge
            case .crashed(let words), .noPlace(let words): .crashed(words)
            case .declined(let name, let detail): .crashed("\(name): \(detail)")
            case .busy: .busy
            case .cancelled: .cancelled
            }
    }

    /// What people read: what happened, and who can do what about it.
    package var wording: String {
        switch self {
        case .notInstalled:
            "Máy chủ chưa có bộ in PDF. Người quản trị cài bằng lệnh Scripts/install build, rồi in lại."
        case .tookTooLong:
            "In PDF mất quá nhiều thời gian nên đã dừng. Hãy chia phụ lục thành các văn bản nhỏ hơn rồi in lại."
        case .tooLarge:
            "Văn bản quá lớn nên bộ in PDF không đủ bộ nhớ. Hãy chia phụ lục hoặc thu nhỏ ảnh rồi in lại."
        case .crashed:
            "Bộ in PDF gặp lỗi và đã được khởi động lại. Hãy in lại; nếu vẫn lỗi, báo người quản trị xem nhật ký."
        case .busy:
            "Đang có quá nhiều văn bản chờ in. Hãy đợi một phút rồi in lại."
        case .cancelled:
            "Việc in đã dừng theo yêu cầu. Hãy in lại khi cần."
        }
    }
}
