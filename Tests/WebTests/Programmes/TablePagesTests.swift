import Domain
import TestKit
import Testing

@testable import Web

@Suite struct `The table of assignments in Excel` {
    @Test func `goes out, comes back changed, is looked at, taken in and undone`() async throws {
        try await withProgrammes { house in
            let drafter = try await house.visitor(of: "tonghop.mttq")
            let id = try await house.programme(2019).id
            let page = try await drafter.get(Paths.assignments(of: id))
            #expect(page.text.contains("Nhập tệp Excel"))
            let door = try await drafter.get(Paths.bringTable(over: id))
            #expect(door.status == .ok && door.document.problems == [])
            let out = try await drafter.get(Paths.assignmentFile(of: id))
            #expect(out.bytes.prefix(2) == [0x50, 0x4b])
            let same = try await drafter.bring(out.bytes, "bang.xlsx", to: Paths.bringTable(over: id))
            #expect(same.status == .ok && same.text.contains("Tệp giống bảng đang có"))
            let first = try await house.look { try #require(try $0.assignments(of: try $0.programme(id)).first) }
            let changed = """
                Mã nhiệm vụ;Lần sửa;Nhiệm vụ;Sản phẩm
                \(first.assignment.id);\(first.assignment.version);\(first.assignment.title);Sản phẩm ghi trong Excel
                """
            let preview = try await drafter.bring(Array(changed.utf8), "bang.csv", to: Paths.bringTable(over: id))
            #expect(preview.status == .ok && preview.document.problems == [])
            #expect(preview.text.contains("Sản phẩm ghi trong Excel") && preview.text.contains("được giữ nguyên"))
            let taken = try await drafter.submit(
                Paths.takeTableIn(over: id), pairs: preview.fields(to: Paths.takeTableIn(over: id)))
            #expect(taken.text.contains("thêm 0, sửa 1 nhiệm vụ") && taken.text.contains("Hoàn tác"))
            let intake = try await house.look { try #require(try $0.intakes(of: try $0.programme(id)).first).id }
            let version = "\(try await house.programme(2019).version)"
            let undone = try await drafter.submit(Paths.undoIntake(intake, of: id), ["phien-ban": version])
            #expect(undone.text.contains("Đã hoàn tác."))
            let now = try await house.look { try $0.assignment(first.assignment.id).product }
            #expect(now == first.assignment.product)
        }
    }

    @Test func `with a wrong cell names it, and strangers find no door`() async throws {
        try await withProgrammes { house in
            let drafter = try await house.visitor(of: "tonghop.mttq")
            let id = try await house.programme(2019).id
            let wrong = "Nhiệm vụ;Nhóm nội dung;Thời hạn\nViệc;Nhóm lạ;31/02/2019\n"
            let preview = try await drafter.bring(Array(wrong.utf8), "bang.csv", to: Paths.bringTable(over: id))
            #expect(preview.text.contains("Dòng 2, cột Thời hạn") && preview.document.problems == [])
            #expect(!preview.text.contains("name=\"dau\""))
            let none = try await drafter.bring(Array("gì đó".utf8), "bang.xlsx", to: Paths.bringTable(over: id))
            #expect(none.status == .unprocessableContent)
            let ward = try await house.visitor(of: "canbo.hangbac")
            #expect(try await ward.get(Paths.bringTable(over: id)).status == .notFound)
            let partner = try await house.visitor(of: "chutich.ldld")
            #expect(try await partner.get(Paths.bringTable(over: id)).status == .forbidden)
        }
    }
}
