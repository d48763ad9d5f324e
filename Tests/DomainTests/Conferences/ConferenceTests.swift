import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `A conference` {
    @Test func `goes from a draft over invitation to its end, and remembers when`() async throws {
        try await Hall.with(programmeIn: .agreed) { hall in
            try await hall.begin()
            hall.stage.clock.advance(seconds: 3600)
            try await hall.close()
            let conference = try await hall.conference()
            #expect(conference.state == .closed)
            let steps = try await hall.stage.look { try $0.steps(of: conference) }
            #expect(steps.map(\.state) == [.open, .inProgress, .closed])
            #expect(steps.last?.takenAt == Stage.morning.advanced(seconds: 3600))
            let acts = try await hall.stage.acts("conference", hall.id.rawValue)
            #expect(acts.contains("conference.opened") && acts.contains("conference.minutes-locked"))
        }
    }

    @Test func `conference.is-run-by-its-organiser`() async throws {
        try await Hall.with { hall in
            let (id, stage) = (hall.id, hall.stage)
            let delegates = try await hall.open()
            let draft = try await Hall.draft(on: stage)
            let front = try await stage.organisation(.front)
            let acts: [@Sendable (Work) throws -> Void] = [
                { try $0.alterConference(id, to: draft, version: 1) },
                { try $0.carryProgrammes([], in: id, version: 1) },
                { try $0.discardConference(id, version: 1) },
                { try $0.startConference(id, version: 1) },
                { _ = try $0.addPaper("Báo cáo", to: id) },
                { _ = try $0.addAgendaItem(AgendaItemDraft("Khai mạc", minutes: 5), to: id) },
                { _ = try $0.inviteDelegate(DelegateDraft(.organisation(front)), to: id) },
                { try $0.orderDelegates(of: id, delegates) },
                { _ = try $0.logStatement(by: delegates[0], text: "x") },
                { _ = try $0.addConclusion(ConclusionDraft("x", owner: .named("y")), to: id) },
            ]
            for player in [Player.lan, .tuan, .thao, .van, .quan] {
                for act in acts {
                    let refusal = try await stage.refusal(as: player, act)
                    #expect(refusal?.rule == .conferenceIsRunByItsOrganiser, "\(player)")
                }
            }
            let other = try await stage.refusal(as: .tuan) { _ = try $0.conveneConference(draft, by: front) }
            #expect(other?.rule == .conferenceIsRunByItsOrganiser)
        }
    }

    @Test func `conference.is-closed-by-its-chair, or by a leader or coordinator of the organiser`() async throws {
        try await Hall.with(programmeIn: .agreed) { hall in
            try await hall.begin()
            let (id, version) = (hall.id, try await hall.conference().version)
            for player in [Player.lan, .tuan, .thao, .van, .quan] {
                let refusal = try await hall.stage.refusal(as: player) {
                    try $0.closeConference(id, version: version)
                }
                #expect(refusal?.rule == .conferenceIsClosedByItsChair, "\(player)")
            }
            try await hall.close(as: .huong)
        }
    }

    @Test func `is closed by a chair from another organisation too`() async throws {
        try await Hall.with(programmeIn: .agreed) { hall in
            let (id, stage) = (hall.id, hall.stage)
            var draft = try await Hall.draft(on: stage)
            draft.chairId = try await Hall.holding(.hien, on: stage)
            let asked = draft
            try await stage.act(as: .huong) { try $0.alterConference(id, to: asked, version: 1) }
            try await hall.begin()
            try await hall.close(as: .hien)
        }
    }

    @Test func `conference.is-in-its-state`() async throws {
        try await Hall.with(programmeIn: .agreed) { hall in
            let (id, stage) = (hall.id, hall.stage)
            let version = try await hall.conference().version
            let early = try await stage.refusal(as: .huong) { try $0.startConference(id, version: version) }
            #expect(early?.rule == .conferenceIsInItsState)
            let sooner = try await stage.refusal(as: .son) { try $0.closeConference(id, version: version) }
            #expect(sooner?.rule == .conferenceIsInItsState)
            let delegates = try await hall.begin()
            try await hall.close()
            let draft = try await Hall.draft(on: stage)
            let acts: [@Sendable (Work) throws -> Void] = [
                { try $0.alterConference(id, to: draft, version: 1) },
                { _ = try $0.addPaper("Báo cáo", to: id) },
                { _ = try $0.addAgendaItem(AgendaItemDraft("Khai mạc", minutes: 5), to: id) },
                { _ = try $0.inviteDelegate(DelegateDraft(.guest(organisation: "x"), personName: "y"), to: id) },
                { _ = try $0.checkIn(delegates[0]) },
                { _ = try $0.logStatement(by: delegates[0], text: "x") },
                { _ = try $0.addConclusion(ConclusionDraft("x", owner: .named("y")), to: id) },
                { _ = try $0.answerInvitation(of: delegates[0], InvitationAnswer(.attends)) },
            ]
            for act in acts {
                let refusal = try await stage.refusal(as: .huong, act)
                #expect(refusal?.rule == .conferenceIsInItsState)
            }
        }
    }

    @Test func `conference.step-passes-its-check`() async throws {
        try await withDesk { stage in
            let front = try await stage.organisation(.front)
            let draft = ConferenceDraft(
                title: "Giao ban", startsAt: Hall.start.advanced(seconds: 86_400),
                endsAt: Hall.start.advanced(seconds: 90_000))
            let id = try await stage.act(as: .huong) { try $0.conveneConference(draft, by: front).id }
            let bare = try await stage.refusal(as: .huong) { try $0.openConference(id, version: 1) }
            #expect(bare?.rule == .conferenceStepPassesItsCheck)
            #expect(bare?.problems.map(\.field) == ["dia-diem", "chu-tri", "thu-ky", "dai-bieu"])
            var whole = try await Hall.draft(on: stage)
            (whole.startsAt, whole.endsAt) = (draft.startsAt, draft.endsAt)
            let asked = whole
            try await stage.act(as: .huong) { work in
                try work.alterConference(id, to: asked, version: 1)
                try work.inviteDelegate(DelegateDraft(.organisation(front)), to: id)
                try work.addAgendaItem(AgendaItemDraft("Báo cáo", minutes: 90), to: id)
                try work.openConference(id, version: 2)
            }
            let told = try await stage.look { work in
                try work.problems(of: work.conference(id), before: .inProgress).filter { !$0.blocks }.map(\.field)
            }
            #expect(told == ["chuong-trinh-nghi-su"])
            let early = try await stage.refusal(as: .huong) { try $0.startConference(id, version: 3) }
            #expect(early?.problems.map(\.field) == ["bat-dau"])
            stage.clock.advance(days: 1)
            let onItsDay = try await stage.refusal(as: .huong) { try $0.startConference(id, version: 3) }
            #expect(onItsDay == nil)
        }
    }

    @Test func `conference.officers-hold-office-on-its-day`() async throws {
        try await Hall.with { hall in
            let (id, stage) = (hall.id, hall.stage)
            let holding = try await Hall.holding(.lan, on: stage)
            try await stage.act { work in
                let held = try work.session.find(Holding.self, holding)
                try work.session.run(
                    "UPDATE holding SET valid_through = \(Stage.story.advanced(by: -1)) WHERE id = \(holding)")
                #expect(held != nil)
            }
            var draft = try await Hall.draft(on: stage)
            draft.chairId = holding
            let asked = draft
            let refusal = try await stage.refusal(as: .huong) { try $0.alterConference(id, to: asked, version: 1) }
            #expect(refusal?.rule == .officersHoldOfficeOnItsDay)
            #expect(refusal?.problems.map(\.field) == ["chu-tri"])
        }
    }

    @Test func `conference.ends-after-it-begins`() async throws {
        try await Hall.with { hall in
            let id = hall.id
            for end in [Hall.start, Hall.start.advanced(seconds: -1), Hall.start.advanced(seconds: 5 * 86_400)] {
                var draft = try await Hall.draft(on: hall.stage)
                draft.endsAt = end
                let asked = draft
                let refusal = try await hall.stage.refusal(as: .huong) {
                    try $0.alterConference(id, to: asked, version: 1)
                }
                #expect(refusal?.rule == .conferenceEndsAfterItBegins)
            }
        }
    }

    @Test func `conference.carries-programmes-of-its-organiser, and several of them`() async throws {
        try await Hall.with { hall in
            let (id, own, stage) = (hall.id, hall.alliance.id, hall.stage)
            let (front, union) = (try await stage.organisation(.front), try await stage.organisation(.union))
            let foreign = try await stage.act { work in
                try work.startProgramme(Alliance.draft, lead: union).id
            }
            let other = try await stage.act(as: .huong) { try $0.startProgramme(Alliance.draft, lead: front).id }
            let refusal = try await stage.refusal { try $0.carryProgrammes([foreign], in: id, version: 1) }
            #expect(refusal?.rule == .conferenceCarriesItsOrganisersProgrammes)
            let twice = try await stage.refusal(as: .huong) { try $0.carryProgrammes([own, own], in: id, version: 1) }
            #expect(twice?.rule == .conferenceCarriesItsOrganisersProgrammes)
            let unseen = try await stage.refusal(as: .huong) { try $0.carryProgrammes([foreign], in: id, version: 1) }
            #expect(unseen == .absent)
            try await stage.act(as: .huong) { try $0.carryProgrammes([other, own], in: id, version: 1) }
            let carried = try await stage.look { try $0.programmes(of: $0.conference(id)).map(\.id) }
            #expect(carried == [other, own])
        }
    }

    @Test func `conference.keeps-what-it-agrees-on, and the program keeps what a conference carries`() async throws {
        try await Hall.with { hall in
            let (id, stage) = (hall.id, hall.stage)
            try await hall.put()
            let refusal = try await stage.refusal(as: .huong) { try $0.carryProgrammes([], in: id, version: 1) }
            #expect(refusal?.rule == .conferenceKeepsWhatItAgreesOn)
        }
        try await Hall.with(programmeIn: .draft) { hall in
            let (programme, version) = (hall.alliance.id, try await hall.alliance.programme().version)
            let refusal = try await hall.stage.refusal(as: .huong) {
                try $0.discardProgramme(programme, version: version)
            }
            #expect(refusal?.rule == .onlyFreshDraftsAreDiscarded)
        }
    }

    @Test func `conference.only-drafts-are-discarded, with everything that belongs to them`() async throws {
        try await Hall.with { hall in
            let (id, stage) = (hall.id, hall.stage)
            try await hall.invite()
            try await hall.put()
            try await stage.act(as: .huong) { work in
                try work.addPaper("Báo cáo", to: id)
                try work.addAgendaItem(AgendaItemDraft("Khai mạc", minutes: 5), to: id)
                try work.discardConference(id, version: 1)
            }
            let gone = try await stage.refusal { _ = try $0.conference(id) }
            #expect(gone == .absent)
            let found = try await stage.look { try $0.search("hội nghị tổng kết", on: Stage.story) }
            #expect(found.isEmpty)
        }
        try await Hall.with { hall in
            try await hall.open()
            let (id, version) = (hall.id, try await hall.conference().version)
            let refusal = try await hall.stage.refusal(as: .huong) { try $0.discardConference(id, version: version) }
            #expect(refusal?.rule == .onlyDraftConferencesAreDiscarded)
        }
    }

    @Test func `of two who change it at once one is told to look again`() async throws {
        try await Hall.with { hall in
            let id = hall.id
            try await hall.invite()
            var draft = try await Hall.draft(on: hall.stage)
            draft.place = "Nhà văn hóa"
            let asked = draft
            try await hall.stage.act(as: .huong) { try $0.alterConference(id, to: asked, version: 1) }
            for act: @Sendable (Work) throws -> Void in [
                { try $0.alterConference(id, to: asked, version: 1) }, { try $0.openConference(id, version: 1) },
                { try $0.carryProgrammes([], in: id, version: 1) }, { try $0.discardConference(id, version: 1) },
            ] {
                let refusal = try await hall.stage.refusal(as: .son, act)
                #expect(refusal?.rule == .recordIsUnchanged)
            }
        }
    }

    @Test func `papers are named, linked to a version that the organiser sees, altered and removed`() async throws {
        try await Hall.with { hall in
            let (id, programme, stage) = (hall.id, hall.alliance.id, hall.stage)
            let version = try await stage.look { try $0.versions(of: $0.programme(programme))[0].id }
            let paper = try await stage.act(as: .huong) { try $0.addPaper("Dự thảo", version: version, to: id) }
            let lost = try await stage.refusal(as: .huong) {
                _ = try $0.addPaper("x", version: Key(rawValue: "x"), to: id)
            }
            #expect(lost == .absent)
            try await stage.act(as: .huong) { try $0.alterPaper(paper.id, title: "Dự thảo 2", text: "Bản in", seen: 1) }
            let stale = try await stage.refusal(as: .huong) { try $0.removePaper(paper.id, seen: 1) }
            #expect(stale?.rule == .recordIsUnchanged)
            let papers = try await stage.look { try $0.papers(of: $0.conference(id)) }
            #expect(papers.map(\.title) == ["Dự thảo 2"])
            #expect(papers[0].versionId == nil)
            let ordered = try await stage.act(as: .huong) { work in
                let second = try work.addPaper("Báo cáo", to: id).id
                try work.orderPapers(of: id, [second, paper.id])
                return try work.papers(of: work.conference(id)).map(\.title)
            }
            #expect(ordered == ["Báo cáo", "Dự thảo 2"])
            let partial = try await stage.refusal(as: .huong) { try $0.orderPapers(of: id, [paper.id]) }
            #expect(partial?.rule == .fieldIsWellFormed)
            try await stage.act(as: .huong) { try $0.removePaper(paper.id, seen: 2) }
        }
    }
}
