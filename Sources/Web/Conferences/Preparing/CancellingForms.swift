internal import Domain
internal import Hummingbird
internal import Markup

extension ConferenceRoutes {
    func cancelling(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await cancellingForm(nil, nil, context)
    }

    func cancelConference(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let reason = form.paragraphs("ly-do", required: "Hãy ghi lý do hủy.", limit: 2000)
            try form.check()
            return { work in try work.cancelConference(id, reason: reason, version: version) }
        } then: { _ in
            Redirect.see(Paths.conference(id), saying: "Đã hủy hội nghị. Người được mời thấy lý do.")
        } again: { values, refusal in
            try await cancellingForm(values, refusal, context)
        }
    }

    private func cancellingForm(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        try await show(context) { work, frame in
            try frame.requireRunning()
            let language = frame.language
            let state = FormState(values: values ?? FormValues(), refusal: refusal, language: language)
            let invited = try work.delegates(of: frame.conference).count
            return state.confirmation(
                language.pick("Hủy hội nghị", "Call the conference off"), in: .conferences, breadcrumbs: frame.crumbs,
                to: Paths.cancelConference(frame.id),
                consequences: [
                    language.pick(
                        "\(invited) đại biểu được mời thấy hội nghị đã hủy và lý do, trên giấy mời và trong lịch.",
                        "The \(invited) invited read that and why, on their invitations and in their calendars."),
                    language.pick(
                        "Không điểm danh, nêu ý kiến hay ghi gì thêm được nữa; muốn họp lại thì lập hội nghị mới.",
                        "Nothing more is written there; to meet, convene another."),
                ],
                untouched: [
                    language.pick(
                        "Chương trình được xem xét giữ nguyên và trình được ở hội nghị khác.",
                        "The programmes before it stay and can go to another conference.")
                ],
                fields: state.lines("ly-do", language.pick("Lý do", "Reason"), required: true, limit: 2000).html,
                yes: language.pick("Hủy hội nghị", "Call off"), back: Paths.conference(frame.id),
                version: frame.conference.version)
        }
    }
}
