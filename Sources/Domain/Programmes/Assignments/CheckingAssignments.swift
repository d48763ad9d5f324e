internal import Calendars
internal import Storage

extension Work {
    /// Refuses what an assignment of this programme may not say.
    func check(_ draft: AssignmentDraft, in programme: Programme, of id: Key<Assignment>? = nil) throws {
        try draft.check()
        try checkParties(draft, programme)
        if let deadline = draft.deadline, !programme.years.contains(deadline.year) {
            throw Refusal.invalid(
                .assignmentIsDueInItsYears, "thoi-han",
                "Chương trình thực hiện năm \(programme.yearText). Hãy ghi một ngày trong thời gian đó.")
        }
        try checkAreas(draft)
        if let theme = draft.themeId,
            try session.find(Theme.self, theme).map({ programme.years.contains($0.year) }) != true
        {
            throw Refusal.invalid(.themeIsOfTheYears, "chu-de", "Hãy chọn một chủ đề của năm \(programme.yearText).")
        }
        try checkConcretised(draft, programme)
    }

    private func checkParties(_ draft: AssignmentDraft, _ programme: Programme) throws {
        let present = Set(try parties(of: programme).filter { !$0.hasLeft }.map(\.id))
        if let lead = draft.lead, !present.contains(lead) {
            throw Refusal.invalid(.assignmentHasOneLead, "chu-tri", "Hãy chọn một bên đang tham gia chương trình.")
        }
        let partners = draft.partners.map(\.party)
        guard Set(partners).count == partners.count, Set(partners).isSubset(of: present),
            !partners.contains(where: { $0 == draft.lead })
        else {
            throw Refusal.invalid(
                .assignmentHasOneLead, "phoi-hop",
                "Đơn vị phối hợp là các bên đang tham gia, khác đơn vị chủ trì, mỗi bên một lần. Hãy chọn lại.")
        }
        if let long = draft.partners.first(where: { $0.part.count > 2000 }) {
            throw Refusal.invalid([
                .init("phoi-hop", "Hãy rút gọn phần việc còn không quá 2.000 ký tự (đang có \(long.part.count)).")
            ])
        }
    }

    private func checkAreas(_ draft: AssignmentDraft) throws {
        let known = try session.all(Key<Area>.self, "SELECT id FROM area WHERE id IN (\(list: draft.areas))")
        guard known.count == draft.areas.count else {
            throw Refusal.invalid([.init("dia-ban", "Hãy chọn các địa bàn trong danh sách, mỗi địa bàn một lần.")])
        }
    }

    private func checkConcretised(_ draft: AssignmentDraft, _ own: Programme) throws {
        guard let id = draft.concretisesId else { return }
        let superior = try programme(try assignment(id).programmeId)
        guard superior.id != own.id, superior.state == .agreed else {
            throw Refusal.invalid(
                .assignmentConcretisesAnAgreedOne, "cu-the-hoa",
                "Chỉ cụ thể hóa nhiệm vụ của một chương trình khác đã thống nhất. Hãy chọn nhiệm vụ khác hoặc để trống."
            )
        }
    }
}
