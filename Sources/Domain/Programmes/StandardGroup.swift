package import Calendars
package import Storage

/// A content group that programmes usually have, as reference data with dates.
package struct StandardGroup: Subject, Dated {
    package static let table: SQL = "standard_group"
    package static let noun = "standard_group"

    package let id: Key<StandardGroup>
    package var title: String
    package var position: Int
    /// The kinds of organisations within whose function such assignments usually lie.
    package var usualLeads: KindSet
    package let validFrom: Day
    package var validThrough: Day
    package var version: Int

    /// The eight groups of real programmes from 2015 to 2020; administrators may change and end them.
    static let shipped: [StandardGroup] = [
        StandardGroup("1", "Tuyên truyền, vận động", [.front, .labourFederation, .youthUnion]),
        StandardGroup("2", "Các cuộc vận động", [.front]),
        StandardGroup("3", "Chăm lo đời sống nhân dân, nhân đạo, từ thiện", [.front, .womensUnion]),
        StandardGroup("4", "Giám sát, phản biện xã hội, góp ý xây dựng Đảng, chính quyền", [.front]),
        StandardGroup(
            "5",
            "Thanh tra, giám sát tiếp công dân, giải quyết khiếu nại, tố cáo; Thanh tra nhân dân, Giám sát đầu tư của cộng đồng",
            [.inspectorate, .front]),
        StandardGroup(
            "6", "An ninh trật tự, trật tự đô thị, an toàn giao thông, vệ sinh môi trường",
            [.veteransAssociation, .youthUnion, .womensUnion]),
        StandardGroup("7", "Phong trào thi đua", [.front, .labourFederation]),
        StandardGroup("8", "Tổ chức, cán bộ, Đại hội", [.front]),
    ]

    private init(_ code: String, _ title: String, _ leads: [Organisation.Kind]) {
        self.init(
            id: .shipped("standard-group \(code)"), title: title, position: Int(code) ?? 0, usualLeads: KindSet(leads),
            validFrom: .distantPast, validThrough: .distantFuture, version: 1)
    }

    init(
        id: Key<StandardGroup>, title: String, position: Int, usualLeads: KindSet, validFrom: Day, validThrough: Day,
        version: Int
    ) {
        self.id = id
        self.title = title
        self.position = position
        self.usualLeads = usualLeads
        self.validFrom = validFrom
        self.validThrough = validThrough
        self.version = version
    }
}

/// Some kinds of organisations.
package struct KindSet: Hashable, Sendable, Codable, SQLConvertible {
    package let list: [Organisation.Kind]

    package init(_ list: [Organisation.Kind]) { self.list = list }

    package var sqlValue: SQLValue { .text(list.map(\.rawValue).joined(separator: ",")) }

    package init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(text.split(separator: ",").compactMap { Organisation.Kind(rawValue: String($0)) })
    }
}
