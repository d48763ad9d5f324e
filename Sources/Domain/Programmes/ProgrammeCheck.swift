internal import Calendars
internal import Storage

/// One thing that is not as it should be, with its place, a sentence that says what to do, and who can do it.
package struct ProgrammeProblem: Hashable, Sendable {
    package let place: TextPlace
    package let message: String
    /// Whether the step waits for it; else it is only told.
    package let blocks: Bool
    /// The organisation whose people can mend it.
    package let fixerId: Key<Organisation>
    package let fixerName: String
}

extension Work {
    /// What is not yet as it should be for a step, in the order of the document; the actor has found the programme.
    package func problems(of programme: Programme, before state: Programme.State) throws -> [ProgrammeProblem] {
        let check = ProgrammeCheck(
            programme: programme, parties: try parties(of: programme), citations: try citations(of: programme),
            clauses: try clauses(of: programme), groups: try contentGroups(of: programme),
            assignments: try assignments(of: programme), gaps: try centralTaskMatrix(of: programme).gaps,
            unanswered: try session.first(Int.self, Opinion.countUnanswered(of: programme, for: actor)) ?? 0,
            target: state)
        return check.problems
    }
}

/// Looks through a programme for what the step to `target` needs.
private struct ProgrammeCheck {
    let programme: Programme
    let parties: [Party]
    let citations: [Citation]
    let clauses: [Clause]
    let groups: [ContentGroup]
    let assignments: [AssignmentDetail]
    let gaps: [CentralTask]
    let unanswered: Int
    let target: Programme.State

    private var present: [Party] { parties.filter { !$0.hasLeft } }

    /// From the conference on the text is frozen: what is incomplete then would stay so.
    private var freezes: Bool { target == .conference || target == .agreed }

    var problems: [ProgrammeProblem] {
        partyProblems + citationProblems + clauseProblems + groupProblems + assignments.flatMap(problems)
            + consultationProblems
    }

    private var partyProblems: [ProgrammeProblem] {
        let idle = present.filter { party in
            !assignments.contains { $0.assignment.leadId == party.id || $0.partners.map(\.partyId).contains(party.id) }
        }
        let few =
            present.count < 2
            ? [problem(.parties, "Chương trình cần ít nhất hai bên. Hãy thêm bên tham gia.", blocks: true)] : []
        let many =
            programme.kind == .bilateral && present.count > 2
            ? [
                problem(
                    .parties,
                    "Chương trình hai bên đang có \(present.count) bên. Hãy bớt bên tham gia hoặc lập chương trình nhiều bên.",
                    blocks: freezes)
            ]
            : []
        return few + many
            + idle.map { problem(.parties, "\($0.name) chưa được giao nhiệm vụ nào. Hãy giao chủ trì hoặc phối hợp.") }
    }

    private var citationProblems: [ProgrammeProblem] {
        let day = Day(year: programme.firstYear, month: 1, day: 1) ?? .distantPast
        let none =
            citations.isEmpty ? [problem(.citations, "Chưa có căn cứ. Hãy ghi các văn bản làm căn cứ.")] : []
        return none
            + citations.filter { ($0.validThrough ?? .distantFuture) < day }.map {
                problem(
                    .citations,
                    "Căn cứ “\($0.line)” đã hết hiệu lực trước năm \(programme.firstYear). Hãy thay hoặc bỏ.")
            }
    }

    private var clauseProblems: [ProgrammeProblem] {
        clauses.filter { $0.text.isEmpty }.compactMap { clause in
            switch clause.name {
            case .opening: nil
            case .purpose: problem(.clause(clause.name), "Chưa ghi mục đích của chương trình.", blocks: true)
            case .requirements, .reporting, .money, .organisation:
                problem(.clause(clause.name), "Chưa ghi “\(clause.name.wording.vietnamese)”.", blocks: freezes)
            case .responsibilities(let id):
                problem(
                    .clause(clause.name), "Chưa ghi phần \(clause.name.heading(parties).lowercasedFirst).",
                    fixer: parties.first { $0.id == id }, blocks: freezes)
            }
        }
    }

    private var groupProblems: [ProgrammeProblem] {
        let used = Set(assignments.map(\.assignment.groupId))
        let none =
            assignments.isEmpty
            ? [
                problem(
                    groups.first.map { .contentGroup($0.id) } ?? .title,
                    "Chưa có nhiệm vụ nào. Hãy ghi ít nhất một nhiệm vụ.", blocks: true)
            ]
            : []
        return none
            + groups.filter { !used.contains($0.id) && !assignments.isEmpty }.map {
                problem(
                    .contentGroup($0.id), "Nhóm “\($0.title)” chưa có nhiệm vụ. Hãy ghi nhiệm vụ hoặc bỏ nhóm.",
                    blocks: freezes)
            }
            + gaps.map {
                problem(
                    .title, "Nhiệm vụ trọng tâm “\($0.title)” của \($0.issuer) chưa có nhiệm vụ phối hợp nào đáp ứng.")
            }
    }

    /// What one assignment lacks, a deadline of another year, and partners that left.
    private func problems(of detail: AssignmentDetail) -> [ProgrammeProblem] {
        let place = TextPlace.assignment(detail.assignment.id)
        let missing = detail.missing.map(\.wording.vietnamese).joined(separator: ", ")
        let gone = Set(parties.filter(\.hasLeft).map(\.id))
        let incomplete =
            missing.isEmpty
            ? [] : [problem(place, "“\(detail.assignment.title)” còn thiếu: \(missing).", blocks: freezes)]
        let outside = [detail.assignment.deadline].compactMap(\.self).filter { !programme.years.contains($0.year) }
        return incomplete
            + outside.map {
                problem(
                    place,
                    """
                    “\(detail.assignment.title)” có thời hạn \($0.vietnamese) ngoài thời gian thực hiện \(programme.yearText). \
                    Hãy ghi lại thời hạn.
                    """, blocks: freezes)
            }
            + detail.partners.filter { gone.contains($0.partyId) }.map {
                problem(
                    place,
                    "“\(detail.assignment.title)”: \($0.name) đã rời chương trình. Hãy chọn đơn vị phối hợp khác.",
                    blocks: freezes)
            }
    }

    private var consultationProblems: [ProgrammeProblem] {
        guard unanswered > 0, freezes || target == .partyCommittee else { return [] }
        return [
            problem(
                .title, "Còn \(unanswered) ý kiến chưa được trả lời. Hãy ghi tiếp thu hoặc giải trình từng ý kiến.",
                blocks: freezes)
        ]
    }

    private func problem(
        _ place: TextPlace, _ message: String, fixer: Party? = nil, blocks: Bool = false
    ) -> ProgrammeProblem {
        let lead = parties.first { $0.organisationId == programme.leadId }
        return ProgrammeProblem(
            place: place, message: message, blocks: blocks,
            fixerId: (fixer ?? lead)?.organisationId ?? programme.leadId,
            fixerName: (fixer ?? lead)?.name ?? "")
    }
}

extension String {
    /// The text with a small first letter, as inside a sentence.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
