package import Calendars
internal import Storage

extension Rule {
    /// Whoever signs in holds an office today; access ends with the last day of the last office.
    package static let memberHoldsAnOffice = Rule("member.holds-an-office")
}

/// Why a person who holds no office today does not get in, and since when.
package enum AccessEnd: Hashable, Sendable {
    case ended(lastDay: Day, office: String, organisation: String)
    case notYet(firstDay: Day, office: String, organisation: String)
    case neverHeld

    /// The sentence the person reads.
    package var message: String {
        switch self {
        case .ended(let lastDay, let office, let organisation):
            """
            Chức vụ cuối cùng của đồng chí (\(office), \(organisation)) kết thúc ngày \(lastDay.vietnamese), nên tài khoản \
            không vào được từ ngày \(lastDay.advanced(by: 1).vietnamese). Nếu có chức vụ mới, hãy đề nghị người quản trị của \
            tổ chức ghi vào hệ thống.
            """
        case .notYet(let firstDay, let office, let organisation):
            """
            Chức vụ của đồng chí (\(office), \(organisation)) bắt đầu từ ngày \(firstDay.vietnamese). Tài khoản vào được từ \
            ngày đó.
            """
        case .neverHeld:
            """
            Tài khoản này chưa gắn với chức vụ nào. Hãy đề nghị người quản trị của tổ chức ghi chức vụ của đồng chí vào hệ \
            thống.
            """
        }
    }

    package var refusal: Refusal { .forbidden(.memberHoldsAnOffice, message) }
}

extension Setting {
    /// How many days after the last office its holder may still come in to read and hand over; nothing set means none.
    package static let daysAfterLastOffice = "member.days-after-last-office"
}

extension Work {
    /// Why the person of an account has no access today; nothing where they hold an office.
    package func accessEnded(of member: Member) throws -> AccessEnd? {
        let stays = try stays(of: member.personId)
        if stays.contains(where: { $0.period.contains(today) }) { return nil }
        if let last = stays.filter({ $0.period.through < today }).max(by: { $0.period.through < $1.period.through }) {
            let grace = try setting(Setting.daysAfterLastOffice).flatMap { Int($0) } ?? 0
            guard last.period.through.advanced(by: max(0, grace)) < today else { return nil }
            return .ended(lastDay: last.period.through, office: last.office, organisation: last.organisation)
        }
        guard let next = stays.min(by: { $0.period.from < $1.period.from }) else { return .neverHeld }
        return .notYet(firstDay: next.period.from, office: next.office, organisation: next.organisation)
    }

    /// When the person held, holds or will hold offices, as far as the office and its organisation exist.
    private func stays(of person: Key<Person>) throws -> [Stay] {
        try session.rows(
            """
            SELECT office.title AS office, profile.name AS organisation,
                   holding.valid_from AS held_from, holding.valid_through AS held_through,
                   office.valid_from AS office_from, office.valid_through AS office_through,
                   profile.valid_from AS named_from, profile.valid_through AS named_through
            FROM holding
            JOIN office ON office.id = holding.office_id
            JOIN organisation_profile profile ON profile.organisation_id = office.organisation_id
            WHERE holding.person_id = \(person)
            ORDER BY holding.valid_from, holding.id
            """
        ).compactMap { row in
            let from: [Day] = [try row.get("held_from"), try row.get("office_from"), try row.get("named_from")]
            let through: [Day] = [
                try row.get("held_through"), try row.get("office_through"), try row.get("named_through"),
            ]
            guard let first = from.max(), let last = through.min(), let period = Period(from: first, through: last)
            else {
                return nil
            }
            return Stay(office: try row.get("office"), organisation: try row.get("organisation"), period: period)
        }
    }
}

/// A person in an office, under one name of its organisation.
private struct Stay {
    let office: String
    let organisation: String
    let period: Period
}
