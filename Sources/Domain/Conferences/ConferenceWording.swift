extension Conference.State {
    /// What people call a conference that has come so far.
    package var wording: Wording {
        switch self {
        case .draft: Wording("Dự thảo", "Draft")
        case .open: Wording("Đã mời", "Open")
        case .inProgress: Wording("Đang họp", "In progress")
        case .closed: Wording("Đã kết thúc", "Closed")
        }
    }
}

extension InvitationReply.Answer {
    /// How the invited answered.
    package var wording: Wording {
        switch self {
        case .attends: Wording("Dự", "Attends")
        case .sendsSubstitute: Wording("Cử người thay", "Sends a substitute")
        case .absent: Wording("Vắng", "Absent")
        }
    }
}

extension Attendance.Manner {
    /// How somebody came to be on the list of those present.
    package var wording: Wording {
        switch self {
        case .code: Wording("Quét mã", "By code")
        case .hand: Wording("Ghi tay", "By hand")
        case .walkIn: Wording("Đến không qua giấy mời", "Walk-in")
        case .substitute: Wording("Dự thay", "Substitute")
        }
    }
}

extension Position.Stand {
    /// What the party says.
    package var wording: Wording {
        switch self {
        case .agrees: Wording("Nhất trí", "Agrees")
        case .agreesWithComment: Wording("Nhất trí, có ý kiến", "Agrees, with a comment")
        case .reserves: Wording("Bảo lưu ý kiến", "Reserves its opinion")
        case .disagrees: Wording("Chưa nhất trí", "Does not agree yet")
        }
    }
}

extension ConsensusItem.Result {
    /// What came of it.
    package var wording: Wording {
        switch self {
        case .agreed: Wording("Đã thống nhất", "Agreed")
        case .notAgreed: Wording("Chưa thống nhất", "Not agreed")
        }
    }
}
