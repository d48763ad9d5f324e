import Calendars
import Domain
import TestKit
import Testing

@testable import Web

@Suite struct `The record of a conference on its pages` {
    @Test func `statements are corrected and taken back, and the second of two writers is told`() async throws {
        try await withMeeting { house, id, desk in
            let delegate = try await house.look { try $0.delegates(of: try $0.conference(id))[0].id }
            _ = try await desk.post(Paths.checkIn(delegate))
            _ = try await desk.post(
                Paths.addStatement(at: id), ["dai-bieu": delegate.rawValue, "noi-dung": "Nhất chí"])
            let statement = try await house.look { try $0.statements(at: try $0.conference(id))[0].id }
            let path = Paths.statement(statement, at: id)
            let form = try await desk.get(path)
            #expect(form.status == .ok && form.document.problems == [] && form.text.contains("Nhất chí"))
            let mended = try await desk.submit(path, ["noi-dung": "Nhất trí", "phien-ban": "1"])
            #expect(mended.text.contains("Nhất trí") && !mended.text.contains("Nhất chí"))
            let second = try await desk.post(path, ["noi-dung": "Lời của người thứ hai", "phien-ban": "1"])
            #expect(second.status == .conflict && second.text.contains("Lời của người thứ hai"))
            let partner = try await house.visitor(of: "canbo.ldld")
            #expect(try await partner.get(path).status == .forbidden)
            let gone = try await desk.submit(Paths.removeStatement(statement, at: id), ["phien-ban": "2"])
            #expect(!gone.text.contains("Nhất trí</div>"))
            #expect(try await desk.get(path).status == .notFound)
        }
    }

    @Test func `conclusions are corrected, moved by buttons, and given as assignments`() async throws {
        try await withMeeting { house, id, desk in
            for text in ["Một", "Hai", "Ba"] {
                let made = try await desk.post(
                    Paths.addConclusion(at: id), ["noi-dung": text, "nguoi": "Các bên", "thoi-han": "31/03/2019"])
                #expect(made.status == .seeOther)
            }
            let keys = try await house.conclusions(id).map(\.id)
            let page = try await desk.submit(Paths.moveConclusion(keys[2], of: id, .up))
            #expect(page.status == .ok && page.document.problems == [])
            _ = try await desk.post(Paths.moveConclusion(keys[0], of: id, .down))
            _ = try await desk.post(Paths.moveConclusion(keys[1], of: id, .down))
            #expect(try await house.conclusions(id).map(\.text) == ["Ba", "Một", "Hai"])
            let path = Paths.conclusion(keys[0], of: id)
            let form = try await desk.get(path)
            #expect(form.document.problems == [] && form.text.contains("31/03/2019"))
            let fields: KeyValuePairs = ["noi-dung": "Một, sửa", "nguoi": "Ban tổ chức", "phien-ban": "1"]
            #expect(try await desk.post(path, fields).status == .seeOther)
            let second = try await desk.post(path, fields)
            #expect(second.status == .conflict && second.text.contains("Một, sửa"))
            let partner = try await house.visitor(of: "canbo.ldld")
            for path in [path, Paths.assignConclusion(keys[0], of: id)] {
                #expect(try await partner.get(path).status == .forbidden)
            }
            #expect(try await partner.post(Paths.moveConclusion(keys[0], of: id, .up)).status == .forbidden)
        }
    }

    @Test func `a conclusion becomes an assignment of a programme that is being written, and is taken back`()
        async throws
    {
        try await withMeeting { house, id, desk in
            let programme = try await house.programme(2019).id
            let (group, union) = try await house.look { work in
                let organisation = try #require(try work.organisation(code: "LDLD-HK")).id
                return (try work.contentGroups(of: try work.programme(programme))[0].id, organisation.rawValue)
            }
            _ = try await desk.post(
                Paths.addConclusion(at: id),
                ["noi-dung": "Mở lớp kỹ năng số cho đoàn viên", "don-vi": union, "thoi-han": "30/06/2019"])
            let conclusion = try await house.conclusions(id)[0].id
            let path = Paths.assignConclusion(conclusion, of: id)
            let form = try await desk.get(path)
            #expect(form.status == .ok && form.document.problems == [])
            let none = try await desk.post(path, ["phien-ban": "1"])
            #expect(none.status == .unprocessableContent && none.text.contains("Hãy chọn một"))
            let given = try await desk.submit(path, ["nhom": group.rawValue, "phien-ban": "1"])
            #expect(given.text.contains("Đã giao kết luận thành nhiệm vụ"), "\(given.text.prefix(400))")
            let made = try #require(try await house.conclusions(id)[0].assignmentId)
            let assignment = try await house.look { try $0.assignmentDetail(made) }
            #expect(assignment.lead?.organisationId.rawValue == union)
            #expect(assignment.assignment.deadline == Day("2019-06-30"))
            let twice = try await desk.post(path, ["nhom": group.rawValue, "phien-ban": "2"])
            #expect(twice.status == .conflict)
            let undone = try await desk.submit(Paths.unassignConclusion(conclusion, of: id), ["phien-ban": "2"])
            #expect(undone.text.contains("không còn gắn với nhiệm vụ") && undone.text.contains("chỉ đạo"))
            let linked = try await desk.submit(path, ["nhiem-vu": made.rawValue, "phien-ban": "3"])
            #expect(linked.status == .ok)
            #expect(try await house.conclusions(id)[0].assignmentId == made)
        }
    }

    @Test func `papers are corrected and moved by buttons`() async throws {
        try await withProgrammes { house in
            let id = try await house.conference()
            let desk = try await house.visitor(of: "tonghop.mttq")
            let before = try await house.papers(id).map(\.title)
            for title in ["Tài liệu A", "Tài liệu B"] {
                #expect(try await desk.post(Paths.addPaper(to: id), ["ten": title]).status == .seeOther)
            }
            let papers = try await house.papers(id).suffix(2).map(\.id)
            let page = try await desk.submit(Paths.movePaper(papers[1], of: id, .up))
            #expect(page.document.problems == [])
            #expect(try await house.papers(id).map(\.title) == before + ["Tài liệu B", "Tài liệu A"])
            let path = Paths.paper(papers[0], of: id)
            #expect(try await desk.get(path).document.problems == [])
            let fields: KeyValuePairs = ["ten": "Tài liệu A, bản mới", "noi-dung": "Gửi kèm", "phien-ban": "1"]
            #expect(try await desk.post(path, fields).status == .seeOther)
            let second = try await desk.post(path, fields)
            #expect(second.status == .conflict)
            let titles = try await house.papers(id).map(\.title)
            #expect(titles.last == "Tài liệu A, bản mới")
            let partner = try await house.visitor(of: "canbo.ldld")
            #expect(try await partner.get(path).status == .forbidden)
        }
    }

    @Test func `after the end everything is refused with who locked it and when`() async throws {
        try await withMeeting { house, id, desk in
            _ = try await desk.post(Paths.addConclusion(at: id), ["noi-dung": "Một", "nguoi": "Các bên"])
            let conclusion = try await house.conclusions(id)[0].id
            let paper = try await house.papers(id).first
            let chair = try await house.visitor(of: "phochutich.mttq")
            let closed = try await chair.post(
                Paths.closeConference(id),
                ["phien-ban": "\(try await house.look { try $0.conference(id).version })"])
            #expect(closed.status == .seeOther)
            let clerk = try await house.visitor(of: "tonghop.mttq")
            var late = [
                try await clerk.post(
                    Paths.conclusion(conclusion, of: id), ["noi-dung": "Sửa", "nguoi": "x", "phien-ban": "1"]),
                try await clerk.post(Paths.addPaper(to: id), ["ten": "Muộn"]),
                try await clerk.post(Paths.moveConclusion(conclusion, of: id, .up)),
            ]
            if let paper {
                late.append(try await clerk.post(Paths.paper(paper.id, of: id), ["ten": "x", "phien-ban": "1"]))
            }
            for page in late {
                #expect(page.status == .conflict && page.text.contains("Nguyễn Mẫu Sơn"), "\(page.text.prefix(200))")
            }
        }
    }

    @Test func `a conference is called off on a page, and the invited read why everywhere`() async throws {
        try await withProgrammes { house in
            let id = try await house.conference()
            let desk = try await house.visitor(of: "tonghop.mttq")
            let asked = try await desk.get(Paths.cancelConference(id))
            #expect(asked.status == .ok && asked.document.problems == [])
            let version = "\(try await house.look { try $0.conference(id).version })"
            let silent = try await desk.post(Paths.cancelConference(id), ["phien-ban": version])
            #expect(silent.status == .unprocessableContent)
            let done = try await desk.submit(
                Paths.cancelConference(id), ["ly-do": "Bão số 3 đổ bộ", "phien-ban": version])
            #expect(done.text.contains("Bão số 3 đổ bộ") && done.document.problems == [])
            let delegate = try await house.look { work in
                try #require(
                    try work.delegates(of: try work.conference(id)).first {
                        $0.organisationName.contains("Liên đoàn Lao động")
                    }
                ).id
            }
            let invited = try await house.visitor(of: "canbo.ldld")
            let sheet = try await invited.get(Paths.delegateInvitation(delegate))
            #expect(sheet.text.contains("Hội nghị đã hủy") && sheet.text.contains("Bão số 3 đổ bộ"))
            #expect(sheet.document.problems == [])
            let file = try await invited.get(Paths.conferenceCalendar(id))
            #expect(file.text.contains("STATUS:CANCELLED"))
            let leader = try await house.visitor(of: "chutich.ldld")
            #expect(try await leader.get(Paths.home).text.contains("Hội nghị đã hủy"))
            for path in [Paths.checkIn(at: id), Paths.agenda(of: id), Paths.hall(of: id), Paths.conferences] {
                let page = try await desk.get(path)
                #expect(page.status == .ok && page.document.problems == [], "\(path)")
            }
            let late = try await desk.post(Paths.addPaper(to: id), ["ten": "Muộn"])
            #expect(late.status == .conflict && late.text.contains("đã hủy"))
        }
    }

    @Test func `a conference that is moved says from where, and asks for another answer`() async throws {
        try await withProgrammes { house in
            let id = try await house.conference()
            let desk = try await house.visitor(of: "tonghop.mttq")
            var fields = try await desk.get(Paths.alterConference(id)).fields(to: Paths.alterConference(id))
            fields = fields.filter { $0.0 != "dia-diem" } + [("dia-diem", "Nhà văn hóa quận")]
            #expect(try await desk.post(Paths.alterConference(id), pairs: fields).status == .seeOther)
            let invited = try await house.visitor(of: "canbo.ldld")
            let page = try await invited.get(Paths.conference(id))
            #expect(page.text.contains("Hội nghị đã dời") && page.text.contains("Nhà văn hóa quận"))
            #expect(page.document.problems == [])
        }
    }
}

extension OpenSite {
    fileprivate func conclusions(_ id: Key<Conference>) async throws -> [Conclusion] {
        try await look { try $0.conclusions(of: try $0.conference(id)) }
    }

    fileprivate func papers(_ id: Key<Conference>) async throws -> [ConferencePaper] {
        try await look { try $0.papers(of: try $0.conference(id)) }
    }
}
