import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Backup of programmes` {
    @Test func `every table can be put back in its order, and every row is there`() async throws {
        try await Alliance.with { alliance in
            let (id, stage) = (alliance.id, alliance.stage)
            let made = try await alliance.bring(to: .agreed)
            let lead = try await stage.organisation(.front)
            try await stage.act(as: .huong) { try $0.noteOutcome(of: made, .unfinished) }
            let draft = ProgrammeDraft(kind: .multilateral, title: "Năm sau", firstYear: 2020)
            let later = try await stage.act(as: .huong) { try $0.startProgramme(following: id, draft, keeping: [made]) }
            try await stage.act(as: .huong) { work in
                let frame = ProgrammeDraft(kind: .standing, title: "Khung, lập sau", firstYear: 2016, lastYear: 2021)
                let parent = try work.startProgramme(frame, lead: lead)
                let child = ProgrammeDraft(
                    kind: .multilateral, title: "Năm sau", firstYear: 2020, parentId: parent.id)
                try work.alterProgramme(later.id, to: child, version: 1)
                let theme = try work.addTheme(
                    ThemeDraft(year: 2020, level: .district, title: "Chủ đề", issuer: "Quận ủy"), keptBy: lead)
                try work.chooseThemes([theme.id], for: later.id, version: 2)
                let task = try work.addCentralTask(CentralTaskDraft(title: "a", issuer: "b"), to: later.id)
                let own = try work.assignments(of: work.programme(later.id))[0].assignment.id
                try work.linkCentralTask(task.id, to: [own], version: 1)
            }
            let content = try await stage.store.read { try Self.content($0) }
            for table in [
                "programme", "party", "assignment", "partner", "central_task_link", "programme_theme",
                "programme_version",
            ] {
                #expect(content[table]?.isEmpty == false, "\(table)")
            }
            try await putBack(content) { empty in
                let text = try await empty.look { try $0.text(of: $0.programme(later.id)).canonical }
                let before = try await stage.look { try $0.text(of: $0.programme(later.id)).canonical }
                #expect(text == before)
            }
        }
    }

    @Test func `a conference comes back with all that was said, agreed and locked`() async throws {
        try await Hall.with { hall in
            let (id, assignment, stage) = (hall.id, hall.assignment, hall.stage)
            let delegates = try await hall.begin()
            let item = try await hall.put()
            try await stage.act(as: .huong) { work in
                let paper = try work.addPaper("Báo cáo", to: id)
                let kept = KeptFile(name: "a.pdf", kind: .pdf, size: 3, fingerprint: Digest.fingerprint("abc"))
                let file = try work.attach(kept, to: .paper(paper.id))
                try work.attach(kept, to: .paper(paper.id), insteadOf: file.id)
                let point = try work.addAgendaItem(AgendaItemDraft("Thảo luận", minutes: 30), to: id)
                try work.checkIn(delegates[0])
                try work.logStatement(by: delegates[0], on: point.id, text: "Nhất trí")
                try work.addConclusion(ConclusionDraft("Giao", owner: .named("Các bên")), to: id)
                let guest = DeviceNote.Matter.walkIn(name: "Khách", position: "", organisation: "")
                try work.take(DeviceNote(key: .make(at: work.now), guest, age: 1000), at: id)
                try work.correctMinutes(of: id, .agenda, "Như chương trình", version: 0)
            }
            try await hall.agree(on: item)
            try await hall.closeItem(item)
            let locked = try await hall.close()
            let (programme, front) = (hall.alliance.id, hall.alliance.front)
            try await stage.act(as: .huong) { work in
                let result = try work.noteResult(of: assignment, ResultDraft(on: Stage.story, "Đã làm"), by: front)
                try work.withdrawResult(result.id, reason: "Nhầm")
                try work.writeEvaluation(of: programme, year: 2019, group: nil, "Tốt", version: 0)
            }
            let second = try await Hall(hall.alliance, assignment)
            try await second.open()
            let year = try await second.put(.evaluation(year: 2019))
            try await second.agree(on: year)
            try await stage.act(as: .lan) {
                try $0.answerInvitation(
                    of: $0.delegates(of: $0.conference(second.id))[1].id, InvitationAnswer(.attends))
            }
            try await stage.act(as: .huong) { work in
                try work.writeEvaluation(of: programme, year: 2019, group: nil, "Rất tốt", version: 1)
                try work.putAgain(year, version: 1)
            }
            let third = try await Hall(hall.alliance, assignment)
            try await third.open()
            try await third.move(to: "Nhà văn hóa")
            try await third.cancel()
            let content = try await stage.store.read { try Self.content($0) }
            for table in Schema.tables.map(\.label).drop(while: { $0 != "conference" }).prefix(while: {
                $0 != "intake"
            }) {
                #expect(content[table]?.isEmpty == false, "\(table)")
            }
            try await putBack(content) { empty in
                let back = try await empty.look { try $0.lockedMinutes(of: $0.conference(id)) }
                #expect(back?.text == locked.text)
            }
        }
    }

    /// Puts rows into an empty store in the order of the schema, and counts them there.
    private func putBack(
        _ content: [String: [[(String, SQLValue)]]], _ look: (Stage) async throws -> Void
    ) async throws {
        try await withEmptyDesk { empty in
            try await empty.store.write { session in
                for table in Schema.tables where table.label != "search_entry" {
                    for row in content[table.label] ?? [] {
                        let names = SQL.joined(row.compactMap { SQL(name: $0.0) })
                        let values = SQL.joined(row.map { "\($0.1)" as SQL })
                        try session.run("INSERT INTO \(table.name) (\(names)) VALUES (\(values))")
                    }
                }
            }
            let back = try await empty.store.read { try Self.content($0) }
            for table in Schema.tables where table.label != "search_entry" {
                #expect(back[table.label]?.count == content[table.label]?.count, "\(table.label)")
            }
            try await look(empty)
        }
    }

    @Test func `no table of the schema is left out`() async throws {
        try await withEmptyDesk { stage in
            let known = Set(Schema.tables.map(\.label))
            let query: SQL =
                stage.store.engine == .sqlite
                ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search_words%'"
                : "SELECT CAST(table_name AS TEXT) FROM information_schema.tables WHERE table_schema = current_schema()"
            let all = try await stage.store.read { try $0.all(String.self, query) }
            let missing = Set(all).subtracting(known).filter { !$0.contains("migration") && $0 != "vault_file" }
            #expect(missing.isEmpty)
        }
    }

    private static func content(_ session: any Session) throws -> [String: [[(String, SQLValue)]]] {
        try Schema.tables.reduce(into: [:]) { content, table in
            content[table.label] = try session.rows(
                "SELECT \(table.columns) FROM \(table.name) ORDER BY \(table.order)"
            ).map { row in
                row.columns.names.enumerated().map { ($0.element, row[$0.offset]) }
            }
        }
    }
}
