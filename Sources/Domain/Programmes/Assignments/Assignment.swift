package import Calendars
package import Storage

/// One task of a programme (nhiệm vụ): what is to be reached, by whom, until when, measured by what.
package struct Assignment: Subject {
    package static let table: SQL = "assignment"
    package static let noun = "assignment"

    package let id: Key<Assignment>
    package let programmeId: Key<Programme>
    package var groupId: Key<ContentGroup>
    package var position: Int
    package var title: String
    /// The one party that answers for it (chủ trì); nothing while the draft leaves that open.
    package var leadId: Key<Party>?
    package var objective: String
    /// How much is done, in words (mức độ, khối lượng).
    package var amount: String
    /// The measure: what is counted, and how much of it is to be reached.
    package var unit: String
    package var target: Quantity?
    package var deadline: Day?
    /// When it is done, in words, where there is no single day: `quý II`, `thường xuyên`.
    package var phase: String
    package var product: String
    /// Whole đồng.
    package var money: Int?
    package var moneySource: String
    /// Trọng điểm.
    package var isFlagship: Bool
    package var themeId: Key<Theme>?
    /// The assignment of a superior programme that this one makes concrete (cụ thể hóa).
    package var concretisesId: Key<Assignment>?
    /// The assignment of the year before that goes on in this one.
    package let previousId: Key<Assignment>?
    package var changedAt: Instant
    package var changedBy: Key<Member>?
    package var version: Int
}

/// A party does its share of an assignment under another's lead (phối hợp).
package struct Partner: Record {
    package static let table: SQL = "partner"

    package let id: Key<Partner>
    package let assignmentId: Key<Assignment>
    package let partyId: Key<Party>
    package let position: Int
    /// What it does, in words.
    package let part: String
}

/// An assignment is carried out in an area.
struct AssignmentArea: Record {
    static let table: SQL = "assignment_area"
    let id: Key<AssignmentArea>
    let assignmentId: Key<Assignment>
    let areaId: Key<Area>
}
