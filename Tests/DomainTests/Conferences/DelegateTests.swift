import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Delegates of a conference` {
    private func lines(_ hall: Hall) async throws -> [DelegateLine] {
        let id = hall.id
        return try await hall.stage.look { try $0.delegateLines(of: $0.conference(id)) }
    }

    @Test func `are invited by who holds an office, by office, by organisation, or as guests`() async throws {
        try await Hall.with { hall in
            let (id, stage) = (hall.id, hall.stage)
            let union = try await stage.organisation(.union)
            let office = try await stage.look { work in
                try work.offices(of: union, on: Stage.story).first { $0.title == Player.lan.title }?.id
            }
            let chair = try #require(office)
            try await hall.invite([.hien])
            try await stage.act(as: .huong) { work in
                try work.inviteDelegate(DelegateDraft(.office(chair)), to: id)
                try work.inviteDelegate(DelegateDraft(.organisation(union)), to: id)
                try work.inviteDelegate(
                    DelegateDraft(
                        .guest(organisation: "Quận ủy Hoàn Kiếm"), personName: "Bùi Hoàng Phan",
                        positionText: "Phó Bí thư Thường trực Quận ủy"), to: id)
            }
            let delegates = try await lines(hall).map(\.delegate)
            #expect(
                delegates.map(\.line) == [
                    "\(Player.hien.name) - Chủ tịch", "\(Player.lan.name) - Chủ tịch", "Đại diện lãnh đạo",
                    "Bùi Hoàng Phan - Phó Bí thư Thường trực Quận ủy",
                ])
            #expect(
                delegates.map(\.organisationName) == [
                    Troupe.ward.name, Troupe.union.name, Troupe.union.name, "Quận ủy Hoàn Kiếm",
                ])
            #expect(delegates[1].personId != nil && delegates[2].personId == nil)
            let order = [delegates[3], delegates[0], delegates[1], delegates[2]].map(\.id)
            try await stage.act(as: .huong) { try $0.orderDelegates(of: id, order) }
            try await stage.act(as: .huong) { try $0.openConference(id, version: 1) }
            let numbered = try await lines(hall).map(\.delegate)
            #expect(numbered.map(\.id) == order)
            #expect(numbered.map(\.invitationNumber) == [1, 2, 3, 4])
            let late = try await stage.act(as: .huong) {
                try $0.inviteDelegate(DelegateDraft(.guest(organisation: "Báo"), personName: "Phóng viên"), to: id)
            }
            #expect(late.invitationNumber == 5)
        }
    }

    @Test func `stand in an order of precedence that can be suggested`() async throws {
        try await Hall.with { hall in
            let id = hall.id
            let union = try await hall.stage.organisation(.union)
            try await hall.stage.act(as: .huong) {
                try $0.inviteDelegate(DelegateDraft(.guest(organisation: "Báo"), personName: "Phóng viên"), to: id)
            }
            let ids = try await hall.invite([.tuan, .lan, .son])
            let (suggested, ranks) = try await hall.stage.look { work in
                (
                    try work.delegatesByPrecedence(of: work.conference(id)),
                    try work.session.all(
                        Int.self, "SELECT kind_rank FROM organisation_profile WHERE organisation_id = \(union)")
                )
            }
            #expect(suggested.prefix(3) == [ids[2], ids[1], ids[0]])
            #expect(suggested.count == 4 && ranks.count == 1)
        }
    }

    @Test func `delegate.is-invited-once, who holds the office on the day`() async throws {
        try await Hall.with { hall in
            let (id, stage) = (hall.id, hall.stage)
            try await hall.invite([.lan])
            let holding = try await Hall.holding(.lan, on: stage)
            let twice = try await stage.refusal(as: .huong) {
                _ = try $0.inviteDelegate(DelegateDraft(.holder(holding)), to: id)
            }
            #expect(twice?.rule == .delegateIsInvitedOnce)
            let other = try await Hall.holding(.hien, on: stage)
            try await stage.act {
                try $0.session.run(
                    "UPDATE holding SET valid_through = \(Stage.story.advanced(by: -1)) WHERE id = \(other)")
            }
            let ended = try await stage.refusal(as: .huong) {
                _ = try $0.inviteDelegate(DelegateDraft(.holder(other)), to: id)
            }
            #expect(ended?.rule == .delegateIsInvitedOnce)
            let nameless = try await stage.refusal(as: .huong) {
                _ = try $0.inviteDelegate(DelegateDraft(.guest(organisation: "Báo")), to: id)
            }
            #expect(nameless?.problems.map(\.field) == ["ho-ten"])
        }
    }

    @Test func `delegate.who-came-stays, others are altered and removed`() async throws {
        try await Hall.with { hall in
            let delegates = try await hall.begin()
            let stage = hall.stage
            let guest = DelegateDraft(.guest(organisation: "Báo"), personName: "Phóng viên")
            try await stage.act(as: .huong) { try $0.checkIn(delegates[0]) }
            for act: @Sendable (Work) throws -> Void in [
                { try $0.removeDelegate(delegates[0], version: 1) },
                { try $0.alterDelegate(delegates[0], to: guest, version: 1) },
            ] {
                let refusal = try await stage.refusal(as: .huong, act)
                #expect(refusal?.rule == .delegateWhoCameStays)
            }
            try await stage.act(as: .huong) { try $0.alterDelegate(delegates[1], to: guest, version: 1) }
            let stale = try await stage.refusal(as: .huong) { try $0.removeDelegate(delegates[1], version: 1) }
            #expect(stale?.rule == .recordIsUnchanged)
            let altered = try await lines(hall)[1].delegate
            #expect(altered.line == "Phóng viên" && altered.invitationNumber == 2)
            try await stage.act(as: .huong) { try $0.removeDelegate(delegates[1], version: 2) }
            let left = try await lines(hall).count
            #expect(left == 2)
        }
    }

    @Test func `invitation.is-answered-by-the-invited`() async throws {
        try await Hall.with { hall in
            let (id, stage) = (hall.id, hall.stage)
            let delegates = try await hall.invite()
            let early = try await stage.refusal(as: .huong) {
                _ = try $0.answerInvitation(of: delegates[1], InvitationAnswer(.attends))
            }
            #expect(early?.rule == .conferenceIsInItsState)
            try await stage.act(as: .huong) { try $0.openConference(id, version: 1) }
            for player in [Player.thao, .hien, .van, .quan] {
                let refusal = try await stage.refusal(as: player) {
                    _ = try $0.answerInvitation(of: delegates[1], InvitationAnswer(.attends))
                }
                #expect(refusal?.rule == .invitationIsAnsweredByTheInvited, "\(player)")
            }
            try await stage.act(as: .lan) { try $0.answerInvitation(of: delegates[1], InvitationAnswer(.attends)) }
            let stale = try await stage.refusal(as: .tuan) {
                _ = try $0.answerInvitation(of: delegates[1], InvitationAnswer(.absent, reason: "Bận"))
            }
            #expect(stale?.rule == .recordIsUnchanged)
            try await stage.act(as: .tuan) {
                try $0.answerInvitation(
                    of: delegates[1], InvitationAnswer(.sendsSubstitute, personName: "Bạch Mẫu Tuấn"), version: 1)
            }
            try await stage.act(as: .huong) {
                try $0.answerInvitation(of: delegates[2], InvitationAnswer(.absent, reason: "Đi công tác"))
            }
            let answers = try await lines(hall).map(\.reply?.answer)
            #expect(answers == [nil, .sendsSubstitute, .absent])
        }
    }

    @Test func `invitation.reply-says-enough`() async throws {
        try await Hall.with { hall in
            let delegates = try await hall.open()
            for answer in [InvitationAnswer(.absent, reason: " "), InvitationAnswer(.sendsSubstitute)] {
                let refusal = try await hall.stage.refusal(as: .lan) {
                    _ = try $0.answerInvitation(of: delegates[1], answer)
                }
                #expect(refusal?.rule == .invitationReplySaysEnough)
            }
        }
    }

    @Test func `tell why somebody stays away to those who may answer only, and not to the log`() async throws {
        try await Hall.with { hall in
            let (id, stage) = (hall.id, hall.stage)
            let delegates = try await hall.open()
            try await stage.act(as: .lan) {
                try $0.answerInvitation(of: delegates[1], InvitationAnswer(.absent, reason: "Nằm viện"))
            }
            let reasons: (Player) async throws -> String? = { player in
                try await stage.look(as: player) { try $0.delegateLines(of: $0.conference(id))[1].reply?.reason }
            }
            let told = [try await reasons(.lan), try await reasons(.tuan), try await reasons(.huong)]
            #expect(told == ["Nằm viện", "Nằm viện", "Nằm viện"])
            let hidden = [try await reasons(.hien), try await reasons(.thao), try await reasons(.quan)]
            #expect(hidden == ["", "", ""])
            let logged = try await stage.look { try $0.session.all(String.self, "SELECT facts FROM event") }
            #expect(!logged.contains { $0.contains("Nằm viện") })
            try await hall.start()
            let minutes = try await stage.look(as: .thao) { try $0.minutes(of: $0.conference(id)).canonical }
            #expect(minutes.contains("(có lý do)") && !minutes.contains("Nằm viện"))
        }
    }

    @Test func `are counted by organisation`() async throws {
        try await Hall.with { hall in
            let (id, stage) = (hall.id, hall.stage)
            try await hall.invite([.tuan])
            let delegates = try await hall.open()
            let union = try await stage.organisation(.union)
            try await stage.act(as: .huong) { work in
                try work.answerInvitation(of: delegates[0], InvitationAnswer(.attends))
                try work.answerInvitation(of: delegates[2], InvitationAnswer(.absent, reason: "Ốm"))
                try work.checkIn(delegates[0])
                try work.checkIn(delegates[1], substitute: "Người thay")
                try work.walkIn(DelegateDraft(.organisation(union), personName: "Đến thêm"), to: id)
            }
            let lines = try await lines(hall)
            let counts = lines.counts
            #expect(counts.map(\.organisationName) == [Troupe.union.name, Troupe.front.name, Troupe.ward.name])
            #expect(counts.map(\.invited) == [2, 1, 1])
            #expect(counts.map(\.present) == [2, 1, 0])
            #expect(counts.map(\.silent) == [2, 0, 0])
            #expect(counts.map(\.walkIns) == [1, 0, 0])
            #expect(counts.map(\.substitutes) == [1, 0, 0])
            #expect(lines.total.invited == 4 && lines.total.present == 3 && lines.total.absent == 1)
        }
    }
}
