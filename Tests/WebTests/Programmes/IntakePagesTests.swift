import Domain
import Foundation
import TestKit
import Testing

@testable import Web

@Suite struct `A draft from Word` {
    @Test func `goes out, is looked at, put right, taken in and undone`() async throws {
        try await withProgrammes { house in
            let drafter = try await house.visitor(of: "tonghop.mttq")
            let old = try await house.programme(2018).id
            let paper = try await drafter.get(Paths.programmePaper(of: old))
            #expect(paper.status == .ok && paper.bytes.prefix(2) == [0x50, 0x4b])
            let preview = try await drafter.bring(paper.bytes, over: "")
            #expect(preview.status == .ok)
            #expect(preview.document.problems == [])
            #expect(preview.text.contains("40 nhiệm vụ") && preview.text.contains("Chưa có gì được lưu."))
            var fields = preview.fields(to: Paths.takeDraftIn).filter {
                $0.0 != "ten" && $0.0 != "nam" && $0.0 != "nhan-0-0"
            }
            fields += [("ten", "Chương trình thử từ tệp Word"), ("nam", "2020")]
            let taken = try await drafter.post(Paths.takeDraftIn, pairs: fields)
            #expect(taken.status == .seeOther)
            let new = try await house.programme(2020)
            #expect(new.title == "Chương trình thử từ tệp Word" && new.state == .draft)
            let count = try await house.look { try $0.assignments(of: try $0.programme(new.id)).count }
            #expect(count == 39)
            let summary = try await drafter.get(Paths.intakes(of: new.id))
            #expect(summary.status == .ok && summary.document.problems == [])
            let gone = try await drafter.submit(Paths.discard(new.id), ["phien-ban": "\(new.version)"])
            #expect(gone.text.contains("Đã bỏ dự thảo."))
        }
    }

    @Test func `put over a programme that is there is undone place by place`() async throws {
        try await withProgrammes { house in
            let drafter = try await house.visitor(of: "tonghop.mttq")
            let id = try await house.programme(2019).id
            let paper = try await drafter.get(Paths.programmePaper(of: id))
            let preview = try await drafter.bring(paper.bytes, over: id.rawValue)
            let fields = preview.fields(to: Paths.takeDraftIn).map { field in
                field.0 == "chi-tieu-0-0" ? (field.0, "48") : field
            }
            let taken = try await drafter.submit(Paths.takeDraftIn, pairs: fields)
            #expect(taken.text.contains("sửa 1 nhiệm vụ") && taken.text.contains("Hoàn tác"))
            let intake = try await house.look { try #require(try $0.intakes(of: try $0.programme(id)).first).id }
            let version = "\(try await house.programme(2019).version)"
            let undone = try await drafter.submit(Paths.undoIntake(intake, of: id), ["phien-ban": version])
            #expect(undone.text.contains("Đã hoàn tác."))
            let target = try await house.look { work in
                try work.assignments(of: try work.programme(id)).first?.assignment.target?.vietnamese
            }
            #expect(target != "48")
        }
    }

    @Test func `put over a programme that somebody changed meanwhile is told, and what was put right is kept`()
        async throws
    {
        try await withProgrammes { house in
            let drafter = try await house.visitor(of: "tonghop.mttq")
            let id = try await house.programme(2019).id
            let paper = try await drafter.get(Paths.programmePaper(of: id))
            let preview = try await drafter.bring(paper.bytes, over: id.rawValue)
            let fields = preview.fields(to: Paths.takeDraftIn).map {
                $0.0 == "don-vi-0-0" ? ($0.0, "buổi họp dân") : $0
            }
            let theme = try await drafter.post(
                Paths.chooseThemes(for: id), ["phien-ban": "\(try await house.version(of: id))"])
            #expect(theme.status == .seeOther)
            let told = try await drafter.post(Paths.takeDraftIn, pairs: fields)
            #expect(told.status == .conflict && told.text.contains("buổi họp dân"))
            let none = try await house.look { try $0.intakes(of: try $0.programme(id)).isEmpty }
            #expect(none)
            let again = try await drafter.post(Paths.takeDraftIn, pairs: told.fields(to: Paths.takeDraftIn))
            #expect(again.status == .seeOther)
        }
    }

    @Test func `that cannot be read is refused in words, and partners cannot bring one`() async throws {
        try await withProgrammes { house in
            let drafter = try await house.visitor(of: "tonghop.mttq")
            let refused = try await drafter.bring(Array("không phải Word".utf8), over: "")
            #expect(refused.status == .unprocessableContent && refused.text.contains("Word"))
            let empty = try await drafter.post(Paths.takeDraftIn, ["ban-doc": "{}"])
            #expect(empty.status == .unprocessableContent)
            let ward = try await house.visitor(of: "canbo.hangbac")
            let draft = try await house.programme(2019).id
            #expect(try await ward.get(Paths.programmePaper(of: draft)).status == .notFound)
            #expect(try await ward.get(Paths.opinionPaper(of: draft)).status == .notFound)
            #expect(try await ward.get(Paths.opinionWorkbook(of: draft)).status == .notFound)
        }
    }
}
