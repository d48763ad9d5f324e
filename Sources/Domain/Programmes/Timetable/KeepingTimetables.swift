package import Calendars
internal import Storage

extension Rule {
    /// The timetable of an organisation is kept by its administrators, and by those who draft or lead there.
    package static let timetableIsKeptByItsOrganisation = Rule("timetable.is-kept-by-its-organisation")
    /// A step begins in the year of the programme, the year before or the year after, and not before the one before it.
    package static let timetableStepsFollow = Rule("timetable.steps-follow-each-other")
}

extension Actor {
    /// Sets the days by which the steps of an organisation's year should have begun.
    package func keepsTimetable(of organisation: Key<Organisation>) -> Bool {
        isHostAdministrator
            || has(anyOf: Role.drafting.union(Role.steering).union([.administrator]), in: organisation)
    }
}

extension Work {
    /// Says by which day each step of the lead's year should have begun, for this programme's year and those after.
    ///
    /// - Parameters:
    ///   - days: the whole timetable; days that are the same as before are left alone.
    ///   - version: of the timetable that the person saw.
    package func setTimetable(
        of id: Key<Programme>, _ days: [YearStep: Day], version: Int
    ) throws {
        let programme = try programme(id)
        let (lead, year) = (programme.leadId, programme.firstYear)
        try require(
            actor.keepsTimetable(of: lead), .timetableIsKeptByItsOrganisation,
            "Lịch năm do quản trị viên, lãnh đạo hoặc cán bộ của đơn vị chủ trì đặt.")
        let old = try timetable(of: lead, year: year)
        try requireSeen(version, now: old.version, of: "Lịch năm \(year)")
        try check(days, year: year)
        var facts = Facts()
        for step in YearStep.allCases {
            guard let day = days[step], day != old.day(step) else { continue }
            try set(step, to: day, of: lead, year: year)
            facts = facts.changed(
                step.wording.vietnamese, from: old.day(step).vietnamese, to: day.vietnamese)
        }
        guard !facts.list.isEmpty else { return }
        try record("programme.timetable-set", programme, facts)
    }

    private func check(_ days: [YearStep: Day], year: Int) throws(Refusal) {
        var problems: [Refusal.Problem] = []
        var last: (step: YearStep, day: Day)?
        for step in YearStep.allCases {
            guard let day = days[step] else { continue }
            if !(year - 1...year + 1).contains(day.year) {
                problems.append(
                    .init(step.rawValue, "Hãy ghi một ngày từ năm \(year - 1) đến năm \(year + 1)."))
            } else if let last, day < last.day {
                problems.append(
                    .init(
                        step.rawValue,
                        "“\(step.wording.vietnamese)” không bắt đầu trước “\(last.step.wording.vietnamese)” (\(last.day.vietnamese)). Hãy sửa một trong hai ngày."
                    ))
            }
            last = (step, day)
        }
        guard problems.isEmpty else {
            throw Refusal(.invalid, .timetableStepsFollow, problems[0].message, problems: problems)
        }
    }

    private func set(_ step: YearStep, to day: Day, of organisation: Key<Organisation>, year: Int) throws {
        let known = try session.first(
            TimetableEntry.self,
            """
            SELECT * FROM timetable_entry
            WHERE organisation_id = \(organisation) AND step = \(step) AND from_year = \(year)
            """)
        if var known {
            known.yearOffset = day.year - year
            known.month = day.month
            known.day = day.dayOfMonth
            known.version += 1
            try session.update(known)
        } else {
            try session.insert(
                TimetableEntry(
                    id: newKey(), organisationId: organisation, step: step, fromYear: year,
                    yearOffset: day.year - year, month: day.month, day: day.dayOfMonth, version: 1))
        }
    }
}
