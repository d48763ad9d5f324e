/// One place of a document that is not as its style wants it.
package struct FormatFinding: Hashable, Codable, Sendable {
    package enum Severity: String, Codable, Sendable {
        /// Against the rules of the style.
        case error
        /// Usual otherwise, or worth a look.
        case hint
    }

    package let rule: FormatRule
    package let severity: Severity
    /// Where a person finds it: `đoạn 4`, `bảng 1, dòng 2`, `trang`.
    package let place: String
    package let expected: String
    package let found: String
    /// How many further places are the same.
    package let others: Int

    init(
        _ rule: FormatRule, _ place: String, expected: String, found: String, severity: Severity = .error,
        others: Int = 0
    ) {
        self.rule = rule
        self.place = place
        self.expected = expected
        self.found = found
        self.severity = severity
        self.others = others
    }

    /// What is wrong and what it should be, as one sentence.
    package var sentence: String {
        let more = others == 0 ? "" : " (và \(others) chỗ khác)"
        return "\(rule.title), \(place)\(more): đang là \(found), cần là \(expected)."
    }
}

/// What is checked, by the number of the rule.
package enum FormatRule: String, Codable, Sendable, CaseIterable {
    case paper = "R-2.1"
    case verticalMargins = "R-2.2"
    case leftMargin = "R-2.3"
    case rightMargin = "R-2.4"
    case font = "R-2.5"
    case pageNumber = "R-2.6"
    case body = "R-2.7"
    case gap = "R-2.8"
    case lineSpacing = "R-2.9"
    case emblem = "R-2.10"
    case numbering = "R-2.11"
    case symbol = "R-2.12"
    case day = "R-2.13"
    case signatures = "R-2.14"
    case issuer = "o-2"
    case placeAndDay = "o-4"
    case title = "o-5"
    case citations = "o-6"
    case endMark = "o-6-ket"
    case signer = "o-7"
    case recipients = "o-9"

    /// Its name as people read it, with the place of the form (ô) where it is about one.
    package var title: String {
        switch self {
        case .paper: "Khổ giấy"
        case .verticalMargins: "Lề trên, lề dưới"
        case .leftMargin: "Lề trái"
        case .rightMargin: "Lề phải"
        case .font: "Phông chữ"
        case .pageNumber: "Số trang"
        case .body: "Chữ của nội dung"
        case .gap: "Khoảng cách đoạn"
        case .lineSpacing: "Khoảng cách dòng"
        case .emblem: "Quốc hiệu, Tiêu ngữ (ô 1)"
        case .numbering: "Số văn bản (ô 3)"
        case .symbol: "Ký hiệu văn bản (ô 3)"
        case .day: "Ngày, tháng, năm (ô 4)"
        case .signatures: "Phần ký (ô 7)"
        case .issuer: "Tên cơ quan ban hành (ô 2)"
        case .placeAndDay: "Địa danh và thời gian (ô 4)"
        case .title: "Tên loại và trích yếu (ô 5)"
        case .citations: "Căn cứ ban hành (ô 6)"
        case .endMark: "Dấu kết thúc (ô 6)"
        case .signer: "Quyền hạn, chức vụ, họ tên người ký (ô 7)"
        case .recipients: "Nơi nhận (ô 9)"
        }
    }
}
