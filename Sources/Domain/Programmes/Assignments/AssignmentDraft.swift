package import Calendars
internal import Vietnamese

/// How somebody writes an assignment.
package struct AssignmentDraft: Hashable, Sendable {
    /// A partner and what it does.
    package struct Share: Hashable, Sendable {
        package var party: Key<Party>
        package var part: String

        package init(_ party: Key<Party>, _ part: String = "") {
            self.party = party
            self.part = CleanText.cleaned(part, as: .lines)
        }
    }

    package var title: String
    package var lead: Key<Party>?
    package var partners: [Share]
    package var objective: String
    package var amount: String
    package var unit: String
    package var target: Quantity?
    package var deadline: Day?
    package var phase: String
    package var areas: [Key<Area>]
    package var product: String
    package var money: Int?
    package var moneySource: String
    package var isFlagship: Bool
    package var themeId: Key<Theme>?
    package var concretisesId: Key<Assignment>?

    package init(
        title: String, lead: Key<Party>? = nil, partners: [Share] = [], objective: String = "", amount: String = "",
        unit: String = "", target: Quantity? = nil, deadline: Day? = nil, phase: String = "", areas: [Key<Area>] = [],
        product: String = "", money: Int? = nil, moneySource: String = "", isFlagship: Bool = false,
        themeId: Key<Theme>? = nil, concretisesId: Key<Assignment>? = nil
    ) {
        self.title = CleanText.cleaned(title)
        self.lead = lead
        self.partners = partners
        self.objective = CleanText.cleaned(objective, as: .lines)
        self.amount = CleanText.cleaned(amount, as: .lines)
        self.unit = CleanText.cleaned(unit)
        self.target = target
        self.deadline = deadline
        self.phase = CleanText.cleaned(phase)
        self.areas = areas
        self.product = CleanText.cleaned(product, as: .lines)
        self.money = money
        self.moneySource = CleanText.cleaned(moneySource)
        self.isFlagship = isFlagship
        self.themeId = themeId
        self.concretisesId = concretisesId
    }

    /// What stands in an assignment now.
    package init(_ detail: AssignmentDetail) {
        let assignment = detail.assignment
        self.init(
            title: assignment.title, lead: assignment.leadId,
            partners: detail.partners.map { Share($0.partyId, $0.part) }, objective: assignment.objective,
            amount: assignment.amount, unit: assignment.unit, target: assignment.target,
            deadline: assignment.deadline, phase: assignment.phase, areas: detail.areas.map(\.id),
            product: assignment.product, money: assignment.money, moneySource: assignment.moneySource,
            isFlagship: assignment.isFlagship, themeId: assignment.themeId,
            concretisesId: assignment.concretisesId)
    }

    /// The assignment with these words, at the place and with the ties that it has.
    func applied(to assignment: Assignment, at now: Instant, by member: Key<Member>?) -> Assignment {
        var new = assignment
        new.title = title
        new.leadId = lead
        new.objective = objective
        new.amount = amount
        new.unit = unit
        new.target = target
        new.deadline = deadline
        new.phase = phase
        new.product = product
        new.money = money
        new.moneySource = moneySource
        new.isFlagship = isFlagship
        new.themeId = themeId
        new.concretisesId = concretisesId
        new.changedAt = now
        new.changedBy = member
        return new
    }

    /// Refuses what no assignment may say, whatever the programme.
    func check() throws(Refusal) {
        var problems: [Refusal.Problem] = []
        if title.isEmpty { problems.append(.init("ten", "Hãy ghi tên nhiệm vụ, bắt đầu bằng việc phải làm.")) }
        for (field, text, limit) in [
            ("ten", title, 500), ("muc-tieu", objective, 5000), ("khoi-luong", amount, 5000),
            ("don-vi-tinh", unit, 100),
            ("giai-doan", phase, 300), ("san-pham", product, 5000), ("nguon-kinh-phi", moneySource, 300),
        ] where text.count > limit {
            problems.append(.init(field, "Hãy rút gọn còn không quá \(limit) ký tự (đang có \(text.count))."))
        }
        if let money, !(0...1_000_000_000_000_000).contains(money) {
            problems.append(.init("kinh-phi", "Hãy ghi số tiền bằng đồng, từ 0 trở lên."))
        }
        guard problems.isEmpty else { throw .invalid(problems) }
    }
}
