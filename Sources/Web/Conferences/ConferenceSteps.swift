internal import Domain
internal import Hummingbird
internal import Markup

extension ConferenceRoutes {
    /// The steps of a conference that are asked about before they are taken.
    enum Step {
        case open, start, close, discard
    }

    func asking(_ step: Step) -> @Sendable (Request, MemberContext) async throws -> Response {
        { _, context in try await question(step, nil, context) }
    }

    func taking(_ step: Step) -> @Sendable (Request, MemberContext) async throws -> Response {
        { request, context in
            let id = try context.key("id", of: Conference.self)
            return try await site.take(request, context) { form in
                let version = form.version()
                try form.check()
                return { work in
                    switch step {
                    case .open: try work.openConference(id, version: version)
                    case .start: try work.startConference(id, version: version)
                    case .close: try work.closeConference(id, version: version)
                    case .discard: try work.discardConference(id, version: version)
                    }
                }
            } then: { _ in
                switch step {
                case .open: Redirect.see(Paths.delegates(of: id), saying: "Đã gửi giấy mời.")
                case .start: Redirect.see(Paths.conference(id), saying: "Hội nghị đã khai mạc.")
                case .close: Redirect.see(Paths.minutes(of: id), saying: "Hội nghị đã kết thúc, biên bản đã khóa.")
                case .discard: Redirect.see(Paths.conferences, saying: "Đã bỏ hội nghị.")
                }
            } again: { _, refusal in
                try await question(step, refusal, context)
            }
        }
    }

    private func question(_ step: Step, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response {
        try await show(context, \.office) { work, frame in
            let language = frame.language
            if step == .close, !frame.mayPreside {
                throw Refusal.forbidden(
                    .conferenceIsClosedByItsChair,
                    "Hội nghị do người chủ trì, lãnh đạo hoặc cán bộ tổng hợp của \(frame.organiserName) kết thúc.")
            }
            if step != .close { try frame.requireRunning() }
            return StepQuestion(
                step: step, frame: frame, boards: try work.consensusBoards(of: frame.conference),
                state: FormState(values: FormValues(), refusal: refusal, language: language))
        }
    }
}

/// Asks before a conference goes on.
private struct StepQuestion {
    let step: ConferenceRoutes.Step
    let frame: ConferenceFrame
    let boards: [ConsensusBoard]
    let state: FormState

    private var language: Language { frame.language }

    var office: OfficePage {
        state.confirmation(
            title, in: .conferences, breadcrumbs: frame.crumbs, to: path, consequences: consequences, yes: title,
            back: Paths.conference(frame.id), version: frame.conference.version, isDangerous: step == .discard)
    }

    private var title: String {
        switch step {
        case .open: language.pick("Gửi giấy mời", "Send the invitations")
        case .start: language.pick("Khai mạc", "Begin")
        case .close: language.pick("Kết thúc hội nghị", "Close the conference")
        case .discard: language.pick("Bỏ hội nghị", "Discard the conference")
        }
    }

    private var path: String {
        switch step {
        case .open: Paths.openConference(frame.id)
        case .start: Paths.startConference(frame.id)
        case .close: Paths.closeConference(frame.id)
        case .discard: Paths.discardConference(frame.id)
        }
    }

    private var consequences: [String] {
        switch step {
        case .open:
            [
                language.pick(
                    "Mỗi đại biểu có số giấy mời và mã điểm danh; các bên và đại biểu được mời thấy hội nghị.",
                    "Each delegate gets a number and a code; the parties and the invited see the conference.")
            ]
        case .start:
            [
                language.pick(
                    "Ghi được diễn biến, ý kiến phát biểu, kết luận và biên bản.",
                    "The course, statements, conclusions and minutes can be written.")
            ]
        case .close:
            boards.map {
                "\($0.item.title): \($0.item.result.map { language.pick($0.wording) } ?? language.pick("chưa chốt", "open"))"
            }
                + [
                    language.pick(
                        "Chương trình được thống nhất chuyển sang “Đã thống nhất”; biên bản được khóa với mã kiểm tra.",
                        "Agreed programmes become agreed; the minutes are locked with a fingerprint.")
                ]
        case .discard:
            [language.pick("Hội nghị và danh sách mời bị xóa.", "The conference and its list are deleted.")]
        }
    }
}
