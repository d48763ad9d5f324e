package import Calendars
package import Storage

/// A title in an organisation, with its rank, what it may sign and what its holder may do here.
package struct Office: Subject, Dated {
    package static let table: SQL = "office"
    package static let noun = "office"

    /// How the holder may sign (Nghị định 30/2020/NĐ-CP Điều 13).
    package enum Signing: String, Codable, Sendable, CaseIterable {
        /// Signs as the head: alone, or `TM.` for a collective.
        case head
        /// `KT.`: a deputy for the head.
        case deputy
        /// `TL.`: by order of the head.
        case byOrder = "by_order"
        /// `TUQ.`: by written authorisation.
        case authorised
    }

    package let id: Key<Office>
    package let organisationId: Key<Organisation>
    package var title: String
    /// The abbreviation that documents print, such as `UVTV`; the title where there is none.
    package var shortTitle: String
    /// Precedence in lists, from 1.
    package var rank: Int
    /// How many may hold it at once: one chair, several deputies.
    package var seats: Int
    package var role: Role
    package var signing: SigningSet
    /// Whether the holder is named in the directory for every member to see.
    package var listed: Bool
    package let validFrom: Day
    package var validThrough: Day
    package var version: Int
}

/// The ways in which an office may sign.
package struct SigningSet: Hashable, Sendable, Codable {
    package let list: [Office.Signing]
    package init(_ list: [Office.Signing]) { self.list = Office.Signing.allCases.filter(list.contains) }
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode([Office.Signing].self))
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(list)
    }
}

extension SigningSet: SQLConvertible {
    package var sqlValue: SQLValue { .text(list.map(\.rawValue).joined(separator: ",")) }
    package init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(text.split(separator: ",").compactMap { Office.Signing(rawValue: String($0)) })
    }
}

extension Role: SQLConvertible {}

/// A person holds an office between two days, by a decision.
package struct Holding: Subject, Dated {
    package static let table: SQL = "holding"
    package static let noun = "holding"

    package let id: Key<Holding>
    package let personId: Key<Person>
    package let officeId: Key<Office>
    package var validFrom: Day
    package var validThrough: Day
    /// Number of the decision of appointment.
    package var decision: String?
    /// Holds the office as acting head (`Q.`).
    package var isActing: Bool
    package var isFullTime: Bool
    package var version: Int
}

/// A holder of an office lets another person act for them, for a purpose and a time.
package struct Delegation: Subject, Dated {
    package static let table: SQL = "delegation"
    package static let noun = "delegation"

    package enum Manner: String, Codable, Sendable, CaseIterable, SQLConvertible {
        case deputy
        case byOrder = "by_order"
        case authorised
    }

    package let id: Key<Delegation>
    package let holdingId: Key<Holding>
    package let personId: Key<Person>
    package let manner: Manner
    package let scope: String
    package let decision: String?
    package let validFrom: Day
    package var validThrough: Day
}

/// What a person who leaves an office hands over, and to whom.
package struct Handover: Record {
    package static let table: SQL = "handover"
    package let id: Key<Handover>
    package let holdingId: Key<Holding>
    package let successorId: Key<Person>?
    package let note: String
    package let happenedOn: Day
}
