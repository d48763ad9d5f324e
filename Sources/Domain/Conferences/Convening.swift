internal import Storage
internal import Vietnamese

extension Rule {
    /// Chair and secretary hold their offices on the day of the conference.
    package static let officersHoldOfficeOnItsDay = Rule("conference.officers-hold-office-on-its-day")
    /// A conference carries programmes to which its organiser is a party.
    package static let conferenceCarriesItsOrganisersProgrammes = Rule(
        "conference.carries-programmes-of-its-organiser")
    /// A programme about which something is to be agreed stays with the conference.
    package static let conferenceKeepsWhatItAgreesOn = Rule("conference.keeps-what-it-agrees-on")
    /// A conference is discarded while it is a draft of which nobody was told.
    package static let onlyDraftConferencesAreDiscarded = Rule("conference.only-drafts-are-discarded")
}

extension Work {
    /// Begins to prepare a conference that an organisation holds.
    @discardableResult
    package func conveneConference(
        _ draft: ConferenceDraft, by organisation: Key<Organisation>, carrying programmes: [Key<Programme>] = []
    ) throws -> Conference {
        _ = try self.organisation(organisation)
        try require(
            actor.runsConferences(of: organisation), .conferenceIsRunByItsOrganiser,
            "Hội nghị do lãnh đạo, cán bộ tổng hợp hoặc cán bộ của đơn vị tổ chức lập. Hãy nhờ họ lập hội nghị này.")
        try draft.check()
        let conference = draft.applied(
            to: Conference(
                id: newKey(), organisationId: organisation, title: "", startsAt: draft.startsAt, endsAt: draft.endsAt,
                place: "", chairId: nil, secretaryId: nil, state: .draft, isCancelled: false, sortKey: "", version: 1))
        try requireOfficers(of: conference)
        try session.insert(conference)
        try store(programmes, carriedBy: conference)
        try index(conference)
        try record("conference.convened", conference, try facts(of: conference))
        return conference
    }

    /// Changes what a conference is called, when and where it is, and who chairs it, before it begins.
    package func alterConference(_ id: Key<Conference>, to draft: ConferenceDraft, version: Int) throws {
        let old = try conference(id, runIn: .beforeItBegins)
        try requireSeen(version, now: old.version, of: old.title)
        try draft.check()
        guard draft != ConferenceDraft(old) else { return }
        var new = draft.applied(to: old)
        try requireOfficers(of: new)
        new.version += 1
        try session.update(new)
        try noteMove(from: old, to: new)
        try index(new)
        try record(
            "conference.altered", new,
            Facts().changed("Tên", from: old.title, to: new.title)
                .changed("Bắt đầu", from: old.startsAt.vietnamese, to: new.startsAt.vietnamese)
                .changed("Kết thúc", from: old.endsAt.vietnamese, to: new.endsAt.vietnamese)
                .changed("Địa điểm", from: old.place, to: new.place)
                .changed("Chủ trì", from: try heldName(old.chairId), to: try heldName(new.chairId))
                .changed("Thư ký", from: try heldName(old.secretaryId), to: try heldName(new.secretaryId)))
    }

    /// Says which programmes a conference carries, in which order, before it begins.
    package func carryProgrammes(_ programmes: [Key<Programme>], in id: Key<Conference>, version: Int) throws {
        let conference = try conference(id, runIn: .beforeItBegins)
        try requireSeen(version, now: conference.version, of: conference.title)
        let needed = try session.all(
            Key<Programme>.self, "SELECT programme_id FROM consensus_item WHERE conference_id = \(id)")
        guard Set(needed).isSubset(of: programmes) else {
            throw Refusal.outOfTurn(
                .conferenceKeepsWhatItAgreesOn,
                "Có mục thống nhất về chương trình vừa bỏ. Hãy bỏ mục thống nhất đó trước.")
        }
        try session.run("DELETE FROM conference_programme WHERE conference_id = \(id)")
        try store(programmes, carriedBy: conference)
        let new = try touch(conference)
        try record("conference.programmes-carried", new, try facts(of: new))
    }

    /// Takes a conference away that nobody was told of; its events stay.
    package func discardConference(_ id: Key<Conference>, version: Int) throws {
        let conference = try conference(id)
        try requireRunner(conference)
        try requireSeen(version, now: conference.version, of: conference.title)
        guard conference.state == .draft else {
            throw Refusal.outOfTurn(
                .onlyDraftConferencesAreDiscarded,
                "Hội nghị đã gửi giấy mời nên không bỏ được. Hãy hủy và ghi lý do, hoặc sửa thời gian, địa điểm để dời."
            )
        }
        try record("conference.discarded", conference, try facts(of: conference))
        try dropAttachments(ofPapers: "SELECT id FROM conference_paper WHERE conference_id = \(id)")
        let items: SQL = "SELECT id FROM consensus_item WHERE conference_id = \(id)"
        try session.run("DELETE FROM consensus_position WHERE item_id IN (\(items))")
        let delegates: SQL = "SELECT id FROM delegate WHERE conference_id = \(id)"
        for table in ["delegate_pass", "invitation_reply"] as [SQL] {
            try session.run("DELETE FROM \(table) WHERE delegate_id IN (\(delegates))")
        }
        for table in [
            "consensus_item", "delegate", "conference_paper", "agenda_item", "conference_programme",
        ] as [SQL] {
            try session.run("DELETE FROM \(table) WHERE conference_id = \(id)")
        }
        try session.removeFromIndex(noun: Conference.noun, subject: id.rawValue)
        try session.delete(conference)
    }

    /// Notes that something of a conference changed, so that others who saw it before look again.
    @discardableResult
    func touch(_ conference: Conference) throws -> Conference {
        var conference = conference
        conference.version += 1
        try session.update(conference)
        return conference
    }

    private func requireOfficers(of conference: Conference) throws {
        for (field, id) in [("chu-tri", conference.chairId), ("thu-ky", conference.secretaryId)] {
            guard let id else { continue }
            let held = try heldOffice(id)
            guard held.holding.holds(on: conference.day) else {
                throw Refusal.invalid(
                    .officersHoldOfficeOnItsDay, field,
                    """
                    \(held.personName) không giữ chức vụ \(held.title) vào ngày \(conference.day.vietnamese). Hãy chọn người \
                    khác.
                    """)
            }
        }
    }

    private func store(_ programmes: [Key<Programme>], carriedBy conference: Conference) throws {
        for id in programmes {
            let programme = try programme(id)
            let isParty = try parties(of: programme).contains {
                !$0.hasLeft && $0.organisationId == conference.organisationId
            }
            guard isParty, programmes.filter({ $0 == id }).count == 1 else {
                throw Refusal.invalid(
                    .conferenceCarriesItsOrganisersProgrammes, "chuong-trinh",
                    "“\(programme.title)” phải có đơn vị tổ chức hội nghị là một bên, và chỉ được chọn một lần.")
            }
        }
        try session.insert(
            many: programmes.enumerated().map {
                ConferenceProgramme(
                    id: newKey(), conferenceId: conference.id, programmeId: $0.element, position: $0.offset + 1)
            })
    }

    private func facts(of conference: Conference) throws -> Facts {
        Facts().with("Tên", conference.title).with("Thời gian", conference.startsAt.vietnamese)
            .with("Địa điểm", conference.place)
            .with("Chương trình", try programmes(of: conference).map(\.title).joined(separator: "; "))
    }
}
