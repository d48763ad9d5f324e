package import Storage

/// A part of the minutes.
package enum MinutesSection: String, Codable, Sendable, CaseIterable, SQLConvertible {
    case opening, attendance, agenda, statements, consensus, conclusions, closing

    /// The heading under which it stands.
    package var wording: Wording {
        switch self {
        case .opening: Wording("Thời gian, địa điểm", "Time and place")
        case .attendance: Wording("Thành phần tham dự", "Attendance")
        case .agenda: Wording("Diễn biến hội nghị", "Course of the conference")
        case .statements: Wording("Ý kiến phát biểu", "Statements")
        case .consensus: Wording("Nội dung thống nhất", "Consensus")
        case .conclusions: Wording("Kết luận", "Conclusions")
        case .closing: Wording("Kết thúc", "Closing")
        }
    }
}

/// The minutes of a conference (biên bản, Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.9), in the one form that is
/// fingerprinted.
package struct MinutesText: Hashable, Codable, Sendable {
    /// One part in lines.
    package struct Part: Hashable, Codable, Sendable {
        package let section: MinutesSection
        package let heading: String
        package let text: String
        /// Whether the secretary wrote it otherwise than it was drafted from the record.
        package let isCorrected: Bool
    }

    package let title: String
    package let organiser: String
    package let chair: String
    package let secretary: String
    package let parts: [Part]

    /// The text as JSON.
    package var canonical: String { JSONText.encode(self) }
}

/// The minutes as they were locked when the conference ended.
package struct Minutes: Record {
    package static let table: SQL = "minutes"

    package let id: Key<Minutes>
    package let conferenceId: Key<Conference>
    /// The canonical text.
    package let text: String
    /// SHA-256 of the canonical text.
    package let fingerprint: String
    package let lockedAt: Instant
    package let lockedBy: Key<Member>?

    /// The text taken apart again; nothing where it cannot be read.
    package var content: MinutesText? { JSONText.decode(MinutesText.self, from: text) }
}

/// The secretary's words for a part of the minutes, in place of those drafted from the record.
package struct MinutesCorrection: Record {
    package static let table: SQL = "minutes_correction"

    package let id: Key<MinutesCorrection>
    package let conferenceId: Key<Conference>
    package let section: MinutesSection
    package var text: String
    /// SHA-256 of the drafted words that it takes the place of: when they change, it is to be looked at again.
    package var basis: String
    package var correctedAt: Instant
    package var correctedBy: Key<Member>?
    package var version: Int
}
