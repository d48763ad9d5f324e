internal import Calendars
internal import Vietnamese

/// Works out what one assignment of a reading becomes; what an assignment may not say is left over.
struct AssignmentPlanning {
    let parties: IntakeParties
    let areas: AreasMeant
    let themes: [Theme]
    let years: ClosedRange<Int>
    let superior: [String: [Key<Assignment>]]
    let leftovers: IntakeLeftovers

    /// The assignment; nothing where it has no title.
    func planned(_ reading: ProgrammeReading.AssignmentReading) throws -> IntakePlan.PlannedAssignment? {
        let place = reading.title.place
        let title = leftovers.fitting(reading.title.value, 500, "Tên nhiệm vụ", at: place)
        guard !title.isEmpty else {
            leftovers.add(reading.amount, at: place, "Nhiệm vụ không có tên.")
            return nil
        }
        var draft = AssignmentDraft(
            title: title, objective: leftovers.fitting(reading.objective, 5_000, "Mục tiêu", at: place),
            amount: leftovers.fitting(reading.amount, 5_000, "Mức độ, khối lượng", at: place),
            unit: leftovers.fitting(reading.measure?.value.unit ?? "", 100, "Đơn vị tính", at: place),
            target: reading.measure?.value.target,
            product: leftovers.fitting(reading.product, 5_000, "Sản phẩm", at: place),
            moneySource: leftovers.fitting(reading.moneySource, 300, "Nguồn kinh phí", at: place),
            isFlagship: reading.isFlagship)
        take(reading.time, into: &draft, at: place)
        takeMoney(reading.money, into: &draft, at: place)
        draft.areas = try areas(reading.areas, at: place)
        draft.themeId = theme(reading.theme, at: place)
        draft.concretisesId = concretised(reading.concretises, at: place)
        var planned = IntakePlan.PlannedAssignment(draft: draft)
        planned.lead = lead(reading.lead)
        planned.partners = partners(reading.partners, besides: planned.lead)
        return planned
    }

    private func take(
        _ time: ProgrammeReading.Guess<ProgrammeReading.Time>?, into draft: inout AssignmentDraft, at place: String
    ) {
        guard let time else { return }
        let phase = leftovers.fitting(time.value.phase, 300, "Giai đoạn", at: place)
        draft.phase = CleanText.cleaned(phase)
        guard let deadline = time.value.deadline else { return }
        if years.contains(deadline.year) {
            draft.deadline = deadline
        } else {
            leftovers.add(
                deadline.vietnamese, at: time.place,
                "Thời hạn của “\(draft.title.prefix(80))” ngoài các năm của chương trình.")
            if draft.phase.isEmpty { draft.phase = deadline.vietnamese }
        }
    }

    private func takeMoney(_ money: Int?, into draft: inout AssignmentDraft, at place: String) {
        guard let money else { return }
        if (0...1_000_000_000_000_000).contains(money) {
            draft.money = money
        } else {
            leftovers.add("\(money)", at: place, "Số tiền không hợp lý.")
        }
    }

    private func areas(_ names: [String], at place: String) throws -> [Key<Area>] {
        var seen: Set<Key<Area>> = []
        return try names.compactMap { name in
            guard let area = try areas.area(named: name) else {
                leftovers.add(name, at: place, "Chưa rõ đây là địa bàn nào.")
                return nil
            }
            return seen.insert(area.id).inserted ? area.id : nil
        }
    }

    private func theme(_ title: String?, at place: String) -> Key<Theme>? {
        guard let title else { return nil }
        let known = themes.first { $0.title == title }
        if known == nil { leftovers.add(title, at: place, "Chủ đề này không phải của chương trình.") }
        return known?.id
    }

    private func concretised(_ title: String?, at place: String) -> Key<Assignment>? {
        guard let title else { return nil }
        if let known = superior[title], known.count == 1 { return known[0] }
        leftovers.add(title, at: place, "Chưa rõ đây là nhiệm vụ nào của chương trình cấp trên.")
        return nil
    }

    private func lead(_ name: ProgrammeReading.Guess<String>?) -> Key<Organisation>? {
        guard let name, !name.value.isEmpty else { return nil }
        let known = parties.organisation(name.value)
        if known == nil {
            leftovers.add(name.value, at: name.place, "Đơn vị chủ trì nhiệm vụ này không phải là một bên tham gia.")
        }
        return known
    }

    private func partners(
        _ shares: [ProgrammeReading.Guess<ProgrammeReading.Share>], besides lead: Key<Organisation>?
    ) -> [IntakePlan.PlannedAssignment.PlannedShare] {
        var seen = Set([lead].compactMap(\.self))
        return shares.compactMap { share in
            guard let organisation = parties.organisation(share.value.party) else {
                leftovers.add(
                    share.value.party, at: share.place, "Đơn vị phối hợp nhiệm vụ này không phải là một bên tham gia.")
                return nil
            }
            guard seen.insert(organisation).inserted else { return nil }
            return .init(
                organisation: organisation,
                part: leftovers.fitting(share.value.part, 2_000, "Phần việc", at: share.place))
        }
    }
}
