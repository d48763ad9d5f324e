internal import Calendars
internal import Vietnamese

/// A place of a programme's text with its heading and its words, as people read it.
package struct Passage: Hashable, Sendable {
    package let place: TextPlace
    package let heading: String
    package let text: String
}

extension ProgrammeText {
    /// The whole text in the order of the document, place by place.
    package var passages: [Passage] {
        let years = firstYear == lastYear ? "\(firstYear)" : "\(firstYear)-\(lastYear)"
        let front = [
            Passage(place: .title, heading: "Tên chương trình", text: "\(title)\n\(kind.wording.vietnamese), \(years)"),
            Passage(
                place: .parties, heading: "Các bên",
                text: parties.map { $0.isLead ? "\($0.name) (chủ trì soạn thảo)" : $0.name }.joined(separator: "\n")),
            Passage(place: .themes, heading: "Chủ đề năm", text: themes.joined(separator: "\n")),
            Passage(place: .citations, heading: "Căn cứ", text: citations.joined(separator: "\n")),
        ]
        let opening = clauses.prefix { $0.name.standsBeforeTheGroups }.map(\.passage)
        let closing = clauses.drop { $0.name.standsBeforeTheGroups }.map(\.passage)
        return front + opening + groups.flatMap(\.passages) + closing
    }
}

extension ClauseName {
    /// Whether the clause stands before the content of the programme.
    fileprivate var standsBeforeTheGroups: Bool {
        switch self {
        case .opening, .purpose, .requirements: true
        case .responsibilities, .reporting, .money, .organisation: false
        }
    }
}

extension ProgrammeText.ClauseText {
    fileprivate var passage: Passage { Passage(place: .clause(name), heading: heading, text: text) }
}

extension ProgrammeText.GroupText {
    fileprivate var passages: [Passage] {
        [Passage(place: .contentGroup(id), heading: "Nhóm nội dung", text: title)]
            + assignments.map { Passage(place: .assignment($0.id), heading: $0.title, text: $0.lines) }
    }
}

extension ProgrammeText.AssignmentText {
    /// The assignment in lines, each a field with what stands in it; empty fields are left out.
    fileprivate var lines: String {
        let fields: [(String, String?)] = [
            ("Nhiệm vụ", title), ("Chủ trì", lead),
            (
                "Phối hợp",
                partners.map { $0.part.isEmpty ? $0.name : "\($0.name) (\($0.part))" }.joined(separator: "; ")
            ),
            ("Mục tiêu", objective), ("Mức độ, khối lượng", amount),
            ("Thước đo", [target.map { $0.vietnamese } ?? "", unit].filter { !$0.isEmpty }.joined(separator: " ")),
            ("Thời hạn", deadline.flatMap { Day($0) }?.vietnamese), ("Giai đoạn", phase),
            ("Địa bàn", areas.map(\.name).joined(separator: ", ")), ("Sản phẩm", product),
            ("Kinh phí", money.map { MoneyText.figures($0) }), ("Nguồn kinh phí", moneySource),
            ("Trọng điểm", isFlagship ? "có" : nil), ("Chủ đề", theme),
        ]
        return fields.compactMap { name, value in value?.nonEmpty.map { "\(name): \($0)" } }.joined(separator: "\n")
    }
}

extension Quantity {
    /// `1.234,5`, as people read it.
    package var vietnamese: String { NumberText.decimal(units: units, places: places) }
}
