import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `What goes wrong at a meeting` {
    @Test func `whoever's office ended yesterday speaks for the party no more`() async throws {
        try await Hall.with { hall in
            let (stage, union) = (hall.stage, hall.alliance.union)
            try await hall.begin()
            let item = try await hall.put()
            let holding = try await Hall.holding(.lan, on: stage)
            let yesterday = stage.clock.now.day.advanced(by: -1)
            let signedIn = try await stage.actor(.lan)
            try await stage.act { work in
                try work.endHolding(holding, lastDay: yesterday, note: "Nghỉ hưu", version: 1)
            }
            // A page that was opened before the end carries nothing over: rights are of the moment.
            let now = try await stage.actor(.lan)
            let organisation = try await party(union, hall)
            #expect(signedIn.speaks(for: organisation))
            #expect(now.capacities.isEmpty)
            let refused = try await stage.refusal(as: .lan) {
                _ = try $0.takePosition(on: item, .agrees, for: union, version: 1)
            }
            // Still invited in person, so the conference is there; the voice is not.
            #expect(refused?.rule == .positionIsTakenByItsParty)
            try await hall.take(.agrees, as: .tuan, for: union, on: item)
            let board = try await hall.board(item)
            #expect(board.lines.first { $0.party.id == union }?.current?.personName == Player.tuan.name)
        }
    }

    @Test func `whoever keeps another office there without a voice is told who may speak`() async throws {
        try await Hall.with { hall in
            let (stage, front) = (hall.stage, hall.alliance.front)
            try await hall.begin()
            let item = try await hall.put()
            let refused = try await stage.refusal(as: .van) {
                _ = try $0.takePosition(on: item, .agrees, for: front, version: 1)
            }
            #expect(refused?.rule == .positionIsTakenByItsParty)
        }
    }

    @Test func `a clock set back during the meeting makes no time negative and keeps the order`() async throws {
        try await Hall.with { hall in
            let (id, stage) = (hall.id, hall.stage)
            let point = try await stage.act(as: .huong) {
                try $0.addAgendaItem(AgendaItemDraft("Thảo luận", minutes: 30), to: id).id
            }
            let delegates = try await hall.open()
            stage.clock.set(Hall.start.advanced(seconds: 3600))
            try await hall.start()
            try await stage.act(as: .huong) { work in
                try work.beginAgendaItem(point, version: 1)
                try work.checkIn(delegates[0])
            }
            stage.clock.advance(seconds: -3000)
            let running = try await stage.look { try $0.runningAgenda(of: $0.conference(id)) }
            let line = try #require(running.running)
            #expect(line.overrun == -30 && line.start <= line.end)
            try await stage.act(as: .huong) { work in
                try work.logStatement(by: delegates[0], on: point, text: "Sau khi đồng hồ lùi")
                try work.endAgendaItem(point, version: 2)
            }
            let locked = try await hall.close()
            let (item, steps) = try await stage.look { work in
                let conference = try work.conference(id)
                return (try work.agendaItems(of: conference)[0], try work.steps(of: conference))
            }
            #expect(item.beganAt == item.endedAt)
            #expect(steps.map(\.state) == [.open, .inProgress, .closed])
            #expect(steps.map(\.takenAt) == steps.map(\.takenAt).sorted())
            #expect(locked.content?.parts.count == MinutesSection.allCases.count)
        }
    }

    @Test func `a conclusion becomes an assignment, and that can be taken back`() async throws {
        try await Hall.with { hall in
            let (id, stage, assignment) = (hall.id, hall.stage, hall.assignment)
            try await hall.begin()
            let made = try await stage.act(as: .huong) {
                try $0.addConclusion(ConclusionDraft("Làm ngay", owner: .named("Các bên")), to: id).id
            }
            let unlinked = try await stage.refusal(as: .huong) { try $0.unlinkConclusion(made, version: 1) }
            #expect(unlinked?.rule == .conclusionBecomesOneAssignment)
            try await stage.act(as: .huong) { try $0.linkConclusion(made, to: assignment, version: 1) }
            let stranger = try await stage.refusal(as: .lan) { try $0.unlinkConclusion(made, version: 2) }
            #expect(stranger?.rule == .conferenceIsRunByItsOrganiser)
            let late = try await stage.refusal(as: .huong) { try $0.unlinkConclusion(made, version: 1) }
            #expect(late?.rule == .recordIsUnchanged)
            try await hall.close()
            try await stage.act(as: .huong) { try $0.unlinkConclusion(made, version: 2) }
            let after = try await stage.look { try $0.conclusions(of: $0.conference(id))[0].assignmentId }
            #expect(after == nil)
            let kept = try await stage.look { try $0.assignment(assignment).id }
            #expect(kept == assignment)
        }
    }

    @Test func `whoever writes after the end is told who locked the minutes and when`() async throws {
        try await Hall.with { hall in
            let id = hall.id
            try await hall.begin()
            try await hall.close()
            do {
                try await hall.stage.act(as: .huong) { _ = try $0.addPaper("Muộn", to: id) }
                Issue.record("taken")
            } catch let refusal as Refusal {
                #expect(refusal.message.contains(Player.son.name))
                #expect(refusal.message.contains(hall.stage.clock.now.vietnamese))
            }
        }
    }

    private func party(_ id: Key<Party>, _ hall: Hall) async throws -> Key<Organisation> {
        try await hall.stage.look { try $0.party(id).party.organisationId }
    }
}
