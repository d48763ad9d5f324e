import Domain
import TestKit
import Testing

@testable import Web

@Suite struct `Results on their pages` {
    @Test func `are noted by those who take part, add up, and are withdrawn with a reason`() async throws {
        try await withProgrammes { house in
            let (id, lead) = try await led(by: "LDLD-HK", in: house)
            let path = Paths.noteResult(of: id)
            let union = try await house.visitor(of: "canbo.ldld")
            let form = try await union.get(path)
            #expect(form.status == .ok && form.document.problems == [])
            let wrong = try await union.post(
                path, ["ben": lead.rawValue, "ngay": "05/05/2030", "noi-dung": "Xong", "so-luong": "nhiều"])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("Hãy ghi một số"))
            let noted = try await union.submit(
                path, ["ben": lead.rawValue, "ngay": "05/05/2018", "noi-dung": "Phát bản cam kết", "so-luong": "12"])
            #expect(noted.text.contains("Phát bản cam kết") && noted.text.contains("Đạt 12/"))
            let other = try await house.visitor(of: "canbo.thanhtra")
            let refused = try await other.post(
                path, ["ben": lead.rawValue, "ngay": "05/05/2018", "noi-dung": "Không phải của tôi"])
            #expect(refused.status == .forbidden)
            let result = try await house.look { work in
                try #require(try work.results(of: try work.assignment(id)).first).result.id
            }
            let gone = try await union.submit(Paths.withdrawResult(result, of: id), ["ly-do": "Ghi nhầm ngày"])
            #expect(gone.text.contains("đã rút") && gone.text.contains("Ghi nhầm ngày"))
            let reached = try await house.look { try $0.progress(of: try $0.assignment(id)).reached }
            #expect(reached == nil)
        }
    }

    @Test func `are compiled into the evaluation of the year, with words around them`() async throws {
        try await withProgrammes { house in
            let id = try await house.programme(2018).id
            let drafter = try await house.visitor(of: "tonghop.mttq")
            let page = try await drafter.get(Paths.evaluation(of: id))
            #expect(page.status == .ok)
            #expect(page.document.problems == [])
            #expect(page.text.contains("Theo từng bên") && page.text.contains("Chưa hoàn thành"))
            let written = try await drafter.submit(
                Paths.writeEvaluation(of: id),
                ["nam": "2018", "nhom": "", "noi-dung": "Phối hợp chặt chẽ.", "phien-ban": "0"])
            #expect(written.text.contains("Phối hợp chặt chẽ."))
            let late = try await drafter.post(
                Paths.writeEvaluation(of: id), ["nam": "2018", "nhom": "", "noi-dung": "Lời khác", "phien-ban": "0"])
            #expect(late.status == .conflict && late.text.contains("Lời khác"))
            let partner = try await house.visitor(of: "canbo.ldld")
            #expect(try await partner.get(Paths.evaluation(of: id)).text.contains("Phối hợp chặt chẽ."))
            let refused = try await partner.post(
                Paths.writeEvaluation(of: id), ["nam": "2018", "noi-dung": "x", "phien-ban": "1"])
            #expect(refused.status == .forbidden)
        }
    }

    /// An assignment of 2018 that an organisation leads, with its party.
    private func led(by code: String, in house: OpenSite) async throws -> (Key<Assignment>, Key<Party>) {
        let id = try await house.programme(2018).id
        return try await house.look { work in
            let organisation = try #require(try work.organisation(code: code)).id
            let details = try work.assignments(of: try work.programme(id))
            let own = try #require(
                details.first { $0.lead?.organisationId == organisation && $0.assignment.target != nil })
            return (own.assignment.id, try #require(own.lead).id)
        }
    }
}
