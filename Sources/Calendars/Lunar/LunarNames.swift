/// The name of a lunar year in the cycle of sixty: one of ten stems (can) and one of twelve branches (chi).
package struct SexagenaryYear: Hashable, Sendable {
    package let stem: String
    package let branch: String

    private static let stems = ["Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"]
    private static let branches = [
        "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi",
    ]

    /// The name of the lunar year that begins in the civil year; the year 4 was Giáp Tý.
    package init(_ year: Int) {
        let place = ((year - 4) % 60 + 60) % 60
        stem = SexagenaryYear.stems[place % 10]
        branch = SexagenaryYear.branches[place % 12]
    }

    /// `Kỷ Hợi`.
    package var name: String { "\(stem) \(branch)" }
}

extension LunarDate: CustomStringConvertible {
    private static let monthNames = [
        "Giêng", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười Một", "Chạp",
    ]

    /// `Kỷ Hợi`.
    package var yearName: String { SexagenaryYear(year).name }

    /// `tháng Giêng` … `tháng Chạp`, `tháng Sáu nhuận`.
    package var monthName: String {
        "tháng \(LunarDate.monthNames[month - 1])\(isLeapMonth ? " nhuận" : "")"
    }

    /// `mùng 5` up to the tenth day, then the number alone.
    package var dayName: String { day <= 10 ? "mùng \(day)" : "\(day)" }

    /// `17 tháng Giêng`.
    package var dayAndMonth: String { "\(dayName) \(monthName)" }

    /// `17 tháng Giêng Kỷ Hợi`.
    package var description: String { "\(dayAndMonth) \(yearName)" }

    /// `17/1`, or `17/6N` in a repeated month: what fits in a calendar's cell.
    package var short: String { "\(day)/\(month)\(isLeapMonth ? "N" : "")" }
}
