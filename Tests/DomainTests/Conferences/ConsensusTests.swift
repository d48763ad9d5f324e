import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Consensus` {
    @Test func `is there when every party agrees, and makes the programme agreed when the conference closes`()
        async throws
    {
        try await Hall.with { hall in
            try await hall.begin()
            let item = try await hall.put()
            let alliance = hall.alliance
            try await hall.take(.agrees, as: .son, for: alliance.front, on: item)
            try await hall.take(.agreesWithComment, "Bổ sung kinh phí", as: .tuan, for: alliance.union, on: item)
            try await hall.take(.reserves, "Về thời hạn", as: .thao, for: alliance.ward, on: item)
            let board = try await hall.board(item)
            #expect(board.hasConsensus && board.spoken == 3 && board.all == 3)
            #expect(board.tally == "3/3 bên nêu ý kiến: nhất trí 1, nhất trí, có ý kiến 1, bảo lưu ý kiến 1")
            #expect(board.reservations.map { $0.current?.text } == ["Về thời hạn"])
            let result = try await hall.closeItem(item)
            #expect(result == .agreed)
            var state = try await alliance.programme().state
            #expect(state == .conference)
            try await hall.close()
            state = try await alliance.programme().state
            #expect(state == .agreed)
            let id = alliance.id
            let note = try await hall.stage.look { try $0.versions(of: $0.programme(id))[0].note }
            #expect(note.contains("Hội nghị tổng kết chương trình phối hợp") && note.contains("3/3"))
        }
    }

    @Test func `is not there while one disagrees, and the programme stays before the conference`() async throws {
        try await Hall.with { hall in
            try await hall.begin()
            let item = try await hall.put()
            try await hall.agree(on: item)
            try await hall.take(.disagrees, "Chưa rõ", as: .lan, for: hall.alliance.union, on: item)
            let board = try await hall.board(item)
            #expect(!board.hasConsensus)
            #expect(board.lines[1].history.map(\.stand) == [.disagrees, .agrees])
            let result = try await hall.closeItem(item)
            #expect(result == .notAgreed)
            try await hall.close()
            let state = try await hall.alliance.programme().state
            #expect(state == .conference)
        }
    }

    @Test func `consensus.closes-with-every-party, or the chair says that there is none`() async throws {
        try await Hall.with { hall in
            try await hall.begin()
            let item = try await hall.put()
            try await hall.take(.agrees, as: .son, for: hall.alliance.front, on: item)
            let refusal = try await hall.stage.refusal(as: .son) { try $0.closeConsensus(item, version: 1) }
            #expect(refusal?.rule == .consensusClosesWithEveryParty)
            #expect(refusal?.message.contains(Troupe.ward.name) == true)
            let result = try await hall.closeItem(item, asNotAgreed: true)
            #expect(result == .notAgreed)
            let twice = try await hall.stage.refusal(as: .son) { try $0.closeConsensus(item, version: 2) }
            #expect(twice?.rule == .positionIsTakenUntilTheChairCloses)
        }
    }

    @Test func `is closed by the chair or those who lead the organiser's work, in the conference`() async throws {
        try await Hall.with { hall in
            try await hall.open()
            let item = try await hall.put()
            try await hall.agree(on: item)
            let early = try await hall.stage.refusal(as: .son) { try $0.closeConsensus(item, version: 1) }
            #expect(early?.rule == .conferenceIsInItsState)
            try await hall.start()
            for player in [Player.lan, .thao, .van, .quan] {
                let refusal = try await hall.stage.refusal(as: player) { try $0.closeConsensus(item, version: 1) }
                #expect(refusal?.rule == .conferenceIsClosedByItsChair)
            }
            let open = try await hall.conference()
            let early2 = try await hall.stage.refusal(as: .son) {
                try $0.closeConference(open.id, version: open.version)
            }
            #expect(early2?.rule == .conferenceStepPassesItsCheck)
            try await hall.closeItem(item, as: .huong)
        }
    }

    @Test func `position.is-taken-by-its-party, and nobody else`() async throws {
        try await Hall.with { hall in
            try await hall.open()
            let item = try await hall.put()
            let (union, front) = (hall.alliance.union, hall.alliance.front)
            for player in [Player.huong, .son, .hien, .thao, .van, .quan, .giang] {
                let refusal = try await hall.stage.refusal(as: player) {
                    try $0.takePosition(on: item, .agrees, for: union, version: 1)
                }
                #expect(refusal?.rule == .positionIsTakenByItsParty, "\(player)")
            }
            let administrator = try await hall.stage.refusal(as: .van) {
                try $0.takePosition(on: item, .agrees, for: front, version: 1)
            }
            #expect(administrator?.rule == .positionIsTakenByItsParty)
            let position = try await hall.take(.agrees, as: .lan, for: union, on: item)
            #expect(position.personName == Player.lan.name && position.officeTitle == Player.lan.title)
            let foreign = try await hall.stage.refusal(as: .lan) {
                try $0.takePosition(on: item, .agrees, for: Key(rawValue: "x"), version: 1)
            }
            #expect(foreign == .absent)
        }
    }

    @Test(arguments: [Position.Stand.agreesWithComment, .reserves, .disagrees])
    func `position.says-why`(stand: Position.Stand) async throws {
        try await Hall.with { hall in
            try await hall.open()
            let item = try await hall.put()
            let union = hall.alliance.union
            let refusal = try await hall.stage.refusal(as: .lan) {
                try $0.takePosition(on: item, stand, text: " ", for: union, version: 1)
            }
            #expect(refusal?.rule == .positionSaysWhy)
            try await hall.take(stand, "Vì", as: .lan, for: union, on: item)
        }
    }

    @Test func `position.is-taken-until-the-chair-closes, and from the invitation on`() async throws {
        try await Hall.with { hall in
            let item = try await hall.put()
            let union = hall.alliance.union
            let draft = try await hall.stage.refusal(as: .lan) {
                try $0.takePosition(on: item, .agrees, for: union, version: 1)
            }
            #expect(draft == .absent)
            let front = hall.alliance.front
            let own = try await hall.stage.refusal(as: .son) {
                try $0.takePosition(on: item, .agrees, for: front, version: 1)
            }
            #expect(own?.rule == .positionIsTakenUntilTheChairCloses)
            try await hall.begin()
            try await hall.agree(on: item)
            try await hall.closeItem(item)
            let late = try await hall.stage.refusal(as: .lan) {
                try $0.takePosition(on: item, .disagrees, text: "x", for: union, version: 2, after: 1)
            }
            #expect(late?.rule == .positionIsTakenUntilTheChairCloses)
        }
    }

    @Test func `of two who speak for one party at once one is told to look again`() async throws {
        try await Hall.with { hall in
            try await hall.open()
            let item = try await hall.put()
            let union = hall.alliance.union
            try await hall.take(.agrees, as: .lan, for: union, on: item)
            let stale = try await hall.stage.refusal(as: .tuan) {
                try $0.takePosition(on: item, .disagrees, text: "x", for: union, version: 1)
            }
            #expect(stale?.rule == .recordIsUnchanged)
            let other = try await hall.stage.refusal(as: .tuan) {
                try $0.takePosition(on: item, .agrees, for: union, version: 7, after: 1)
            }
            #expect(other?.rule == .recordIsUnchanged)
            let board = try await hall.board(item)
            #expect(board.lines[1].history.count == 1)
        }
    }

    @Test func `a change of the text reopens the positions of the parties touched, and of no other`() async throws {
        try await Hall.with { hall in
            try await hall.open()
            let item = try await hall.put()
            try await hall.agree(on: item)
            let alliance = hall.alliance
            let first = try await hall.board(item).item
            try await alliance.step(to: .consolidation, note: "Sửa nhiệm vụ")
            let union = alliance.union
            let moving = try await hall.stage.refusal(as: .lan) {
                try $0.takePosition(on: item, .agrees, for: union, version: 1, after: 1)
            }
            #expect(moving?.rule == .consensusTextStandsStill)
            let own = try await alliance.clause(.responsibilities(alliance.union))
            try await hall.stage.act(as: .tuan) { try $0.writeClause(own.id, "Nội dung khác", version: own.version) }
            try await alliance.step(to: .conference)
            let board = try await hall.board(item)
            #expect(board.item.fingerprint != first.fingerprint && board.item.version == 2)
            #expect(board.lines.map(\.isReopened) == [false, true, false])
            #expect(board.lines[1].history.count == 1)
            #expect(!board.hasConsensus && board.spoken == 2)
            try await hall.start()
            let seen = try await hall.stage.refusal(as: .lan) {
                try $0.takePosition(on: item, .agrees, for: union, version: 1, after: 1)
            }
            #expect(seen?.rule == .recordIsUnchanged)
            try await hall.take(.agrees, as: .lan, for: union, on: item)
            let result = try await hall.closeItem(item)
            #expect(result == .agreed)
            let texts = try await hall.board(item).lines.map { $0.current?.fingerprint }
            #expect(texts == [first.fingerprint, board.item.fingerprint, first.fingerprint])
            try await hall.close()
            let state = try await alliance.programme().state
            #expect(state == .agreed)
        }
    }

    @Test func `a text that changed after all agreed is not agreed by the closing`() async throws {
        try await Hall.with { hall in
            try await hall.begin()
            let item = try await hall.put()
            try await hall.agree(on: item)
            try await hall.closeItem(item)
            let alliance = hall.alliance
            try await alliance.step(to: .consolidation, note: "Sửa")
            let id = hall.id
            let told = try await hall.stage.look {
                try $0.problems(of: $0.conference(id), before: .closed).map(\.message)
            }
            #expect(told.contains { $0.contains("đã sửa sau khi thống nhất") })
            try await hall.close()
            let state = try await alliance.programme().state
            #expect(state == .consolidation)
        }
    }

    @Test func `at a later conference the parties that nothing concerns need not speak again`() async throws {
        try await Hall.with { hall in
            try await hall.begin()
            let item = try await hall.put()
            try await hall.agree(on: item)
            try await hall.closeItem(item)
            try await hall.close()
            let alliance = hall.alliance
            try await alliance.step(to: .consolidation, note: "Bổ sung")
            let own = try await alliance.clause(.responsibilities(alliance.ward))
            try await hall.stage.act(as: .thao) { try $0.writeClause(own.id, "Thêm việc", version: own.version) }
            try await alliance.step(to: .conference)
            let second = try await Hall(alliance, hall.assignment)
            let again = try await second.put()
            let board = try await second.board(again)
            #expect(board.lines.map { $0.current?.stand } == [.agrees, .agrees, nil])
        }
    }

    @Test func `programme.agrees-at-its-conference`() async throws {
        try await Hall.with { hall in
            try await hall.open()
            let item = try await hall.put()
            let refusal = try await hall.alliance.refusal(to: .agreed)
            #expect(refusal?.rule == .programmeAgreesAtItsConference)
            #expect(refusal?.message.contains("Hội nghị tổng kết") == true)
            try await hall.stage.act(as: .huong) { try $0.removeConsensusItem(item, version: 1) }
            try await hall.alliance.step(to: .agreed)
        }
    }

    @Test func `consensus.text-stands-still, consensus.is-on-a-carried-programme and consensus.is-asked-once`()
        async throws
    {
        try await Hall.with(programmeIn: .consolidation) { hall in
            let (id, programme, stage) = (hall.id, hall.alliance.id, hall.stage)
            let early = try await stage.refusal(as: .huong) { _ = try $0.putToConsensus(.text, of: programme, in: id) }
            #expect(early?.rule == .consensusTextStandsStill)
            try await hall.alliance.step(to: .conference)
            try await hall.put()
            let twice = try await stage.refusal(as: .huong) { _ = try $0.putToConsensus(.text, of: programme, in: id) }
            #expect(twice?.rule == .consensusIsAskedOnce)
            let second = try await Hall(hall.alliance, hall.assignment)
            let elsewhere = try await stage.refusal(as: .huong) {
                _ = try $0.putToConsensus(.text, of: programme, in: second.id)
            }
            #expect(elsewhere?.rule == .consensusIsAskedOnce)
            try await stage.act(as: .huong) { try $0.carryProgrammes([], in: second.id, version: 1) }
            let foreign = try await stage.refusal(as: .huong) {
                _ = try $0.putToConsensus(.text, of: programme, in: second.id)
            }
            #expect(foreign?.rule == .consensusIsOnACarriedProgramme)
            let stranger = try await stage.refusal(as: .tuan) {
                _ = try $0.putToConsensus(.text, of: programme, in: id)
            }
            #expect(stranger == .absent)
        }
    }

    @Test func `a chair who is of no party closes, and the programme becomes agreed`() async throws {
        try await Hall.with { hall in
            let (id, stage, programme) = (hall.id, hall.stage, hall.alliance.id)
            var draft = try await Hall.draft(on: stage)
            draft.chairId = try await Hall.holding(.thu, on: stage)
            let asked = draft
            try await stage.act { try $0.alterConference(id, to: asked, version: 1) }
            try await hall.begin()
            let item = try await hall.put()
            try await hall.agree(on: item)
            try await hall.closeItem(item, as: .thu)
            try await hall.close(as: .thu)
            let state = try await hall.alliance.programme().state
            #expect(state == .agreed)
            let unseen = try await stage.refusal(as: .thu) { _ = try $0.text(of: $0.programme(programme)) }
            #expect(unseen == .absent)
        }
    }

    @Test func `an evaluation is asked about once, whatever was mended since`() async throws {
        try await Hall.with(programmeIn: .agreed) { hall in
            let (id, programme, stage) = (hall.id, hall.alliance.id, hall.stage)
            try await hall.put(.evaluation(year: 2019))
            try await stage.act(as: .huong) {
                try $0.writeEvaluation(of: programme, year: 2019, group: nil, "Tốt", version: 0)
            }
            let twice = try await stage.refusal(as: .huong) {
                _ = try $0.putToConsensus(.evaluation(year: 2019), of: programme, in: id)
            }
            #expect(twice?.rule == .consensusIsAskedOnce)
            let other = try await stage.refusal(as: .huong) {
                _ = try $0.putToConsensus(.evaluation(year: 2018), of: programme, in: id)
            }
            #expect(other?.rule == .evaluationIsOfAnAgreedProgramme)
        }
    }

    @Test func `consensus.spoken-on-stays`() async throws {
        try await Hall.with { hall in
            try await hall.open()
            let item = try await hall.put()
            try await hall.take(.agrees, as: .lan, for: hall.alliance.union, on: item)
            let refusal = try await hall.stage.refusal(as: .huong) { try $0.removeConsensusItem(item, version: 1) }
            #expect(refusal?.rule == .consensusSpokenOnStays)
        }
    }
}
