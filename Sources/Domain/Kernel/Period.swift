package import Calendars
package import Storage

/// The days on which something holds, both ends included.
package struct Period: Hashable, Codable, Sendable {
    package let from: Day
    package let through: Day

    /// No period runs backwards.
    package init?(from: Day, through: Day) {
        guard from <= through else { return nil }
        self.from = from
        self.through = through
    }

    package init(from: Day) {
        self.from = from
        through = .distantFuture
    }

    package static let always = Period(from: .distantPast)

    package func contains(_ day: Day) -> Bool { from <= day && day <= through }

    package func overlaps(_ other: Period) -> Bool { from <= other.through && other.from <= through }

    package var isOpen: Bool { through == .distantFuture }

    /// `01/07/2020 – 30/06/2025`, `từ 01/07/2025`, `đến 30/06/2025`, or nothing where both ends are open.
    package var vietnamese: String {
        switch (from == .distantPast, isOpen) {
        case (true, true): ""
        case (true, false): "đến \(through.vietnamese)"
        case (false, true): "từ \(from.vietnamese)"
        case (false, false): "\(from.vietnamese) – \(through.vietnamese)"
        }
    }

    /// The condition that a row's two day columns hold on `day`; `prefix` names the table, as in `holding.`.
    package static func holds(_ prefix: SQL = "", on day: Day) -> SQL {
        "(\(prefix)valid_from <= \(day) AND \(prefix)valid_through >= \(day))"
    }
}

/// A record that holds between two days.
package protocol Dated {
    var validFrom: Day { get }
    var validThrough: Day { get }
}

extension Dated {
    package var period: Period { Period(from: validFrom, through: validThrough) ?? Period(from: validFrom) }
    package func holds(on day: Day) -> Bool { validFrom <= day && day <= validThrough }
}
