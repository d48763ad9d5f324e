/// The head of the first page.
package struct Letterhead: Hashable, Codable, Sendable {
    /// How much sooner than others it must arrive (ô 10b).
    package enum Urgency: String, Codable, Sendable, CaseIterable {
        case urgent, veryUrgent, immediate

        /// As it is stamped.
        package var mark: String {
            switch self {
            case .urgent: "KHẨN"
            case .veryUrgent: "THƯỢNG KHẨN"
            case .immediate: "HỎA TỐC"
            }
        }

        /// The width of its frame in millimetres; all are 8 high (Phụ lục I, Mục III).
        package var width: Int {
            switch self {
            case .urgent: 20
            case .veryUrgent: 40
            case .immediate: 30
            }
        }
    }

    /// How far it may go (ô 11).
    package enum Circulation: String, Codable, Sendable, CaseIterable {
        case returned, inside

        package var mark: String {
            switch self {
            case .returned: "XEM XONG TRẢ LẠI"
            case .inside: "LƯU HÀNH NỘI BỘ"
            }
        }
    }

    /// The body above the one that issues; empty where there is none.
    package let superior: String
    /// The lead first; several where several bodies issue it together.
    package let issuers: [String]
    package let joint: JointHeader
    /// `Số: 01/CTr-MTTQ-BTT`; empty on minutes that have none.
    package let number: String
    /// `Hoàn Kiếm, ngày 21 tháng 02 năm 2019`; empty on minutes.
    package let placeAndDay: String
    /// Of a letter only: what it is about, after `V/v` (ô 5b).
    package let abstract: String
    package let urgency: Urgency?
    package let circulation: Circulation?

    package init(
        superior: String = "", issuers: [String], joint: JointHeader = .stacked, number: String = "",
        placeAndDay: String = "", abstract: String = "", urgency: Urgency? = nil, circulation: Circulation? = nil
    ) {
        self.superior = superior
        self.issuers = issuers
        self.joint = joint
        self.number = number
        self.placeAndDay = placeAndDay
        self.abstract = abstract
        self.urgency = urgency
        self.circulation = circulation
    }

    /// The issuers as the lines of the head.
    package var issuerLines: [String] { joint.lines(of: issuers) }
}
