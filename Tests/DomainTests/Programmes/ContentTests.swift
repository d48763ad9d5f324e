import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `What stands in a programme` {
    private let law = CitationDraft(
        kind: "Luật", number: "75/2015/QH13", issuedOn: Day(year: 2015, month: 6, day: 9), issuer: "Quốc hội",
        abstract: "về Mặt trận Tổ quốc Việt Nam", validFrom: Day(year: 2016, month: 1, day: 1))

    @Test func `citations are written as documents cite them, in their order`() async throws {
        try await Alliance.with { alliance in
            let id = alliance.id
            let law = law
            try await alliance.stage.act(as: .huong) { work throws in
                let first = try work.addCitation(law, to: id)
                #expect(first.line == "Luật số 75/2015/QH13 ngày 09/6/2015 của Quốc hội về Mặt trận Tổ quốc Việt Nam")
                #expect(first.holds(on: Stage.story))
                #expect(!first.holds(on: Stage.founding))
                let second = try work.addCitation(CitationDraft(kind: "Kế hoạch", abstract: "của Quận ủy"), to: id)
                try work.orderCitations(of: id, [second.id, first.id])
                #expect(try work.citations(of: work.programme(id)).map(\.id) == [second.id, first.id])
                try work.alterCitation(second.id, to: CitationDraft(kind: "Nghị quyết", number: "1"), version: 1)
                try work.removeCitation(first.id, version: 1)
                #expect(try work.citations(of: work.programme(id)).map(\.line) == ["Nghị quyết số 1"])
            }
        }
    }

    @Test func `citation.names-its-text`() async throws {
        try await Alliance.with { alliance in
            let id = alliance.id
            for draft in [CitationDraft(kind: "", number: "1"), CitationDraft(kind: "Luật")] {
                let refusal = try await alliance.stage.refusal(as: .huong) { try $0.addCitation(draft, to: id) }
                #expect(refusal?.rule == .citationNamesItsText)
            }
        }
    }

    @Test func `theme.is-of-the-programmes-years`() async throws {
        try await Alliance.with { alliance in
            let id = alliance.id
            let front = try await alliance.stage.organisation(.front)
            let (city, people, other) = try await alliance.stage.act(as: .huong) { work in
                (
                    try work.addTheme(
                        ThemeDraft(year: 2019, level: .district, title: "Năm dân vận chính quyền", issuer: "Quận ủy"),
                        keptBy: front),
                    try work.addTheme(
                        ThemeDraft(year: 2019, level: .province, title: "Năm 2019", issuer: "Thành ủy Hà Nội"),
                        keptBy: front),
                    try work.addTheme(
                        ThemeDraft(year: 2018, level: .province, title: "Năm 2018", issuer: "Thành ủy"), keptBy: front)
                )
            }
            try await alliance.stage.act(as: .huong) { try $0.chooseThemes([city.id, people.id], for: id, version: 1) }
            let chosen = try await alliance.stage.look(as: .tuan) { try $0.themes(of: $0.programme(id)).map(\.id) }
            #expect(chosen == [city.id, people.id])
            let year = try await alliance.stage.look(as: .thu) { try $0.themes(of: 2019).map(\.level) }
            #expect(year == [.province, .district])
            let refusal = try await alliance.stage.refusal(as: .huong) {
                try $0.chooseThemes([other.id], for: id, version: 2)
            }
            #expect(refusal?.rule == .themeIsOfTheYears)
        }
    }

    @Test func `theme.is-kept-by-drafters`() async throws {
        try await Alliance.with { alliance in
            let front = try await alliance.stage.organisation(.front)
            let draft = ThemeDraft(year: 2019, level: .commune, title: "a", issuer: "b")
            for player in [Player.van, .tuan, .quan] {
                let refusal = try await alliance.stage.refusal(as: player) { try $0.addTheme(draft, keptBy: front) }
                #expect(refusal?.rule == .themesAreKeptByDrafters)
            }
            let theme = try await alliance.stage.act(as: .huong) { try $0.addTheme(draft, keptBy: front) }
            let old = try await alliance.stage.refusal(as: .huong) {
                try $0.alterTheme(theme.id, to: draft, version: 7)
            }
            #expect(old?.rule == .recordIsUnchanged)
        }
    }

    @Test func `standard-group.is-kept-by-the-host`() async throws {
        try await withDesk { stage in
            let refusal = try await stage.refusal(as: .huong) { try $0.addStandardGroup("Mới", from: Stage.story) }
            #expect(refusal?.rule == .standardGroupsAreKeptByTheHost)
            let before = try await stage.look { try $0.standardGroups(on: Stage.story) }
            #expect(before.count == 8)
            try await stage.act(as: .quan) { work in
                let new = try work.addStandardGroup("Chuyển đổi số", usualLeads: [.youthUnion], from: Stage.story)
                try work.alterStandardGroup(new.id, title: "Chuyển đổi số cộng đồng", usualLeads: [], version: 1)
                let first = before[0]
                try work.endStandardGroup(first.id, lastDay: Stage.story.advanced(by: -1), version: 1)
            }
            let after = try await stage.look { try $0.standardGroups(on: Stage.story).map(\.title) }
            #expect(after.count == 8)
            #expect(after.last == "Chuyển đổi số cộng đồng")
            let alliance = try await Alliance(on: stage)
            let id = alliance.id
            let titles = try await stage.look { try $0.contentGroups(of: $0.programme(id)).map(\.title) }
            #expect(titles == after)
        }
    }

    @Test func `content-group.is-empty-when-removed`() async throws {
        try await Alliance.with { alliance in
            let (id, group, whole) = (alliance.id, alliance.group, alliance.whole())
            try await alliance.stage.act(as: .huong) { work throws in
                try work.addAssignment(whole, to: group)
                try work.renameContentGroup(group, "Tuyên truyền", version: 1)
                let own = try work.addContentGroup("Nhóm riêng", to: id)
                let all = try work.contentGroups(of: work.programme(id))
                try work.orderContentGroups(of: id, [own.id] + all.dropLast().map(\.id))
                #expect(try work.contentGroups(of: work.programme(id)).first?.title == "Nhóm riêng")
            }
            let refusal = try await alliance.stage.refusal(as: .huong) {
                try $0.removeContentGroup(group, version: 2)
            }
            #expect(refusal?.rule == .contentGroupIsEmpty)
        }
    }

    @Test func `clause.party-writes-its-own-responsibilities`() async throws {
        try await Alliance.with { alliance in
            let stage = alliance.stage
            let own = try await alliance.clause(.responsibilities(alliance.union))
            let other = try await alliance.clause(.responsibilities(alliance.ward))
            try await stage.act(as: .tuan) { try $0.writeClause(own.id, "1. Vận động\n2. Giám sát", version: 1) }
            let refusal = try await stage.refusal(as: .tuan) { try $0.writeClause(other.id, "x", version: 1) }
            #expect(refusal?.rule == .partyWritesItsOwnResponsibilities)
            let leader = try await stage.refusal(as: .lan) { try $0.writeClause(own.id, "x", version: 2) }
            #expect(leader?.rule == .partyWritesItsOwnResponsibilities)
            let old = try await stage.refusal(as: .huong) { try $0.writeClause(own.id, "x", version: 1) }
            #expect(old?.rule == .recordIsUnchanged)
            let text = try await alliance.clause(own.name).text
            #expect(text == "1. Vận động\n2. Giám sát")
            let acts = try await stage.acts("clause", own.id.rawValue)
            #expect(acts == ["clause.written"])
        }
    }

    @Test func `central tasks that no assignment answers are gaps`() async throws {
        try await Alliance.with { alliance in
            let (id, group, whole) = (alliance.id, alliance.group, alliance.whole())
            try await alliance.stage.act(as: .huong) { work throws in
                let assignment = try work.addAssignment(whole, to: group)
                let answered = try work.addCentralTask(
                    CentralTaskDraft(title: "Trật tự đô thị", issuer: "Thành ủy", source: "CTr 04"), to: id)
                let gap = try work.addCentralTask(CentralTaskDraft(title: "Cải cách", issuer: "Quận ủy"), to: id)
                try work.linkCentralTask(answered.id, to: [assignment.id], version: 1)
                let matrix = try work.centralTaskMatrix(of: work.programme(id))
                #expect(matrix.gaps.map(\.id) == [gap.id])
                #expect(matrix.lines[0].assignments == [assignment.id])
                try work.alterCentralTask(
                    gap.id, to: CentralTaskDraft(title: "Cải cách hành chính", issuer: "Quận ủy"), version: 1)
                try work.removeCentralTask(answered.id, version: 2)
                #expect(
                    try work.centralTaskMatrix(of: work.programme(id)).lines.map(\.task.title) == [
                        "Cải cách hành chính"
                    ])
            }
        }
    }
}
