internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func remindParties(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        let reminded = try await site.desk.act(as: context.actor) { try $0.remindParties(of: id) }
        let names = reminded.map(\.name).joined(separator: "; ")
        return Redirect.see("\(Paths.programme(id))#dot-lay-y-kien", saying: "Đã nhắc: \(names).")
    }

    func settingReminding(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await remindingForm(nil, nil, context)
    }

    func setReminding(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        return try await site.take(request, context) { form in
            let days = form.number("nhac-truoc", in: 0...30, required: "Hãy ghi từ 0 đến 30 ngày làm việc.")
            let count = try form.checked(days)
            return { work in try work.setReminding(of: id, before: count) }
        } then: { _ in
            Redirect.see("\(Paths.programme(id))#dot-lay-y-kien", saying: "Đã đặt ngày tự nhắc.")
        } again: { values, refusal in
            try await remindingForm(values, refusal, context)
        }
    }

    private func remindingForm(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        try await show(context) { work, frame in
            let language = frame.language
            guard frame.mayDraft || frame.maySteer else {
                throw Refusal.forbidden(
                    .partiesAreRemindedByTheLead, "Việc nhắc các bên do cán bộ, lãnh đạo của \(frame.leadName) đặt.")
            }
            guard let round = try work.openRound(of: frame.programme) else {
                throw Refusal.outOfTurn(.roundIsOpen, "Không có đợt lấy ý kiến nào đang mở.")
            }
            let shown = values ?? FormValues(["nhac-truoc": ["\(round.remindBefore)"]])
            let state = FormState(values: shown, refusal: refusal, language: language)
            let day = round.remindsOn(try work.workCalendar())
            return state.page(
                language.pick("Tự nhắc các bên", "Remind the parties"), in: .programmes, breadcrumbs: frame.crumbs,
                summary:
                    "\(language.pick("Hạn góp ý \(round.due.vietnamese); đang đặt tự nhắc từ \(day.vietnamese).", "Due \(round.due.vietnamese); reminded from \(day.vietnamese)."))",
                to: Paths.setReminding(of: frame.id),
                fields: state.field(
                    "nhac-truoc", language.pick("Trước hạn bao nhiêu ngày làm việc", "Working days before"),
                    .number(state.values["nhac-truoc"]),
                    hint: language.pick("0 là không tự nhắc.", "0 never."), required: true
                ).html, yes: language.pick("Lưu", "Save"), back: Paths.programme(frame.id))
        }
    }
}
