package import Storage

/// What several independent bodies agree to do together in a year, or in several (Luật MTTQ Điều 7, Điều 14).
package struct Programme: Subject {
    package static let table: SQL = "programme"
    package static let noun = "programme"

    /// Which of the documents that are called a programme this one is.
    package enum Kind: String, Codable, Sendable, CaseIterable, SQLConvertible {
        /// Chương trình phối hợp và thống nhất hành động: the Front of a level with all its members (Điều 13).
        case action
        /// Chương trình phối hợp between two bodies.
        case bilateral
        /// Chương trình phối hợp hoạt động among several bodies.
        case multilateral
        /// Quy chế phối hợp, for years (Điều 7).
        case standing
        /// Chương trình phối hợp giám sát (Nghị quyết liên tịch 403/2017 Điều 2).
        case supervision
    }

    /// How far a programme has come.
    package enum State: String, Codable, Sendable, CaseIterable, SQLConvertible {
        /// Dự thảo: the drafters write.
        case draft
        /// Lấy ý kiến: the parties read, the text stands still.
        case consultation
        /// Tiếp thu, giải trình: the drafters answer every opinion and change the text.
        case consolidation
        /// Trình cấp ủy: the Party committee reads; not every programme goes there.
        case partyCommittee = "party_committee"
        /// Trình hội nghị: the text is frozen and waits for the parties' agreement.
        case conference
        /// Đã thống nhất: every party agreed.
        case agreed
    }

    package let id: Key<Programme>
    package var kind: Kind
    package var title: String
    package var firstYear: Int
    package var lastYear: Int
    /// The party that leads the drafting (chủ trì soạn thảo); a programme has exactly one.
    package var leadId: Key<Organisation>
    /// The programme of several years that this one carries out.
    package var parentId: Key<Programme>?
    /// The programme of the year before that this one was made from.
    package let previousId: Key<Programme>?
    package var state: State
    package let createdAt: Instant
    package var sortKey: String
    package var version: Int

    package var years: ClosedRange<Int> { firstYear...max(firstYear, lastYear) }

    /// `2019`, or `2019-2024`.
    package var yearText: String { firstYear == lastYear ? "\(firstYear)" : "\(firstYear)-\(lastYear)" }
}

extension Programme.State {
    /// Whether the text may be changed: while it is drafted, and while opinions are worked into it.
    package var isOpen: Bool {
        switch self {
        case .draft, .consolidation: true
        case .consultation, .partyCommittee, .conference, .agreed: false
        }
    }
}
