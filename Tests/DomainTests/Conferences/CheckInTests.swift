import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Checking in` {
    private func code(_ hall: Hall, _ delegate: Key<Delegate>) async throws -> String {
        try await hall.stage.look(as: .huong) { try $0.pass(of: delegate).code }
    }

    @Test func `by code counts once, and tells the first time`() async throws {
        try await Hall.with { hall in
            let delegates = try await hall.open()
            let code = try await code(hall, delegates[1])
            let first = try await hall.stage.act(as: .huong) { try $0.checkIn(code: code) }
            hall.stage.clock.advance(seconds: 60)
            let typed = Base32.grouped(code).lowercased()
            let again = try await hall.stage.act(as: .son) { try $0.checkIn(code: typed) }
            #expect(first.attendance?.cameAt == Stage.morning)
            #expect(again.attendance?.id == first.attendance?.id)
            #expect(first.attendance?.manner == .code)
            #expect(first.attendance?.personName == Player.lan.name)
            let wrong = try await hall.stage.refusal(as: .huong) { _ = try $0.checkIn(code: "ABC") }
            #expect(wrong == .absent)
            let acts = try await hall.stage.acts("conference", hall.id.rawValue).count { $0 == "conference.checked-in" }
            #expect(acts == 1)
        }
    }

    @Test func `a code is told to those who run the conference and who may answer, and works for nobody else`()
        async throws
    {
        try await Hall.with { hall in
            let delegates = try await hall.open()
            let secret = try await code(hall, delegates[1])
            for player in [Player.lan, .tuan] {
                let own = try await hall.stage.look(as: player) { try $0.pass(of: delegates[1]).code }
                #expect(own == secret)
            }
            for player in [Player.thao, .hien, .van, .quan, .giang] {
                let hidden = try await hall.stage.refusal(as: player) { _ = try $0.pass(of: delegates[1]) }
                #expect(hidden == .absent)
                let unused = try await hall.stage.refusal(as: player) { _ = try $0.checkIn(code: secret) }
                #expect(unused == .absent)
            }
            try await hall.stage.act(as: .lan) { try $0.checkIn(code: secret) }
            let other = try await code(hall, delegates[2])
            #expect(other != secret && other.count == 32)
        }
    }

    @Test func `of two hundred who come at once all are there once`() async throws {
        try await Hall.with { hall in
            let id = hall.id
            try await hall.stage.act(as: .huong) { work in
                for number in 1...200 {
                    let guest = DelegateDraft(.guest(organisation: "Tổ \(number % 7)"), personName: "Khách \(number)")
                    try work.inviteDelegate(guest, to: id)
                }
                try work.openConference(id, version: 1)
            }
            let codes = try await hall.stage.look { try $0.session.all(String.self, "SELECT code FROM delegate_pass") }
            #expect(Set(codes).count == 200)
            let desk = hall.stage.desk
            let actor = try await hall.stage.actor(.huong)
            let all = codes + codes.prefix(20)
            // As many at once as a hall has doors and tablets; some codes are read twice.
            try await withThrowingTaskGroup(of: Void.self) { group in
                for door in 0..<20 {
                    group.addTask {
                        for code in stride(from: door, to: all.count, by: 20).map({ all[$0] }) {
                            _ = try await desk.act(as: actor) { try $0.checkIn(code: code).isPresent }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let lines = try await hall.stage.look { try $0.delegateLines(of: $0.conference(id)) }
            #expect(lines.total.present == 200)
        }
    }

    @Test func `attendance.is-noted-at-the-door, by hand too, and taken back`() async throws {
        try await Hall.with { hall in
            let (id, delegates) = (hall.id, try await hall.open())
            for act: @Sendable (Work) throws -> Void in [
                { _ = try $0.checkIn(delegates[1]) }, { try $0.undoCheckIn(delegates[1]) },
                { _ = try $0.walkIn(DelegateDraft(.guest(organisation: "x"), personName: "y"), to: id) },
            ] {
                let refusal = try await hall.stage.refusal(as: .lan, act)
                #expect(refusal?.rule == .checkInIsAtTheDoor)
            }
            let line = try await hall.stage.act(as: .huong) { try $0.checkIn(delegates[1]) }
            #expect(line.attendance?.manner == .hand)
            try await hall.stage.act(as: .huong) { try $0.undoCheckIn(delegates[1]) }
            let lines = try await hall.stage.look { try $0.delegateLines(of: $0.conference(id)) }
            #expect(lines.total.present == 0)
        }
    }

    @Test func `whoever was sent instead sits in the seat, also by the delegate's code`() async throws {
        try await Hall.with { hall in
            let delegates = try await hall.open()
            let secret = try await code(hall, delegates[1])
            let answer = InvitationAnswer(.sendsSubstitute, personName: "Bạch Mẫu Tuấn", positionText: "Cán bộ")
            try await hall.stage.act(as: .lan) { try $0.answerInvitation(of: delegates[1], answer) }
            let line = try await hall.stage.act(as: .huong) { try $0.checkIn(code: secret) }
            #expect(line.attendance?.manner == .substitute)
            #expect(line.attendance?.personName == "Bạch Mẫu Tuấn")
            #expect(line.attendance?.positionText == "Cán bộ")
        }
    }

    @Test func `who represents an organisation is named at the door, and is no substitute`() async throws {
        try await Hall.with { hall in
            let id = hall.id
            let union = try await hall.stage.organisation(.union)
            try await hall.open()
            let (named, sent) = try await hall.stage.act(as: .huong) { work in
                let seat = try work.inviteDelegate(DelegateDraft(.organisation(union)), to: id)
                let other = try work.inviteDelegate(DelegateDraft(.guest(organisation: "Báo"), personName: "A"), to: id)
                return (
                    try work.checkIn(seat.id, substitute: "Người đại diện"),
                    try work.checkIn(other.id, substitute: "B")
                )
            }
            #expect(named.attendance?.manner == .hand && named.attendance?.personName == "Người đại diện")
            #expect(named.attendance?.positionText == "Đại diện lãnh đạo")
            #expect(sent.attendance?.manner == .substitute && sent.attendance?.positionText == "")
        }
    }

    @Test func `attendance.is-on-the-day, and may reach us later than it was`() async throws {
        try await Hall.with { hall in
            let delegates = try await hall.open()
            let stage = hall.stage
            stage.clock.set(Hall.start.advanced(seconds: -2 * 3600 - 60))
            let early = try await stage.refusal(as: .huong) { _ = try $0.checkIn(delegates[0]) }
            #expect(early?.rule == .attendanceIsOnTheDay)
            stage.clock.set(Hall.start)
            for moment in [Hall.start.advanced(seconds: 600), Hall.start.advanced(seconds: -3 * 3600)] {
                let refusal = try await stage.refusal(as: .huong) { _ = try $0.checkIn(delegates[0], at: moment) }
                #expect(refusal?.rule == .attendanceIsOnTheDay)
            }
            let moment = Hall.start.advanced(seconds: -300)
            let line = try await stage.act(as: .huong) { try $0.checkIn(delegates[0], at: moment) }
            #expect(line.attendance?.cameAt == moment)
            #expect(line.attendance?.notedAt == Hall.start)
        }
    }
}

@Suite struct `Statements` {
    @Test func `statement.is-of-a-delegate-present`() async throws {
        try await Hall.with { hall in
            let (id, stage) = (hall.id, hall.stage)
            let delegates = try await hall.begin()
            let absent = try await stage.refusal(as: .huong) {
                _ = try $0.logStatement(by: delegates[1], text: "Nhất trí")
            }
            #expect(absent?.rule == .statementIsOfADelegatePresent)
            let item = try await stage.act(as: .huong) { work in
                try work.checkIn(delegates[1])
                return try work.addAgendaItem(AgendaItemDraft("Thảo luận", minutes: 30), to: id).id
            }
            let empty = try await stage.refusal(as: .huong) { _ = try $0.logStatement(by: delegates[1], text: " ") }
            #expect(empty?.rule == .statementIsOfADelegatePresent)
            let lost = try await stage.refusal(as: .huong) {
                _ = try $0.logStatement(by: delegates[1], on: Key(rawValue: "x"), text: "a")
            }
            #expect(lost == .absent)
            let said = try await stage.act(as: .huong) {
                try $0.logStatement(by: delegates[1], on: item, text: "Nhất trí với báo cáo")
            }
            let needed = try await stage.refusal(as: .huong) { try $0.removeAgendaItem(item, version: 1) }
            #expect(needed?.rule == .oneAgendaItemGoesOn)
            try await stage.act(as: .son) { try $0.alterStatement(said.id, text: "Nhất trí", on: item, version: 1) }
            let stale = try await stage.refusal(as: .huong) { try $0.removeStatement(said.id, version: 1) }
            #expect(stale?.rule == .recordIsUnchanged)
            let statements = try await stage.look { try $0.statements(at: $0.conference(id)) }
            #expect(statements.map(\.text) == ["Nhất trí"])
        }
    }

    @Test func `sent twice by a device are stored once, in the order in which they were made`() async throws {
        try await Hall.with { hall in
            let (id, stage) = (hall.id, hall.stage)
            let delegates = try await hall.begin()
            try await stage.act(as: .huong) { work in for delegate in delegates { _ = try work.checkIn(delegate) } }
            stage.clock.advance(seconds: 600)
            try await stage.act(as: .huong) { try $0.logStatement(by: delegates[0], text: "Sau") }
            let key = Key<Statement>.make(at: Stage.morning)
            for _ in 1...2 {
                try await stage.act(as: .huong) {
                    try $0.logStatement(by: delegates[1], text: "Trước", at: Stage.morning, key: key)
                }
            }
            let statements = try await stage.look { try $0.statements(at: $0.conference(id)) }
            #expect(statements.map(\.text) == ["Trước", "Sau"])
        }
    }
}
