package import Calendars
internal import Storage
internal import Vietnamese

extension Rule {
    /// Results are noted by those who speak for the lead or a partner of the assignment, once the programme is agreed.
    package static let resultIsNotedByThoseWhoTakePart = Rule("result.is-noted-by-those-who-take-part")
    /// A result is of a day in the years of the programme that has come, and says what was done.
    package static let resultSaysWhatWasDone = Rule("result.says-what-was-done")
    /// A result is taken back by the party that noted it, once, with a reason.
    package static let resultIsWithdrawnOnce = Rule("result.is-withdrawn-once")
}

/// How somebody writes a result.
package struct ResultDraft: Hashable, Sendable {
    package var happenedOn: Day
    package var text: String
    package var amount: Quantity?
    package var areaId: Key<Area>?

    package init(on happenedOn: Day, _ text: String, amount: Quantity? = nil, areaId: Key<Area>? = nil) {
        self.happenedOn = happenedOn
        self.text = CleanText.cleaned(text, as: .lines)
        self.amount = amount
        self.areaId = areaId
    }
}

extension Work {
    /// Notes what a party did of an assignment that it leads or takes part in.
    @discardableResult
    package func noteResult(
        of id: Key<Assignment>, _ draft: ResultDraft, by partyId: Key<Party>
    ) throws -> AssignmentResult {
        let detail = try assignmentDetail(id)
        let (party, programme) = try party(partyId)
        try requireTaker(party, of: detail)
        guard programme.state == .agreed else {
            throw Refusal.outOfTurn(
                .resultIsNotedByThoseWhoTakePart, "Kết quả được ghi sau khi chương trình đã thống nhất.")
        }
        try check(draft, in: programme)
        let capacity = speakingCapacity(for: party.organisationId)
        let result = AssignmentResult(
            id: newKey(), assignmentId: id, partyId: partyId, happenedOn: draft.happenedOn, text: draft.text,
            amount: draft.amount, areaId: draft.areaId, notedAt: now, memberId: actor.member, personName: actor.name,
            officeTitle: capacity?.officeTitle ?? "")
        try session.insert(result)
        try record(
            "assignment.result-noted", detail.assignment,
            Facts().with("Đơn vị", party.name).with("Ngày", draft.happenedOn.vietnamese).with("Kết quả", draft.text)
                .with("Số lượng", draft.amount.map { "\($0.vietnamese) \(detail.assignment.unit)" }))
        return result
    }

    /// Takes a result back; it stays in the list, marked, and counts no more.
    package func withdrawResult(_ id: Key<AssignmentResult>, reason: String) throws {
        guard let result = try session.find(AssignmentResult.self, id) else { throw Refusal.absent }
        let detail = try assignmentDetail(result.assignmentId)
        try requireTaker(try party(result.partyId).party, of: detail)
        let reason = CleanText.cleaned(reason, as: .lines)
        guard !reason.isEmpty, reason.count <= 2000 else {
            throw Refusal.invalid(.resultIsWithdrawnOnce, "ly-do", "Hãy ghi lý do rút kết quả, không quá 2.000 ký tự.")
        }
        guard try !session.exists("SELECT 1 FROM result_withdrawal WHERE result_id = \(id)") else {
            throw Refusal.outOfTurn(.resultIsWithdrawnOnce, "Kết quả này đã được rút.")
        }
        try session.insert(
            ResultWithdrawal(
                id: newKey(), resultId: id, reason: reason, withdrawnAt: now, withdrawnBy: actor.member))
        try record(
            "assignment.result-withdrawn", detail.assignment,
            Facts().with("Kết quả", result.text).with("Lý do", reason))
    }

    /// The results of an assignment that the actor has found, the first day first, those withdrawn among them.
    package func results(of assignment: Assignment) throws -> [ResultLine] {
        try resultLines("result.assignment_id = \(assignment.id)")
    }

    /// The results of all assignments of a programme that the actor has found, by assignment; two queries.
    package func results(of programme: Programme) throws -> [Key<Assignment>: [ResultLine]] {
        let lines = try resultLines(
            "result.assignment_id IN (SELECT id FROM assignment WHERE programme_id = \(programme.id))")
        return Dictionary(grouping: lines, by: \.result.assignmentId)
    }

    /// How far an assignment that the actor has found has come.
    package func progress(of assignment: Assignment) throws -> AssignmentProgress {
        let standing = try results(of: assignment).filter(\.counts).map(\.result)
        return AssignmentProgress(standing, target: assignment.target)
    }

    /// The parties for which the actor may note results of an assignment.
    package func partiesToNoteResults(of detail: AssignmentDetail) throws -> [Party] {
        let ids = [detail.assignment.leadId].compactMap(\.self) + detail.partners.map(\.partyId)
        return try session.all(
            Party.self, "SELECT * FROM party WHERE id IN (\(list: ids)) AND left_on IS NULL ORDER BY position, id"
        ).filter { actor.isInstallation || actor.speaks(for: $0.organisationId) }
    }

    /// The office in which the actor speaks for an organisation.
    func speakingCapacity(for organisation: Key<Organisation>) -> Capacity? {
        actor.capacities.first { $0.organisation == organisation && Role.speaking.contains($0.role) }
    }

    private func requireTaker(_ party: Party, of detail: AssignmentDetail) throws(Refusal) {
        let takesPart = detail.assignment.leadId == party.id || detail.partners.contains { $0.partyId == party.id }
        try require(
            takesPart && !party.hasLeft && (actor.isInstallation || actor.speaks(for: party.organisationId)),
            .resultIsNotedByThoseWhoTakePart,
            "Kết quả do lãnh đạo, cán bộ của đơn vị chủ trì hoặc phối hợp thực hiện nhiệm vụ này ghi.")
    }

    private func check(_ draft: ResultDraft, in programme: Programme) throws {
        guard programme.years.contains(draft.happenedOn.year), draft.happenedOn <= today else {
            throw Refusal.invalid(
                .resultSaysWhatWasDone, "ngay",
                "Hãy ghi một ngày trong năm \(programme.yearText), không sau hôm nay, \(today.vietnamese).")
        }
        guard (1...5000).contains(draft.text.count) else {
            throw Refusal.invalid(
                .resultSaysWhatWasDone, "noi-dung", "Hãy ghi việc đã làm được, không quá 5.000 ký tự.")
        }
        guard (draft.amount?.units ?? 0) >= 0 else {
            throw Refusal.invalid(.resultSaysWhatWasDone, "so-luong", "Hãy ghi số lượng từ 0 trở lên.")
        }
        if let area = draft.areaId, try session.find(Area.self, area) == nil { throw Refusal.absent }
    }

    private func resultLines(_ condition: SQL) throws -> [ResultLine] {
        let rows = try session.rows(
            """
            SELECT result.*, party.name AS party_name, area.name AS area_name
            FROM assignment_result result
            JOIN party ON party.id = result.party_id
            LEFT JOIN area ON area.id = result.area_id
            WHERE \(condition)
            ORDER BY result.happened_on, result.id
            """)
        let results = try rows.map { try $0.decode(AssignmentResult.self) }
        let withdrawals = try session.all(
            ResultWithdrawal.self, "SELECT * FROM result_withdrawal WHERE result_id IN (\(list: results.map(\.id)))")
        let taken = Dictionary(uniqueKeysWithValues: withdrawals.map { ($0.resultId, $0) })
        return try zip(rows, results).map { row, result in
            ResultLine(
                result: result, partyName: try row.get("party_name"), areaName: try row.get("area_name"),
                withdrawal: taken[result.id])
        }
    }
}
