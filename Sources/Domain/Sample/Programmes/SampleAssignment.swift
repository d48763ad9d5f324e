internal import Calendars

/// One assignment of the sample's programme of 2018, as a line of a table.
///
/// The words are ours and the figures are invented, which `amount` says.
struct SampleAssignment {
    /// From 1, in the order of the standard groups.
    let group: Int
    let title: String
    let lead: String
    let partners: [String]
    let objective: String
    let scope: String
    let target: String
    let unit: String
    let month: Int
    let day: Int
    let product: String
    let outcome: AssignmentOutcome.Outcome

    init(
        _ group: Int, _ title: String, _ lead: String, _ partners: [String], _ objective: String, _ scope: String,
        _ target: String, _ unit: String, _ month: Int, _ day: Int, _ product: String,
        _ outcome: AssignmentOutcome.Outcome = .reached
    ) {
        self.group = group
        self.title = title
        self.lead = lead
        self.partners = partners
        self.objective = objective
        self.scope = scope
        self.target = target
        self.unit = unit
        self.month = month
        self.day = day
        self.product = product
        self.outcome = outcome
    }

    var amount: String { "\(scope) (số liệu mẫu)" }

    /// What was noted of it in December 2018.
    var note: String {
        switch outcome {
        case .exceeded: "Vượt chỉ tiêu \(target) \(unit) (số liệu mẫu)."
        case .reached: "Đạt chỉ tiêu \(target) \(unit) (số liệu mẫu)."
        case .unfinished: "Chưa đạt chỉ tiêu \(target) \(unit) (số liệu mẫu); đề nghị tiếp tục trong năm 2019."
        }
    }

    static var of2018: [SampleAssignment] { firstGroups + lastGroups }

    /// The draft, its parties found by the code of their organisations.
    func draft(_ parties: [String: Key<Party>], year: Int) -> AssignmentDraft {
        AssignmentDraft(
            title: title, lead: parties[lead],
            partners: partners.compactMap { code in parties[code].map { .init($0) } },
            objective: objective, amount: amount, unit: unit, target: Quantity(target),
            deadline: Day(year: year, month: month, day: day), product: product,
            isFlagship: group == 4 && lead == "MTTQ-HK")
    }
}
