internal import Calendars
internal import Documents
internal import Domain
internal import Hummingbird
internal import Markup

extension RegisterRoutes {
    func drawing(_ values: FormValues, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response {
        let (today, language) = (site.desk.clock.now.day, context.language)
        var shown = values
        if refusal == nil { shown.fields["ngay"] = [today.vietnamese] }
        let state = FormState(values: shown, refusal: refusal, language: language)
        let page = RegisterFrame(context.actor, language).page(
            language.pick("Cấp số văn bản đi", "Draw a number"), state, to: Paths.drawNumber,
            fields: """
                \(RegisterFrame.kind(state))\
                \(state.lines("trich-yeu", language.pick("Trích yếu", "Subject"), required: true))\
                \(state.day("ngay", language.pick("Ngày văn bản", "Day of the document"), required: true))
                """, yes: language.pick("Cấp số", "Draw"))
        return context.respond(page, site)
    }

    func draw(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await site.take(request, context) { form in
            let organisation = form.key("don-vi", of: Organisation.self, required: "Hãy chọn đơn vị.")
            let kind: DocumentKind? = form.choice("loai", required: "Hãy chọn tên loại văn bản.")
            let subject = form.paragraphs("trich-yeu", required: "Hãy ghi trích yếu.", limit: 1000)
            let day = form.day("ngay", required: "Hãy ghi ngày văn bản.")
            let read = try (form.checked(organisation), form.checked(kind), form.checked(day))
            return { try $0.drawNumber(for: read.0, read.1, about: subject, on: read.2) }
        } then: { entry in
            Redirect.see(
                Paths.register(of: entry.organisationId, year: entry.year, incoming: false),
                saying: "Đã cấp số \(entry.notation).")
        } again: { values, refusal in
            try await drawing(values, refusal, context)
        }
    }

    func arriving(_ values: FormValues, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response {
        let (today, language) = (site.desk.clock.now.day, context.language)
        var shown = values
        if refusal == nil { shown.fields["ngay-den"] = [today.vietnamese] }
        let state = FormState(values: shown, refusal: refusal, language: language)
        let page = RegisterFrame(context.actor, language).page(
            language.pick("Vào sổ văn bản đến", "Enter an arrival"), state, to: Paths.registerArrival,
            fields: """
                \(state.day("ngay-den", language.pick("Ngày đến", "Arrived on"), required: true))\
                \(state.text("tac-gia", language.pick("Tác giả", "Author"), hint: language.pick("Cơ quan ban hành.", "Who issued it."), required: true))\
                \(state.text("so-ky-hieu", language.pick("Số, ký hiệu", "Number"), required: true))\
                \(state.day("ngay", language.pick("Ngày văn bản", "Day of the document"), required: true))\
                \(RegisterFrame.kind(state))\
                \(state.lines("trich-yeu", language.pick("Trích yếu", "Subject"), required: true))\
                \(state.text("giao-cho", language.pick("Giao cho", "Handed to")))\
                \(state.lines("ghi-chu", language.pick("Ghi chú", "Note")))
                """, yes: language.pick("Vào sổ", "Enter"))
        return context.respond(page, site)
    }

    func arrive(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await site.take(request, context) { form in
            let organisation = form.key("don-vi", of: Organisation.self, required: "Hãy chọn đơn vị.")
            let author = form.text("tac-gia", required: "Hãy ghi cơ quan ban hành.", limit: 500)
            let notation = form.text("so-ky-hieu", required: "Hãy ghi số, ký hiệu.", limit: 100)
            let kind: DocumentKind? = form.choice("loai", required: "Hãy chọn tên loại văn bản.")
            let subject = form.paragraphs("trich-yeu", required: "Hãy ghi trích yếu.", limit: 1000)
            let day = form.day("ngay", required: "Hãy ghi ngày văn bản.")
            let arrivedOn = form.day("ngay-den", required: "Hãy ghi ngày đến.")
            let (assignedTo, note) = (form.text("giao-cho"), form.paragraphs("ghi-chu", limit: 1000))
            let read = try (
                form.checked(organisation), form.checked(kind), form.checked(day), form.checked(arrivedOn)
            )
            let draft = ArrivalDraft(
                author: author, notation: notation, documentDay: read.2, kind: read.1, subject: subject,
                arrivedOn: read.3, assignedTo: assignedTo, note: note)
            return { try $0.registerArrival(draft, at: read.0) }
        } then: { entry in
            Redirect.see(
                Paths.register(of: entry.organisationId, year: entry.year, incoming: true),
                saying: "Đã vào sổ với số đến \(entry.numberText).")
        } again: { values, refusal in
            try await arriving(values, refusal, context)
        }
    }

    func voiding(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response {
        let id = try context.key("so", of: OutgoingEntry.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let line = try work.outgoingLine(id)
            let state = FormState(values: values ?? FormValues(), refusal: refusal, language: language)
            return state.confirmation(
                language.pick("Hủy số \(line.entry.notation)?", "Void \(line.entry.notation)?"), in: .documents,
                breadcrumbs: RegisterFrame.crumbs(line.entry, language), to: Paths.voidNumber(id),
                consequences: [
                    language.pick(
                        "Số này không bao giờ được cấp lại; sổ vẫn ghi số cùng lý do hủy.",
                        "It is never given again and stays in the register with the reason.")
                ],
                fields: state.lines("ly-do", language.pick("Lý do", "Reason"), required: true).html,
                yes: language.pick("Hủy số", "Void"), back: RegisterFrame.back(line.entry))
        }
        return context.respond(page, site)
    }

    func voidNumber(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("so", of: OutgoingEntry.self)
        return try await site.take(request, context) { form in
            let reason = form.paragraphs("ly-do")
            return { work in
                try work.voidNumber(id, because: reason)
                return try work.outgoingLine(id).entry
            }
        } then: { (entry: OutgoingEntry) in
            Redirect.see(RegisterFrame.back(entry), saying: "Đã hủy số \(entry.notation).")
        } again: { values, refusal in
            try await voiding(values, refusal, context)
        }
    }

    func dispatching(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response {
        let id = try context.key("so", of: OutgoingEntry.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let line = try work.outgoingLine(id)
            let first = FormValues(["ngay-chuyen": [work.today.vietnamese], "so-ban": ["1"], "noi-luu": ["VT"]])
            let state = FormState(values: values ?? first, refusal: refusal, language: language)
            return state.page(
                language.pick("Ghi chuyển đi: \(line.entry.notation)", "Note that \(line.entry.notation) went out"),
                in: .documents, breadcrumbs: RegisterFrame.crumbs(line.entry, language), to: Paths.dispatch(id),
                fields: """
                    \(state.day("ngay-chuyen", language.pick("Ngày chuyển", "Sent on"), required: true))\
                    \(state.text("nguoi-ky", language.pick("Người ký", "Signer"), required: true))\
                    \(state.lines("noi-nhan", language.pick("Nơi nhận", "Recipients"), required: true))\
                    \(state.text("noi-luu", language.pick("Đơn vị, người nhận bản lưu", "Who keeps the copy")))\
                    \(state.text("so-ban", language.pick("Số lượng bản", "Copies"), required: true, width: .short))\
                    \(state.lines("ghi-chu", language.pick("Ghi chú", "Note")))
                    """,
                yes: language.pick("Ghi vào sổ", "Enter"), back: RegisterFrame.back(line.entry))
        }
        return context.respond(page, site)
    }

    func dispatch(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("so", of: OutgoingEntry.self)
        return try await site.take(request, context) { form in
            let day = form.day("ngay-chuyen", required: "Hãy ghi ngày chuyển.")
            let signer = form.text("nguoi-ky", required: "Hãy ghi người ký.")
            let recipients = form.paragraphs("noi-nhan", required: "Hãy ghi nơi nhận.", limit: 2000)
            let keeper = form.text("noi-luu")
            let copies = form.number("so-ban", in: 0...10_000, required: "Hãy ghi số lượng bản.")
            let note = form.paragraphs("ghi-chu", limit: 1000)
            let draft = DispatchDraft(
                day: try form.checked(day), signer: signer, recipients: recipients, keeper: keeper,
                copies: try form.checked(copies), note: note)
            return { work in
                try work.dispatch(id, draft)
                return try work.outgoingLine(id).entry
            }
        } then: { (entry: OutgoingEntry) in
            Redirect.see(RegisterFrame.back(entry), saying: "Đã ghi vào sổ.")
        } again: { values, refusal in
            try await dispatching(values, refusal, context)
        }
    }
}

/// What the forms of the registers share.
struct RegisterFrame {
    private let actor: Actor
    private let language: Language

    init(_ actor: Actor, _ language: Language) {
        self.actor = actor
        self.language = language
    }

    func page(_ title: String, _ state: FormState, to path: String, fields: HTML, yes: String) -> OfficePage {
        let organisation = state.choice(
            "don-vi", language.pick("Đơn vị", "Organisation"),
            actor.registers.map { Option($0.organisation.rawValue, $0.organisationName) }, required: true)
        return state.page(
            title, in: .documents,
            breadcrumbs: [Link(language.pick("Sổ văn bản", "Registers"), to: Paths.registers)], to: path,
            fields: "\(organisation)\(fields)", yes: yes, back: Paths.registers)
    }

    static func kind(_ state: FormState) -> HTML {
        state.choice(
            "loai", state.language.pick("Tên loại", "Kind"),
            DocumentKind.allCases.map { Option($0.rawValue, $0.name) }, required: true,
            invitation: state.language.pick("Chọn tên loại", "Choose")
        ).html
    }

    static func crumbs(_ entry: OutgoingEntry, _ language: Language) -> [Link] {
        [
            Link(language.pick("Văn bản", "Documents"), to: Paths.envelopes),
            Link(language.pick("Sổ văn bản đi", "Outgoing"), to: back(entry)),
        ]
    }

    static func back(_ entry: OutgoingEntry) -> String {
        Paths.register(of: entry.organisationId, year: entry.year, incoming: false)
    }
}
