package import Calendars

/// What one cell of a table holds.
///
/// A spreadsheet knows no whole numbers: a number without a fraction is always read as `.integer`, so `.number(5)`
/// that was written comes back as `.integer(5)`.
package enum Cell: Hashable, Sendable {
    case empty
    case text(String)
    case number(Double)
    case integer(Int)
    case boolean(Bool)
    case day(Day)
    /// A day with the hour, in seconds since midnight, wherever the one who wrote it was.
    case moment(Day, second: Int)
    /// What a formula came to when it could not be worked out, as `#N/A`.
    case error(String)
}
