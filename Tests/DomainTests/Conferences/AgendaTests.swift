@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `The agenda of a conference` {
    /// Three points of 10, 20 and 30 minutes.
    private func agenda(_ hall: Hall) async throws -> [Key<AgendaItem>] {
        let id = hall.id
        return try await hall.stage.act(as: .huong) { work in
            try [("Khai mạc", 10), ("Báo cáo", 20), ("Thảo luận", 30)].map {
                try work.addAgendaItem(
                    AgendaItemDraft($0.0, minutes: $0.1, presenter: "Chủ tịch", section: "Phần I"), to: id
                ).id
            }
        }
    }

    @Test func `is planned from the beginning of the conference, in order`() async throws {
        try await Hall.with { hall in
            let ids = try await agenda(hall)
            let id = hall.id
            try await hall.stage.act(as: .huong) { try $0.orderAgenda(of: id, [ids[1], ids[0], ids[2]]) }
            let running = try await hall.stage.look { try $0.runningAgenda(of: $0.conference(id)) }
            #expect(running.lines.map(\.item.title) == ["Báo cáo", "Khai mạc", "Thảo luận"])
            #expect(running.lines.map(\.plannedStart.timeOfDay) == ["08:30", "08:50", "09:00"])
            #expect(running.plannedMinutes == 60)
            #expect(running.delay == 0)
            #expect(running.expectedEnd.timeOfDay == "09:30")
        }
    }

    @Test func `runs against the clock, and tells by how much it is late`() async throws {
        try await Hall.with { hall in
            let ids = try await agenda(hall)
            let (id, stage) = (hall.id, hall.stage)
            try await hall.begin()
            stage.clock.set(Hall.start.advanced(seconds: 300))
            let waiting = try await stage.look { try $0.runningAgenda(of: $0.conference(id)) }
            #expect(waiting.delay == 5)
            try await stage.act(as: .huong) { try $0.beginAgendaItem(ids[0], version: 1) }
            stage.clock.advance(seconds: 17 * 60)
            let late = try await stage.look { try $0.runningAgenda(of: $0.conference(id)) }
            #expect(late.running?.overrun == 7)
            #expect(late.delay == 12)
            #expect(late.lines.map(\.start.timeOfDay) == ["08:35", "08:52", "09:12"])
            try await stage.act(as: .huong) { try $0.beginAgendaItem(ids[1], version: 1) }
            stage.clock.advance(seconds: 8 * 60)
            try await stage.act(as: .huong) { try $0.endAgendaItem(ids[1], version: 2) }
            let early = try await stage.look { try $0.runningAgenda(of: $0.conference(id)) }
            #expect(early.running == nil)
            #expect(early.lines.map(\.overrun) == [7, -12, nil])
            #expect(early.delay == 0)
            #expect(early.expectedEnd.timeOfDay == "09:30")
            stage.clock.advance(seconds: 60)
            try await stage.act(as: .huong) { try $0.beginAgendaItem(ids[2], version: 1) }
            stage.clock.advance(seconds: 60)
            try await hall.close()
            let over = try await stage.look { try $0.runningAgenda(of: $0.conference(id)) }
            #expect(over.lines.allSatisfy { $0.item.endedAt != nil })
            #expect(over.expectedEnd.timeOfDay == "09:02")
        }
    }

    @Test func `ends no point before it began, also when the clock was set back`() async throws {
        try await Hall.with { hall in
            let ids = try await agenda(hall)
            try await hall.begin()
            try await hall.stage.act(as: .huong) { try $0.beginAgendaItem(ids[0], version: 1) }
            hall.stage.clock.advance(seconds: -600)
            try await hall.stage.act(as: .huong) { try $0.endAgendaItem(ids[0], version: 2) }
            let id = hall.id
            let item = try await hall.stage.look { try $0.agendaItems(of: $0.conference(id))[0] }
            #expect(item.endedAt == item.beganAt)
        }
    }

    @Test func `agenda.item-has-its-time`() async throws {
        try await Hall.with { hall in
            let id = hall.id
            for minutes in [-1, 481] {
                let refusal = try await hall.stage.refusal(as: .huong) {
                    _ = try $0.addAgendaItem(AgendaItemDraft("Báo cáo", minutes: minutes), to: id)
                }
                #expect(refusal?.rule == .agendaItemHasItsTime)
            }
            let nameless = try await hall.stage.refusal(as: .huong) {
                _ = try $0.addAgendaItem(AgendaItemDraft(" ", minutes: 5), to: id)
            }
            #expect(nameless?.rule == .fieldIsWellFormed)
        }
    }

    @Test func `agenda.one-item-goes-on, and what has begun stays`() async throws {
        try await Hall.with { hall in
            let ids = try await agenda(hall)
            let stage = hall.stage
            let early = try await stage.refusal(as: .huong) { try $0.beginAgendaItem(ids[0], version: 1) }
            #expect(early?.rule == .conferenceIsInItsState)
            try await hall.begin()
            try await stage.act(as: .huong) { work in
                try work.beginAgendaItem(ids[0], version: 1)
                try work.beginAgendaItem(ids[1], version: 1)
            }
            let id = hall.id
            let items = try await stage.look { try $0.agendaItems(of: $0.conference(id)) }
            #expect(items.map(\.isRunning) == [false, true, false])
            for act: @Sendable (Work) throws -> Void in [
                { try $0.beginAgendaItem(ids[0], version: 3) }, { try $0.endAgendaItem(ids[0], version: 3) },
                { try $0.removeAgendaItem(ids[0], version: 3) },
            ] {
                let refusal = try await stage.refusal(as: .huong, act)
                #expect(refusal?.rule == .oneAgendaItemGoesOn)
            }
            let stale = try await stage.refusal(as: .huong) { try $0.endAgendaItem(ids[1], version: 1) }
            #expect(stale?.rule == .recordIsUnchanged)
            try await stage.act(as: .huong) { work in
                try work.alterAgendaItem(ids[2], to: AgendaItemDraft("Bế mạc", minutes: 5), version: 1)
                try work.removeAgendaItem(ids[2], version: 2)
            }
        }
    }
}
