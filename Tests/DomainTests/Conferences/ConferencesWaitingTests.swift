import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `What waits at conferences` {
    private func waiting(_ hall: Hall, _ player: Player) async throws -> [ConferenceWaiting.Matter] {
        try await hall.stage.look(as: player) { try $0.conferencesWaiting().map(\.matter) }
    }

    @Test func `the organiser prepares, the invited answer, the parties speak, the secretary looks through`()
        async throws
    {
        try await Hall.with { hall in
            let stage = hall.stage
            let delegates = try await hall.invite()
            var told = [try await waiting(hall, .huong), try await waiting(hall, .lan), try await waiting(hall, .thu)]
            #expect(told == [[.sendInvitations], [], []])
            let item = try await hall.put()
            let version = try await hall.conference().version
            let id = hall.id
            stage.clock.advance(days: -3)
            try await stage.act(as: .huong) { try $0.openConference(id, version: version) }
            let (union, ward) = (hall.alliance.union, hall.alliance.ward)
            told = [
                try await waiting(hall, .lan), try await waiting(hall, .tuan), try await waiting(hall, .thao),
                try await waiting(hall, .van),
            ]
            #expect(
                told == [
                    [.answerInvitation(delegates[1]), .takePosition(item, union)], [.takePosition(item, union)],
                    [.takePosition(item, ward)], [],
                ])
            try await stage.act(as: .lan) { try $0.answerInvitation(of: delegates[1], InvitationAnswer(.attends)) }
            try await hall.take(.agrees, as: .lan, for: union, on: item)
            told = [try await waiting(hall, .lan), try await waiting(hall, .huong)]
            #expect(told == [[.attend], [.attend, .takePosition(item, hall.alliance.front)]])
            stage.clock.advance(days: 3)
            told = [try await waiting(hall, .huong)]
            #expect(told == [[.start, .takePosition(item, hall.alliance.front)]])
            try await hall.start()
            try await hall.agree(on: item)
            told = [try await waiting(hall, .huong)]
            #expect(told == [[]])
            try await hall.closeItem(item)
            told = [try await waiting(hall, .huong), try await waiting(hall, .son), try await waiting(hall, .lan)]
            #expect(told == [[.checkMinutes], [], []])
            try await hall.close()
            told = [try await waiting(hall, .huong)]
            #expect(told == [[]])
        }
    }

    @Test func `an invitation of an organisation waits for those who speak for it`() async throws {
        try await Hall.with(programmeIn: .agreed) { hall in
            let (id, union) = (hall.id, try await hall.stage.organisation(.union))
            let delegate = try await hall.stage.act(as: .huong) { work in
                let delegate = try work.inviteDelegate(DelegateDraft(.organisation(union)), to: id)
                try work.openConference(id, version: 1)
                return delegate.id
            }
            let told = [try await waiting(hall, .tuan), try await waiting(hall, .thao)]
            #expect(told == [[.answerInvitation(delegate)], []])
        }
    }

    @Test func `lists and filters conferences`() async throws {
        try await Hall.with { hall in
            let programme = hall.alliance.id
            let second = try await Hall(hall.alliance, hall.assignment)
            try await second.open()
            var filters: [ConferenceFilter] = (0..<5).map { _ in ConferenceFilter() }
            filters[0].state = .open
            filters[1].year = 2019
            filters[2].year = 2018
            filters[3].programme = programme
            filters[4].organisation = Key(rawValue: "x")
            let asked = filters
            let counts = try await hall.stage.look(as: .huong) { work in
                try asked.map { try work.conferences($0).count }
            }
            #expect(counts == [1, 2, 0, 2, 0])
            let line = try await hall.stage.look(as: .lan) { try $0.conferences()[0] }
            #expect(line.organiserName == Troupe.front.name && line.delegates == 3 && line.present == 0)
        }
    }
}

@Suite struct `Invitation and calendar` {
    @Test func `the invitation has the fields of the form`() async throws {
        try await Hall.with { hall in
            let id = hall.id
            let delegates = try await hall.invite()
            try await hall.stage.act(as: .huong) { work in
                try work.addAgendaItem(AgendaItemDraft("Báo cáo", minutes: 20), to: id)
                try work.openConference(id, version: 1)
            }
            let invitation = try await hall.stage.look(as: .lan) { try $0.invitation(of: delegates[1]) }
            #expect(invitation.organiser == Troupe.front.name)
            #expect(invitation.number.hasPrefix("Số: 2/GM"))
            #expect(invitation.invited == "\(Player.lan.name) - Chủ tịch")
            #expect(invitation.time == "08 giờ 30 phút, thứ Năm 21/02/2019")
            #expect(invitation.place == "Hội trường Quận ủy" && invitation.agenda == ["Báo cáo"])
            #expect(invitation.programmes == [Alliance.draft.title])
            #expect(invitation.chair.hasPrefix(Player.son.name))
            #expect(invitation.issuedOn == Stage.story)
            for player in [Player.hien, .van] {
                let refusal = try await hall.stage.refusal(as: player) { _ = try $0.invitation(of: delegates[1]) }
                #expect(refusal == .absent)
            }
        }
    }

    @Test func `the calendar is in the time of Viet Nam, folded and escaped as RFC 5545 asks`() async throws {
        try await Hall.with { hall in
            let id = hall.id
            var draft = try await Hall.draft(on: hall.stage)
            draft.place = "Số 1, Lê Thái Tổ; tầng 2\\3"
            draft.title = String(repeating: "Hội nghị tổng kết ", count: 10)
            let asked = draft
            try await hall.stage.act(as: .huong) { work in
                try work.alterConference(id, to: asked, version: 1)
                try work.addAgendaItem(AgendaItemDraft("Báo cáo", minutes: 20), to: id)
            }
            let text = try await hall.stage.look { try $0.calendarText(of: $0.conference(id)).text }
            let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
            #expect(lines.allSatisfy { $0.utf8.count <= 75 })
            #expect(text.hasSuffix("END:VCALENDAR\r\n") && lines.last == "")
            #expect(!text.replacing("\r\n", with: "").contains("\n"))
            let whole = text.replacing("\r\n ", with: "")
            for line in [
                "BEGIN:VCALENDAR", "VERSION:2.0", "TZOFFSETTO:+0700", "UID:\(id)@phoihop", "SEQUENCE:2",
                "DTSTAMP:20190221T010000Z", "DTSTART;TZID=Asia/Ho_Chi_Minh:20190221T083000",
                "DTEND;TZID=Asia/Ho_Chi_Minh:20190221T113000", "SUMMARY:\(asked.title)",
                #"LOCATION:Số 1\, Lê Thái Tổ\; tầng 2\\3"#, "DESCRIPTION:\(Troupe.front.name)\\n- Báo cáo",
                "STATUS:TENTATIVE",
            ] {
                #expect(whole.split(separator: "\r\n").contains { $0 == line }, "\(line)")
            }
        }
    }
}
