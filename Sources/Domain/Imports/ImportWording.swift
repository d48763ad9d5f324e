internal import Calendars
internal import Vietnamese

/// Sentences about rows that people read, each the rest of one that begins with the cell.
enum ImportWording {
    /// A sentence of an act, after the cell it was about.
    static func refused(_ sentence: String) -> String { "không nhận được. \(sentence)" }

    /// What an act said, or what its kind says where it said nothing.
    static func told(_ refusal: Refusal) -> String {
        guard refusal.message.isEmpty else { return refusal.message }
        return switch refusal.kind {
        case .absent: "Không có hồ sơ này trong phạm vi của đồng chí."
        case .forbidden: "Chức vụ của đồng chí không có quyền làm việc này."
        case .outOfTurn, .invalid, .tooMany: "Việc này không làm được vào lúc này."
        }
    }

    static let noSuchOrganisation = "không phải mã của tổ chức nào. Hãy ghi đúng mã, xem ở trang Tổ chức."
    static let organisationOfOthers = "là tổ chức mà đồng chí không quản trị, nên dòng này không nhập được."
    static let noSuchPerson = """
        không phải mã của người nào trong phạm vi của đồng chí. Để thêm người mới, hãy để trống cột này, hoặc ghi mã bắt đầu \
        bằng mã của tổ chức và dấu gạch nối.
        """
    static let noSuchAccountHolder =
        "không phải mã của người nào mà đồng chí quản lý tài khoản. Hãy ghi đúng mã cán bộ."
    static let otherName = "không phải họ tên của người mang mã này. Hãy xem lại mã hoặc họ tên."
    static let keptElsewhere = """
        không nhập được, vì hồ sơ này do tổ chức khác quản lý. Hãy để trống ô này; việc sửa do tổ chức đó làm.
        """
    static let nameKeptElsewhere =
        "khác với hồ sơ mang mã này, mà hồ sơ do tổ chức khác quản lý. Hãy ghi đúng tên đã có."
    static let changedSince =
        "Bản ghi đã khác so với lúc kiểm tra tệp, nên dòng này để lại. Hãy gửi lại tệp để kiểm tra lần nữa."
    static let required = "chưa có giá trị; hãy điền."

    static func noOffice(_ organisation: String, on day: Day, offices: [String]) -> String {
        let known = offices.isEmpty ? "chưa có chức vụ nào" : "có: \(offices.prefix(12).joined(separator: "; "))"
        return """
            không phải chức vụ của \(organisation) vào ngày \(day.vietnamese); tổ chức này \(known). Hãy ghi đúng tên, hoặc thêm \
            chức vụ ở trang của tổ chức trước.
            """
    }

    static func heldAlready(_ period: Period) -> String {
        """
        khác ngày đã ghi: người này giữ chức vụ đó \(period.vietnamese). Nếu bổ nhiệm lại, hãy ghi việc thôi giữ lần trước; nếu \
        ngày cũ ghi nhầm, hãy đính chính ở trang của cán bộ.
        """
    }

    static func perhapsKnown(_ name: String, _ codes: [String]) -> String {
        let shown = codes.prefix(5).joined(separator: ", ")
        return """
            có thể là người đã có hồ sơ: \(name), mã \(shown). Nếu đúng, hãy ghi mã đó vào cột mã cán bộ; nếu là người khác, \
            hãy thêm ở trang Cán bộ.
            """
    }
}
