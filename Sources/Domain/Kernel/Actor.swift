internal import Calendars

/// What a person may do through an office they hold: the office decides, the dates limit.
package enum Role: String, Codable, Sendable, CaseIterable {
    /// Keeps the accounts, offices and data of an organisation in order.
    case administrator
    /// Prepares the joint programme and its conference, and keeps the calendar of the year.
    case coordinator
    /// Does the daily work of an organisation.
    case officer
    /// Signs and decides for an organisation.
    case leader
    /// Does the daily work in one commune.
    case wardOfficer = "ward_officer"
    /// Reads, and changes nothing.
    case overseer
    /// Writes for the public.
    case editor
}

/// One office that a person holds today, and with it the right to act.
package struct Capacity: Hashable, Codable, Sendable {
    package let holding: Key<Holding>
    package let office: Key<Office>
    package let officeTitle: String
    package let role: Role
    package let organisation: Key<Organisation>
    package let organisationName: String
    package let area: Key<Area>?

    package init(
        holding: Key<Holding>, office: Key<Office>, officeTitle: String, role: Role, organisation: Key<Organisation>,
        organisationName: String, area: Key<Area>?
    ) {
        self.holding = holding
        self.office = office
        self.officeTitle = officeTitle
        self.role = role
        self.organisation = organisation
        self.organisationName = organisationName
        self.area = area
    }
}

/// Who acts, and in which capacity.
package struct Actor: Sendable, Hashable {
    /// Whether a person acts, or whoever runs the machine.
    package enum Source: Sendable, Hashable {
        case member(Key<Member>, person: Key<Person>, session: Key<SignIn>?)
        /// The command line or the worker of the installation itself.
        case installation
    }

    package let source: Source
    package let name: String
    /// The capacity in which the person acts now, chosen among all.
    package let capacity: Capacity?
    package let capacities: [Capacity]
    /// The organisation that runs this installation; its administrators look after everything.
    package let host: Key<Organisation>?
    /// Until when the last proof of identity counts for sensitive acts.
    package let steppedUpUntil: Instant?

    package init(
        source: Source, name: String, capacity: Capacity? = nil, capacities: [Capacity] = [],
        host: Key<Organisation>? = nil, steppedUpUntil: Instant? = nil
    ) {
        self.source = source
        self.name = name
        self.capacity = capacity
        self.capacities = capacities
        self.host = host
        self.steppedUpUntil = steppedUpUntil
    }

    /// The installation itself: the command line, the worker, the loading of shipped data.
    package static let installation = Actor(source: .installation, name: "Hệ thống")

    package var isInstallation: Bool { source == .installation }

    package var member: Key<Member>? {
        if case .member(let member, _, _) = source { member } else { nil }
    }

    package var person: Key<Person>? {
        if case .member(_, let person, _) = source { person } else { nil }
    }

    /// The browser session in which the person acts.
    package var session: Key<SignIn>? {
        if case .member(_, _, let session) = source { session } else { nil }
    }
}

extension Actor {
    /// Organisations in which the actor holds any office today.
    package var organisations: [Key<Organisation>] { capacities.map(\.organisation) }

    package func has(_ role: Role, in organisation: Key<Organisation>) -> Bool {
        capacities.contains { $0.role == role && $0.organisation == organisation }
    }

    package func has(anyOf roles: Set<Role>, in organisation: Key<Organisation>) -> Bool {
        capacities.contains { roles.contains($0.role) && $0.organisation == organisation }
    }

    /// Looks after the whole installation: an administrator of the host, or the installation itself.
    package var isHostAdministrator: Bool {
        if isInstallation { return true }
        guard let host else { return false }
        return has(.administrator, in: host)
    }

    /// Reads everything that officers read: an overseer of the host.
    package var isHostOverseer: Bool {
        guard let host else { return false }
        return has(.overseer, in: host)
    }
}
