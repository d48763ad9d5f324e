package import Calendars
internal import Storage
internal import Vietnamese

extension Rule {
    /// An organisation ends on or after its first day, and once.
    package static let organisationEndsAfterItBegins = Rule("organisation.ends-after-it-begins")
    /// Nothing of an organisation begins after its end: no name, no place under another, no office, no holder.
    package static let nothingBeginsAfterTheEnd = Rule("organisation.nothing-begins-after-its-end")
    /// The organisation that runs the installation stays open until another runs it.
    package static let hostStaysOpen = Rule("organisation.host-stays-open")
    /// Closing says why.
    package static let closingSaysWhy = Rule("organisation.closing-says-why")
}

extension Work {
    /// Ends an organisation after its last day, and with it its name, its edges, its offices, who holds them, and what
    /// they delegated.
    ///
    /// What was recorded stays; who succeeds is a succession of its own.
    package func closeOrganisation(
        _ id: Key<Organisation>, lastDay: Day, reason: String, legalBasis: String? = nil, version: Int
    ) throws {
        var organisation = try organisation(id)
        try requireKeeperOfOrganisations()
        let name = try name(of: id, on: lastDay) ?? organisation.code
        try requireSeen(version, now: organisation.version, of: name)
        let reason = CleanText.cleaned(reason, as: .lines)
        guard !reason.isEmpty else {
            throw Refusal.invalid(.closingSaysWhy, "ly-do", "Hãy ghi lý do tổ chức kết thúc hoạt động.")
        }
        try requireClosable(organisation, after: lastDay)
        organisation.validThrough = lastDay
        organisation.closingReason = reason
        organisation.closingBasis = legalBasis.flatMap { CleanText.cleaned($0).nonEmpty }
        organisation.version += 1
        try session.update(organisation)
        let ended = try endEverything(of: id, after: lastDay)
        try indexOrganisation(organisation)
        try record(
            "organisation.closed", organisation,
            Facts().with("Ngày cuối", lastDay.vietnamese).with("Lý do", reason)
                .with("Căn cứ", organisation.closingBasis).and(ended))
    }

    private func requireClosable(_ organisation: Organisation, after lastDay: Day) throws {
        guard try hostOrganisation() != organisation.id else {
            throw Refusal.outOfTurn(
                .hostStaysOpen,
                "Tổ chức này đang vận hành hệ thống. Hãy giao việc vận hành cho tổ chức khác trước khi kết thúc.")
        }
        guard lastDay >= organisation.validFrom, lastDay < organisation.validThrough else {
            throw Refusal.invalid(
                .organisationEndsAfterItBegins, "ngay-cuoi",
                "Tổ chức hoạt động \(organisation.period.vietnamese). Hãy ghi một ngày trong thời gian đó.")
        }
        for (what, from) in LaterThings.all where try session.exists(from(organisation.id, lastDay)) {
            throw Refusal.invalid(
                .nothingBeginsAfterTheEnd, "ngay-cuoi",
                "Tổ chức có \(what) bắt đầu sau ngày \(lastDay.vietnamese). Hãy chọn ngày muộn hơn hoặc bỏ mục đó trước."
            )
        }
    }

    /// Lets what goes on beyond the last day end with it; answers how much there was.
    private func endEverything(of id: Key<Organisation>, after lastDay: Day) throws -> Facts {
        let offices: SQL = "SELECT id FROM office WHERE organisation_id = \(id)"
        let delegations = try session.run(
            """
            UPDATE delegation SET valid_through = \(lastDay)
            WHERE holding_id IN (SELECT id FROM holding WHERE office_id IN (\(offices))) AND valid_through > \(lastDay)
            """)
        let holdings = try session.run(
            """
            UPDATE holding SET valid_through = \(lastDay), version = version + 1
            WHERE office_id IN (\(offices)) AND valid_through > \(lastDay)
            """)
        let closed = try session.run(
            """
            UPDATE office SET valid_through = \(lastDay), version = version + 1
            WHERE organisation_id = \(id) AND valid_through > \(lastDay)
            """)
        let edges = try session.run(
            """
            UPDATE organisation_edge SET valid_through = \(lastDay)
            WHERE (superior_id = \(id) OR inferior_id = \(id)) AND valid_through > \(lastDay)
            """)
        try session.run(
            """
            UPDATE organisation_profile SET valid_through = \(lastDay)
            WHERE organisation_id = \(id) AND valid_through > \(lastDay)
            """)
        return Facts().with("Quan hệ kết thúc", counted(edges)).with("Chức vụ kết thúc", counted(closed))
            .with("Người thôi giữ chức vụ", counted(holdings)).with("Ủy quyền kết thúc", counted(delegations))
    }

    private func counted(_ number: Int) -> String? { number == 0 ? nil : "\(number)" }
}

/// What may stand in the way of an end: things that begin only after it.
private enum LaterThings {
    static let all: [(String, @Sendable (Key<Organisation>, Day) -> SQL)] = [
        ("tên gọi", { "SELECT 1 FROM organisation_profile WHERE organisation_id = \($0) AND valid_from > \($1)" }),
        (
            "quan hệ cấp trên, cấp dưới",
            {
                "SELECT 1 FROM organisation_edge WHERE (superior_id = \($0) OR inferior_id = \($0)) AND valid_from > \($1)"
            }
        ),
        ("chức vụ", { "SELECT 1 FROM office WHERE organisation_id = \($0) AND valid_from > \($1)" }),
        (
            "người giữ chức vụ",
            {
                """
                SELECT 1 FROM holding JOIN office ON office.id = holding.office_id
                WHERE office.organisation_id = \($0) AND holding.valid_from > \($1)
                """
            }
        ),
        (
            "ủy quyền",
            {
                """
                SELECT 1 FROM delegation JOIN holding ON holding.id = delegation.holding_id
                JOIN office ON office.id = holding.office_id
                WHERE office.organisation_id = \($0) AND delegation.valid_from > \($1)
                """
            }
        ),
    ]
}
