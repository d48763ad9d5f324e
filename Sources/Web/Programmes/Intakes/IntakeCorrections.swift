internal import Calendars
internal import Domain
internal import Vietnamese

/// What a person put right in the preview of a file.
struct IntakeCorrections: Sendable {
    let values: FormValues
    let draft: IntakeDraft

    /// The draft with the corrections; what cannot be understood is refused at its field.
    func applied(_ work: Work) throws -> IntakeDraft {
        var draft = draft
        let title = CleanText.cleaned(values["ten"])
        draft.reading.title = .init(title, at: draft.reading.title?.place ?? "", .sure)
        if let kind = Programme.Kind(rawValue: values["loai"]) { draft.kind = kind }
        guard let year = Int(values["nam"]) else {
            throw Refusal.invalid([.init("nam", "Hãy ghi năm thực hiện, ví dụ 2019.")])
        }
        draft.reading.firstYear = .init(year, at: draft.reading.firstYear?.place ?? "", .sure)
        draft.lead = try organisation("chu-tri", work)
        for index in draft.parties.indices {
            draft.parties[index].organisation = try organisation("ben-\(index)", work)
            draft.parties[index].confidence = .sure
        }
        for group in draft.reading.groups.indices { try correct(&draft.reading.groups[group], group) }
        return draft
    }

    private func organisation(_ field: String, _ work: Work) throws -> Key<Organisation>? {
        let written = CleanText.cleaned(values[field])
        guard !written.isEmpty else { return nil }
        return try work.organisation(written: written, at: field, on: work.today).id
    }

    private func correct(_ group: inout ProgrammeReading.GroupReading, _ index: Int) throws {
        group.title.value = CleanText.cleaned(values["nhom-\(index)"])
        var kept: [ProgrammeReading.AssignmentReading] = []
        for (number, assignment) in group.assignments.enumerated() {
            let place = "\(index)-\(number)"
            guard !values["nhan-\(place)"].isEmpty else { continue }
            var corrected = assignment
            corrected.title.value = CleanText.cleaned(values["viec-\(place)"])
            let lead = values["lead-\(place)"]
            corrected.lead = lead.isEmpty ? nil : .init(lead, at: assignment.lead?.place ?? "", .sure)
            corrected.measure = try measure(place, assignment.measure)
            corrected.time = time(place, assignment.time)
            kept.append(corrected)
        }
        group.assignments = kept
    }

    private func measure(
        _ place: String, _ old: ProgrammeReading.Guess<ProgrammeReading.Measure>?
    ) throws -> ProgrammeReading.Guess<ProgrammeReading.Measure>? {
        let typed = CleanText.cleaned(values["chi-tieu-\(place)"])
        let unit = CleanText.cleaned(values["don-vi-\(place)"])
        guard !typed.isEmpty || !unit.isEmpty else { return nil }
        let target = typed.isEmpty ? nil : Quantity(vietnamese: typed)
        guard typed.isEmpty || target != nil else {
            throw Refusal.invalid([.init("chi-tieu-\(place)", "Hãy ghi một số, ví dụ 1.200 hoặc 97,5.")])
        }
        return .init(.init(target: target, unit: unit), at: old?.place ?? "", .sure)
    }

    private func time(
        _ place: String, _ old: ProgrammeReading.Guess<ProgrammeReading.Time>?
    ) -> ProgrammeReading.Guess<ProgrammeReading.Time>? {
        let typed = CleanText.cleaned(values["han-\(place)"])
        guard !typed.isEmpty else { return nil }
        let day = Day(vietnamese: typed)
        return .init(.init(deadline: day, phase: day == nil ? typed : ""), at: old?.place ?? "", .sure)
    }

    /// What the preview shows at first.
    static func values(of draft: IntakeDraft, _ work: Work) throws -> FormValues {
        let reading = draft.reading
        func written(_ id: Key<Organisation>?) throws -> String {
            try id.flatMap { try work.name(of: $0, near: work.today) } ?? ""
        }
        var fields: [String: [String]] = [
            "ten": [reading.title?.value ?? ""], "loai": [draft.kind.rawValue],
            "nam": [reading.firstYear.map { "\($0.value)" } ?? ""], "chu-tri": [try written(draft.lead)],
        ]
        for (index, party) in draft.parties.enumerated() { fields["ben-\(index)"] = [try written(party.organisation)] }
        for (index, group) in reading.groups.enumerated() {
            fields["nhom-\(index)"] = [group.title.value]
            for (number, assignment) in group.assignments.enumerated() {
                let place = "\(index)-\(number)"
                fields["nhan-\(place)"] = ["1"]
                fields["viec-\(place)"] = [assignment.title.value]
                fields["lead-\(place)"] = [assignment.lead?.value ?? ""]
                fields["chi-tieu-\(place)"] = [assignment.measure?.value.target?.vietnamese ?? ""]
                fields["don-vi-\(place)"] = [assignment.measure?.value.unit ?? ""]
                fields["han-\(place)"] = [
                    assignment.time.map { $0.value.deadline?.vietnamese ?? $0.value.phase } ?? ""
                ]
            }
        }
        return FormValues(fields)
    }
}
