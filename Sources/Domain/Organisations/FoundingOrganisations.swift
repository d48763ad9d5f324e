package import Calendars
internal import Storage
internal import Vietnamese

extension Rule {
    /// No two organisations have one code.
    package static let organisationCodeIsUnique = Rule("organisation.code-is-unique")
    /// A profile names an area that exists on the profile's first day.
    package static let organisationStandsInAnAreaOfTheDay = Rule("organisation.stands-in-an-area-of-the-day")
    /// A period does not end before it begins.
    package static let periodRunsForward = Rule("period.runs-forward")
}

extension Work {
    /// Enters an organisation with the profile it has from its first day.
    @discardableResult
    package func createOrganisation(
        code: String, kind: Organisation.Kind, profile draft: ProfileDraft, from day: Day,
        through lastDay: Day = .distantFuture, legalBasis: String? = nil
    ) throws -> Organisation {
        try requireKeeperOfOrganisations()
        let code = try checkedCode(code)
        try draft.check()
        let period = try period(from: day, through: lastDay)
        let place = try place(draft.areaId, on: day)
        guard try !session.exists("SELECT 1 FROM organisation WHERE code = \(code)") else {
            throw Refusal.invalid(
                .organisationCodeIsUnique, "ma", "Mã “\(code)” đã dùng cho tổ chức khác. Hãy chọn mã khác.")
        }
        let organisation = Organisation(
            id: newKey(), code: code, kind: kind, validFrom: day, validThrough: lastDay,
            legalBasis: legalBasis.flatMap { CleanText.cleaned($0).nonEmpty }, version: 1)
        let profile = OrganisationProfile(
            id: newKey(), of: organisation, draft, place, from: period.from, through: period.through)
        try session.insert(organisation)
        try session.insert(profile)
        try session.index(organisation.searchEntry(profiles: [profile], areas: place.lineage))
        try record(
            "organisation.created", organisation,
            Facts().with("Mã", code).with("Loại", kind.wording.vietnamese).with("Từ ngày", day.vietnamese)
                .with("Căn cứ", organisation.legalBasis)
                .and(draft.facts(from: nil, areaNames: place.names)))
        return organisation
    }

    private func checkedCode(_ text: String) throws(Refusal) -> String {
        let code = CleanText.cleaned(text)
        guard !code.isEmpty, code.count <= 60, !code.contains(" ") else {
            throw .invalid([.init("ma", "Hãy ghi mã viết liền, không quá 60 ký tự, ví dụ MTTQ-HOANKIEM.")])
        }
        return code
    }

    /// The days from one to another, refused when they run backwards.
    func period(from day: Day, through lastDay: Day, at field: String = "den-ngay") throws(Refusal) -> Period {
        guard let period = Period(from: day, through: lastDay) else {
            throw .invalid(
                .periodRunsForward, field,
                "Ngày cuối \(lastDay.vietnamese) ở trước ngày đầu \(day.vietnamese). Hãy ghi lại một trong hai ngày.")
        }
        return period
    }

    /// Where a profile stands from `day` on: nowhere, or in an area that exists on that day.
    func place(_ id: Key<Area>?, on day: Day) throws -> AreaLineage {
        guard let id else { return AreaLineage(lineage: []) }
        guard let area = try session.find(Area.self, id) else {
            throw Refusal.invalid([.init("dia-ban", "Hãy chọn một địa bàn trong danh sách.")])
        }
        guard area.holds(on: day) else {
            throw Refusal.invalid(
                .organisationStandsInAnAreaOfTheDay, "dia-ban",
                "Ngày \(day.vietnamese) không có \(area.nameInText) (\(area.period.vietnamese)). Hãy chọn địa bàn có vào ngày đó."
            )
        }
        return AreaLineage(lineage: try areas(above: area) + [area])
    }
}

/// An area with all that hold it, the topmost first; or no area.
struct AreaLineage {
    let lineage: [Area]

    var names: [Key<Area>: String] {
        Dictionary(lineage.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    /// A key that sorts by the names of the areas from the topmost down and that is the beginning of the keys of all
    /// areas below.
    ///
    /// Names are cut, ids are not: two areas never share a key.
    var key: String { lineage.map { "\($0.sortKey.prefix(40))\u{9}\($0.id.rawValue)\u{9}" }.joined() }
}

extension OrganisationProfile {
    init(
        id: Key<OrganisationProfile>, of organisation: Organisation, _ draft: ProfileDraft, _ place: AreaLineage,
        from: Day, through: Day
    ) {
        self.init(
            id: id, organisationId: organisation.id, name: draft.name, shortName: draft.shortName, symbol: draft.symbol,
            areaId: draft.areaId, headship: draft.headship, signerPrefix: draft.signerPrefix,
            documentStyle: draft.documentStyle, validFrom: from, validThrough: through,
            sortKey: SortKey.text(draft.name), kindRank: organisation.kind.rank, areaKey: place.key)
    }

    /// The profile as the draft has it, on the days it had before.
    func corrected(_ draft: ProfileDraft, _ place: AreaLineage, of organisation: Organisation) -> OrganisationProfile {
        OrganisationProfile(id: id, of: organisation, draft, place, from: validFrom, through: validThrough)
    }
}

extension Facts {
    /// These facts and then others.
    func and(_ more: Facts) -> Facts { Facts(list + more.list) }
}
