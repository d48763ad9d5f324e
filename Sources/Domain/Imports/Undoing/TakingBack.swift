internal import Calendars
internal import Storage

/// Takes one record back to how it was before a row of an import touched it.
struct TakingBack {
    let work: Work

    /// Refuses where the record is not as the import left it.
    func requireUntouched(_ change: ImportChange) throws {
        guard let present = try RecordNow(change.noun, change.subject, in: work.session),
            present.isSame(as: change.after)
        else {
            throw Refusal.outOfTurn(.undoneRowIsUnchanged, "Đã có người sửa sau khi nhập.")
        }
    }

    func takeBack(_ change: ImportChange) throws {
        switch change.noun {
        case Organisation.noun: try takeBackOrganisation(change)
        case RecordNow.profileNoun: try takeBackProfile(change)
        case OrganisationEdge.noun: try work.removeEdge(Key(rawValue: change.subject))
        case Person.noun: try takeBackPerson(change)
        case Holding.noun: try takeBackHolding(change)
        case Member.noun: try takeBackMember(change)
        default: throw Refusal.absent
        }
    }

    // MARK: Organisations

    /// Profiles come before their organisation: each was put back or removed, the organisation follows.
    private func takeBackOrganisation(_ change: ImportChange) throws {
        try work.requireKeeperOfOrganisations()
        guard var organisation = try work.session.find(Organisation.self, Key(rawValue: change.subject)) else {
            throw Refusal.absent
        }
        guard change.before == nil else {
            organisation.version += 1
            try work.session.update(organisation)
            try work.indexOrganisation(organisation)
            return try work.record(
                "organisation.import-taken-back", organisation, Facts().with("Mã", organisation.code))
        }
        try refuse(
            unless: work.session, ReferencesToOrganisation.all.map { ($0.what, $0.query(organisation.id)) })
        try work.session.run("DELETE FROM organisation_profile WHERE organisation_id = \(organisation.id)")
        try work.session.removeFromIndex(noun: Organisation.noun, subject: organisation.id.rawValue)
        try work.session.delete(organisation)
        try work.record("organisation.import-withdrawn", organisation, Facts().with("Mã", organisation.code))
    }

    private func takeBackProfile(_ change: ImportChange) throws {
        try work.requireKeeperOfOrganisations()
        guard let text = change.before else {
            // With its organisation a profile goes there; here goes the one that came later.
            guard let profile = try work.session.find(OrganisationProfile.self, Key(rawValue: change.subject)),
                try work.session.exists(
                    "SELECT 1 FROM organisation_profile WHERE organisation_id = \(profile.organisationId) AND id <> \(profile.id)"
                )
            else { return }
            try work.session.delete(profile)
            return
        }
        guard let before = JSONText.decode(OrganisationProfile.self, from: text) else { throw Refusal.absent }
        try work.session.update(before)
    }

    // MARK: People

    private func takeBackPerson(_ change: ImportChange) throws {
        guard let person = try work.session.find(Person.self, Key(rawValue: change.subject)) else {
            throw Refusal.absent
        }
        if let before = change.before.flatMap({ JSONText.decode(Person.self, from: $0) }) {
            try work.alterPerson(
                person.id, to: PersonDraft(before), keptBy: before.organisationId, version: person.version,
                isAnother: true)
            return
        }
        try work.requireKeeperOfPeople(person.organisationId)
        try refuse(
            unless: work.session,
            [
                ("chức vụ", "SELECT 1 FROM holding WHERE person_id = \(person.id)"),
                ("tài khoản", "SELECT 1 FROM member WHERE person_id = \(person.id)"),
                ("ủy quyền", "SELECT 1 FROM delegation WHERE person_id = \(person.id)"),
                ("bàn giao", "SELECT 1 FROM handover WHERE successor_id = \(person.id)"),
            ])
        try work.session.removeFromIndex(noun: Person.noun, subject: person.id.rawValue)
        try work.session.delete(person)
        try work.record(
            "person.import-withdrawn", person, Facts().with("Mã", person.code).with("Họ và tên", person.fullName))
    }

    private func takeBackHolding(_ change: ImportChange) throws {
        let held = try work.heldOffice(Key(rawValue: change.subject))
        if let before = change.before.flatMap({ JSONText.decode(Holding.self, from: $0) }) {
            try work.correctHolding(held.holding.id, to: HoldingDraft(before), version: held.holding.version)
            return
        }
        try work.requireKeeper(of: held.office.role, in: held.organisation)
        try work.requireHostAdministratorBesides(held)
        try refuse(
            unless: work.session,
            [
                ("ủy quyền", "SELECT 1 FROM delegation WHERE holding_id = \(held.holding.id)"),
                ("bàn giao", "SELECT 1 FROM handover WHERE holding_id = \(held.holding.id)"),
            ])
        try work.session.run("UPDATE sign_in SET holding_id = NULL WHERE holding_id = \(held.holding.id)")
        try work.session.delete(held.holding)
        try work.indexPeople([held.holding.personId])
        try work.record(
            "holding.import-withdrawn", held.holding,
            Facts().with("Người", held.personName).with("Chức vụ", held.office.title).with(
                "Tổ chức", held.organisationName))
    }

    // MARK: Accounts

    private func takeBackMember(_ change: ImportChange) throws {
        let member = try work.member(Key<Member>(rawValue: change.subject))
        if let before = change.before.flatMap({ JSONText.decode(AccountTrace.self, from: $0) }) {
            return try work.renameAccount(member.id, to: before.account, version: member.version)
        }
        try work.requireMayGiveAccess(to: member.personId)
        try refuse(
            unless: work.session,
            [
                ("lời mời", "SELECT 1 FROM one_time_link WHERE member_id = \(member.id)"),
                ("phiên đăng nhập", "SELECT 1 FROM sign_in WHERE member_id = \(member.id)"),
                ("lần nhập dữ liệu", "SELECT 1 FROM import_run WHERE member_id = \(member.id)"),
            ])
        try work.session.delete(member)
        try work.record("member.import-withdrawn", member)
    }

    /// Refuses where something that came later rests on the record.
    private func refuse(unless session: any Session, _ references: [(what: String, query: SQL)]) throws {
        for reference in references where try session.exists(reference.query) {
            throw Refusal.outOfTurn(.undoneRowIsUnchanged, "Sau khi nhập đã có \(reference.what) gắn với hồ sơ này.")
        }
    }
}

/// What may rest on an organisation.
private enum ReferencesToOrganisation {
    static let all: [(what: String, query: @Sendable (Key<Organisation>) -> SQL)] = [
        ("chức vụ", { "SELECT 1 FROM office WHERE organisation_id = \($0)" }),
        ("cán bộ", { "SELECT 1 FROM person WHERE organisation_id = \($0)" }),
        (
            "quan hệ cấp trên, cấp dưới",
            { "SELECT 1 FROM organisation_edge WHERE superior_id = \($0) OR inferior_id = \($0)" }
        ),
        (
            "việc kế thừa",
            { "SELECT 1 FROM organisation_succession WHERE predecessor_id = \($0) OR successor_id = \($0)" }
        ),
        ("vai trò vận hành hệ thống", { "SELECT 1 FROM setting WHERE id = 'installation.host' AND value = \($0)" }),
    ]
}
