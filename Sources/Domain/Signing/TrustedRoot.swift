package import Calendars
package import Storage

/// An authority from elsewhere whose certificates the installation takes in.
package struct TrustedRoot: Subject {
    package static let table: SQL = "trusted_root"
    package static let noun = "trusted_root"

    package let id: Key<TrustedRoot>
    package let name: String
    /// PEM.
    package let certificate: String
    package let fingerprint: String
    package let addedAt: Instant
    package let addedBy: Key<Member>?
}

/// An authority from elsewhere is no longer trusted: what is signed under it is refused from that day.
package struct RootDistrust: Record {
    package static let table: SQL = "root_distrust"

    package let id: Key<RootDistrust>
    package let rootId: Key<TrustedRoot>
    /// The first day without trust.
    package let fromDay: Day
    package let reason: String
    package let endedAt: Instant
    package let endedBy: Key<Member>?
    package let personName: String
}
