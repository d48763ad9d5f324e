internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func timetable(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await timetablePage(nil, nil, context)
    }

    func setTimetable(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            var days: [YearStep: Day] = [:]
            for step in YearStep.allCases {
                days[step] = form.day(step.rawValue, required: "Hãy ghi một ngày.")
            }
            try form.check()
            let read = days
            return { work in try work.setTimetable(of: id, read, version: version) }
        } then: { _ in
            Redirect.see(Paths.programme(id), saying: "Đã lưu lịch năm.")
        } again: { values, refusal in
            try await timetablePage(values, refusal, context)
        }
    }

    private func timetablePage(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        try await show(context, \.office) { work, frame in
            let timetable = try work.timetable(of: frame.programme.leadId, year: frame.programme.firstYear)
            let shown =
                values
                ?? FormValues(
                    Dictionary(
                        uniqueKeysWithValues: YearStep.allCases.map { ($0.rawValue, [timetable.day($0).vietnamese]) }))
            return TimetablePage(
                frame: frame, timetable: timetable,
                state: FormState(values: shown, refusal: refusal, language: frame.language))
        }
    }
}

/// "Lịch năm": by which day each step of the lead's year should have begun; a form for those who keep it.
struct TimetablePage {
    let frame: ProgrammeFrame
    let timetable: Timetable
    let state: FormState

    private var language: Language { frame.language }

    var office: OfficePage {
        let title = language.pick("Lịch năm \(timetable.year)", "Timetable of \(timetable.year)")
        guard frame.actor.keepsTimetable(of: frame.programme.leadId) else {
            return OfficePage(
                title, in: .programmes, breadcrumbs: frame.crumbs, summary: "\(words)", main: table)
        }
        return state.page(
            title, in: .programmes, breadcrumbs: frame.crumbs, summary: "\(words)", to: Paths.timetable(of: frame.id),
            fields: "\(YearStep.allCases, field)", yes: language.pick("Lưu", "Save"), back: Paths.programme(frame.id),
            version: timetable.version)
    }

    private var words: String {
        language.pick(
            "Mỗi bước nên bắt đầu trước ngày nào, theo lịch của \(frame.leadName). Đổi ở đây thì áp dụng từ năm \(timetable.year) trở đi; trang Hôm nay nhắc khi đến ngày.",
            "By which day each step should begin for \(frame.leadName), from \(timetable.year) on; the Today page tells when it comes."
        )
    }

    private func field(_ step: YearStep) -> HTML {
        state.day(step.rawValue, language.pick(step.wording), hint: origin(of: step), required: true).html
    }

    private func origin(of step: YearStep) -> String {
        timetable.own.contains(step)
            ? language.pick("đơn vị đã đặt", "set by the organisation") : language.pick("theo lịch thường lệ", "usual")
    }

    private var table: HTML {
        Table(
            language.pick("Các bước của năm", "The steps of the year"),
            columns: [
                .text(language.pick("Bước", "Step"), .heading) { language.pick($0.wording) },
                .text(language.pick("Bắt đầu trước", "Begins before"), .day) { timetable.day($0).vietnamese },
                .text(language.pick("Nguồn", "Origin")) { origin(of: $0) },
            ], rows: YearStep.allCases, language: language
        ).html
    }
}
