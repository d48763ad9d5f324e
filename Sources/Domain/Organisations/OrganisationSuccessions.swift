package import Calendars
internal import Storage
internal import Vietnamese

extension Rule {
    /// One organisation becomes another, never itself, and the same pair is linked once.
    package static let successionLinksTwo = Rule("organisation.succession-links-two")
    /// The predecessor has begun and the successor exists on the day of the succession.
    package static let successionHappensInTheirDays = Rule("organisation.succession-happens-in-their-days")
    /// What went over as a whole went to one successor.
    package static let wholeGoesToOne = Rule("organisation.whole-goes-to-one")
}

/// What an organisation became, or what it came from.
package struct OrganisationLink: Sendable {
    package let id: Key<OrganisationSuccession>
    package let organisation: Key<Organisation>
    /// Its name on the day of the succession, or the one nearest to it.
    package let name: String
    package let manner: OrganisationSuccession.Manner
    package let extent: AreaSuccession.Extent
    package let happenedOn: Day
    package let legalBasis: String?
}

extension Work {
    /// Notes that one organisation became, joined or was split into another on a day.
    @discardableResult
    package func addSuccession(
        from predecessor: Key<Organisation>, to successor: Key<Organisation>, manner: OrganisationSuccession.Manner,
        extent: AreaSuccession.Extent, on day: Day, legalBasis: String? = nil
    ) throws -> OrganisationSuccession {
        let old = try organisation(predecessor)
        let new = try organisation(successor)
        try requireKeeperOfOrganisations()
        try requireNewPair(old, new)
        guard old.validFrom <= day, new.holds(on: day) else {
            throw Refusal.invalid(
                .successionHappensInTheirDays, "ngay",
                "Ngày \(day.vietnamese) phải sau khi tổ chức trước bắt đầu và trong thời gian tổ chức sau hoạt động.")
        }
        try requireWholeGoesToOne(old, extent)
        let succession = OrganisationSuccession(
            id: newKey(), predecessorId: predecessor, successorId: successor, manner: manner, extent: extent,
            happenedOn: day, legalBasis: legalBasis.flatMap { CleanText.cleaned($0).nonEmpty })
        try session.insert(succession)
        try recordSuccession("succession-added", succession, old, new)
        return succession
    }

    /// Takes back a succession that was entered by mistake.
    package func removeSuccession(_ id: Key<OrganisationSuccession>) throws {
        guard let succession = try session.find(OrganisationSuccession.self, id) else { throw Refusal.absent }
        try requireKeeperOfOrganisations()
        let old = try organisation(succession.predecessorId)
        let new = try organisation(succession.successorId)
        try session.delete(succession)
        try recordSuccession("succession-removed", succession, old, new)
    }

    /// What an organisation became, the earliest first.
    package func successors(of organisation: Organisation) throws -> [OrganisationLink] {
        try links(to: "successor", "succession.predecessor_id = \(organisation.id)")
    }

    /// What an organisation came from, the earliest first.
    package func predecessors(of organisation: Organisation) throws -> [OrganisationLink] {
        try links(to: "predecessor", "succession.successor_id = \(organisation.id)")
    }

    private func links(to end: SQL, _ condition: SQL) throws -> [OrganisationLink] {
        try session.rows(
            """
            SELECT succession.*, other.id AS other_id, profile.name AS name
            FROM organisation_succession succession
            JOIN organisation other ON other.id = succession.\(end)_id
            JOIN organisation_profile profile ON profile.organisation_id = other.id AND profile.valid_from = COALESCE(
                (SELECT max(near.valid_from) FROM organisation_profile near
                 WHERE near.organisation_id = other.id AND near.valid_from <= succession.happened_on),
                (SELECT min(near.valid_from) FROM organisation_profile near WHERE near.organisation_id = other.id))
            WHERE \(condition)
            ORDER BY succession.happened_on, profile.sort_key, succession.id
            """
        ).map { row in
            OrganisationLink(
                id: try row.get("id"), organisation: try row.get("other_id"), name: try row.get("name"),
                manner: try row.get("manner"), extent: try row.get("extent"), happenedOn: try row.get("happened_on"),
                legalBasis: try row.get("legal_basis"))
        }
    }

    private func requireNewPair(_ old: Organisation, _ new: Organisation) throws {
        guard old.id != new.id else {
            throw Refusal.invalid(
                .successionLinksTwo, "to-chuc", "Một tổ chức không kế thừa chính mình. Hãy chọn tổ chức khác.")
        }
        let known = try session.exists(
            """
            SELECT 1 FROM organisation_succession
            WHERE predecessor_id = \(old.id) AND successor_id = \(new.id)
            """)
        guard !known else {
            throw Refusal.invalid(.successionLinksTwo, "to-chuc", "Hai tổ chức này đã được ghi là kế thừa nhau.")
        }
    }

    private func requireWholeGoesToOne(_ old: Organisation, _ extent: AreaSuccession.Extent) throws {
        let others = try successors(of: old)
        guard others.isEmpty || (extent == .part && others.allSatisfy { $0.extent == .part }) else {
            throw Refusal.invalid(
                .wholeGoesToOne, "pham-vi",
                "Tổ chức trước có nhiều tổ chức kế thừa thì mỗi nơi chỉ nhận một phần. Hãy chọn “Một phần” cho tất cả.")
        }
    }

    private func recordSuccession(
        _ act: String, _ succession: OrganisationSuccession, _ old: Organisation, _ new: Organisation
    ) throws {
        let day = succession.happenedOn
        let facts = Facts().with("Hình thức", succession.manner.wording.vietnamese)
            .with("Phạm vi", succession.extent.wording.vietnamese).with("Ngày", day.vietnamese)
            .with("Căn cứ", succession.legalBasis)
        try record(
            "organisation.\(act)", old, Facts().with("Tổ chức kế thừa", try name(of: new.id, near: day)).and(facts))
        try record(
            "organisation.\(act)", new, Facts().with("Tổ chức tiền thân", try name(of: old.id, near: day)).and(facts))
    }
}
