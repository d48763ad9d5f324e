internal import Calendars
internal import Documents

extension Work {
    /// The invitation of one delegate (giấy mời, mẫu 1.7), for those who see it on its page.
    func invitationPaper(of id: Key<Delegate>) throws -> OfficialDocument {
        let invitation = try invitation(of: id)
        let (delegate, conference) = try delegate(id)
        let organiser = try IssuingBody(conference.organisationId, on: conference.day, self)
        let facts = [
            ("Tới dự", conference.title), ("Chủ trì", invitation.chair), ("Thời gian", invitation.time),
            ("Địa điểm", invitation.place),
        ].filter { !$0.1.isEmpty }
        let guest = [invitation.invited, invitation.invitedOrganisation].filter { !$0.isEmpty }
        return organiser.document(
            [
                .letterhead(
                    organiser.letterhead(
                        .invitation, number: delegate.invitationNumber, on: invitation.issuedOn,
                        year: invitation.issuedOn.year)),
                .title("Giấy mời"), .subtitle("Dự \(inSentence(conference.title))"),
                .clause("\(organiser.name) trân trọng kính mời: \(guest.joined(separator: ", "))."),
            ] + facts.map { .clause("\($0.0): \($0.1).") } + InvitationPaper.list("Nội dung:", invitation.agenda)
                + InvitationPaper.list("Tài liệu:", invitation.papers) + [
                    .clause("Mã điểm danh khi đến dự: \(invitation.code)."),
                    .lastClause("Rất hân hạnh được đón tiếp"),
                ], title: "Giấy mời: \(conference.title)", recipients: ["Như trên;"], createdAt: secondsNow)
    }
}

/// The parts of an invitation.
private enum InvitationPaper {
    static func list(_ heading: String, _ lines: [String]) -> [DocumentElement] {
        lines.isEmpty ? [] : [.clause(heading)] + lines.map { .item("- \($0).") }
    }
}
