internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func replying(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await replyForm(nil, nil, context)
    }

    func reply(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Opinion.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let outcome: Reply.Outcome? = form.choice("ket-qua", required: "Hãy chọn cách trả lời.")
            let text = form.paragraphs("tra-loi", limit: 20_000)
            let carrier = form.key("nam-trong", of: ProgrammeVersion.self)
            let chosen = try form.checked(outcome)
            return { work in
                try work.reply(
                    to: id, chosen, text: text, carriedBy: carrier, version: version == 0 ? nil : version)
                return try work.opinion(id).programme.id
            }
        } then: { programme in
            Redirect.see("\(Paths.opinions(on: programme))", saying: "Đã ghi trả lời.")
        } again: { values, refusal in
            try await replyForm(values, refusal, context)
        }
    }

    private func replyForm(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        let id = try context.key("id", of: Opinion.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let (opinion, programme) = try work.opinion(id)
            let frame = try ProgrammeFrame(programme, work, language)
            guard frame.mayDraft else {
                throw Refusal.forbidden(
                    .opinionIsAnsweredByDrafters,
                    "Ý kiến do cán bộ tổng hợp hoặc cán bộ của \(frame.leadName) trả lời.")
            }
            let lines = try work.opinions(on: programme, at: opinion.place)
            guard let line = lines.first(where: { $0.opinion.id == id }) else { throw Refusal.absent }
            let shown = values ?? line.reply.map(ReplyPage.values) ?? FormValues()
            return ReplyPage(
                frame: frame, line: line,
                versions: try work.versions(of: programme).filter { $0.takenAt >= opinion.givenAt },
                way: opinion.place.path(in: programme.id, clauses: try work.clauses(of: programme)),
                state: FormState(values: shown, refusal: refusal, language: language)
            ).office
        }
        return context.respond(page, site)
    }
}

/// The form in which the drafters answer one opinion.
struct ReplyPage {
    let frame: ProgrammeFrame
    let line: OpinionLine
    let versions: [VersionLine]
    /// Where the place that is spoken of is read and changed.
    let way: String
    let state: FormState

    private var language: Language { frame.language }

    static func values(_ reply: Reply) -> FormValues {
        FormValues([
            "ket-qua": [reply.outcome.rawValue], "tra-loi": [reply.text],
            "nam-trong": [reply.versionId?.rawValue ?? ""],
        ])
    }

    var office: OfficePage {
        var page = state.page(
            language.pick("Trả lời ý kiến", "Answer an opinion"), in: .programmes, breadcrumbs: frame.crumbs,
            summary: "\(language.pick("Về mục", "About")): \(Link(line.opinion.heading, to: way))",
            to: Paths.reply(to: line.opinion.id), fields: fields, yes: language.pick("Ghi trả lời", "Save the answer"),
            back: Paths.opinions(on: frame.id), version: line.reply?.version ?? 0)
        page.main = "\(OpinionCard(line: line, frame: frame, showsWays: false))\(page.main)"
        return page
    }

    private var fields: HTML {
        """
        \(ChoiceGroup(
            "ket-qua", language.pick("Kết quả", "Outcome"), language.options(Reply.Outcome.allCases, \.wording),
            chosen: [state.values["ket-qua"]], problem: state.problem("ket-qua"), isRequired: true))\
        \(state.lines("tra-loi", language.pick("Trả lời, giải trình", "Explanation"), hint: language.pick("Không tiếp thu hoặc chỉ tiếp thu một phần thì phải nêu lý do.", "What is not taken up is explained."), limit: 20_000))\
        \(state.choice("nam-trong", language.pick("Đã sửa ở phiên bản", "Changed in version"), versions.map { Option($0.id.rawValue, language.pick("Phiên bản \($0.number), \($0.takenAt.day.vietnamese)", "Version \($0.number), \($0.takenAt.day.vietnamese)")) }, hint: language.pick("Sửa nội dung, lưu phiên bản rồi chọn ở đây.", "Change the text, record a version, then choose it."), invitation: language.pick("Không gắn", "None")))
        """
    }
}
