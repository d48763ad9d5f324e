/// What the search knows of one record: enough to find it, to decide who may see it, and to show it in a list.
package struct SearchEntry: Sendable, Hashable {
    /// What sort of record it is, as `programme`.
    package let noun: String
    /// The record's identity.
    package let subject: String
    package let title: String
    package let detail: String
    /// Who may find it, in the terms of the caller's condition.
    package let audience: String
    /// The first and the last day on which it may be found.
    package let validFrom: String
    package let validThrough: String

    package init(
        noun: String, subject: String, title: String, detail: String = "", audience: String,
        validFrom: String = "0001-01-01", validThrough: String = "9999-12-31"
    ) {
        self.noun = noun
        self.subject = subject
        self.title = title
        self.detail = detail
        self.audience = audience
        self.validFrom = validFrom
        self.validThrough = validThrough
    }
}

/// A record that the search found.
package struct SearchHit: Sendable, Hashable {
    /// Where and how nearly the words were found, the nearest first.
    package enum Closeness: Int, Sendable, Comparable {
        /// The title is what was asked for.
        case wholeTitle
        /// The title has the words with the very same marks.
        case exactTitle
        /// The title has the words when marks are left aside.
        case title
        /// Title and detail together have the words.
        case text

        package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    package let noun: String
    package let subject: String
    package let title: String
    package let detail: String
    /// The first and the last day on which the record holds.
    package let validFrom: String
    package let validThrough: String
    package let closeness: Closeness
}
