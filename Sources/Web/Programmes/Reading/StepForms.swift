internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func takingStep(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await stepForm(FormValues(["buoc": [request.query["buoc"]]]), nil, context)
    }

    func takeStep(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let state: Programme.State? = form.choice("buoc", required: "Hãy chọn bước.")
            let reason = form.paragraphs("ly-do", limit: 2000)
            let target = try form.checked(state)
            return { work in try work.takeStep(id, to: target, note: reason, version: version) }
        } then: { version in
            Redirect.see(
                Paths.programme(id),
                saying: "Đã chuyển sang “\(version.state.wording.vietnamese)”, lưu phiên bản \(version.number).")
        } again: { values, refusal in
            try await stepForm(values, refusal, context)
        }
    }

    private func stepForm(_ values: FormValues, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response
    {
        try await show(context, \.office) { work, frame in
            let language = frame.language
            try frame.requireSteering()
            let steps = try work.steps(of: frame.programme).filter { $0.way == .step }.map { step in
                StepPage.Choice(
                    step: step,
                    problems: step.isForward ? try work.problems(of: frame.programme, before: step.to) : [])
            }
            return StepPage(
                frame: frame, choices: steps, clauses: try work.clauses(of: frame.programme),
                state: FormState(values: values, refusal: refusal, language: language))
        }
    }
}

/// The form that takes a programme a step on or back, with what each way on still waits for.
struct StepPage {
    /// A step that can be chosen, and what is not yet as it should be for it.
    struct Choice {
        let step: ProgrammeStep
        let problems: [ProgrammeProblem]
    }

    let frame: ProgrammeFrame
    let choices: [Choice]
    let clauses: [Clause]
    let state: FormState

    private var language: Language { frame.language }

    var office: OfficePage {
        guard !choices.isEmpty else {
            return OfficePage(
                title, in: .programmes, breadcrumbs: frame.crumbs,
                main: EmptyState(
                    language.pick("Không có bước nào để chọn", "No step to choose"),
                    language.pick(
                        "Bước tiếp theo được thực hiện khi mở hoặc kết thúc đợt lấy ý kiến.",
                        "The next step comes with opening or closing a round."),
                    steps: LinkButton(
                        language.pick("Về chương trình", "To the programme"), to: Paths.programme(frame.id)
                    )
                    .html
                ).html)
        }
        var page = state.page(
            title, in: .programmes, breadcrumbs: frame.crumbs, summary: "\(frame.stateBadge)",
            to: Paths.takeStep(frame.id), fields: fields, yes: language.pick("Chuyển bước", "Take the step"),
            back: Paths.programme(frame.id), version: frame.programme.version)
        page.main = "\(page.main)\(choices.filter { !$0.problems.isEmpty }, check)"
        return page
    }

    private var title: String { language.pick("Chuyển bước", "Take a step") }

    private var fields: HTML {
        let chosen = state.values["buoc"].nonEmpty ?? choices.last { $0.step.isForward }?.step.to.rawValue ?? ""
        return """
            \(ChoiceGroup(
                "buoc", language.pick("Chuyển sang", "Go to"), choices.map(option), chosen: [chosen],
                problem: state.problem("buoc"), isRequired: true))\
            \(state.lines(
                "ly-do", language.pick("Ghi chú, lý do", "Note, reason"),
                hint: language.pick("Đưa về bước trước thì phải ghi lý do.", "A step back needs a reason."), limit: 2000))
            """
    }

    private func option(_ choice: Choice) -> Option {
        let blocking = choice.problems.count(where: \.blocks)
        let detail =
            choice.step.isForward
            ? blocking == 0
                ? language.pick("Đã đủ điều kiện.", "Nothing blocks it.")
                : language.pick("Còn \(blocking) mục phải hoàn thiện trước.", "\(blocking) things come first.")
            : language.pick("Quay lại; nội dung mở ra để sửa.", "Back; the text opens again.")
        return Option(choice.step.to.rawValue, language.pick(choice.step.to.wording), detail: detail)
    }

    private func check(_ choice: Choice) -> HTML {
        Block(
            language.pick(
                "Trước bước “\(choice.step.to.wording.vietnamese)”", "Before “\(choice.step.to.wording.english)”"),
            note: "\(choice.problems.count)",
            ProblemList(problems: choice.problems, programme: frame.id, clauses: clauses, language: language)
        ).html
    }
}
