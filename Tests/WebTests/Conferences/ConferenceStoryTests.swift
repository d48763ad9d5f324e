import Calendars
import Domain
import TestKit
import Testing

@testable import Web

@Suite struct `A conference on its pages` {
    @Test func `is prepared, opened, run and closed, and what was agreed takes effect`() async throws {
        try await withProgrammes { house in
            try await house.bringBeforeTheConference()
            let id = try await house.conference()
            let desk = try await house.visitor(of: "tonghop.mttq")
            try await put(id, in: house, desk)
            house.stage.clock.set(Instant.start(of: try #require(Day("2019-02-21"))).advanced(seconds: 28_800))
            let chair = try await house.visitor(of: "phochutich.mttq")
            let clerk = try await house.visitor(of: "tonghop.mttq")
            let begun = try await chair.submit(Paths.startConference(id), ["phien-ban": try await house.seen(id)])
            #expect(begun.text.contains("Hội nghị đã khai mạc."))
            try await checkIn(id, in: house, clerk)
            try await speak(id, in: house, chair, clerk)
            let closed = try await chair.submit(Paths.closeConference(id), ["phien-ban": try await house.seen(id)])
            #expect(closed.text.contains("biên bản đã khóa") && closed.text.contains("Ý kiến bảo lưu"))
            #expect(try await house.programme(2019).state == .agreed)
            let late = try await clerk.post(
                Paths.correctMinutes(of: id), ["muc": "closing", "noi-dung": "Sửa sau", "phien-ban": "0"])
            #expect(late.status == .conflict && late.text.contains("Biên bản đã khóa"))
        }
    }

    private func put(_ id: Key<Conference>, in house: OpenSite, _ desk: Visitor) async throws {
        let (old, new) = try await (house.programme(2018).id, house.programme(2019).id)
        let text = try await desk.submit(
            Paths.putToConsensus(at: id), ["chuong-trinh": new.rawValue, "noi-dung": "text", "nam": "2018"])
        #expect(text.text.contains("Đã đưa ra để các bên nêu ý kiến."))
        let evaluation = try await desk.submit(
            Paths.putToConsensus(at: id), ["chuong-trinh": old.rawValue, "noi-dung": "evaluation", "nam": "2018"])
        #expect(evaluation.text.contains("0/6"))
        let twice = try await desk.post(
            Paths.putToConsensus(at: id), ["chuong-trinh": new.rawValue, "noi-dung": "text"])
        #expect(twice.status == .conflict && twice.text.contains("đã được đưa ra"))
    }

    /// Everybody comes: by hand, by code, somebody in place of another, somebody uninvited.
    private func checkIn(_ id: Key<Conference>, in house: OpenSite, _ clerk: Visitor) async throws {
        let delegates = try await house.look { try $0.delegates(of: try $0.conference(id)) }
        #expect(delegates.count >= 20)
        let code = try await house.look { try $0.pass(of: delegates[0].id).code }
        let wrong = try await clerk.post(Paths.checkIn(at: id), ["ma": "ZZZZ"])
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("Không có giấy mời nào mang mã này"))
        let read = try await clerk.submit(Paths.checkIn(at: id), ["ma": code])
        #expect(read.text.contains("Đã ghi có mặt"))
        for delegate in delegates.dropFirst(2) {
            #expect(try await clerk.post(Paths.checkIn(delegate.id)).status == .seeOther)
        }
        let stands = try await clerk.submit(
            Paths.checkIn(delegates[1].id), ["nguoi-thay": "Vũ Mẫu Thay", "chuc-vu": "Phó Chủ tịch"])
        #expect(stands.text.contains("Vũ Mẫu Thay"))
        let guest = try await clerk.submit(
            Paths.walkIn(to: id), ["ho-ten": "Lê Mẫu Khách", "don-vi": "Báo Thử nghiệm"])
        #expect(guest.text.contains("Lê Mẫu Khách"))
        let total = try await house.look { try $0.delegateLines(of: try $0.conference(id)).total }
        #expect(total.present == delegates.count + 1)
        #expect(total.substitutes == 1)
        #expect(total.walkIns == 1)
    }

    private func speak(_ id: Key<Conference>, in house: OpenSite, _ chair: Visitor, _ clerk: Visitor) async throws {
        let speakers = ["tonghop.mttq", "canbo.ldld", "canbo.ccb", "canbo.lhpn", "canbo.doan", "canbo.thanhtra"]
        let boards = try await house.look { try $0.consensusBoards(of: try $0.conference(id)) }
        for board in boards {
            for (index, account) in speakers.enumerated() {
                let visitor = try await house.visitor(of: account)
                let reserves = index == 2 && !board.item.isEvaluation
                let answer = try await visitor.post(
                    Paths.position(on: board.item.id),
                    [
                        "ben": board.lines[index].party.id.rawValue, "so": "0", "phien-ban": "\(board.item.version)",
                        "y-kien": reserves ? "reserves" : "agrees",
                        "noi-dung": reserves ? "Đề nghị giao ban hằng tháng." : "",
                    ])
                #expect(answer.status == .seeOther, "\(account)")
            }
            let stranger = try await house.visitor(of: "canbo.ldld")
            let other = try await stranger.post(
                Paths.position(on: board.item.id),
                [
                    "ben": board.lines[0].party.id.rawValue, "so": "1", "phien-ban": "\(board.item.version)",
                    "y-kien": "agrees",
                ])
            #expect(other.status == .forbidden)
            let chosen = try await chair.submit(
                Paths.closeConsensus(board.item.id), ["phien-ban": "\(board.item.version)"])
            #expect(chosen.text.contains("các bên thống nhất"))
        }
        let delegate = try await house.look { try $0.delegates(of: try $0.conference(id))[1].id.rawValue }
        let said = try await clerk.submit(
            Paths.addStatement(at: id), ["dai-bieu": delegate, "noi-dung": "Nhất trí với báo cáo và dự thảo."])
        #expect(said.text.contains("Nhất trí với báo cáo và dự thảo."))
        let concluded = try await clerk.submit(
            Paths.addConclusion(at: id),
            ["noi-dung": "Các bên cụ thể hóa chương trình.", "nguoi": "Các bên", "thoi-han": "31/03/2019"])
        #expect(concluded.text.contains("Các bên cụ thể hóa chương trình."))
        let hall = try await clerk.get(Paths.hall(of: id))
        #expect(hall.status == .ok && hall.text.contains("6/6") && hall.document.problems == [])
    }
}

extension OpenSite {
    /// The version of a conference that somebody sees who looks now.
    func seen(_ id: Key<Conference>) async throws -> String {
        "\(try await look { try $0.conference(id).version })"
    }

    /// Completes the draft of 2019 as its drafters would, and takes it before the conference.
    func bringBeforeTheConference() async throws {
        let id = try await programme(2019).id
        try await complete(id)
        let drafter = try await look { try $0.actor(of: try $0.member(account: "tonghop.mttq")) }
        try await stage.desk.act(as: drafter) { work in
            try work.takeStep(id, to: .conference, version: try work.programme(id).version)
        }
    }

    /// Writes what a draft lacks, drops empty groups and answers what is open, as its drafters would.
    func complete(_ id: Key<Programme>) async throws {
        let drafter = try await look { try $0.actor(of: try $0.member(account: "tonghop.mttq")) }
        try await stage.desk.act(as: drafter) { work in
            let programme = try work.programme(id)
            for line in try work.opinions(on: programme) where line.reply == nil {
                try work.reply(to: line.opinion.id, .explained, text: "Đầu mối do từng bên thông báo.")
            }
            for group in try work.contentGroups(of: programme) {
                let own = try work.assignments(of: programme).filter { $0.assignment.groupId == group.id }
                if own.isEmpty { try work.removeContentGroup(group.id, version: group.version) }
            }
            for detail in try work.assignments(of: programme) where !detail.missing.isEmpty {
                var draft = AssignmentDraft(detail)
                if draft.amount.isEmpty { draft.amount = "18 phường và quận" }
                if draft.target == nil { (draft.target, draft.unit) = (Quantity("19"), "đại hội") }
                if draft.product.isEmpty { draft.product = "Nghị quyết" }
                if draft.objective.isEmpty { draft.objective = "Đúng thời gian" }
                if draft.deadline == nil, draft.phase.isEmpty { draft.phase = "Trong năm" }
                try work.alterAssignment(detail.assignment.id, to: draft, version: detail.assignment.version)
            }
        }
    }

    func version(of id: Key<Programme>) async throws -> Int { try await look { try $0.programme(id).version } }
}
