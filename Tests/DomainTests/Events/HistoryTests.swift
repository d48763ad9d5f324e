import Calendars
import Domain
import Storage
import TestKit
import Testing

@Suite struct `The stream of events` {
    /// Each of the cast does one thing.
    private func actAll(_ stage: Stage) async throws {
        for player in Player.allCases {
            try await stage.act(as: player) { try $0.record("test.done", noun: "test", subject: player.rawValue) }
        }
    }

    private func seen(by player: Player, _ stage: Stage) async throws -> Set<String> {
        var filter = HistoryFilter()
        filter.act = "test.done"
        let asked = filter
        return Set(try await stage.look(as: player) { try $0.events(asked) }.map(\.event.subject))
    }

    @Test func `is read whole by those who look after the installation`() async throws {
        try await withDesk { stage in
            try await actAll(stage)
            for player in [Player.quan, .giang] {
                #expect(try await seen(by: player, stage) == Set(Player.allCases.map(\.rawValue)))
            }
        }
    }

    @Test func `is read by an administrator for the own organisation`() async throws {
        try await withDesk { stage in
            try await actAll(stage)
            #expect(try await seen(by: .van, stage) == ["huong", "son", "van"])
        }
    }

    @Test(arguments: [Player.huong, .son, .lan, .tuan, .hien, .thao, .thu])
    func `is read by everyone else for what they did themselves`(player: Player) async throws {
        try await withDesk { stage in
            try await actAll(stage)
            #expect(try await seen(by: player, stage) == [player.rawValue])
        }
    }

    @Test func `goes on page by page and tells everything once, the latest first`() async throws {
        try await withDesk { stage in
            for number in 0..<25 {
                try await stage.act(as: .huong) { try $0.record("test.done", noun: "test", subject: "\(number)") }
            }
            var filter = HistoryFilter()
            filter.act = "test.done"
            filter.limit = 10
            var told: [String] = []
            while true {
                let asked = filter
                let lines = try await stage.look(as: .quan) { try $0.events(asked) }
                told += lines.map(\.event.subject)
                guard lines.count == 10, let last = lines.last else { break }
                filter.before = last.event.id
            }
            #expect(told == (0..<25).reversed().map { "\($0)" })
        }
    }

    @Test func `names the person, the office, the organisation of that day and what it was about`() async throws {
        try await withDesk { stage in
            let ward = try await stage.area("00061")
            try await stage.act(as: .thao) {
                try $0.addResidentialGroup("Tổ dân phố số 1", kind: .urban, in: ward.id, from: $0.today)
            }
            var filter = HistoryFilter()
            filter.noun = Area.noun
            filter.limit = 1
            let asked = filter
            let line = try #require(try await stage.look(as: .quan) { try $0.events(asked) }.first)
            #expect(line.actorName == Player.thao.name && line.officeTitle == Player.thao.title)
            #expect(line.organisationName == Troupe.ward.name)
            #expect(line.subjectTitle == "Tổ dân phố số 1")
        }
    }

    @Test func `can be narrowed to a noun, an organisation and a member`() async throws {
        try await withDesk { stage in
            try await actAll(stage)
            var byOrganisation = HistoryFilter()
            byOrganisation.organisation = try await stage.organisation(.union)
            byOrganisation.act = "test.done"
            let union = byOrganisation
            #expect(
                Set(try await stage.look(as: .quan) { try $0.events(union) }.map(\.event.subject)) == ["lan", "tuan"])
            var byMember = HistoryFilter()
            byMember.member = try await stage.member(.tuan).id
            byMember.act = "test.done"
            let own = byMember
            #expect(try await stage.look(as: .quan) { try $0.events(own) }.map(\.event.subject) == ["tuan"])
            #expect(try await stage.look(as: .lan) { try $0.events(own) }.isEmpty, "narrowing never widens")
        }
    }
}
