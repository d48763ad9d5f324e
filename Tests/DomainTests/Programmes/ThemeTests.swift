@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Themes and central tasks` {
    private func theme(_ alliance: Alliance) async throws -> Theme {
        let front = try await alliance.stage.organisation(.front)
        return try await alliance.stage.act(as: .huong) {
            try $0.addTheme(
                ThemeDraft(year: 2019, level: .district, title: "Năm dân vận", issuer: "Quận ủy"), keptBy: front)
        }
    }

    @Test func `theme.is-removed-only-when-nothing-uses-it`() async throws {
        try await Alliance.with { alliance in
            let theme = try await theme(alliance)
            let (id, group, stage) = (alliance.id, alliance.group, alliance.stage)
            var draft = alliance.whole()
            draft.themeId = theme.id
            let asked = draft
            let made = try await stage.act(as: .huong) { work in
                try work.chooseThemes([theme.id], for: id, version: work.programme(id).version)
                return try work.addAssignment(asked, to: group)
            }
            func refusal() async throws -> Refusal? {
                try await stage.refusal(as: .huong) { try $0.removeTheme(theme.id, version: 1) }
            }
            let used = try await refusal()
            #expect(used?.rule == .themeIsFreeToGo && used?.message.contains("Chương trình phối hợp") == true)
            try await stage.act(as: .huong) { try $0.chooseThemes([], for: id, version: $0.programme(id).version) }
            let still = try await refusal()
            #expect(still?.rule == .themeIsFreeToGo)
            try await stage.act(as: .huong) { try $0.removeAssignment(made.id, version: 1) }
            let users = try await stage.look(as: .thu) { try $0.users(of: theme.id) }
            #expect(users.isEmpty)
            try await stage.act(as: .huong) { try $0.removeTheme(theme.id, version: 1) }
            let gone = try await stage.refusal(as: .huong) { try $0.theme(theme.id) }
            #expect(gone == .absent)
            #expect(try await stage.acts(Theme.noun, theme.id.rawValue).first == "theme.removed")
        }
    }

    @Test func `a theme that strangers' programmes use tells them by number only`() async throws {
        try await Alliance.with { alliance in
            let theme = try await theme(alliance)
            let (id, stage) = (alliance.id, alliance.stage)
            try await stage.act(as: .huong) {
                try $0.chooseThemes([theme.id], for: id, version: $0.programme(id).version)
            }
            let users = try await stage.look(as: .thu) { try $0.users(of: theme.id) }
            #expect(users == ThemeUsers(titles: [], others: 1))
            let other = try await stage.refusal(as: .tuan) { try $0.removeTheme(theme.id, version: 1) }
            #expect(other?.rule == .themesAreKeptByDrafters)
            let stale = try await stage.refusal(as: .huong) { try $0.removeTheme(theme.id, version: 2) }
            #expect(stale?.rule == .recordIsUnchanged)
        }
    }

    @Test func `what was done to central tasks is told, also once they are gone`() async throws {
        try await Alliance.with { alliance in
            let (id, stage) = (alliance.id, alliance.stage)
            try await stage.act(as: .huong) { work in
                let task = try work.addCentralTask(CentralTaskDraft(title: "Một", issuer: "Quận ủy"), to: id)
                try work.alterCentralTask(
                    task.id, to: CentralTaskDraft(title: "Hai", issuer: "Thành ủy", source: "NQ 1"), version: 1)
                try work.removeCentralTask(task.id, version: 2)
            }
            let history = try await stage.look(as: .lan) { try $0.centralTaskHistory(of: $0.programme(id)) }
            #expect(
                history.map(\.event.act) == [
                    "programme.central-task-removed", "programme.central-task-altered", "programme.central-task-added",
                ])
            #expect(history[1].event.facts.list.map(\.field) == ["Nhiệm vụ trọng tâm", "Cấp giao", "Văn bản"])
        }
    }
}
