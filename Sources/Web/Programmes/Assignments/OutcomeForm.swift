internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func notingOutcome(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await outcomeForm(nil, nil, context)
    }

    func noteOutcome(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Assignment.self)
        return try await site.take(request, context) { form in
            let outcome: AssignmentOutcome.Outcome? = form.choice("ket-qua", required: "Hãy chọn mức hoàn thành.")
            let note = form.paragraphs("ghi-chu", limit: 5000)
            let chosen = try form.checked(outcome)
            return { work in try work.noteOutcome(of: id, chosen, note: note) }
        } then: { _ in
            Redirect.see(Paths.assignment(id), saying: "Đã ghi kết quả.")
        } again: { values, refusal in
            try await outcomeForm(values, refusal, context)
        }
    }

    private func outcomeForm(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        let id = try context.key("id", of: Assignment.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let detail = try work.assignmentDetail(id)
            let frame = try ProgrammeFrame(try work.programme(detail.assignment.programmeId), work, language)
            guard frame.mayNoteOutcome(of: detail) else {
                throw Refusal.forbidden(
                    .outcomeIsNotedByTheLead,
                    "Kết quả do cán bộ của đơn vị chủ trì nhiệm vụ hoặc chủ trì chương trình ghi.")
            }
            let shown =
                values
                ?? detail.outcome.map { FormValues(["ket-qua": [$0.outcome.rawValue], "ghi-chu": [$0.note]]) }
                ?? FormValues()
            let state = FormState(values: shown, refusal: refusal, language: language)
            return state.page(
                language.pick("Đánh giá hoàn thành", "Judge the outcome"), in: .programmes, breadcrumbs: frame.crumbs,
                summary: "\(detail.assignment.title)", to: Paths.noteOutcome(of: id),
                fields: """
                    \(ChoiceGroup(
                        "ket-qua", language.pick("Mức hoàn thành", "Outcome"),
                        language.options(AssignmentOutcome.Outcome.allCases, \.wording),
                        chosen: [state.values["ket-qua"]], problem: state.problem("ket-qua"), isRequired: true))\
                    \(state.lines("ghi-chu", language.pick("Kết quả, số liệu", "Result and figures"), limit: 5000))
                    """, yes: language.pick("Lưu", "Save"), back: Paths.assignment(id))
        }
        return context.respond(page, site)
    }
}

extension ProgrammeFrame {
    /// Whether the one who looks may say what became of an assignment.
    func mayNoteOutcome(of detail: AssignmentDetail) -> Bool {
        mayDraft || detail.lead.map { actor.drafts(for: $0.organisationId) } == true
    }
}
