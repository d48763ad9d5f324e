internal import Calendars
internal import Storage

extension Sample {
    /// The programme of 2018 from its draft to what became of it, and the draft of 2019 after its consultation; each
    /// act by the people of the sample, on its day.
    func loadProgrammes() async throws {
        let first = try await act("tonghop.mttq", 2018, 1, 22) { try $0.enterSampleProgramme() }
        try await act("tonghop.mttq", 2018, 1, 24) { try $0.openRound(first, workingDays: 7, version: $0.seen(first)) }
        try await act("tonghop.mttq", 2018, 2, 5) { try $0.closeRound(first, version: $0.seen(first)) }
        try await act("phochutich.mttq", 2018, 2, 6) {
            _ = try $0.takeStep(first, to: .conference, version: $0.seen(first))
        }
        try await act("phochutich.mttq", 2018, 2, 8) {
            _ = try $0.takeStep(first, to: .agreed, version: $0.seen(first))
        }
        try await act("tonghop.mttq", 2018, 12, 20) { try $0.noteSampleOutcomes(of: first) }
        let second = try await act("tonghop.mttq", 2019, 1, 10) { try $0.enterSampleNextYear(after: first) }
        try await act("tonghop.mttq", 2019, 1, 24) {
            try $0.openRound(
                second, workingDays: 10,
                note: "Đề nghị các bên cho ý kiến về nhiệm vụ chủ trì, phối hợp và thước đo của từng nhiệm vụ.",
                version: $0.seen(second))
        }
        for opinion in SampleOpinion.inTime {
            try await act(opinion.account, 2019, 2, 1) { try $0.give(opinion, on: second) }
        }
        for opinion in SampleOpinion.late {
            try await act(opinion.account, 2019, 2, 15) { try $0.give(opinion, on: second) }
        }
        try await act("tonghop.mttq", 2019, 2, 15) { try $0.closeRound(second, version: $0.seen(second)) }
        try await act("tonghop.mttq", 2019, 2, 18) { try $0.answerSampleOpinions(on: second) }
        try await act("tonghop.mttq", 2019, 2, 19) { try $0.conveneSampleConference(on: [first, second]) }
    }

    /// Acts as one of the sample's people on a day, at eight in the morning.
    @discardableResult
    private func act<T: Sendable>(
        _ account: String, _ year: Int, _ month: Int, _ day: Int, _ act: @escaping @Sendable (Work) throws -> T
    ) async throws -> T {
        let desk = desk(on: Day(year: year, month: month, day: day) ?? Sample.beginning)
        let actor = try await desk.look(as: .installation) { try $0.actor(of: $0.member(account: account)) }
        return try await desk.act(as: actor, act)
    }
}

extension Work {
    /// The version of a programme that somebody sees who looks now.
    fileprivate func seen(_ id: Key<Programme>) throws -> Int { try programme(id).version }

    fileprivate func enterSampleProgramme() throws -> Key<Programme> {
        let codes = ["LDLD-HK", "CCB-HK", "LHPN-HK", "DOAN-HK", "TTR-HK"]
        let draft = ProgrammeDraft(
            kind: .multilateral,
            title:
                "Chương trình phối hợp hoạt động giữa Mặt trận Tổ quốc, các đoàn thể chính trị - xã hội và Thanh tra quận năm 2018",
            firstYear: 2018)
        let programme = try startProgramme(
            draft, lead: try sampleKey("MTTQ-HK"), partners: try codes.map { try sampleKey($0) })
        for citation in Work.sampleCitations { try addCitation(citation, to: programme.id) }
        for clause in try clauses(of: programme) {
            try writeClause(clause.id, SampleClauses.text(clause.name, year: 2018), version: clause.version)
        }
        try takeUpSampleThemes(of: 2018, for: programme)
        let parties = try samplePartyKeys(of: programme)
        let groups = try contentGroups(of: programme)
        for line in SampleAssignment.of2018 where groups.indices.contains(line.group - 1) {
            try addAssignment(line.draft(parties, year: 2018), to: groups[line.group - 1].id)
        }
        return programme.id
    }

    fileprivate func noteSampleOutcomes(of id: Key<Programme>) throws {
        let lines = Dictionary(SampleAssignment.of2018.map { ($0.title, $0) }, uniquingKeysWith: { first, _ in first })
        for detail in try assignments(of: try programme(id)) {
            guard let line = lines[detail.assignment.title] else { continue }
            try noteOutcome(of: detail.assignment.id, line.outcome, note: line.note)
        }
    }

    fileprivate func enterSampleNextYear(after id: Key<Programme>) throws -> Key<Programme> {
        let carryover = try carryover(from: id, to: 2019)
        let draft = ProgrammeDraft(kind: carryover.programme.kind, title: carryover.suggestedTitle, firstYear: 2019)
        let programme = try startProgramme(following: id, draft, keeping: carryover.preselected)
        for clause in try clauses(of: programme) where clause.name == .opening {
            try writeClause(clause.id, SampleClauses.text(.opening, year: 2019), version: clause.version)
        }
        try takeUpSampleThemes(of: 2019, for: programme)
        let parties = try samplePartyKeys(of: programme)
        let groups = try contentGroups(of: programme)
        for line in SampleAssignment.of2018 where line.isYearly && groups.indices.contains(line.group - 1) {
            try addAssignment(line.draft(parties, year: 2019), to: groups[line.group - 1].id)
        }
        if let last = groups.last {
            try addAssignment(
                AssignmentDraft(
                    title: "Tổ chức Đại hội Mặt trận Tổ quốc các phường và quận nhiệm kỳ 2019-2024",
                    lead: parties["MTTQ-HK"],
                    partners: ["LDLD-HK", "LHPN-HK"].compactMap { parties[$0].map { .init($0) } },
                    objective: "Đại hội dân chủ, đúng thời gian", phase: "Quý I và quý II", isFlagship: true),
                to: last.id)
        }
        return programme.id
    }

    private func takeUpSampleThemes(of year: Int, for programme: Programme) throws {
        let themes = try Work.sampleThemes.filter { $0.year == year }.map {
            try addTheme($0, keptBy: programme.leadId).id
        }
        try chooseThemes(themes, for: programme.id, version: programme.version)
    }

    fileprivate func give(_ line: SampleOpinion, on id: Key<Programme>) throws {
        let programme = try programme(id)
        guard let party = try samplePartyKeys(of: programme)[line.party] else { throw Refusal.absent }
        let assignment = try assignments(of: programme).first { $0.assignment.title == line.assignment }
        try giveOpinion(
            OpinionDraft(
                at: assignment.map { .assignment($0.assignment.id) } ?? .clause(line.clause), comment: line.comment,
                proposal: line.proposal, audience: line.audience), for: party)
    }

    fileprivate func answerSampleOpinions(on id: Key<Programme>) throws {
        let programme = try programme(id)
        if let proposal = SampleOpinion.inTime.first?.proposal {
            let clause = try clause(.reporting, of: programme)
            try writeClause(clause.id, proposal, version: clause.version)
        }
        let clause = try clause(.requirements, of: programme)
        try writeClause(
            clause.id, "\(clause.text)\n3. Giữ bí mật thông tin về người tố cáo theo quy định của pháp luật.",
            version: clause.version)
        let version = try recordVersion(of: id, note: "Tiếp thu ý kiến của Liên đoàn Lao động và Thanh tra quận")
        let answers = Dictionary(
            SampleOpinion.inTime.map { ($0.comment, $0) }, uniquingKeysWith: { first, _ in first })
        for line in try opinions(on: programme) {
            guard let answer = answers[line.opinion.comment], let outcome = answer.outcome else { continue }
            try reply(
                to: line.opinion.id, outcome, text: answer.reply,
                carriedBy: outcome == .accepted ? version.id : nil)
        }
    }

    private func samplePartyKeys(of programme: Programme) throws -> [String: Key<Party>] {
        let rows = try session.rows(
            """
            SELECT organisation.code, party.id FROM party JOIN organisation ON organisation.id = party.organisation_id
            WHERE party.programme_id = \(programme.id)
            """)
        return try rows.reduce(into: [:]) { keys, row in
            keys[try row.get(0, as: String.self)] = try row.get(1, as: Key<Party>.self)
        }
    }

    private func sampleKey(_ code: String) throws -> Key<Organisation> {
        let id = try session.first(Key<Organisation>.self, "SELECT id FROM organisation WHERE code = \(code)")
        guard let id else { throw Refusal.absent }
        return id
    }

    private static let sampleThemes =
        [2018, 2019].map {
            ThemeDraft(
                year: $0, level: .province, title: "Năm nâng cao hiệu lực, hiệu quả hoạt động của hệ thống chính trị",
                issuer: "Thành phố Hà Nội")
        } + [
            ThemeDraft(
                year: 2019, level: .province,
                title: "Tập trung Đại hội và nâng cao hiệu quả hoạt động của Mặt trận Tổ quốc Việt Nam các cấp",
                issuer: "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Hà Nội")
        ]

    private static let sampleCitations = [
        CitationDraft(
            kind: "Luật", number: "75/2015/QH13", issuedOn: Day("2015-06-09"), issuer: "Quốc hội",
            abstract: "về Mặt trận Tổ quốc Việt Nam"),
        CitationDraft(
            kind: "Nghị quyết liên tịch", number: "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN",
            issuedOn: Day("2017-06-15"),
            abstract: "về các hình thức giám sát, phản biện xã hội của Mặt trận Tổ quốc Việt Nam"),
    ]
}

extension SampleAssignment {
    /// Whether it comes back every year, also when it was done.
    fileprivate var isYearly: Bool { outcome != .unfinished && [1, 4, 5].contains(group) }
}
