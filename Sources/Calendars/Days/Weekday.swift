/// A day of the week; the week begins on Monday, thứ Hai.
package enum Weekday: Int, CaseIterable, Comparable, Codable, Sendable {
    case monday = 1
    case tuesday
    case wednesday
    case thursday
    case friday
    case saturday
    case sunday

    /// The name people say: `thứ Hai` … `Chủ nhật`.
    package var name: String {
        switch self {
        case .monday: "thứ Hai"
        case .tuesday: "thứ Ba"
        case .wednesday: "thứ Tư"
        case .thursday: "thứ Năm"
        case .friday: "thứ Sáu"
        case .saturday: "thứ Bảy"
        case .sunday: "Chủ nhật"
        }
    }

    /// The name at the beginning of a line: `Thứ Hai` … `Chủ nhật`.
    package var titleName: String {
        self == .sunday ? name : "T" + name.dropFirst()
    }

    /// The head of a calendar's column: `T2` … `T7`, `CN`.
    package var shortName: String {
        self == .sunday ? "CN" : "T\(rawValue + 1)"
    }

    /// Whether offices rest on it every week: they work Monday to Friday (Quyết định 188/1999/QĐ-TTg).
    package var isWeekend: Bool { self >= .saturday }

    package static func < (one: Weekday, other: Weekday) -> Bool { one.rawValue < other.rawValue }
}
