import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Minutes of a conference` {
    private func part(_ hall: Hall, _ section: MinutesSection) async throws -> MinutesPart {
        let id = hall.id
        let parts = try await hall.stage.look { try $0.minutesParts(of: $0.conference(id)) }
        return try #require(parts.first { $0.section == section })
    }

    @Test func `are drafted from the record, and locked with a fingerprint`() async throws {
        try await Hall.with { hall in
            let (id, stage) = (hall.id, hall.stage)
            let delegates = try await hall.begin()
            let item = try await hall.put()
            try await stage.act(as: .huong) { work in
                try work.checkIn(delegates[0])
                try work.checkIn(delegates[1], substitute: "Người Thay", positionText: "Phó Chủ tịch")
                let point = try work.addAgendaItem(
                    AgendaItemDraft("Thảo luận", minutes: 30, presenter: "Chủ trì", section: "Phần I"), to: id)
                try work.beginAgendaItem(point.id, version: 1)
                try work.logStatement(by: delegates[1], on: point.id, text: "Nhất trí với dự thảo")
                try work.addConclusion(
                    ConclusionDraft(
                        "Cụ thể hóa chương trình", owner: .named("Các bên"), due: Stage.story.advanced(by: 30)),
                    to: id)
            }
            try await hall.agree(on: item)
            try await hall.take(.reserves, "Về kinh phí", as: .hien, for: hall.alliance.ward, on: item)
            try await hall.closeItem(item)
            stage.clock.advance(seconds: 2 * 3600)
            let locked = try await hall.close()
            let text = try #require(locked.content)
            #expect(locked.fingerprint == Digest.fingerprint(locked.text))
            #expect(text.chair.hasPrefix(Player.son.name) && text.secretary.hasPrefix(Player.huong.name))
            let words = Dictionary(uniqueKeysWithValues: text.parts.map { ($0.section, $0.text) })
            #expect(words[.opening]?.contains("08 giờ 00 phút, ngày 21 tháng 02 năm 2019") == true)
            #expect(words[.attendance]?.contains("Có mặt 2 đại biểu; được mời 3.") == true)
            #expect(words[.attendance]?.contains("Người Thay - Phó Chủ tịch") == true)
            #expect(words[.attendance]?.contains("(dự thay \(Player.lan.name))") == true)
            #expect(words[.agenda] == "Phần I\n- 08:00 đến 10:00: Thảo luận (Chủ trì)")
            #expect(words[.statements]?.contains("Người Thay") == true)
            #expect(words[.consensus]?.contains("Đã thống nhất (3/3 bên nêu ý kiến") == true)
            #expect(words[.consensus]?.contains("Ý kiến bảo lưu:\n- \(Troupe.ward.name): Về kinh phí") == true)
            #expect(words[.conclusions]?.contains("Cụ thể hóa chương trình (Các bên") == true)
            #expect(words[.closing] == "Hội nghị kết thúc vào 10 giờ 00 phút, ngày 21 tháng 02 năm 2019.")
            let read = try await stage.look(as: .thao) { try $0.minutes(of: $0.conference(id)) }
            #expect(read == text)
        }
    }

    @Test func `minutes.are-corrected-by-the-secretary`() async throws {
        try await Hall.with(programmeIn: .agreed) { hall in
            let (id, stage) = (hall.id, hall.stage)
            var draft = try await Hall.draft(on: stage)
            draft.secretaryId = try await Hall.holding(.tuan, on: stage)
            let asked = draft
            try await stage.act { try $0.alterConference(id, to: asked, version: 1) }
            try await hall.begin()
            for player in [Player.son, .lan, .thao, .van, .quan] {
                let refusal = try await stage.refusal(as: player) {
                    try $0.correctMinutes(of: id, .statements, "x", version: 0)
                }
                #expect(refusal?.rule == .minutesAreCorrectedByTheSecretary, "\(player)")
            }
            try await stage.act(as: .tuan) { try $0.correctMinutes(of: id, .statements, "Không có", version: 0) }
            let stale = try await stage.refusal(as: .huong) {
                try $0.correctMinutes(of: id, .statements, "Khác", version: 0)
            }
            #expect(stale?.rule == .recordIsUnchanged)
            var text = try await part(hall, .statements).text
            #expect(text == "Không có")
            try await stage.act(as: .huong) { try $0.correctMinutes(of: id, .statements, "", version: 1) }
            text = try await part(hall, .statements).text
            #expect(text.isEmpty)
        }
    }

    @Test func `tell when the record changed under the secretary's words`() async throws {
        try await Hall.with(programmeIn: .agreed) { hall in
            let (id, stage) = (hall.id, hall.stage)
            let delegates = try await hall.begin()
            try await stage.act(as: .huong) { try $0.correctMinutes(of: id, .attendance, "Đông đủ", version: 0) }
            var isOvertaken = try await part(hall, .attendance).isOvertaken
            #expect(!isOvertaken)
            try await stage.act(as: .huong) { try $0.checkIn(delegates[0]) }
            isOvertaken = try await part(hall, .attendance).isOvertaken
            #expect(isOvertaken)
            try await hall.close()
            let parts = try await stage.look { try $0.minutes(of: $0.conference(id)).parts }
            #expect(parts.first { $0.section == .attendance }?.text == "Đông đủ")
            #expect(parts.filter(\.isCorrected).map(\.section) == [.attendance])
        }
    }

    @Test func `minutes.are-locked-at-the-end`() async throws {
        try await Hall.with(programmeIn: .agreed) { hall in
            let (id, stage) = (hall.id, hall.stage)
            try await hall.open()
            let early = try await stage.refusal(as: .huong) { try $0.correctMinutes(of: id, .agenda, "x", version: 0) }
            #expect(early?.rule == .minutesAreLockedAtTheEnd)
            try await hall.start()
            let locked = try await hall.close()
            let late = try await stage.refusal(as: .huong) { try $0.correctMinutes(of: id, .agenda, "x", version: 0) }
            #expect(late?.rule == .minutesAreLockedAtTheEnd)
            let kept = try await stage.look { try $0.lockedMinutes(of: $0.conference(id)) }
            #expect(kept?.fingerprint == locked.fingerprint)
        }
    }
}

@Suite struct `Conclusions of a conference` {
    @Test func `conclusion.names-its-owner`() async throws {
        try await Hall.with(programmeIn: .agreed) { hall in
            let (id, stage) = (hall.id, hall.stage)
            try await hall.begin()
            for draft in [
                ConclusionDraft(" ", owner: .named("Các bên")), ConclusionDraft("Việc", owner: .named(" ")),
                ConclusionDraft("Việc", owner: .named("Các bên"), due: Stage.story.advanced(by: -1)),
            ] {
                let refusal = try await stage.refusal(as: .huong) { _ = try $0.addConclusion(draft, to: id) }
                #expect(refusal?.rule == .conclusionNamesItsOwner)
            }
            let union = try await stage.organisation(.union)
            let holding = try await Hall.holding(.lan, on: stage)
            let (first, second) = try await stage.act(as: .huong) { work in
                (
                    try work.addConclusion(ConclusionDraft("Một", owner: .organisation(union)), to: id),
                    try work.addConclusion(ConclusionDraft("Hai", owner: .holder(holding), due: Stage.story), to: id)
                )
            }
            #expect(first.ownerName == Troupe.union.name && second.ownerName.hasPrefix(Player.lan.name))
            try await stage.act(as: .huong) { try $0.orderConclusions(of: id, [second.id, first.id]) }
            let ordered = try await stage.look { try $0.conclusions(of: $0.conference(id)).map(\.text) }
            #expect(ordered == ["Hai", "Một"])
            try await stage.act(as: .huong) {
                try $0.alterConclusion(first.id, to: ConclusionDraft("Một a", owner: .named("B")), version: 1)
            }
            let stale = try await stage.refusal(as: .huong) { try $0.removeConclusion(first.id, version: 1) }
            #expect(stale?.rule == .recordIsUnchanged)
            try await stage.act(as: .huong) { try $0.removeConclusion(second.id, version: 1) }
            let left = try await stage.look { try $0.conclusions(of: $0.conference(id)).map(\.text) }
            #expect(left == ["Một a"])
        }
    }

    @Test func `conclusion.becomes-one-assignment`() async throws {
        try await Hall.with(programmeIn: .agreed) { hall in
            let (id, stage) = (hall.id, hall.stage)
            try await hall.begin()
            let (front, union) = (try await stage.organisation(.front), try await stage.organisation(.union))
            let conclusion = try await stage.act(as: .huong) {
                try $0.addConclusion(
                    ConclusionDraft("Tuyên truyền tại 18 phường", owner: .organisation(union), due: Alliance.year),
                    to: id)
            }
            try await hall.close()
            let group = try await stage.act(as: .huong) { work in
                let other = try work.startProgramme(Alliance.draft, lead: front, partners: [union])
                return try work.contentGroups(of: other)[0].id
            }
            let made = try await stage.act(as: .huong) {
                try $0.makeAssignment(of: conclusion.id, in: group, version: 1)
            }
            #expect(made.title == "Tuyên truyền tại 18 phường" && made.deadline == Alliance.year)
            let lead = try await stage.look { try $0.assignmentDetail(made.id).lead?.name }
            #expect(lead == Troupe.union.name)
            let twice = try await stage.refusal(as: .huong) {
                try $0.linkConclusion(conclusion.id, to: hall.assignment, version: 2)
            }
            #expect(twice?.rule == .conclusionBecomesOneAssignment)
            let needed = try await stage.refusal(as: .huong) { try $0.removeAssignment(made.id, version: 1) }
            #expect(needed?.rule == .assignmentIsFreeToGo)
        }
    }
}
