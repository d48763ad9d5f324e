/// What a public holiday is for.
package enum Occasion: String, CaseIterable, Codable, Sendable {
    case newYear
    case tet
    case hungKings
    case reunification
    case labour
    case nationalDay
    case culture

    /// The name people read, with the lunar year's name for Tết: `Tết Nguyên đán Bính Ngọ`.
    package func name(in year: Int) -> String {
        switch self {
        case .newYear: "Tết Dương lịch"
        case .tet: "Tết Nguyên đán \(SexagenaryYear(year).name)"
        case .hungKings: "Giỗ Tổ Hùng Vương 10/3 âm lịch"
        case .reunification: "Ngày Chiến thắng 30/4"
        case .labour: "Ngày Quốc tế Lao động 01/5"
        case .nationalDay: "Quốc khánh 02/9"
        case .culture: "Ngày Văn hóa Việt Nam 24/11"
        }
    }
}
