package import Calendars
internal import Storage
internal import Vietnamese

extension Rule {
    /// Only whoever holds the office, or an administrator, lets another act for the holder.
    package static let delegationIsGivenByTheHolder = Rule("delegation.is-given-by-the-holder")
    /// A delegation lasts no longer than the holding it comes from.
    package static let delegationIsInsideTheHolding = Rule("delegation.is-inside-the-holding")
    /// The one who acts for the holder is another person.
    package static let delegationGoesToAnother = Rule("delegation.goes-to-another")
    /// Only a head lets others sign for the head (Nghị định 30/2020/NĐ-CP Điều 13).
    package static let delegationComesFromTheHead = Rule("delegation.comes-from-the-head")
    /// A deputy, and whoever signs by order, holds an office of the same organisation that may sign so.
    package static let delegationStaysInTheOrganisation = Rule("delegation.stays-in-the-organisation")
    /// An authorisation is in writing and for a limited time (Nghị định 30/2020/NĐ-CP Điều 13).
    package static let authorisationIsWrittenAndLimited = Rule("delegation.authorisation-is-written-and-limited")
}

/// What somebody writes of a delegation.
package struct DelegationDraft: Hashable, Sendable {
    package var manner: Delegation.Manner
    /// What may be done: which documents, which business.
    package var scope: String
    package var decision: String?
    package var from: Day
    package var through: Day

    package init(manner: Delegation.Manner, scope: String, decision: String? = nil, from: Day, through: Day) {
        self.manner = manner
        self.scope = CleanText.cleaned(scope, as: .lines)
        self.decision = decision.flatMap { CleanText.cleaned($0).nonEmpty }
        self.from = from
        self.through = through
    }
}

extension Actor {
    /// Lets another act for the holder of an office.
    package func mayDelegate(_ held: HeldOffice) -> Bool {
        person == held.holding.personId || isHostAdministrator || has(.administrator, in: held.organisation)
    }
}

extension Work {
    /// Lets a person act for the holder of an office, for a purpose and a time.
    @discardableResult
    package func delegate(
        _ holding: Key<Holding>, to person: Key<Person>, _ draft: DelegationDraft
    ) throws -> Delegation {
        let held = try heldOffice(holding)
        try requireDelegator(held)
        let taker = try self.person(person)
        try check(draft, of: held)
        guard taker.id != held.holding.personId else {
            throw Refusal.invalid(.delegationGoesToAnother, "nguoi", "Hãy chọn người khác với người giữ chức vụ.")
        }
        try requireTitle(of: taker, draft, in: held)
        let delegation = Delegation(
            id: newKey(), holdingId: holding, personId: taker.id, manner: draft.manner, scope: draft.scope,
            decision: draft.decision, validFrom: draft.from,
            validThrough: draft.through == .distantFuture ? held.holding.validThrough : draft.through)
        try session.insert(delegation)
        try record("holding.delegated", held.holding, facts(held, taker, delegation))
        return delegation
    }

    /// Ends a delegation after its last day; one that has not begun by then is taken back.
    package func endDelegation(_ id: Key<Delegation>, lastDay: Day) throws {
        var delegation = try delegation(id)
        let held = try heldOffice(delegation.holdingId)
        try requireDelegator(held)
        guard lastDay < delegation.validThrough else {
            throw Refusal.invalid(
                .delegationIsInsideTheHolding, "ngay-cuoi",
                "Ủy quyền có hiệu lực \(delegation.period.vietnamese). Hãy ghi một ngày trước ngày cuối đó.")
        }
        let taker = try session.find(Person.self, delegation.personId)
        if lastDay < delegation.validFrom {
            try session.delete(delegation)
        } else {
            delegation.validThrough = lastDay
            try session.update(delegation)
        }
        try record(
            "holding.delegation-ended", held.holding,
            Facts().with("Chức vụ", held.office.title).with("Người được giao", taker?.fullName)
                .with("Ngày cuối", lastDay.vietnamese))
    }

    private func requireDelegator(_ held: HeldOffice) throws(Refusal) {
        try require(
            actor.mayDelegate(held), .delegationIsGivenByTheHolder,
            "Chỉ người giữ chức vụ “\(held.office.title)” hoặc quản trị viên của tổ chức giao được việc ký thay.")
    }

    private func check(_ draft: DelegationDraft, of held: HeldOffice) throws(Refusal) {
        let period = try period(from: draft.from, through: draft.through)
        if draft.scope.isEmpty {
            throw .invalid([.init("pham-vi", "Hãy ghi việc được giao, ví dụ các văn bản được ký.")])
        }
        guard held.office.signing.list.contains(.head) else {
            throw .invalid(
                .delegationComesFromTheHead, "cach",
                "Chỉ người đứng đầu giao cho người khác ký KT., TL. hoặc TUQ.; “\(held.office.title)” không ký với tư cách đó."
            )
        }
        let last = draft.through == .distantFuture ? held.holding.validThrough : period.through
        guard held.holding.validFrom <= period.from, period.from <= last, last <= held.holding.validThrough else {
            throw .invalid(
                .delegationIsInsideTheHolding, period.from < held.holding.validFrom ? "tu-ngay" : "den-ngay",
                "Chức vụ được giữ \(held.holding.period.vietnamese). Hãy ghi ngày trong thời gian đó.")
        }
        guard draft.manner == .authorised else { return }
        guard draft.decision != nil, draft.through < .distantFuture else {
            throw .invalid(
                .authorisationIsWrittenAndLimited, draft.decision == nil ? "quyet-dinh" : "den-ngay",
                "Ủy quyền phải bằng văn bản và có thời hạn: hãy ghi số văn bản và ngày cuối.")
        }
    }

    /// Refuses a deputy or one who signs by order without an office of the organisation that may sign so all the time.
    private func requireTitle(of taker: Person, _ draft: DelegationDraft, in held: HeldOffice) throws {
        let way: Office.Signing
        switch draft.manner {
        case .deputy: way = .deputy
        case .byOrder: way = .byOrder
        case .authorised: return
        }
        let last = draft.through == .distantFuture ? held.holding.validThrough : draft.through
        let offices = try session.all(
            Office.self,
            """
            SELECT office.* FROM office JOIN holding ON holding.office_id = office.id
            WHERE office.organisation_id = \(held.organisation) AND holding.person_id = \(taker.id)
              AND holding.valid_from <= \(draft.from) AND holding.valid_through >= \(last)
            """)
        guard offices.contains(where: { $0.signing.list.contains(way) }) else {
            throw Refusal.invalid(
                .delegationStaysInTheOrganisation, "nguoi",
                """
                \(taker.fullName) không giữ chức vụ được ký “\(way.wording.vietnamese)” của tổ chức này trong cả thời gian trên. \
                Hãy chọn người khác, thời gian khác hoặc cách ký khác.
                """)
        }
    }

    /// Refuses a correction of a holding that would leave its delegations outside.
    func requireDelegationsInside(_ holding: Holding) throws {
        let isOutside = try session.exists(
            """
            SELECT 1 FROM delegation
            WHERE holding_id = \(holding.id)
              AND (valid_from < \(holding.validFrom) OR valid_through > \(holding.validThrough))
            """)
        guard !isOutside else {
            throw Refusal.invalid(
                .delegationIsInsideTheHolding, "den-ngay",
                "Có việc ủy quyền của chức vụ này nằm ngoài thời gian mới. Hãy kết thúc ủy quyền đó trước.")
        }
    }

    private func facts(_ held: HeldOffice, _ taker: Person, _ delegation: Delegation) -> Facts {
        Facts().with("Chức vụ", held.office.title).with("Người giữ chức vụ", held.personName)
            .with("Người được giao", taker.fullName).with("Cách ký", delegation.manner.wording.vietnamese)
            .with("Phạm vi", delegation.scope).with("Văn bản", delegation.decision)
            .with("Thời gian", delegation.period.vietnamese)
    }
}
