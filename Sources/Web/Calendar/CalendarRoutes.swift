internal import Calendars
internal import Domain
internal import Hummingbird

/// The calendar of working days, deadlines that explain themselves, and the days an administrator enters.
struct CalendarRoutes: Sendable {
    let site: Site

    func add(to members: some RouterMethods<MemberContext>) {
        members.get("lich") { request, context in try await year(request, context) }
        members.get("lich/thoi-han") { request, context in try await deadline(request, context) }
        members.get("quan-tri/lich") { request, context in try await entries(request, context) }
        members.post("quan-tri/lich") { request, context in try await enter(request, context) }
        members.post("quan-tri/lich/:id/xoa") { request, context in try await remove(request, context) }
    }

    private func year(_ request: Request, _ context: MemberContext) async throws -> Response {
        let shown =
            Int(request.query["nam"]).flatMap { (1900...2100).contains($0) ? $0 : nil } ?? context.day(site).year
        let calendar = try await site.desk.look(as: context.actor) { try $0.workCalendar() }
        let page = CalendarYearPage(year: shown, calendar: calendar, day: context.day(site), language: context.language)
        return context.respond(page.office, site)
    }

    private func deadline(_ request: Request, _ context: MemberContext) async throws -> Response {
        var form = FormReader(request.query)
        let start = form.day("tu-ngay")
        let count = form.number("so-ngay", in: 0...3660)
        let unit: Deadline.Unit = form.choice("don-vi") ?? .workingDays
        let isBackward = form.values["chieu"] == "truoc"
        let calendar = try await site.desk.look(as: context.actor) { try $0.workCalendar() }
        let deadline: Deadline? =
            if let start, let count {
                isBackward
                    ? Deadline.before(date: start, count: count, unit: unit, calendar: calendar)
                    : Deadline.after(start: start, count: count, unit: unit, calendar: calendar)
            } else { nil }
        let page = DeadlinePage(
            values: form.values, problems: Refusal.invalid(form.problems).listed, deadline: deadline,
            today: context.day(site), language: context.language)
        return context.respond(page.office, site)
    }

    private func entries(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await entriesPage(FormValues(), nil, context)
    }

    private func enter(_ request: Request, _ context: MemberContext) async throws -> Response {
        var form = FormReader(try await request.form())
        let entries = CalendarEntryForm.entries(&form)
        do {
            try form.check()
            try await site.desk.act(as: context.actor) { try $0.enterDays(entries) }
            return Redirect.see(Paths.calendarEntries, saying: "Đã ghi \(entries.count) ngày vào lịch.")
        } catch let refusal as Refusal where refusal.kind == .invalid {
            return try await entriesPage(form.values, refusal, context)
        }
    }

    private func remove(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: EnteredDay.self)
        try await site.desk.act(as: context.actor) { try $0.removeEnteredDay(id) }
        return Redirect.see(Paths.calendarEntries, saying: "Đã bỏ ngày khỏi lịch.")
    }

    private func entriesPage(_ values: FormValues, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        guard context.actor.isHostAdministrator else { throw Refusal.absent }
        let entered = try await site.desk.look(as: context.actor) { try $0.enteredDays() }
        let page = CalendarEntriesPage(entered: entered, values: values, refusal: refusal, language: context.language)
        return context.respond(page.office, site)
    }
}

extension Refusal {
    /// The problems as forms show them; none where there are none.
    var listed: [Web.Problem] { problems.isEmpty ? [] : formProblems }
}
