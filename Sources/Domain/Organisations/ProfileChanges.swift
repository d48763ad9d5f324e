package import Calendars
internal import Storage

extension Rule {
    /// A new profile begins inside the life of the organisation and after the first day of the one before.
    package static let profileBeginsInsideTheOrganisation = Rule("organisation.profile-begins-inside")
    /// A new profile says something else than the one before.
    package static let profileSaysSomethingNew = Rule("organisation.profile-says-something-new")
    /// The first profile begins with the organisation.
    package static let firstProfileBeginsWithTheOrganisation = Rule("organisation.first-profile-begins-with-it")
}

extension Work {
    /// Gives an organisation another profile from a day; the one before ends the day before and keeps its words.
    @discardableResult
    package func changeProfile(
        of id: Key<Organisation>, to draft: ProfileDraft, from day: Day, version: Int
    ) throws -> OrganisationProfile {
        var organisation = try organisation(id)
        try requireKeeperOfProfile(id)
        let profiles = try profiles(of: organisation)
        try requireSeen(version, now: organisation.version, of: profiles.last?.name ?? organisation.code)
        try draft.check()
        guard var old = profiles.first(where: { $0.holds(on: day) }), old.validFrom < day else {
            throw Refusal.invalid(
                .profileBeginsInsideTheOrganisation, "tu-ngay",
                profiles.contains { $0.validFrom == day }
                    ? "Ngày \(day.vietnamese) đã có tên gọi mới. Nếu tên đó ghi nhầm, hãy dùng “Đính chính”."
                    : "Tổ chức hoạt động \(organisation.period.vietnamese). Hãy ghi một ngày sau ngày đầu và trong thời gian đó."
            )
        }
        guard ProfileDraft(old) != draft else {
            throw Refusal.invalid(
                .profileSaysSomethingNew, "ten",
                "Chưa có gì khác với tên gọi và cách ký đang dùng. Hãy sửa ít nhất một ô.")
        }
        let place = try place(draft.areaId, on: day)
        let new = OrganisationProfile(
            id: newKey(), of: organisation, draft, place, from: day, through: old.validThrough)
        let facts = draft.facts(from: ProfileDraft(old), areaNames: try names(of: old.areaId, and: place))
        old.validThrough = day.advanced(by: -1)
        organisation.version += 1
        try session.update(old)
        try session.insert(new)
        try session.update(organisation)
        try indexOrganisation(organisation)
        try record("organisation.profile-changed", organisation, Facts().with("Từ ngày", day.vietnamese).and(facts))
        return new
    }

    /// Corrects a profile that was written down wrongly, in place: its days stay, unless the first one was wrong too.
    package func correctProfile(
        _ id: Key<OrganisationProfile>, to draft: ProfileDraft, from day: Day? = nil, version: Int
    ) throws {
        guard let profile = try session.find(OrganisationProfile.self, id) else { throw Refusal.absent }
        var organisation = try organisation(profile.organisationId)
        try requireKeeperOfProfile(organisation.id)
        try requireSeen(version, now: organisation.version, of: profile.name)
        try draft.check()
        let day = day ?? profile.validFrom
        let place = try place(draft.areaId, on: day)
        var new = profile.corrected(draft, place, of: organisation)
        if day != profile.validFrom {
            try moveEnd(before: profile, to: day)
            new.validFrom = day
        }
        organisation.version += 1
        try session.update(new)
        try session.update(organisation)
        try indexOrganisation(organisation)
        let facts = draft.facts(from: ProfileDraft(profile), areaNames: try names(of: profile.areaId, and: place))
        try record(
            "organisation.profile-corrected", organisation,
            facts.changed("Từ ngày", from: profile.validFrom.vietnamese, to: day.vietnamese))
    }

    /// Lets the profile before end the day before the corrected first day.
    private func moveEnd(before profile: OrganisationProfile, to day: Day) throws {
        let previous = try session.first(
            OrganisationProfile.self,
            """
            SELECT * FROM organisation_profile
            WHERE organisation_id = \(profile.organisationId) AND valid_from < \(profile.validFrom)
            ORDER BY valid_from DESC
            LIMIT 1
            """)
        guard var previous else {
            throw Refusal.invalid(
                .firstProfileBeginsWithTheOrganisation, "tu-ngay",
                "Tên gọi đầu tiên bắt đầu cùng tổ chức, ngày \(profile.validFrom.vietnamese).")
        }
        guard previous.validFrom < day, day <= profile.validThrough else {
            throw Refusal.invalid(
                .profileBeginsInsideTheOrganisation, "tu-ngay",
                "Hãy ghi một ngày sau \(previous.validFrom.vietnamese) và không sau \(profile.validThrough.vietnamese)."
            )
        }
        previous.validThrough = day.advanced(by: -1)
        try session.update(previous)
    }

    private func names(of old: Key<Area>?, and place: AreaLineage) throws -> [Key<Area>: String] {
        guard let old, place.names[old] == nil, let area = try session.find(Area.self, old) else { return place.names }
        return place.names.merging([old: area.name]) { first, _ in first }
    }
}
