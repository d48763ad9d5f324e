internal import Calendars

/// A partner of an assignment by name, with its part.
package struct PartnerLine: Hashable, Sendable {
    package let partyId: Key<Party>
    package let name: String
    package let part: String
}

/// An assignment with everything that a page or a table shows of it.
package struct AssignmentDetail: Sendable {
    package let assignment: Assignment
    package let groupTitle: String
    package let lead: Party?
    package let partners: [PartnerLine]
    package let areas: [Area]
    package let theme: Theme?
    /// What became of it, where that was noted.
    package let outcome: AssignmentOutcome?
    /// Whether the lead is of a kind within whose function such assignments usually lie; nothing where that is unknown.
    package let isOfFunction: Bool?
    package let missing: [MissingField]

    /// How much of what requires is there, from 0 to 100.
    package var completeness: Int { 100 * (MissingField.allCases.count - missing.count) / MissingField.allCases.count }
}

extension AssignmentDetail {
    /// How an assignment stands: by its outcome where one was noted, else by what it still needs.
    package enum Standing: String, CaseIterable, Sendable {
        case incomplete, complete, exceeded, reached, unfinished

        package var wording: Wording {
            switch self {
            case .incomplete: Wording("Còn thiếu thông tin", "Incomplete")
            case .complete: Wording("Đủ thông tin", "Complete")
            case .exceeded: AssignmentOutcome.Outcome.exceeded.wording
            case .reached: AssignmentOutcome.Outcome.reached.wording
            case .unfinished: AssignmentOutcome.Outcome.unfinished.wording
            }
        }
    }

    package var standing: Standing {
        switch outcome?.outcome {
        case .exceeded: .exceeded
        case .reached: .reached
        case .unfinished: .unfinished
        case nil: missing.isEmpty ? .complete : .incomplete
        }
    }
}

/// A field that an assignment needs before its programme goes to the conference: who does it, how far, until when,
/// measured by what, with which product.
package enum MissingField: String, CaseIterable, Sendable, Codable {
    case lead, objective, amount, deadline, measure, product

    /// What is missing, for "thiếu …".
    package var wording: Wording {
        switch self {
        case .lead: Wording("đơn vị chủ trì", "lead")
        case .objective: Wording("mục tiêu", "objective")
        case .amount: Wording("mức độ, khối lượng", "amount")
        case .deadline: Wording("thời hạn", "deadline")
        case .measure: Wording("thước đo (đơn vị tính và chỉ tiêu)", "measure (unit and target)")
        case .product: Wording("sản phẩm", "product")
        }
    }
}

extension Assignment {
    /// What the assignment still needs; `leads` tells whether its lead still takes part.
    func missing(leadTakesPart leads: Bool) -> [MissingField] {
        MissingField.allCases.filter { field in
            switch field {
            case .lead: leadId == nil || !leads
            case .objective: objective.isEmpty
            case .amount: amount.isEmpty
            case .deadline: deadline == nil && phase.isEmpty
            case .measure: unit.isEmpty || target == nil
            case .product: product.isEmpty
            }
        }
    }
}

extension AssignmentDetail {
    /// What is different in another state of the same assignment, as people read it.
    func facts(to new: AssignmentDetail) -> Facts {
        let (old, now) = (assignment, new.assignment)
        return Facts()
            .changed("Nhiệm vụ", from: old.title, to: now.title)
            .changed("Chủ trì", from: lead?.name, to: new.lead?.name)
            .changed("Phối hợp", from: partnerText, to: new.partnerText)
            .changed("Mục tiêu", from: old.objective, to: now.objective)
            .changed("Mức độ, khối lượng", from: old.amount, to: now.amount)
            .changed("Đơn vị tính", from: old.unit, to: now.unit)
            .changed("Chỉ tiêu", from: old.target?.description, to: now.target?.description)
            .changed("Thời hạn", from: old.deadline?.vietnamese, to: now.deadline?.vietnamese)
            .changed("Giai đoạn", from: old.phase, to: now.phase)
            .changed("Địa bàn", from: areaText, to: new.areaText)
            .changed("Sản phẩm", from: old.product, to: now.product)
            .changed("Kinh phí", from: old.money.map { "\($0)" }, to: now.money.map { "\($0)" })
            .changed("Nguồn kinh phí", from: old.moneySource, to: now.moneySource)
            .changed("Trọng điểm", from: old.isFlagship ? "có" : "không", to: now.isFlagship ? "có" : "không")
            .changed("Chủ đề", from: theme?.title, to: new.theme?.title)
    }

    private var partnerText: String { partners.map { "\($0.name): \($0.part)" }.joined(separator: "; ") }
    private var areaText: String { areas.map(\.name).joined(separator: ", ") }
}
