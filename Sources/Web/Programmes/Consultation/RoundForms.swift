internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func openingRound(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await openRoundForm(nil, nil, context)
    }

    func openRound(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let days = form.number("so-ngay", in: 1...60, required: "Hãy ghi số ngày làm việc, từ 1 đến 60.")
            let note = form.paragraphs("ghi-chu", limit: 2000)
            let before = form.number("nhac-truoc", in: 0...30) ?? 0
            let count = try form.checked(days)
            return { work in
                try work.openRound(id, workingDays: count, note: note, remindBefore: before, version: version)
            }
        } then: { round in
            Redirect.see(Paths.opinions(on: id), saying: "Đã gửi lấy ý kiến đến hết ngày \(round.due.vietnamese).")
        } again: { values, refusal in
            try await openRoundForm(values, refusal, context)
        }
    }

    func extendingRound(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await extendRoundForm(nil, nil, context)
    }

    func extendRound(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        return try await site.take(request, context) { form in
            let days = form.number("so-ngay", in: 1...120, required: "Hãy ghi số ngày làm việc, từ 1 đến 120.")
            let count = try form.checked(days)
            return { work in try work.extendRound(id, toWorkingDays: count) }
        } then: { _ in
            Redirect.see(Paths.opinions(on: id), saying: "Đã gia hạn.")
        } again: { values, refusal in
            try await extendRoundForm(values, refusal, context)
        }
    }

    func closingRound(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await closeRoundForm(nil, nil, context)
    }

    func closeRound(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let reason = form.paragraphs("ly-do", limit: 2000)
            try form.check()
            return { work in try work.closeRound(id, reason: reason, version: version) }
        } then: { _ in
            Redirect.see(Paths.opinions(on: id), saying: "Đã kết thúc đợt. Hãy trả lời từng ý kiến.")
        } again: { values, refusal in
            try await closeRoundForm(values, refusal, context)
        }
    }

    private func openRoundForm(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        try await show(context) { work, frame in
            let language = frame.language
            try frame.requireSteering()
            let shown = values ?? FormValues(["so-ngay": ["7"], "nhac-truoc": ["2"]])
            let count = Int(shown["so-ngay"]).flatMap { (1...60).contains($0) ? $0 : nil } ?? 7
            return RoundForm(
                frame: frame, state: FormState(values: shown, refusal: refusal, language: language),
                deadline: try work.roundDeadline(workingDays: count),
                problems: try work.problems(of: frame.programme, before: .consultation),
                clauses: try work.clauses(of: frame.programme)
            ).office
        }
    }

    private func extendRoundForm(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        try await show(context) { work, frame in
            let (id, language) = (frame.id, frame.language)
            try frame.requireSteering()
            let (round, _) = try work.roundInHand(of: frame)
            let state = FormState(values: values ?? FormValues(), refusal: refusal, language: language)
            return state.page(
                language.pick("Gia hạn góp ý", "Extend the round"), in: .programmes, breadcrumbs: frame.crumbs,
                summary: "\(language.pick("Thời hạn hiện nay:", "Until now:")) \(round.due.vietnamese)",
                to: Paths.extendRound(of: id),
                fields: state.field(
                    "so-ngay", language.pick("Tổng số ngày làm việc", "Working days in all"),
                    .number(state.values["so-ngay"]),
                    hint: language.pick(
                        "Tính từ ngày mở đợt \(round.openedAt.day.vietnamese).",
                        "Counted from \(round.openedAt.day.vietnamese)."), required: true
                ).html, yes: language.pick("Gia hạn", "Extend"), back: Paths.opinions(on: id))
        }
    }

    private func closeRoundForm(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        try await show(context) { work, frame in
            let language = frame.language
            try frame.requireSteering()
            let (round, silent) = try work.roundInHand(of: frame)
            let state = FormState(values: values ?? FormValues(), refusal: refusal, language: language)
            return ClosingRoundPage(frame: frame, state: state, round: round, silent: silent).office
        }
    }
}

extension Work {
    /// The open round with the parties that have not spoken in it; refused where none is open.
    fileprivate func roundInHand(of frame: ProgrammeFrame) throws -> (round: ConsultationRound, silent: [Party]) {
        guard let round = try openRound(of: frame.programme) else {
            throw Refusal.outOfTurn(.roundIsOpen, "Không có đợt lấy ý kiến nào đang mở.")
        }
        return (round, try silentParties(in: round, of: frame.programme))
    }
}

extension ProgrammeFrame {
    /// Refuses who does not take the programme from step to step.
    func requireSteering() throws(Refusal) {
        guard maySteer else {
            throw .forbidden(
                .stepsAreTakenByTheLead, "Việc này do lãnh đạo hoặc cán bộ tổng hợp của \(leadName) thực hiện.")
        }
    }
}

/// The form that puts a draft before its parties.
struct RoundForm {
    let frame: ProgrammeFrame
    let state: FormState
    let deadline: Deadline
    let problems: [ProgrammeProblem]
    let clauses: [Clause]

    private var language: Language { frame.language }

    var office: OfficePage {
        var page = state.page(
            language.pick("Gửi lấy ý kiến", "Open the consultation"), in: .programmes, breadcrumbs: frame.crumbs,
            summary:
                "\(language.pick("Dự thảo được giữ nguyên trong khi các bên góp ý.", "The text stands still while the parties are asked."))",
            to: Paths.openRound(of: frame.id), fields: fields, yes: language.pick("Gửi các bên", "Send"),
            back: Paths.programme(frame.id), version: frame.programme.version)
        page.main = "\(page.main)\(check)"
        return page
    }

    private var fields: HTML {
        """
        \(state.field("so-ngay", language.pick("Số ngày làm việc để góp ý", "Working days"), .number(state.values["so-ngay"]), hint: language.pick("Thường từ 7 đến 10 ngày làm việc.", "Usually 7 to 10."), required: true))\
        \(Why(
            language.pick("\(state.values["so-ngay"]) ngày làm việc kết thúc ngày \(deadline.due.vietnamese)", "Ends on \(deadline.due.vietnamese)"),
            deadline.explanation, language: language))\
        \(state.field("nhac-truoc", language.pick("Tự nhắc trước hạn (ngày làm việc)", "Remind by itself, working days before"), .number(state.values["nhac-truoc"]), hint: language.pick("Bên chưa góp ý được nhắc trên trang Hôm nay; 0 là không tự nhắc.", "Parties that have not answered are told on their Today page; 0 never.")))\
        \(state.lines("ghi-chu", language.pick("Lời nhắn gửi các bên", "Message to the parties"), limit: 2000))
        """
    }

    private var check: HTML {
        guard !problems.isEmpty else { return HTML() }
        return Block(
            language.pick("Nên xem lại trước khi gửi", "To be looked at first"), note: "\(problems.count)",
            ProblemList(problems: problems, programme: frame.id, clauses: clauses, language: language)
        ).html
    }
}

/// The page that asks before a round ends.
struct ClosingRoundPage {
    let frame: ProgrammeFrame
    let state: FormState
    let round: ConsultationRound
    let silent: [Party]

    private var language: Language { frame.language }

    /// Ending before the last day, while somebody has not spoken, needs a reason.
    private var needsReason: Bool { frame.today < round.due && !silent.isEmpty }

    var office: OfficePage {
        state.confirmation(
            language.pick("Kết thúc đợt lấy ý kiến", "Close the round"), in: .programmes, breadcrumbs: frame.crumbs,
            to: Paths.closeRound(of: frame.id), consequences: consequences,
            untouched: [
                language.pick(
                    "Mọi ý kiến đã gửi vẫn còn và phải được trả lời trước hội nghị.",
                    "Every opinion stays and is answered before the conference.")
            ],
            fields: state.lines(
                "ly-do", language.pick("Lý do kết thúc", "Reason"),
                hint: needsReason
                    ? language.pick(
                        "Cần ghi vì chưa đến hạn \(round.due.vietnamese) và còn bên chưa góp ý.",
                        "Needed: the last day is \(round.due.vietnamese).")
                    : nil, required: needsReason
            ).html, yes: language.pick("Kết thúc đợt", "Close the round"), back: Paths.opinions(on: frame.id),
            version: frame.programme.version)
    }

    private var consequences: [String] {
        let names = silent.map(\.name).joined(separator: ", ")
        let closed = language.pick(
            "Các bên không góp ý được nữa; nội dung mở lại để tiếp thu.",
            "No more opinions are taken; the text opens for consolidation.")
        guard !silent.isEmpty else { return [closed] }
        return [closed, language.pick("Chưa góp ý: \(names).", "Not heard from: \(names).")]
    }
}
