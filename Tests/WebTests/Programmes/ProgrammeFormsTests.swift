import Domain
import TestKit
import Testing

@testable import Web

@Suite struct `The forms of programmes` {
    @Test func `tell the second of two who write one clause, and keep the words`() async throws {
        try await withProgrammes { house in
            let clause = try await clause(.money, in: house)
            let (first, second) = (
                try await house.visitor(of: "tonghop.mttq"), try await house.visitor(of: "tonghop.mttq")
            )
            let path = Paths.writeClause(clause.id)
            let version = "\(clause.version)"
            let saved = try await first.post(path, ["noi-dung": "Mỗi bên tự lo.", "phien-ban": version])
            #expect(saved.status == .seeOther)
            let told = try await second.post(path, ["noi-dung": "Lập dự toán chung.", "phien-ban": version])
            #expect(told.status == .conflict)
            #expect(told.text.contains("Lập dự toán chung.") && told.text.contains("Trần Mẫu Hương"))
            #expect(try await self.clause(.money, in: house).text == "Mỗi bên tự lo.")
        }
    }

    @Test func `refuse an assignment in words and keep what was typed`() async throws {
        try await withProgrammes { house in
            let programme = try await house.programme(2019).id
            let group = try await house.look { try $0.contentGroups(of: try $0.programme(programme))[6].id }
            let visitor = try await house.visitor(of: "tonghop.mttq")
            let path = Paths.newAssignment(of: programme)
            let refused = try await visitor.post(
                path,
                [
                    "nhom": group.rawValue, "ten": "", "chi-tieu": "nhiều", "thoi-han": "31/02/2019",
                    "san-pham": "Báo cáo",
                ])
            #expect(refused.status == .unprocessableContent)
            for words in ["Hãy ghi tên nhiệm vụ", "Hãy ghi một số", "31/02/2019", "Báo cáo"] {
                #expect(refused.text.contains(words), "\(words)")
            }
            let lead = try await house.look { work in
                try work.parties(of: try work.programme(programme))[1].id.rawValue
            }
            let added = try await visitor.submit(
                path,
                [
                    "nhom": group.rawValue, "ten": "Tổ chức hội thi cán bộ công đoàn", "chu-tri": lead,
                    "chi-tieu": "1.200", "don-vi-tinh": "người",
                    "thoi-han": "30/9/2019", "muc-tieu": "Nâng cao kỹ năng", "khoi-luong": "Một hội thi",
                    "san-pham": "Kế hoạch, kết quả",
                ])
            #expect(added.status == .ok && added.text.contains("1.200 người"))
            let missing = try await house.look { work in
                try work.assignments(of: try work.programme(programme)).first {
                    $0.assignment.title == "Tổ chức hội thi cán bộ công đoàn"
                }?.missing
            }
            #expect(missing == [])
        }
    }

    @Test func `take a programme through a second round to the conference`() async throws {
        try await withProgrammes { house in
            let programme = try await house.programme(2019)
            let lead = try await house.visitor(of: "phochutich.mttq")
            let drafter = try await house.visitor(of: "tonghop.mttq")
            let partner = try await house.visitor(of: "canbo.ccb")
            let opened = try await lead.submit(
                Paths.openRound(of: programme.id), ["so-ngay": "3", "phien-ban": "\(programme.version)"])
            #expect(opened.text.contains("22/02/2019") && opened.text.contains("Chưa góp ý"))
            let given = try await partner.submit(
                Paths.giveOpinion(on: programme.id),
                [
                    "ben": try await party("CCB-HK", of: programme, in: house), "cho": "clause:money",
                    "noi-dung": "Đồng ý.",
                ])
            #expect(given.text.contains("Đã ghi ý kiến"))
            let early = try await lead.post(
                Paths.closeRound(of: programme.id), ["phien-ban": "\(try await house.programme(2019).version)"])
            #expect(early.status == .unprocessableContent && early.text.contains("Cần ghi vì chưa đến hạn"))
            let closed = try await lead.submit(
                Paths.closeRound(of: programme.id),
                ["phien-ban": "\(try await house.programme(2019).version)", "ly-do": "Hội nghị họp ngày 21/02."])
            #expect(closed.text.contains("Đã kết thúc đợt"))
            let blocked = try await lead.post(
                Paths.takeStep(programme.id),
                ["buoc": "conference", "phien-ban": "\(try await house.programme(2019).version)"])
            #expect(blocked.status == .conflict && blocked.text.contains("ý kiến chưa được trả lời"))
            for line in try await house.look({ try $0.opinions(on: try $0.programme(programme.id)) })
            where line.reply == nil {
                let answer = try await drafter.post(
                    Paths.reply(to: line.opinion.id),
                    ["ket-qua": "explained", "tra-loi": "Giữ nguyên vì đã rõ.", "phien-ban": "0"])
                #expect(answer.status == .seeOther)
            }
            let count = try await house.look { try $0.opinionCount(on: try $0.programme(programme.id)).unanswered }
            #expect(count == 0)
        }
    }

    @Test func `bring a clause back to what a version said`() async throws {
        try await withProgrammes { house in
            let programme = try await house.programme(2019).id
            let drafter = try await house.visitor(of: "tonghop.mttq")
            let before = try await clause(.requirements, in: house)
            let version = try await house.look { try $0.versions(of: try $0.programme(programme)).last?.id }
            let old = try #require(version)
            let page = try await drafter.get(Paths.compareVersion(old))
            #expect(page.text.contains("<ins>") && page.text.contains("Khôi phục chỗ này"))
            let restored = try await drafter.submit(
                Paths.restore(from: old), ["cho": "clause:requirements", "phien-ban": "\(before.version)"])
            #expect(restored.text.contains("Đã khôi phục."))
            let now = try await clause(.requirements, in: house)
            #expect(now.text != before.text && !now.text.contains("người tố cáo"))
        }
    }

    @Test func `keep the structure: parties, groups, citations, themes and central tasks`() async throws {
        try await withProgrammes { house in
            let id = try await house.programme(2019).id
            let drafter = try await house.visitor(of: "tonghop.mttq")
            let added = try await drafter.submit(Paths.newContentGroup(in: id), ["ten": "Chuyển đổi số"])
            #expect(added.text.contains("Chuyển đổi số"))
            let (group, citations) = try await house.look { work in
                let programme = try work.programme(id)
                return (try work.contentGroups(of: programme).last, try work.citations(of: programme))
            }
            let own = try #require(group)
            #expect(try await drafter.post(Paths.raiseGroup(own.id, of: id)).status == .seeOther)
            let gone = try await drafter.submit(Paths.removeGroup(own.id, of: id), ["phien-ban": "\(own.version)"])
            #expect(gone.text.contains("Đã bỏ nhóm.") && !gone.text.contains("Chuyển đổi số"))
            let cited = try await drafter.submit(
                Paths.newCitation(in: id),
                ["loai": "Kế hoạch", "so": "12/KH-MTTQ-BTT", "ngay": "10/01/2019", "trich-yeu": "công tác năm 2019"])
            #expect(cited.text.contains("12/KH-MTTQ-BTT"))
            let first = try await drafter.post(Paths.raiseCitation(citations[1].id, of: id))
            #expect(first.status == .seeOther)
            let task = try await drafter.submit(
                Paths.newCentralTask(in: id), ["ten": "Đại hội Mặt trận các cấp", "noi-ban-hanh": "MTTQ Thành phố"])
            #expect(task.text.contains("Nhiệm vụ phối hợp đáp ứng"))
            let matrix = try await drafter.get(Paths.centralTasks(of: id))
            #expect(matrix.text.contains("chưa có nhiệm vụ đáp ứng"))
            let theme = try await drafter.submit(
                Paths.newTheme(for: id),
                ["ten": "Năm trật tự đô thị", "nam": "2019", "cap": "district", "noi-ban-hanh": "Quận ủy"])
            #expect(theme.text.contains("Năm trật tự đô thị"))
        }
    }

    @Test func `start next year's programme with the unfinished work, and discard it`() async throws {
        try await withProgrammes { house in
            let old = try await house.programme(2018).id
            let drafter = try await house.visitor(of: "tonghop.mttq")
            let form = try await drafter.get(Paths.nextYear(after: old))
            #expect(form.text.contains("Chưa hoàn thành"))
            let kept = try await house.look { try $0.carryover(from: old, to: 2019).preselected.map(\.rawValue) }
            let fields =
                [("ten", "Chương trình thử"), ("loai", "multilateral"), ("nam", "2020")]
                + kept.prefix(2).map { ("nhiem-vu", $0) }
            let made = try await drafter.post(Paths.nextYear(after: old), pairs: fields)
            #expect(made.status == .seeOther)
            let next = try await house.programme(2020)
            let count = try await house.look { try $0.assignments(of: try $0.programme(next.id)).count }
            #expect(count == 2)
            let gone = try await drafter.submit(
                Paths.discard(next.id), ["phien-ban": "\(next.version)", "ly-do": "Lập nhầm"])
            #expect(gone.text.contains("Đã bỏ dự thảo."))
            await #expect(throws: Refusal.self) { try await house.programme(2020) }
        }
    }

    private func clause(_ name: ClauseName, in house: OpenSite) async throws -> Clause {
        let id = try await house.programme(2019).id
        return try await house.look { try $0.clause(name, of: try $0.programme(id)) }
    }

    private func party(_ code: String, of programme: Programme, in house: OpenSite) async throws -> String {
        try await house.look { work in
            try work.session.first(
                String.self,
                """
                SELECT party.id FROM party JOIN organisation ON organisation.id = party.organisation_id
                WHERE party.programme_id = \(programme.id) AND organisation.code = \(code)
                """) ?? ""
        }
    }
}
