import Calendars
import Domain
import TestKit
import Testing

@testable import Web

@Suite struct `Working on one programme together` {
    @Test func `two who open one clause are told of each other`() async throws {
        try await withProgrammes { house in
            let programme = try await house.programme(2019)
            let clause = try await house.look { work in
                let union = try #require(
                    try work.parties(of: programme).first { $0.name.hasPrefix("Liên đoàn Lao động") })
                return try work.clause(.responsibilities(union.id), of: programme).id
            }
            let first = try await house.visitor(of: "tonghop.mttq")
            let second = try await house.visitor(of: "canbo.ldld")
            let alone = try await first.get(Paths.writeClause(clause))
            #expect(alone.document.problems == [] && !alone.text.contains("đang sửa mục này"))
            let both = try await second.get(Paths.writeClause(clause))
            #expect(both.text.contains("Trần Mẫu Hương đang sửa mục này (mở lúc 09:00)"))
            let told = try await first.get(Paths.clauseWriters(clause))
            #expect(told.text.contains("Bạch Mẫu Tuấn đang sửa mục này"))
            let other = try await house.visitor(of: "canbo.doan")
            let nothing = try await other.get(Paths.clauseWriters(clause))
            #expect(!nothing.text.contains("đang sửa mục này"))
            let stranger = try await house.visitor(of: "canbo.hangbac")
            #expect(try await stranger.get(Paths.clauseWriters(clause)).status == .notFound)
            #expect(try await stranger.get(Paths.writeClause(clause)).status == .notFound)
        }
    }

    @Test func `two who open one assignment are told of each other`() async throws {
        try await withProgrammes { house in
            let programme = try await house.programme(2019)
            let id = try await house.look { try #require(try $0.assignments(of: programme).first).assignment.id }
            let first = try await house.visitor(of: "tonghop.mttq")
            let form = try await first.get(Paths.alterAssignment(id))
            #expect(form.status == .ok && form.text.contains(Paths.assignmentWriters(id)))
            #expect(try await first.get(Paths.assignmentWriters(id)).status == .ok)
            let stranger = try await house.visitor(of: "canbo.hangbac")
            #expect(try await stranger.get(Paths.assignmentWriters(id)).status == .notFound)
        }
    }

    @Test func `a central task is altered, and who saves second is told of the first`() async throws {
        try await withProgrammes { house in
            let id = try await house.programme(2019).id
            let drafter = try await house.visitor(of: "tonghop.mttq")
            let made = try await drafter.post(
                Paths.newCentralTask(in: id), ["ten": "Nhiệm vụ của cấp trên", "noi-ban-hanh": "Quận ủy"])
            #expect(made.status == .seeOther)
            let task = try await house.look {
                try #require(try $0.centralTaskMatrix(of: $0.programme(id)).lines.first).task
            }
            let path = Paths.alterCentralTask(task.id, of: id)
            let form = try await drafter.get(path)
            #expect(form.status == .ok && form.document.problems == [])
            let saved = try await drafter.submit(
                path, ["ten": "Nhiệm vụ đã sửa", "noi-ban-hanh": "Quận ủy", "phien-ban": "\(task.version)"])
            #expect(
                saved.text.contains("Nhiệm vụ đã sửa") && saved.text.contains("sửa nhiệm vụ trọng tâm của cấp trên"))
            let second = try await drafter.post(
                path, ["ten": "Lời của người thứ hai", "noi-ban-hanh": "Quận ủy", "phien-ban": "\(task.version)"])
            #expect(second.status == .conflict && second.text.contains("Lời của người thứ hai"))
            #expect(second.text.contains("Nhiệm vụ đã sửa"))
        }
    }

    @Test func `a theme in use is kept and tells by whom, a free one goes`() async throws {
        try await withProgrammes { house in
            let programme = try await house.programme(2019)
            let id = programme.id
            let drafter = try await house.visitor(of: "tonghop.mttq")
            let used = try await house.look { try #require(try $0.themes(of: programme).first) }
            let page = try await drafter.get(Paths.theme(used.id, of: id))
            #expect(page.status == .ok && page.document.problems == [] && page.text.contains("Đang dùng ở"))
            let refused = try await drafter.post(
                Paths.removeTheme(used.id, of: id), ["phien-ban": "\(used.version)"])
            #expect(refused.status == .conflict && refused.text.contains(programme.title))
            _ = try await drafter.post(
                Paths.newTheme(for: id),
                ["ten": "Chủ đề ghi nhầm", "nam": "2019", "cap": "district", "noi-ban-hanh": "Quận ủy"])
            let free = try await house.look {
                try #require(try $0.themes(of: 2019).first { $0.title == "Chủ đề ghi nhầm" })
            }
            let altered = try await drafter.submit(
                Paths.theme(free.id, of: id),
                ["ten": "Chủ đề mới", "nam": "2019", "cap": "district", "noi-ban-hanh": "Quận ủy", "phien-ban": "1"])
            #expect(altered.text.contains("Chủ đề mới"))
            let stale = try await drafter.post(
                Paths.theme(free.id, of: id),
                ["ten": "Chủ đề cũ", "nam": "2019", "cap": "district", "noi-ban-hanh": "Quận ủy", "phien-ban": "1"])
            #expect(stale.status == .conflict && stale.text.contains("Chủ đề cũ"))
            let gone = try await drafter.submit(Paths.removeTheme(free.id, of: id), ["phien-ban": "2"])
            #expect(gone.text.contains("Đã xóa chủ đề.") && !gone.text.contains("Chủ đề mới"))
            let partner = try await house.visitor(of: "canbo.ldld")
            #expect(try await partner.get(Paths.theme(used.id, of: id)).status == .forbidden)
        }
    }

    @Test func `the timetable is set by the lead and shown on the track`() async throws {
        try await withProgrammes { house in
            let id = try await house.programme(2019).id
            let drafter = try await house.visitor(of: "tonghop.mttq")
            let page = try await drafter.get(Paths.timetable(of: id))
            #expect(page.status == .ok && page.document.problems == [])
            let fields = page.fields(to: Paths.timetable(of: id)).map { $0.0 == "awards" ? ($0.0, "20/01/2020") : $0 }
            let saved = try await drafter.submit(Paths.timetable(of: id), pairs: fields)
            #expect(saved.text.contains("Đã lưu lịch năm.") && saved.text.contains("trước 20/01/2020"))
            let wrong = try await drafter.post(
                Paths.timetable(of: id),
                pairs: page.fields(to: Paths.timetable(of: id)).map {
                    $0.0 == "draft" ? ($0.0, "31/12/2019") : $0.0 == "phien-ban" ? ($0.0, "1") : $0
                })
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("không bắt đầu trước"))
            let partner = try await house.visitor(of: "canbo.ldld")
            let read = try await partner.get(Paths.timetable(of: id))
            #expect(read.status == .ok && read.document.problems == [] && read.text.contains("20/01/2020"))
            #expect(read.fields(to: Paths.timetable(of: id)).isEmpty)
            let refused = try await partner.post(Paths.timetable(of: id), pairs: fields)
            #expect(refused.status == .forbidden)
        }
    }

    @Test func `parties that have not answered are reminded, and read so at home and on the programme`() async throws {
        try await withProgrammes { house in
            let id = try await house.programme(2019).id
            let drafter = try await house.visitor(of: "tonghop.mttq")
            let version = "\(try await house.programme(2019).version)"
            let sent = try await drafter.post(
                Paths.openRound(of: id), ["so-ngay": "7", "nhac-truoc": "3", "phien-ban": version])
            #expect(sent.status == .seeOther)
            let page = try await drafter.get(Paths.programme(id))
            #expect(page.document.problems == [] && page.text.contains("Tự nhắc trước hạn 3 ngày làm việc"))
            let reminded = try await drafter.submit(Paths.remindParties(of: id))
            #expect(reminded.text.contains("Đã nhắc:") && reminded.text.contains("đã nhắc 19/02/2019"))
            let twice = try await drafter.post(Paths.remindParties(of: id))
            #expect(twice.status == .conflict)
            let partner = try await house.visitor(of: "canbo.doan")
            let home = try await partner.get("/")
            #expect(home.text.contains("Đơn vị chủ trì đã nhắc ngày 19/02/2019"))
            let told = try await partner.get(Paths.programme(id))
            #expect(told.text.contains("nhắc đơn vị góp ý dự thảo"))
            #expect(try await partner.post(Paths.remindParties(of: id)).status == .forbidden)
            let form = try await drafter.get(Paths.setReminding(of: id))
            #expect(form.status == .ok && form.document.problems == [])
            let set = try await drafter.submit(Paths.setReminding(of: id), ["nhac-truoc": "0"])
            #expect(set.text.contains("Không tự nhắc"))
            #expect(try await partner.get(Paths.setReminding(of: id)).status == .forbidden)
        }
    }
}
