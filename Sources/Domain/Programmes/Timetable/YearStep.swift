internal import Storage

/// What a year of joint work goes through, from the first draft to the awards.
package enum YearStep: String, Codable, Sendable, CaseIterable, SQLConvertible {
    case draft, consultation, consolidation, conference, signing, carrying, midyear, review, awards

    package var wording: Wording {
        switch self {
        case .draft: Wording("Dự thảo", "Draft")
        case .consultation: Wording("Lấy ý kiến", "Consultation")
        case .consolidation: Wording("Tiếp thu", "Consolidation")
        case .conference: Wording("Hội nghị", "Conference")
        case .signing: Wording("Ký", "Signing")
        case .carrying: Wording("Thực hiện", "Carrying out")
        case .midyear: Wording("Sơ kết", "Half-year review")
        case .review: Wording("Tổng kết", "Year's review")
        case .awards: Wording("Khen thưởng", "Awards")
        }
    }

    /// The place in the year, from 0.
    package var rank: Int { YearStep.allCases.firstIndex(of: self) ?? 0 }
}

extension Programme.State {
    /// The step of the year that the state stands at; an agreed programme waits for its signatures.
    package var yearStep: YearStep {
        switch self {
        case .draft: .draft
        case .consultation: .consultation
        case .consolidation: .consolidation
        case .partyCommittee, .conference: .conference
        case .agreed: .signing
        }
    }
}
