package import Storage

/// Something that was noted at the door or in the hall and waited on a device until there was a network.
package struct DeviceNote: Sendable, Hashable {
    /// What was noted.
    package enum Matter: Sendable, Hashable {
        case code(String)
        case delegate(Key<Delegate>, substitute: String, position: String)
        case walkIn(name: String, position: String, organisation: String)
        case statement(by: Key<Delegate>, on: Key<AgendaItem>?, text: String)
    }

    /// Made on the device: however often the note is sent, it is taken once.
    package let key: Key<DeviceNoteReceipt>
    package let matter: Matter
    /// How long ago it happened by the device's own clock, which may be wrong, in milliseconds.
    package let age: Int64

    package init(key: Key<DeviceNoteReceipt>, _ matter: Matter, age: Int64) {
        self.key = key
        self.matter = matter
        self.age = age
    }

    /// When it happened, by our clock.
    func moment(before now: Instant) -> Instant {
        Instant(milliseconds: now.milliseconds - min(max(age, 0), DeviceNote.longest))
    }

    /// A device keeps nothing for longer than a conference with its breaks lasts.
    private static let longest: Int64 = 4 * 86_400_000
}

/// What became of a note: kept so that the second sending hears the same.
package struct DeviceNoteReceipt: Record {
    package static let table: SQL = "device_note"

    package enum Outcome: String, Codable, Sendable, SQLConvertible {
        /// It stands in the record now.
        case taken
        /// It stood there already, from another device or another hand.
        case known
    }

    package let id: Key<DeviceNoteReceipt>
    package let conferenceId: Key<Conference>
    package let matter: String
    package let outcome: Outcome
    /// The sentence for whoever noted it.
    package let told: String
    package let happenedAt: Instant
    package let receivedAt: Instant
    package let receivedFrom: Key<Member>?
}
