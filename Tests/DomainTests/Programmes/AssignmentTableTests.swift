import Calendars
import Documents
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `The table of assignments` {
    private typealias Columns = AssignmentColumns

    @Test func `comes in as it went out and changes nothing`() async throws {
        try await Alliance.with { alliance in
            let area = try await alliance.stage.area("00061")
            let group = alliance.group
            var draft = alliance.whole()
            draft.areas = [area.id]
            draft.isFlagship = true
            draft.target = Quantity("97.5")
            draft.objective = "Ý một\nÝ hai"
            draft.partners = [.init(alliance.union, "Vận động: đoàn viên\nlao động"), .init(alliance.ward)]
            let asked = draft
            try await alliance.stage.act(as: .huong) { try $0.addAssignment(asked, to: group) }
            let table = try await TestTable.out(of: alliance)
            let plan = try await alliance.plan(try table.brought())
            #expect(plan.lines.map(\.finding) == [.unchanged])
            let taken = try await alliance.take(try table.brought())
            #expect(taken == TakenTable())
        }
    }

    @Test func `changes what has a code, adds what has none, leaves what it does not name, and is undone`()
        async throws
    {
        try await Alliance.with { alliance in
            let first = try await alliance.complete()
            let (id, group, union) = (alliance.id, alliance.group, alliance.union)
            try await alliance.stage.act(as: .huong) { work in
                try work.addAssignment(AssignmentDraft(title: "Việc không gửi"), to: group)
                try work.addContentGroup("Nhóm hai", to: id)
            }
            var table = try await TestTable.out(of: alliance)
            table.rows.removeLast()
            table.rows[0][Columns.target.key] = .integer(40)
            table.rows[0][Columns.group.key] = .text("Nhóm hai")
            table.rows[0][Columns.deadline.key] = .text("30/11/2019")
            table.rows.append([
                Columns.title.key: .text("Việc mới trong Excel"), Columns.group.key: .text("Nhóm hai"),
                Columns.lead.key: .text("LĐLĐ quận"), Columns.money.key: .text("1.500.000 đồng"),
            ])
            let brought = try table.brought()
            let plan = try await alliance.plan(brought)
            #expect(plan.lines.map(\.finding) == [.changed, .new] && plan.unnamed == ["Việc không gửi"])
            #expect(plan.lines[0].changes.list.map(\.field) == ["Chỉ tiêu", "Thời hạn", "Nhóm nội dung"])
            let taken = try await alliance.take(brought)
            #expect(taken == TakenTable(added: 1, changed: 1))
            let now = try await alliance.assignments()
            #expect(now.map(\.assignment.title).count == 3)
            let changed = try #require(now.first { $0.assignment.id == first })
            #expect(changed.assignment.target == Quantity("40") && changed.groupTitle == "Nhóm hai")
            #expect(changed.partners.count == 2)
            let added = try #require(now.first { $0.assignment.title == "Việc mới trong Excel" })
            #expect(added.lead?.id == union && added.assignment.money == 1_500_000)
            let acts = try await alliance.stage.acts(Programme.noun, id.rawValue)
            #expect(acts.contains("programme.table-taken-in"))
            let kept = try await alliance.stage.act(as: .huong) { work in
                let programme = try work.programme(id)
                let intake = try #require(try work.intakes(of: programme).last)
                return try work.undoIntake(intake.id, version: programme.version)
            }
            #expect(kept == [])
            let before = try await alliance.assignments()
            #expect(before.map(\.assignment.title).count == 2)
            let restored = try #require(before.first { $0.assignment.id == first })
            #expect(restored.assignment.target == Quantity("36") && restored.assignment.groupId == group)
        }
    }

    @Test func `a second edition of the same file updates and makes nothing twice`() async throws {
        try await Alliance.with { alliance in
            try await alliance.complete()
            var table = try await TestTable.out(of: alliance)
            table.rows[0][Columns.unit.key] = .text("hội nghị")
            table.rows.append([
                Columns.title.key: .text("Việc mới"), Columns.group.key: table.rows[0][Columns.group.key] ?? .empty,
            ])
            try await alliance.take(try table.brought())
            table.rows[0][Columns.unit.key] = .text("cuộc họp")
            table.rows[1][Columns.product.key] = .text("Báo cáo")
            let again = try table.brought()
            let plan = try await alliance.plan(again)
            #expect(plan.lines.map(\.finding) == [.changed, .changed])
            let taken = try await alliance.take(again)
            #expect(taken == TakenTable(added: 0, changed: 2))
            let now = try await alliance.assignments()
            #expect(now.map(\.assignment.unit) == ["cuộc họp", ""] && now[1].assignment.product == "Báo cáo")
        }
    }

    @Test func `a column that is not there is left as it is, an empty cell is emptied`() async throws {
        try await Alliance.with { alliance in
            try await alliance.complete()
            var table = try await TestTable.out(of: alliance)
            table.rows[0][Columns.product.key] = .empty
            try await alliance.take(try table.brought(without: [Columns.objective.key, Columns.partners.key]))
            let now = try await alliance.assignments()[0]
            #expect(now.assignment.product == "" && now.assignment.objective == "Mọi hộ dân biết hai bộ Quy tắc")
            #expect(now.partners.count == 2)
        }
    }

    @Test func `tells of every wrong cell where it stands, and takes nothing`() async throws {
        try await Alliance.with { alliance in
            try await alliance.complete()
            var table = try await TestTable.out(of: alliance)
            let good = table.rows[0]
            func spoilt(_ column: TableColumn, _ cell: Cell) -> [String: Cell] {
                var row = good
                row[Columns.code.key] = nil
                row[Columns.title.key] = .text("Việc \(column.key)")
                row[column.key] = cell
                return row
            }
            table.rows = [
                spoilt(Columns.deadline, .text("31/02/2019")), spoilt(Columns.deadline, .text("01/03/2031")),
                spoilt(Columns.lead, .text("Công ty ABC")), spoilt(Columns.group, .text("Nhóm lạ")),
                spoilt(Columns.money, .text("nhiều")), spoilt(Columns.areas, .text("Xứ Không Có")),
                spoilt(Columns.code, .text("0190a000-0000-7000-8000-000000000000")),
                spoilt(Columns.theme, .text("Chủ đề lạ")), good, good,
            ]
            let brought = try table.brought()
            let plan = try await alliance.plan(brought)
            #expect(plan.count(.refused) == 9)
            var worst = table.rows[0]
            worst[Columns.lead.key] = .text("Công ty ABC")
            worst[Columns.group.key] = .text("Nhóm lạ")
            var one = table
            one.rows = [worst]
            let all = try await alliance.plan(try one.brought()).lines.flatMap(\.problems).map(\.columnTitle)
            #expect(all == ["Thời hạn", "Nhóm nội dung", "Chủ trì"])
            let told = plan.lines.flatMap(\.problems).map(\.description)
            #expect(told.count == 9)
            for (words, line) in zip(
                ["Thời hạn", "Thời hạn", "Chủ trì", "Nhóm nội dung", "Kinh phí", "Địa bàn", "Mã nhiệm vụ", "Chủ đề"],
                told)
            {
                #expect(line.hasPrefix("Dòng ") && line.contains("cột \(words)"), "\(line)")
            }
            let id = alliance.id
            let refusal = try await alliance.stage.refusal(as: .huong) {
                try $0.takeTable(brought, over: id, seal: plan.seal)
            }
            #expect(refusal?.rule == .tableIsTakenWhole)
            #expect(try await alliance.assignments().count == 1)
        }
    }

    @Test func `what somebody changed since the file went out is told and kept, unless it is ticked`() async throws {
        try await Alliance.with { alliance in
            let first = try await alliance.complete()
            let id = alliance.id
            var table = try await TestTable.out(of: alliance)
            table.rows[0][Columns.unit.key] = .text("hội nghị")
            let brought = try table.brought()
            let seal = try await alliance.plan(brought).seal
            try await alliance.stage.act { work in
                let old = try work.assignmentDetail(first)
                var draft = AssignmentDraft(old)
                draft.product = "Sản phẩm khác"
                try work.alterAssignment(first, to: draft, version: old.assignment.version)
            }
            let refusal = try await alliance.stage.refusal(as: .huong) {
                try $0.takeTable(brought, over: id, seal: seal)
            }
            #expect(refusal?.rule == .tableIsAsItWasLookedAt)
            let plan = try await alliance.plan(brought)
            #expect(plan.lines.map(\.finding) == [.contested] && plan.lines[0].last != nil)
            let left = try await alliance.take(brought)
            #expect(left == TakenTable(left: 1))
            let stands = try await alliance.assignments()[0].assignment
            #expect(stands.unit == "buổi" && stands.product == "Sản phẩm khác")
            let taken = try await alliance.take(brought, overriding: [first])
            #expect(taken == TakenTable(changed: 1))
            let now = try await alliance.assignments()[0].assignment
            #expect(now.unit == "hội nghị" && now.product == "Báo cáo kết quả")
        }
    }

    @Test func `is brought by those who draft, while the text is open`() async throws {
        try await Alliance.with { alliance in
            try await alliance.complete()
            let brought = try await TestTable.out(of: alliance).brought()
            let id = alliance.id
            for stranger in [Player.lan, .thao] {
                let refusal = try await alliance.stage.refusal(as: stranger) { try $0.planTable(brought, over: id) }
                #expect(refusal?.rule == .textIsWrittenByDrafters)
            }
            try await alliance.openRound()
            let refusal = try await alliance.stage.refusal(as: .huong) { try $0.planTable(brought, over: id) }
            #expect(refusal?.rule == .textIsOpen)
        }
    }

    @Test func `that is something else is refused in words`() throws {
        let files: [(String, [UInt8])] = [
            ("a.xlsx", Array("không phải bảng".utf8)), ("b.xlsx", [0x50, 0x4b, 3, 4, 0, 0]), ("c.xlsx", []),
            ("d.csv", Array("Họ tên,Ngày sinh\nA,B\n".utf8)), ("e.csv", Array("Nhiệm vụ,Chủ trì\n".utf8)),
        ]
        for (name, bytes) in files {
            #expect(throws: Refusal.self, "\(name)") { try BroughtAssignments(BroughtFile(name: name, bytes: bytes)) }
        }
    }
}
