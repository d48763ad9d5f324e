package import Calendars
package import Storage

/// A human being whom an organisation knows.
///
/// Contact details are for that organisation's keepers only.
package struct Person: Subject {
    package static let table: SQL = "person"
    package static let noun = "person"

    package enum Gender: String, Codable, Sendable, CaseIterable, SQLConvertible {
        case female, male
    }

    package let id: Key<Person>
    /// The stable name by which files bring the same person again.
    package let code: String
    package var fullName: String
    /// The organisation that keeps the person's details.
    package var organisationId: Key<Organisation>
    package var bornOn: Day?
    package var gender: Gender?
    package var telephone: String?
    package var email: String?
    package var sortKey: String
    package var version: Int
}
