internal import Calendars
internal import Foundation
internal import Storage

extension Sample {
    /// The year goes on from its conference: agreed, signed by six, issued, received, amended in July; each act by the
    /// people of the sample, on its day.
    func carryOn(with room: SigningRoom) async throws {
        let programmes = try await desk(on: Sample.conference).look(as: .installation) { work in
            (try work.sampleProgramme(of: 2018), try work.sampleProgramme(of: 2019))
        }
        let eve = Sample.conference.advanced(by: -1)
        try await act("tonghop.mttq", on: eve) { try $0.finishSampleProgramme(programmes.1) }
        try await put(programmes.1, beforeItsConferenceOn: eve)
        let hall = SampleHall(sample: self, day: Sample.conference)
        let conference = try await hall.only()
        try await hall.meet(conference, .evaluation(year: 2018), of: programmes.0, .text, of: programmes.1)
        try await sign(programmes.1, on: Sample.conference, with: room, as: .firstTime)
        try await amend(programmes.1, with: room)
    }

    private func amend(_ programme: Key<Programme>, with room: SigningRoom) async throws {
        let (back, meeting) = (Sample.day(2019, 7, 5), Sample.day(2019, 7, 12))
        try await act("phochutich.mttq", on: back) { work in
            try work.takeStep(
                programme, to: .consolidation,
                note: "Điều chỉnh giữa năm: Đại hội Mặt trận các phường đã xong, cần chuyển trọng tâm 6 tháng cuối năm",
                version: work.programme(programme).version)
        }
        try await act("tonghop.mttq", on: back) { try $0.alterSampleProgramme(programme) }
        let conference = try await act("tonghop.mttq", on: back) { work in
            try work.conveneSampleBriefing(on: programme, day: meeting)
        }
        try await put(programme, beforeItsConferenceOn: back)
        let hall = SampleHall(sample: self, day: meeting)
        try await hall.meet(conference, .text, of: programme)
        try await sign(programme, on: meeting, with: room, as: .amendment)
    }

    private func put(_ programme: Key<Programme>, beforeItsConferenceOn day: Day) async throws {
        try await act("phochutich.mttq", on: day) { work in
            try work.takeStep(programme, to: .conference, version: work.programme(programme).version)
        }
    }

    /// Acts as one of the sample's people on a day, at eight in the morning.
    @discardableResult
    func act<T: Sendable>(
        _ account: String, on day: Day, _ act: @escaping @Sendable (Work) throws -> T
    ) async throws -> T {
        let desk = desk(on: day)
        return try await desk.act(as: try await actor(account, on: day), act)
    }

    /// One of the sample's people as they act on a day, their identity proved.
    func actor(_ account: String, on day: Day) async throws -> Actor {
        let desk = desk(on: day)
        let actor = try await desk.look(as: .installation) { try $0.actor(of: $0.member(account: account)) }
        return Actor(
            source: actor.source, name: actor.name, capacity: actor.capacity, capacities: actor.capacities,
            host: actor.host, steppedUpUntil: desk.clock.now.advanced(seconds: 600))
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year: year, month: month, day: day) ?? beginning
    }
}

extension Work {
    fileprivate func sampleProgramme(of year: Int) throws -> Key<Programme> {
        var filter = ProgrammeFilter()
        filter.year = year
        guard let line = try programmes(filter).first else { throw Refusal.absent }
        return line.programme.id
    }

    /// What the second half of the year asks for: one deadline later, one clause more.
    fileprivate func alterSampleProgramme(_ id: Key<Programme>) throws {
        let clause = try clause(.reporting, of: try programme(id))
        try writeClause(
            clause.id,
            "\(clause.text)\nTừ quý III năm 2019, các bên giao ban hằng tháng vào tuần đầu của tháng.",
            version: clause.version)
    }

    fileprivate func conveneSampleBriefing(on id: Key<Programme>, day: Day) throws -> Key<Conference> {
        let programme = try programme(id)
        let leaders = try leaders(of: programme.leadId, on: day)
        let start = Instant.start(of: day)
        let conference = try conveneConference(
            ConferenceDraft(
                title: "Hội nghị giao ban 6 tháng, thống nhất điều chỉnh chương trình phối hợp năm 2019",
                startsAt: start.advanced(seconds: 8 * 3600), endsAt: start.advanced(seconds: 10 * 3600),
                place: "Phòng họp Ủy ban Mặt trận Tổ quốc quận",
                chairId: leaders.first { $0.office.title == "Phó Chủ tịch" }?.holding.id,
                secretaryId: actor.capacity?.holding), by: programme.leadId, carrying: [id])
        try addAgendaItem(AgendaItemDraft("Giao ban, thống nhất điều chỉnh", minutes: 90), to: conference.id)
        for party in try parties(of: programme) {
            for leader in try self.leaders(of: party.organisationId, on: day) {
                try inviteDelegate(DelegateDraft(.holder(leader.holding.id)), to: conference.id)
            }
        }
        try openConference(conference.id, version: try self.conference(conference.id).version)
        return conference.id
    }
}
