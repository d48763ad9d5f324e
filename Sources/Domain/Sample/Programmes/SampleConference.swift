internal import Calendars

extension Work {
    /// Convenes the sample's conference of 21/02/2019 and sends its invitations.
    func conveneSampleConference(on programmes: [Key<Programme>]) throws {
        let organiser = try programme(programmes[0]).leadId
        let leaders = try leaders(of: organiser, on: Sample.conference)
        let start = Instant.start(of: Sample.conference)
        let conference = try conveneConference(
            ConferenceDraft(
                title: "Hội nghị tổng kết chương trình phối hợp năm 2018, triển khai chương trình năm 2019",
                startsAt: start.advanced(seconds: 8 * 3600), endsAt: start.advanced(seconds: 11 * 3600),
                place: "Hội trường Ủy ban Mặt trận Tổ quốc quận",
                chairId: leaders.first { $0.office.title == "Phó Chủ tịch" }?.holding.id,
                secretaryId: actor.capacity?.holding), by: organiser, carrying: programmes)
        for item in Self.sampleAgenda { try addAgendaItem(item, to: conference.id) }
        try inviteSampleDelegates(to: conference.id, of: try programme(programmes[0]))
        try openConference(conference.id, version: try self.conference(conference.id).version)
    }

    private func inviteSampleDelegates(to id: Key<Conference>, of programme: Programme) throws {
        for party in try parties(of: programme) {
            for leader in try leaders(of: party.organisationId, on: Sample.conference) {
                try inviteDelegate(DelegateDraft(.holder(leader.holding.id)), to: id)
            }
        }
        let wards = try session.all(
            Key<Organisation>.self,
            """
            SELECT organisation_edge.inferior_id FROM organisation_edge
            JOIN organisation ON organisation.id = organisation_edge.inferior_id
            WHERE organisation_edge.superior_id = \(programme.leadId) AND organisation.kind = \(Organisation.Kind.front)
            ORDER BY organisation.code
            """)
        for ward in wards {
            try inviteDelegate(DelegateDraft(.organisation(ward), positionText: "Đại diện Ban Thường trực"), to: id)
        }
    }

    private static let sampleAgenda = [
        AgendaItemDraft("Chào cờ, giới thiệu đại biểu", minutes: 10, section: "Khai mạc"),
        AgendaItemDraft(
            "Báo cáo kết quả thực hiện chương trình phối hợp năm 2018", minutes: 25,
            presenter: "Phó Chủ tịch Ủy ban Mặt trận Tổ quốc quận", section: "Tổng kết năm 2018"),
        AgendaItemDraft("Phát biểu của các đơn vị", minutes: 40, section: "Tổng kết năm 2018"),
        AgendaItemDraft(
            "Trình dự thảo chương trình phối hợp năm 2019", minutes: 20, presenter: "Cán bộ tổng hợp",
            section: "Chương trình năm 2019"),
        AgendaItemDraft("Các đơn vị nêu ý kiến thống nhất", minutes: 25, section: "Chương trình năm 2019"),
        AgendaItemDraft("Ký chương trình phối hợp", minutes: 20, section: "Chương trình năm 2019"),
        AgendaItemDraft("Kết luận hội nghị", minutes: 20, section: "Bế mạc"),
    ]
}
