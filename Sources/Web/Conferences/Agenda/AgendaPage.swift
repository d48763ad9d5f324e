internal import Domain
internal import Hummingbird
internal import Markup

extension ConferenceRoutes {
    func agenda(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await agendaPage(nil, nil, context)
    }

    func addAgendaItem(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        return try await site.take(request, context) { form in
            let draft = try AgendaPage.read(&form)
            return { work in try work.addAgendaItem(draft, to: id) }
        } then: { _ in
            Redirect.see(Paths.agenda(of: id), saying: "Đã thêm mục.")
        } again: { values, refusal in
            try await agendaPage(values, refusal, context)
        }
    }

    func alteringAgendaItem(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await agendaItemForm(nil, nil, context)
    }

    func alterAgendaItem(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        let item = try context.key("muc", of: AgendaItem.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let draft = try AgendaPage.read(&form)
            return { work in try work.alterAgendaItem(item, to: draft, version: version) }
        } then: { _ in
            Redirect.see(Paths.agenda(of: id), saying: "Đã lưu.")
        } again: { values, refusal in
            try await agendaItemForm(values, refusal, context)
        }
    }

    func actOnAgendaItem(
        _ act: @escaping @Sendable (Work, Key<AgendaItem>, Int) throws -> Void
    ) -> @Sendable (Request, MemberContext) async throws -> Response {
        { request, context in
            let id = try context.key("id", of: Conference.self)
            let item = try context.key("muc", of: AgendaItem.self)
            var form = FormReader(try await request.form())
            let version = form.version()
            try await site.desk.act(as: context.actor) { try act($0, item, version) }
            return Redirect.see(Paths.agenda(of: id))
        }
    }

    private func agendaPage(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        try await show(context, \.office) { work, frame in
            let language = frame.language
            return AgendaPage(
                frame: frame, agenda: try work.runningAgenda(of: frame.conference),
                state: FormState(values: values ?? FormValues(), refusal: refusal, language: language))
        }
    }

    private func agendaItemForm(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        let key = try context.key("muc", of: AgendaItem.self)
        return try await show(context) { work, frame in
            let (id, language) = (frame.id, frame.language)
            try frame.requireRunning()
            guard let item = try work.agendaItems(of: frame.conference).first(where: { $0.id == key }) else {
                throw Refusal.absent
            }
            let shown =
                values
                ?? FormValues([
                    "phan": [item.section], "ten": [item.title], "so-phut": ["\(item.minutes)"],
                    "nguoi-trinh-bay": [item.presenter],
                ])
            let state = FormState(values: shown, refusal: refusal, language: language)
            return state.page(
                language.pick("Sửa mục nghị sự", "Edit the point"), in: .conferences, breadcrumbs: frame.crumbs,
                to: Paths.agendaItem(key, of: id), fields: AgendaPage.fields(state), yes: language.pick("Lưu", "Save"),
                back: Paths.agenda(of: id), version: item.version)
        }
    }
}

/// The agenda against the clock: what, by whom, how long, and how late the conference runs.
struct AgendaPage {
    let frame: ConferenceFrame
    let agenda: RunningAgenda
    let state: FormState

    private var language: Language { frame.language }

    var office: OfficePage {
        var page = frame.page(
            .agenda, language.pick("Chương trình nghị sự", "Agenda"), actions: PrintButton(language: language).html,
            main: "\(summary)\(table)\(adding)")
        page.status = state.refusal?.formStatus ?? .ok
        return page
    }

    private var summary: HTML {
        guard !agenda.lines.isEmpty else { return HTML() }
        let late = agenda.delay
        let word =
            late > 0
            ? Badge(.late, language.pick("muộn \(late) phút", "\(late) minutes late"))
            : late < 0
                ? Badge(.good, language.pick("sớm \(-late) phút", "\(-late) minutes early"))
                : Badge(.good, language.pick("đúng giờ", "on time"))
        return """
            <p>\(language.pick("Dự kiến \(agenda.plannedMinutes) phút, kết thúc lúc \(agenda.expectedEnd.timeOfDay)", "\(agenda.plannedMinutes) minutes, ends at \(agenda.expectedEnd.timeOfDay)")) \(word)</p>
            """
    }

    private var table: HTML {
        var groups: [RowGroup<RunningAgenda.Line>] = []
        for line in agenda.lines {
            if groups.last?.title == line.item.section {
                groups[groups.count - 1].rows.append(line)
            } else {
                groups.append(RowGroup(line.item.section, [line]))
            }
        }
        return Table(
            language.pick("Chương trình nghị sự", "Agenda"), columns: columns, groups: groups, empty: empty,
            language: language
        ).html
    }

    private var columns: [Column<RunningAgenda.Line>] {
        [
            .text(language.pick("Dự kiến", "Planned"), .day) {
                "\($0.plannedStart.timeOfDay)–\($0.plannedEnd.timeOfDay)"
            },
            Column(language.pick("Nội dung", "Point"), .heading) { line in
                let now =
                    line.item.isRunning ? Badge(.soon, language.pick("đang tiến hành", "now")).html : HTML()
                return "\(line.item.title) \(now)"
            },
            .text(language.pick("Trình bày", "Presenter")) { $0.item.presenter },
            .text(language.pick("Phút", "Minutes"), .number) { "\($0.item.minutes)" },
            Column(language.pick("Thực tế", "Really"), .day) { line in
                guard let began = line.item.beganAt else {
                    return frame.conference.state == .inProgress
                        ? "<span class=\"quiet\">≈ \(line.start.timeOfDay)</span>" : "–"
                }
                let over = line.overrun.map { $0 > 0 ? " (+\($0))" : "" } ?? ""
                return "\(began.timeOfDay)–\(line.item.endedAt?.timeOfDay ?? "…")\(over)"
            },
            Column(language.pick("Việc", "Actions"), .actions) { actions($0.item) },
        ]
    }

    private func actions(_ item: AgendaItem) -> HTML {
        guard frame.mayRun, frame.isUnderWay else { return HTML() }
        let seen = [("phien-ban", "\(item.version)"), ("ten", item.title)].map { (name: $0.0, value: $0.1) }
        var actions: [HTML] = []
        if frame.conference.state == .inProgress, item.beganAt == nil {
            actions.append(
                PostButton(
                    language.pick("Bắt đầu", "Begin"), to: Paths.beginAgendaItem(item.id, of: frame.id), sending: seen
                ).html)
        }
        if item.isRunning {
            actions.append(
                PostButton(
                    language.pick("Xong", "End"), to: Paths.endAgendaItem(item.id, of: frame.id), .main, sending: seen
                ).html)
        }
        if item.beganAt == nil {
            actions.append(
                LinkButton(language.pick("Sửa", "Edit"), to: Paths.agendaItem(item.id, of: frame.id), .quiet).html)
            actions.append(
                MoveButtons(
                    up: item.id == agenda.lines.first?.item.id
                        ? nil : Paths.moveAgendaItem(item.id, of: frame.id, .up),
                    down: item.id == agenda.lines.last?.item.id
                        ? nil : Paths.moveAgendaItem(item.id, of: frame.id, .down),
                    name: item.title, language: language
                ).html)
            actions.append(
                PostButton(
                    language.pick("Bỏ", "Remove"), to: Paths.removeAgendaItem(item.id, of: frame.id), .quiet,
                    sending: seen
                ).html)
        }
        return "\(actions)"
    }

    private var adding: HTML {
        guard frame.mayRun, frame.isUnderWay else { return HTML() }
        return Disclosure(
            language.pick("Thêm mục", "Add a point"), isOpen: agenda.lines.isEmpty || state.refusal != nil,
            Form(
                to: Paths.agenda(of: frame.id), fields: Self.fields(state),
                buttons: Button(language.pick("Thêm mục", "Add"), .main).html, problems: state.problems,
                language: language)
        ).html
    }

    private var empty: EmptyState {
        EmptyState(
            language.pick("Chưa có mục nào", "No point yet"),
            language.pick(
                "Ghi các mục theo thứ tự, mỗi mục mấy phút, ai trình bày; hệ thống tính giờ và báo muộn.",
                "Write the points in order with their minutes and presenters; the times follow."))
    }

    static func fields(_ state: FormState) -> HTML {
        let language = state.language
        return """
            \(state.text("ten", language.pick("Nội dung", "Point"), required: true))\
            \(state.field("so-phut", language.pick("Số phút", "Minutes"), .number(state.values["so-phut"]), required: true))\
            \(state.text("nguoi-trinh-bay", language.pick("Người trình bày", "Presenter")))\
            \(state.text("phan", language.pick("Thuộc phần", "Section"), hint: language.pick("Ví dụ: Phần thứ nhất: Tổng kết năm 2018.", "Such as: Part one.")))
            """
    }

    static func read(_ form: inout FormReader) throws -> AgendaItemDraft {
        let title = form.text("ten", required: "Hãy ghi nội dung của mục.", limit: 500)
        let minutes = form.number("so-phut", in: 0...480, required: "Hãy ghi số phút, từ 0 đến 480.")
        let presenter = form.text("nguoi-trinh-bay", limit: 500)
        let section = form.text("phan", limit: 500)
        return AgendaItemDraft(title, minutes: try form.checked(minutes), presenter: presenter, section: section)
    }
}
