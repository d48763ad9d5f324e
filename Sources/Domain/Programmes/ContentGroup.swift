package import Storage

/// A chapter of one programme that holds related assignments (nhóm nội dung phối hợp).
package struct ContentGroup: Record {
    package static let table: SQL = "content_group"

    package let id: Key<ContentGroup>
    package let programmeId: Key<Programme>
    /// The standard group that it is, where it is one.
    package let standardId: Key<StandardGroup>?
    package var title: String
    package var position: Int
    package var version: Int
}
