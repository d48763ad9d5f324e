import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `A conference that is called off or moved` {
    private func waiting(_ hall: Hall, _ player: Player) async throws -> [ConferenceWaiting.Matter] {
        try await hall.stage.look(as: player) { try $0.conferencesWaiting().map(\.matter) }
    }

    private func expect(
        _ hall: Hall, _ player: Player, _ matters: [ConferenceWaiting.Matter],
        at place: SourceLocation = #_sourceLocation
    ) async throws {
        let found = try await waiting(hall, player)
        #expect(found == matters, sourceLocation: place)
    }

    private func calendar(_ hall: Hall, as player: Player) async throws -> String {
        let id = hall.id
        return try await hall.stage.look(as: player) { try $0.calendarText(of: $0.conference(id)).text }
    }

    @Test func `is called off with a reason that the invited read, and stands still`() async throws {
        try await Hall.with { hall in
            let (id, stage) = (hall.id, hall.stage)
            let delegates = try await hall.open()
            let item = try await hall.put()
            let silent = try await stage.refusal(as: .huong) {
                try $0.cancelConference(id, reason: " ", version: try $0.conference(id).version)
            }
            #expect(silent?.rule == .conferenceIsCancelledBeforeItBegins)
            let partner = try await stage.refusal(as: .lan) {
                try $0.cancelConference(id, reason: "x", version: try $0.conference(id).version)
            }
            #expect(partner?.rule == .conferenceIsRunByItsOrganiser)
            let old = try await stage.refusal(as: .huong) {
                try $0.cancelConference(id, reason: "x", version: 1)
            }
            #expect(old?.rule == .recordIsUnchanged)
            try await hall.cancel("Bão số 3 đổ bộ")
            let why = try await stage.look(as: .lan) { try $0.cancellation(of: $0.conference(id))?.reason }
            #expect(why == "Bão số 3 đổ bộ")
            let text = try await calendar(hall, as: .lan)
            #expect(text.contains("STATUS:CANCELLED"))
            try await expect(hall, .lan, [.stayAway(delegates[1])])
            try await expect(hall, .huong, [])
            try await standsStill(hall, delegates, item)
            stage.clock.advance(days: 2)
            try await expect(hall, .lan, [])
        }
    }

    private func standsStill(
        _ hall: Hall, _ delegates: [Key<Delegate>], _ item: Key<ConsensusItem>
    ) async throws {
        let (id, stage, union) = (hall.id, hall.stage, hall.alliance.union)
        let acts: [(Player, @Sendable (Work) throws -> Void)] = [
            (.huong, { try $0.startConference(id, version: try $0.conference(id).version) }),
            (.huong, { try $0.checkIn(delegates[0]) }), (.huong, { _ = try $0.addPaper("Báo cáo", to: id) }),
            (.huong, { try $0.cancelConference(id, reason: "x", version: try $0.conference(id).version) }),
            (
                .huong,
                { work in
                    let conference = try work.conference(id)
                    var draft = ConferenceDraft(conference)
                    draft.place = "Nơi khác"
                    try work.alterConference(id, to: draft, version: conference.version)
                }
            ),
            (.lan, { try $0.answerInvitation(of: delegates[1], InvitationAnswer(.attends)) }),
            (.lan, { _ = try $0.takePosition(on: item, .agrees, for: union, version: 1) }),
        ]
        for (index, (player, act)) in acts.enumerated() {
            let refused = try await stage.refusal(as: player) { try act($0) }
            #expect(refused?.rule == .cancelledConferenceStandsStill, "\(index)")
        }
    }

    @Test func `that was called off gives its programmes free for another`() async throws {
        try await Hall.with { hall in
            try await hall.open()
            try await hall.put()
            try await hall.cancel()
            let second = try await Hall(hall.alliance, hall.assignment)
            try await second.begin()
            let item = try await second.put()
            try await second.agree(on: item)
            let result = try await second.closeItem(item)
            #expect(result == .agreed)
            try await second.close()
            let programme = hall.alliance.id
            let state = try await hall.stage.look { try $0.programme(programme).state }
            #expect(state == .agreed)
        }
    }

    @Test func `is called off neither as a draft nor once it has begun`() async throws {
        try await Hall.with { hall in
            let id = hall.id
            let draft = try await hall.stage.refusal(as: .huong) {
                try $0.cancelConference(id, reason: "x", version: 1)
            }
            #expect(draft?.rule == .conferenceIsCancelledBeforeItBegins)
            try await hall.begin()
            let late = try await hall.stage.refusal(as: .huong) {
                try $0.cancelConference(id, reason: "x", version: try $0.conference(id).version)
            }
            #expect(late?.rule == .conferenceIsCancelledBeforeItBegins)
        }
    }

    @Test func `that moves asks those who answered before once more`() async throws {
        try await Hall.with { hall in
            let (id, stage) = (hall.id, hall.stage)
            let delegates = try await hall.open()
            try await stage.act(as: .lan) { try $0.answerInvitation(of: delegates[1], InvitationAnswer(.attends)) }
            try await expect(hall, .lan, [.attend])
            stage.clock.advance(seconds: 60)
            let before = try await calendar(hall, as: .lan)
            try await hall.move(to: "Nhà văn hóa quận")
            try await expect(hall, .lan, [.answerAgain(delegates[1])])
            try await expect(hall, .hien, [.answerInvitation(delegates[2])])
            let after = try await calendar(hall, as: .lan)
            #expect(after.contains("LOCATION:Nhà văn hóa quận") && after.contains("STATUS:CONFIRMED"))
            #expect(before.sequence < after.sequence)
            let moves = try await stage.look(as: .lan) { try $0.moves(of: $0.conference(id)) }
            #expect(moves.map(\.place) == ["Hội trường Quận ủy"] && moves[0].startsAt == Hall.start)
            stage.clock.advance(seconds: 60)
            try await stage.act(as: .lan) {
                try $0.answerInvitation(of: delegates[1], InvitationAnswer(.absent, reason: "Trùng lịch"), version: 1)
            }
            try await expect(hall, .lan, [])
        }
    }

    @Test func `that only changes its name, or is still a draft, has not moved`() async throws {
        try await Hall.with { hall in
            let id = hall.id
            try await hall.move(to: "Nơi khác")
            try await hall.open()
            let old = try await hall.conference()
            try await hall.stage.act(as: .huong) { work in
                var draft = ConferenceDraft(old)
                draft.title = "Tên khác"
                try work.alterConference(id, to: draft, version: old.version)
            }
            let moves = try await hall.stage.look { try $0.moves(of: $0.conference(id)) }
            #expect(moves.isEmpty)
        }
    }
}

extension String {
    /// The number of a calendar's version.
    fileprivate var sequence: Int {
        split(separator: "\r\n").first { $0.hasPrefix("SEQUENCE:") }.flatMap { Int($0.dropFirst(9)) } ?? -1
    }
}
