/// A day on which the plain week does not hold: off for a reason, or a Saturday worked in exchange.
package struct DayOff: Hashable, Codable, Sendable {
    /// What makes the day different.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        /// Nghỉ lễ, tết.
        case holiday
        /// Nghỉ bù: the working day given for a holiday that fell on a weekly rest day.
        case compensation
        /// Nghỉ hoán đổi: a working day exchanged for a Saturday.
        case swap
        /// Làm bù: a Saturday worked, or a working day that was expected to be off.
        case workingDay

        /// Whether offices rest on it.
        package var isOff: Bool { self != .workingDay }

        /// `nghỉ bù`.
        package var name: String {
            switch self {
            case .holiday: "nghỉ lễ, tết"
            case .compensation: "nghỉ bù"
            case .swap: "nghỉ hoán đổi"
            case .workingDay: "làm bù"
            }
        }
    }

    /// How firm the day is.
    package enum Basis: String, Codable, Sendable {
        /// The law fixes it.
        case law
        /// A notice of the year fixes it.
        case notice
        /// Nobody has fixed it yet: it is computed from the habit of other years.
        case estimate
    }

    package let day: Day
    package let kind: Kind
    package let occasion: Occasion?
    /// Why, in words people read: `Tết Nguyên đán Bính Ngọ`, `Nghỉ bù Quốc khánh 02/9`.
    package let reason: String
    /// The law or the notice.
    package let source: String
    package let basis: Basis

    package var isProvisional: Bool { basis == .estimate }

    /// The year whose notice named the day, when a notice did.
    package var noticeYear: Int? { basis == .notice ? day.year : nil }

    package var lunar: LunarDate? { day.lunar }
}
