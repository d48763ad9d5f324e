package import Calendars
internal import Storage
internal import Vietnamese

extension Rule {
    /// Two offices of an organisation do not bear one title on the same day.
    package static let officeTitleIsUnique = Rule("office.title-is-unique")
    /// An office exists only while its organisation does.
    package static let officeIsInsideItsOrganisation = Rule("office.is-inside-its-organisation")
    /// An office closes when nobody holds it any more.
    package static let officeClosesWhenVacant = Rule("office.closes-when-vacant")
}

extension Work {
    /// Opens an office in an organisation from a day.
    @discardableResult
    package func createOffice(
        _ draft: OfficeDraft, in organisation: Key<Organisation>, from day: Day, through lastDay: Day = .distantFuture
    ) throws -> Office {
        let body = try self.organisation(organisation)
        try requireKeeper(of: draft.role, in: organisation)
        try draft.check()
        _ = try period(from: day, through: lastDay)
        guard body.holds(on: day) else {
            throw Refusal.invalid(
                .officeIsInsideItsOrganisation, "tu-ngay",
                "Tổ chức hoạt động \(body.period.vietnamese). Hãy ghi một ngày trong thời gian đó.")
        }
        let office = Office(
            id: newKey(), organisationId: organisation, draft, from: day, through: min(lastDay, body.validThrough),
            version: 1)
        try requireUniqueTitle(office)
        try session.insert(office)
        try record(
            "office.created", office,
            Facts().with("Tổ chức", try name(of: organisation, near: day)).with("Từ ngày", day.vietnamese)
                .and(draft.facts(from: nil)))
        return office
    }

    /// Changes an office.
    ///
    /// Rights that hang on it change with it at once.
    @discardableResult
    package func alterOffice(_ id: Key<Office>, to draft: OfficeDraft, version: Int) throws -> Office {
        let old = try office(id)
        try requireKeeper(of: old.role, in: old.organisationId)
        try requireKeeper(of: draft.role, in: old.organisationId)
        try requireSeen(version, now: old.version, of: old.title)
        try draft.check()
        let new = Office(
            id: id, organisationId: old.organisationId, draft, from: old.validFrom, through: old.validThrough,
            version: old.version + 1)
        if draft.title != old.title { try requireUniqueTitle(new) }
        if draft.seats < old.seats { try requireSeatsFromToday(new) }
        try session.update(new)
        if old.role == .administrator, draft.role != .administrator {
            try requireHostAdministratorStays(old.organisationId)
        }
        try indexPeople(
            session.all(Key<Person>.self, "SELECT DISTINCT person_id FROM holding WHERE office_id = \(id)"))
        try record("office.altered", new, draft.facts(from: OfficeDraft(old)))
        return new
    }

    /// Closes an office after its last day; by then nobody holds it.
    package func closeOffice(_ id: Key<Office>, lastDay: Day, version: Int) throws {
        var office = try office(id)
        try requireKeeper(of: office.role, in: office.organisationId)
        try requireSeen(version, now: office.version, of: office.title)
        guard office.validFrom <= lastDay, lastDay < office.validThrough else {
            throw Refusal.invalid(
                .officeIsInsideItsOrganisation, "ngay-cuoi",
                "Chức vụ có \(office.period.vietnamese). Hãy ghi một ngày trong thời gian đó.")
        }
        let holders = try session.all(
            String.self,
            """
            SELECT person.full_name FROM holding JOIN person ON person.id = holding.person_id
            WHERE holding.office_id = \(id) AND holding.valid_through > \(lastDay)
            ORDER BY person.sort_key, person.id
            """)
        guard holders.isEmpty else {
            throw Refusal.outOfTurn(
                .officeClosesWhenVacant,
                """
                Sau ngày \(lastDay.vietnamese) vẫn còn người giữ chức vụ này: \(holders.joined(separator: ", ")). \
                Hãy ghi việc thôi giữ chức vụ và bàn giao trước.
                """)
        }
        office.validThrough = lastDay
        office.version += 1
        try session.update(office)
        try record("office.closed", office, Facts().with("Chức vụ", office.title).with("Ngày cuối", lastDay.vietnamese))
    }

    private func requireUniqueTitle(_ office: Office) throws {
        let others = try session.all(
            String.self,
            """
            SELECT title FROM office
            WHERE organisation_id = \(office.organisationId) AND id <> \(office.id)
              AND valid_from <= \(office.validThrough) AND valid_through >= \(office.validFrom)
            """)
        let title = SearchText.exact(office.title)
        guard !others.contains(where: { SearchText.exact($0) == title }) else {
            throw Refusal.invalid(
                .officeTitleIsUnique, "ten",
                "Tổ chức đã có chức vụ “\(office.title)” trong thời gian này. Nếu có nhiều người giữ, hãy tăng số người."
            )
        }
    }

    /// What was on past days stays as it was: fewer seats count from today on.
    private func requireSeatsFromToday(_ office: Office) throws {
        guard let rest = Period(from: max(today, office.validFrom), through: office.validThrough) else { return }
        try requireSeats(of: office, in: rest, at: "so-nguoi")
    }

    private func requireHostAdministratorStays(_ organisation: Key<Organisation>) throws {
        guard try hostOrganisation() == organisation else { return }
        try requireHostAdministrator()
    }
}

extension Office {
    init(
        id: Key<Office>, organisationId: Key<Organisation>, _ draft: OfficeDraft, from: Day, through: Day, version: Int
    ) {
        self.init(
            id: id, organisationId: organisationId, title: draft.title, shortTitle: draft.shortTitle, rank: draft.rank,
            seats: draft.seats, role: draft.role, signing: draft.signing, listed: draft.listed, validFrom: from,
            validThrough: through, version: version)
    }
}
