package import Storage

/// One point of the agenda: what, by whom, for how long, and when it really went on.
package struct AgendaItem: Record {
    package static let table: SQL = "agenda_item"

    package let id: Key<AgendaItem>
    package let conferenceId: Key<Conference>
    package var position: Int
    /// The part of the conference in which it stands, such as `Phần thứ nhất: Tổng kết năm 2018`; may be empty.
    package var section: String
    package var title: String
    /// How long it is planned to take.
    package var minutes: Int
    /// Who presents it, by name and title.
    package var presenter: String
    /// When it began and ended; nothing while it has not.
    package var beganAt: Instant?
    package var endedAt: Instant?
    package var version: Int

    package var isRunning: Bool { beganAt != nil && endedAt == nil }
}

/// How somebody writes a point of the agenda.
package struct AgendaItemDraft: Hashable, Sendable {
    package var section: String
    package var title: String
    package var minutes: Int
    package var presenter: String

    package init(_ title: String, minutes: Int, presenter: String = "", section: String = "") {
        self.title = title
        self.minutes = minutes
        self.presenter = presenter
        self.section = section
    }
}
