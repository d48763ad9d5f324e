import Calendars
import Domain
import TestKit
import Testing

@testable import Web

/// The acceptance of the programme: from last year's results to a text that every party agrees on.
@Suite struct `The year from clone to locked minutes` {
    @Test func `is lived through by its people on their pages`() async throws {
        try await withProgrammes { house in
            try set(house, "2020-01-14")
            let id = try await draft(house)
            try await consult(id, house)
            try await answer(id, house)
            let conference = try await convene(id, house)
            try await confer(conference, house)
            #expect(try await house.look { try $0.programme(id).state } == .agreed)
        }
    }

    private func set(_ house: OpenSite, _ day: String, hour: Int = 9) throws {
        house.stage.clock.set(Instant.start(of: try #require(Day(day))).advanced(seconds: hour * 3600))
    }

    /// Clones 2018, and puts the Word draft of 2019 over it as that of 2020.
    private func draft(_ house: OpenSite) async throws -> Key<Programme> {
        let drafter = try await house.visitor(of: "tonghop.mttq")
        let (first, second) = try await (house.programme(2018).id, house.programme(2019).id)
        let kept = try await house.look { try $0.carryover(from: first, to: 2020).preselected.map(\.rawValue) }
        let cloned = try await drafter.post(
            Paths.nextYear(after: first),
            pairs: [("ten", "Chương trình phối hợp năm 2020"), ("loai", "multilateral"), ("nam", "2020")]
                + kept.map { ("nhiem-vu", $0) })
        #expect(cloned.status == .seeOther)
        let id = try await house.programme(2020).id
        let paper = try await drafter.get(Paths.programmePaper(of: second))
        let preview = try await drafter.bring(paper.bytes, over: id.rawValue)
        #expect(preview.text.contains("Chưa có gì được lưu."))
        let fields = preview.fields(to: Paths.takeDraftIn).map { $0.0 == "nam" ? ("nam", "2020") : $0 }
        let taken = try await drafter.submit(Paths.takeDraftIn, pairs: fields)
        #expect(taken.text.contains("Đã nhập: thêm"))
        try await house.complete(id)
        return id
    }

    /// Seven working days across Tết; four partners answer, one of them late, one not at all.
    private func consult(_ id: Key<Programme>, _ house: OpenSite) async throws {
        let partner = try await house.visitor(of: "canbo.ldld")
        let refused = try await partner.post(Paths.openRound(of: id), ["so-ngay": "7", "phien-ban": "1"])
        #expect(refused.status == .forbidden && refused.text.contains("lãnh đạo hoặc cán bộ tổng hợp"))
        let lead = try await house.visitor(of: "phochutich.mttq")
        let opened = try await lead.submit(
            Paths.openRound(of: id), ["so-ngay": "7", "phien-ban": "\(try await house.version(of: id))"])
        #expect(opened.text.contains("30/01/2020") && opened.text.contains("Tết"))
        for (day, account) in [
            ("2020-01-17", "canbo.ldld"), ("2020-01-20", "canbo.lhpn"), ("2020-01-20", "canbo.doan"),
            ("2020-01-31", "canbo.ccb"),
        ] {
            try set(house, day)
            let visitor = try await house.visitor(of: account)
            let form = try await visitor.get(Paths.giveOpinion(on: id))
            let own = form.fields(to: Paths.giveOpinion(on: id)).first { $0.0 == "ben" }?.1 ?? ""
            let given = try await visitor.submit(
                Paths.giveOpinion(on: id),
                ["ben": own, "cho": "clause:reporting", "noi-dung": "Đề nghị của \(account)."])
            #expect(given.text.contains("Đã ghi ý kiến"), "\(account)")
        }
        let count = try await house.look { try $0.opinionCount(on: try $0.programme(id)) }
        #expect(count.given == 4 && count.late == 1 && count.unanswered == 4)
        // A session of a fortnight ago has ended.
        let again = try await house.visitor(of: "phochutich.mttq")
        let closed = try await again.submit(
            Paths.closeRound(of: id), ["phien-ban": "\(try await house.version(of: id))"])
        #expect(closed.text.contains("Đã kết thúc đợt"))
    }

    private func answer(_ id: Key<Programme>, _ house: OpenSite) async throws {
        let drafter = try await house.visitor(of: "tonghop.mttq")
        for line in try await house.look({ try $0.opinions(on: try $0.programme(id)) }) {
            let answer = try await drafter.post(
                Paths.reply(to: line.opinion.id),
                ["ket-qua": "accepted", "tra-loi": "Đã tiếp thu.", "phien-ban": "0"])
            #expect(answer.status == .seeOther)
        }
        let table = try await drafter.get(Paths.opinions(on: id))
        #expect(table.text.contains("Tiếp thu") && table.text.contains("quá hạn"))
        #expect(try await drafter.get(Paths.opinionPaper(of: id)).bytes.prefix(2) == [0x50, 0x4b])
        let lead = try await house.visitor(of: "phochutich.mttq")
        let step = try await lead.submit(
            Paths.takeStep(id), ["buoc": "conference", "phien-ban": "\(try await house.version(of: id))"])
        #expect(step.text.contains("Trình hội nghị"))
    }

    /// Forty delegates are invited by a pasted list.
    private func convene(_ id: Key<Programme>, _ house: OpenSite) async throws -> Key<Conference> {
        let desk = try await house.visitor(of: "tonghop.mttq")
        let old = try await house.programme(2018).id
        let form = try await desk.get(Paths.newConference(carrying: id))
        let people = form.document.form(to: Paths.newConference)?.fields ?? []
        let organiser = people.first { $0.name == "don-vi" }?.value ?? ""
        let holders = try await house.look { work in
            let lead = try work.programme(id).leadId
            return try work.holders(in: lead, on: work.today).map { ($0.office.title, $0.holding.id.rawValue) }
        }
        let chair = holders.first { $0.0 == "Phó Chủ tịch" }?.1 ?? ""
        let secretary = holders.first { $0.0 == "Cán bộ tổng hợp" }?.1 ?? ""
        let made = try await desk.post(
            Paths.newConference,
            pairs: [
                ("don-vi", organiser), ("ten", "Hội nghị năm 2020"), ("ngay", "14/02/2020"), ("tu-gio", "08:00"),
                ("den-gio", "11:30"), ("dia-diem", "Hội trường quận"), ("chu-tri", chair), ("thu-ky", secretary),
                ("chuong-trinh", old.rawValue), ("chuong-trinh", id.rawValue),
            ])
        #expect(made.status == .seeOther)
        let conference = try await house.look { work in
            try #require(try work.conferences().first { $0.conference.title == "Hội nghị năm 2020" }).conference.id
        }
        let list = (1...40).map { "Đại biểu Mẫu \($0); Ủy viên; Đơn vị mẫu \($0 % 6)" }.joined(separator: "\n")
        let invited = try await desk.submit(Paths.inviteDelegates(to: conference), ["danh-sach": list])
        #expect(invited.text.contains("Đã thêm 40 đại biểu."))
        let opened = try await desk.submit(
            Paths.openConference(conference), ["phien-ban": try await house.seen(conference)])
        #expect(opened.text.contains("Đã gửi giấy mời."))
        for fields in [
            ["chuong-trinh": id.rawValue, "noi-dung": "text", "nam": "2018"],
            ["chuong-trinh": old.rawValue, "noi-dung": "evaluation", "nam": "2018"],
        ] {
            let put = try await desk.post(
                Paths.putToConsensus(at: conference), pairs: fields.map { ($0.key, $0.value) })
            #expect(put.status == .seeOther)
        }
        return conference
    }

    private func confer(_ id: Key<Conference>, _ house: OpenSite) async throws {
        try set(house, "2020-02-14", hour: 8)
        let clerk = try await house.visitor(of: "tonghop.mttq")
        let chair = try await house.visitor(of: "phochutich.mttq")
        let early = try await chair.post(Paths.closeConference(id), ["phien-ban": try await house.seen(id)])
        #expect(early.status == .conflict && early.text.contains("Đã mời"))
        #expect(
            try await chair.post(Paths.startConference(id), ["phien-ban": try await house.seen(id)]).status == .seeOther
        )
        for delegate in try await house.look({ try $0.delegates(of: try $0.conference(id)) }) {
            #expect(try await clerk.post(Paths.checkIn(delegate.id)).status == .seeOther)
        }
        for board in try await house.look({ try $0.consensusBoards(of: try $0.conference(id)) }) {
            for (index, account) in [
                "tonghop.mttq", "canbo.ldld", "canbo.ccb", "canbo.lhpn", "canbo.doan", "canbo.thanhtra",
            ]
            .enumerated() {
                let party = try await house.visitor(of: account)
                let reserves = index == 3 && !board.item.isEvaluation
                let taken = try await party.post(
                    Paths.position(on: board.item.id),
                    [
                        "ben": board.lines[index].party.id.rawValue, "so": "0", "phien-ban": "\(board.item.version)",
                        "y-kien": reserves ? "reserves" : "agrees", "noi-dung": reserves ? "Bảo lưu về kinh phí." : "",
                    ])
                #expect(taken.status == .seeOther, "\(account)")
            }
            let closed = try await chair.submit(
                Paths.closeConsensus(board.item.id), ["phien-ban": "\(board.item.version)"])
            #expect(closed.text.contains("các bên thống nhất"))
        }
        let minutes = try await chair.submit(Paths.closeConference(id), ["phien-ban": try await house.seen(id)])
        for words in ["đã khóa", "Có mặt 40 đại biểu", "Bảo lưu về kinh phí.", "SHA-256"] {
            #expect(minutes.text.contains(words), "\(words)")
        }
    }
}
