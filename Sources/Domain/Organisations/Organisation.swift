package import Calendars
package import Storage

/// A body that acts on its own: a committee of the Front, a union, an inspectorate, a People's Committee.
///
/// What it is called and where it belongs can change; that is its `OrganisationProfile` on a day.
package struct Organisation: Subject, Dated {
    package static let table: SQL = "organisation"
    package static let noun = "organisation"

    package enum Kind: String, Codable, Sendable, CaseIterable, SQLConvertible {
        case front
        case labourFederation = "labour_federation"
        case farmersUnion = "farmers_union"
        case youthUnion = "youth_union"
        case womensUnion = "womens_union"
        case veteransAssociation = "veterans_association"
        case inspectorate
        case peoplesCommittee = "peoples_committee"
        case peoplesCouncil = "peoples_council"
        case partyCommittee = "party_committee"
        case partyBoard = "party_board"
        case frontWorkCommittee = "front_work_committee"
        case peoplesInspection = "peoples_inspection"
        case communitySupervision = "community_supervision"
        case otherAssociation = "other_association"
        case enterprise
    }

    package let id: Key<Organisation>
    /// The stable name by which files bring the same organisation again, such as `MTTQ-HOANKIEM`.
    package let code: String
    package let kind: Kind
    package let validFrom: Day
    package var validThrough: Day
    /// The decision that founded it.
    package var legalBasis: String?
    /// Why it ended, and by which decision; nothing while it goes on.
    package var closingReason: String?
    package var closingBasis: String?
    package var version: Int
}

/// How an organisation is called and how it signs, between two days.
package struct OrganisationProfile: Record, Dated {
    package static let table: SQL = "organisation_profile"

    /// Whether the head signs for a collective or for the office alone.
    package enum Headship: String, Codable, Sendable, CaseIterable, SQLConvertible {
        case collective, single
    }

    /// The rules of form that the organisation's documents follow.
    package enum DocumentStyle: String, Codable, Sendable, CaseIterable, SQLConvertible {
        /// Nghị định 30/2020/NĐ-CP.
        case state = "nd30"
        /// The Front's variant of the State's form (Hướng dẫn 91/HD-MTTW-BTT).
        case front
        /// Hướng dẫn 36-HD/VPTW.
        case party = "hd36"
        /// Quyết định 367-QĐ/TWĐTN-VP.
        case youth = "qd367"
        /// The unions' and associations' variant of the State's form.
        case union
        case free
    }

    package let id: Key<OrganisationProfile>
    package let organisationId: Key<Organisation>
    package var name: String
    package var shortName: String
    /// The organisation's part of a document symbol, such as `MTTQ-BTT`.
    package var symbol: String
    package var areaId: Key<Area>?
    package var headship: Headship
    /// The line above the signer's title, such as `TM. BAN THƯỜNG TRỰC`; empty for a single head.
    package var signerPrefix: String
    package var documentStyle: DocumentStyle
    package var validFrom: Day
    package var validThrough: Day
    package var sortKey: String
    /// Precedence of the organisation's kind, kept here so that the directory is read in its order.
    package var kindRank: Int
    /// The areas from the topmost down as one key: the directory's order by area, and the beginning of the keys of
    /// everything below an area.
    package var areaKey: String
}

/// Where an organisation stands under another, by one of four relations, between two days.
package struct OrganisationEdge: Subject, Dated {
    package static let table: SQL = "organisation_edge"
    package static let noun = "organisation_edge"

    package enum Relation: String, Codable, Sendable, CaseIterable, SQLConvertible {
        /// Ngành dọc: the same organisation one level up.
        case vertical
        /// Trực thuộc Mặt trận Tổ quốc.
        case front
        /// Sự lãnh đạo của cấp ủy Đảng.
        case party
        /// Cơ quan chủ quản hành chính.
        case administrative
    }

    package let id: Key<OrganisationEdge>
    package let superiorId: Key<Organisation>
    package let inferiorId: Key<Organisation>
    package let relation: Relation
    package let validFrom: Day
    package var validThrough: Day
}

/// One organisation became, joined or was split into another.
package struct OrganisationSuccession: Record {
    package static let table: SQL = "organisation_succession"

    package enum Manner: String, Codable, Sendable, CaseIterable, SQLConvertible {
        case merged, split, renamed, succeeded
    }

    package let id: Key<OrganisationSuccession>
    package let predecessorId: Key<Organisation>
    package let successorId: Key<Organisation>
    package let manner: Manner
    package let extent: AreaSuccession.Extent
    package let happenedOn: Day
    package let legalBasis: String?
}
