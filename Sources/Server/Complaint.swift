internal import Storage

/// A sentence for the operator, and exit code 1.
struct Complaint: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

extension Complaint {
    /// What an operator can do about a database that does not open; nothing for a defect of ours.
    init?(_ error: StorageError) {
        switch error {
        case .newerDatabase(let found):
            self.init(
                """
                Dữ liệu thuộc phiên bản mới hơn chương trình này (\(found.joined(separator: ", "))). \
                Hãy dùng bản phoihop mới hơn; chưa có gì bị thay đổi.
                """)
        case .unavailable(let reason, _): self.init("Không mở được cơ sở dữ liệu: \(reason)")
        case .contention:
            self.init("Cơ sở dữ liệu đang bận vì có chương trình khác đang dùng. Hãy thử lại sau ít phút.")
        case .full: self.init("Ổ đĩa của cơ sở dữ liệu đã hết chỗ. Hãy dành thêm chỗ rồi chạy lại.")
        case .undecodable, .failed, .constraint, .vanished: return nil
        }
    }
}
