package import Calendars
package import Storage

/// An administrative area as it stands between two days: a province, a district, a commune, a residential group.
///
/// When name, kind or place in the country change, a new area begins and a succession links the two.
/// Codes are used again for other areas, so an area is known by its id; the code with the first day is unique.
package struct Area: Subject, Dated {
    package static let table: SQL = "area"
    package static let noun = "area"

    /// The levels that ever were.
    ///
    /// Which of them exist on a day is data.
    package enum Level: String, Codable, Sendable, CaseIterable, SQLConvertible {
        case country, province, district, commune, group
    }

    package let id: Key<Area>
    package let level: Level
    /// What kind of unit it is, in the words of the law, such as `quận`, `phường` or `tổ dân phố`.
    package var kind: String
    /// The official code; residential groups have none.
    package let code: String?
    /// The name with its kind, as in `Phường Hàng Bạc`.
    package var name: String
    package let parentId: Key<Area>?
    package let validFrom: Day
    package var validThrough: Day
    package var legalBasis: String?
    package var sortKey: String
    package var version: Int
}

/// One area became another, as a whole or in part.
package struct AreaSuccession: Record {
    package static let table: SQL = "area_succession"

    /// Records of a part are never moved to the successor: they cannot be converted.
    package enum Extent: String, Codable, Sendable, SQLConvertible {
        case whole, part
    }

    package let id: Key<AreaSuccession>
    package let predecessorId: Key<Area>
    package let successorId: Key<Area>
    package let extent: Extent
    package let happenedOn: Day
    package let legalBasis: String?
}
