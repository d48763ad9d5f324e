internal import Domain
internal import Hummingbird
internal import Markup
internal import Vietnamese

extension ProgrammeRoutes {
    func evaluation(_ request: Request, _ context: MemberContext) async throws -> Response {
        let asked = Int(request.query["nam"])
        return try await show(context, \.office) { work, frame in
            let programme = frame.programme
            let year = asked.flatMap { programme.years.contains($0) ? $0 : nil } ?? programme.lastYear
            return EvaluationPage(
                frame: frame, text: try work.evaluationText(of: programme, year: year),
                evaluation: try work.evaluation(of: programme, year: year), mayWrite: work.mayEvaluate(programme))
        }
    }

    func writingEvaluation(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await evaluationForm(request.query, nil, nil, context)
    }

    func writeEvaluation(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let year = form.number("nam", in: 1930...2200, required: "Hãy ghi năm được đánh giá.")
            let group = form.key("nhom", of: ContentGroup.self)
            let text = form.paragraphs("noi-dung", limit: 50_000)
            let read = try form.checked(year)
            return { work in
                try work.writeEvaluation(of: id, year: read, group: group, text, version: version)
                return read
            }
        } then: { year in
            Redirect.see("\(Paths.evaluation(of: id))?nam=\(year)", saying: "Đã lưu.")
        } again: { values, refusal in
            try await evaluationForm(values, values, refusal, context)
        }
    }

    private func evaluationForm(
        _ asked: FormValues, _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        try await show(context) { work, frame in
            let (id, language) = (frame.id, frame.language)
            let programme = frame.programme
            guard work.mayEvaluate(programme) else {
                throw Refusal.forbidden(.evaluationIsWrittenByDrafters, frame.whoWrites)
            }
            let year = Int(asked["nam"]) ?? programme.lastYear
            let group = try work.contentGroups(of: programme).first { $0.id.rawValue == asked["nhom"] }
            let passage = try work.evaluation(of: programme, year: year).flatMap { evaluation in
                try work.passages(of: evaluation).first { $0.groupId == group?.id }
            }
            let state = FormState(
                values: values ?? FormValues(["noi-dung": [passage?.text ?? ""]]), refusal: refusal, language: language)
            let title = group?.title ?? language.pick("Đánh giá chung", "The whole")
            return state.page(
                language.pick("Viết đánh giá năm \(year): \(title)", "Evaluation of \(year): \(title)"),
                in: .programmes,
                breadcrumbs: frame.crumbs, to: Paths.writeEvaluation(of: id),
                fields: """
                    <input type="hidden" name="nam" value="\(year)">\
                    <input type="hidden" name="nhom" value="\(group?.id.rawValue ?? "")">\
                    \(state.field("noi-dung", language.pick("Lời đánh giá", "Words"), .lines(state.values["noi-dung"], limit: 50_000, rows: 12)))
                    """, yes: language.pick("Lưu", "Save"), back: "\(Paths.evaluation(of: id))?nam=\(year)",
                version: passage?.version ?? 0)
        }
    }
}

/// The evaluation of a programme's year: counted from results by group and by party, with people's words around it.
struct EvaluationPage {
    let frame: ProgrammeFrame
    let text: EvaluationText
    let evaluation: Evaluation?
    let mayWrite: Bool

    private var language: Language { frame.language }
    private var isFrozen: Bool { evaluation?.isFrozen == true }

    var office: OfficePage {
        OfficePage(
            language.pick("Đánh giá kết quả năm \(text.year)", "Evaluation of \(text.year)"), in: .programmes,
            breadcrumbs: frame.crumbs, eyebrow: frame.eyebrow, summary: standing,
            actions: """
                \(PaperFiles(path: Paths.reportPaper(of: frame.id, year: text.year), name: language.pick("Báo cáo", "Report"), parts: [.page, .word], language: language).html) \
                \(PrintButton(language: language))
                """,
            main: """
                \(frame.tabs(.evaluation))\(years)\(figures)\(narrative(nil, text.narrative))\(text.groups.enumerated(), group)\
                \(parties)
                """)
    }

    private var standing: HTML {
        isFrozen
            ? "\(Badge(.good, language.pick("hội nghị đã thống nhất", "agreed at a conference"))) <code class=\"breaks small\">\(text.fingerprint)</code>"
            : "\(language.pick("Lập từ kết quả đã ghi; hội nghị thống nhất thì được đóng băng.", "Compiled from the results; frozen once a conference agrees."))"
    }

    private var years: HTML {
        guard frame.programme.years.count > 1 else { return HTML() }
        return Tabs(
            language.pick("Năm", "Year"),
            frame.programme.years.map {
                Tabs.Tab("\($0)", to: "\(Paths.evaluation(of: frame.id))?nam=\($0)", isCurrent: $0 == text.year)
            }
        ).html
    }

    private var figures: HTML {
        let total = text.total
        return Figures([
            Figures.Figure("\(total.all)", language.pick("nhiệm vụ", "assignments")),
            Figures.Figure("\(total.finished)", language.pick("hoàn thành", "finished"), .good),
            Figures.Figure("\(total.exceeded)", language.pick("vượt", "exceeded")),
            Figures.Figure(
                "\(total.unfinished)", language.pick("chưa hoàn thành", "unfinished"),
                total.unfinished > 0 ? .soon : .neutral),
            Figures.Figure("\(total.late)", language.pick("quá hạn", "late"), total.late > 0 ? .late : .neutral),
        ]).html
    }

    private func narrative(_ group: EvaluationText.Group?, _ words: String) -> HTML {
        let path =
            "\(Paths.writeEvaluation(of: frame.id))?nam=\(text.year)\(group.map { "&nhom=\($0.id.rawValue)" } ?? "")"
        let edit =
            mayWrite && !isFrozen && frame.programme.state == .agreed
            ? LinkButton(
                words.isEmpty ? language.pick("Viết đánh giá", "Write") : language.pick("Sửa lời", "Edit"), to: path,
                .quiet
            ).html : HTML()
        let said: HTML =
            words.isEmpty
            ? "<p class=\"quiet\">\(language.pick("Chưa có lời đánh giá.", "No words yet."))</p>"
            : "<div class=\"reading lines\">\(words)</div>"
        guard group == nil else { return "\(said)<div class=\"actions\">\(edit)</div>" }
        return Block(language.pick("Đánh giá chung", "The whole"), actions: edit, said).html
    }

    private func group(_ index: Int, _ group: EvaluationText.Group) -> HTML {
        let number = RomanNumeral.text(index + 1) ?? "\(index + 1)"
        return Block(
            "\(number). \(group.title)", note: "\(group.count.finished)/\(group.count.all)",
            "\(narrative(group, group.narrative))\(table(group))" as HTML
        ).html
    }

    private func table(_ group: EvaluationText.Group) -> HTML {
        Table(
            group.title,
            columns: [
                .link(language.pick("Nhiệm vụ", "Assignment")) { Link($0.title, to: Paths.assignment($0.id)) },
                .text(language.pick("Chủ trì", "Lead")) { $0.lead ?? "–" },
                .text(language.pick("Chỉ tiêu", "Target"), .number) { line in
                    line.target.map { "\($0.vietnamese) \(line.unit)" } ?? "–"
                },
                .text(language.pick("Kết quả", "Result"), .number) { $0.reached?.vietnamese ?? "–" },
                Column(language.pick("Đánh giá", "Outcome")) { line in
                    let tone: Tone = line.isFinished ? .good : line.isLate ? .late : .soon
                    let word =
                        line.outcome.map { language.pick($0.wording) }
                        ?? (line.isFinished
                            ? language.pick("Đạt chỉ tiêu", "Reached") : language.pick("Chưa hoàn thành", "Unfinished"))
                    return "<div>\(Badge(tone, word)) <span class=\"quiet small\">\(line.note)</span></div>"
                },
            ], rows: group.lines,
            empty: EmptyState(
                language.pick("Nhóm này không có nhiệm vụ", "No assignment"),
                language.pick("Nhiệm vụ của nhóm sẽ hiện ở đây.", "They stand here.")), language: language
        ).html
    }

    private var parties: HTML {
        Block(
            language.pick("Theo từng bên", "By party"),
            Table(
                language.pick("Kết quả theo từng bên", "Results by party"),
                columns: [
                    Column(language.pick("Bên", "Party"), .heading) { "\($0.name)" },
                    .text(language.pick("Chủ trì", "Leads"), .number) { "\($0.leads.all)" },
                    .text(language.pick("Hoàn thành", "Finished"), .number) { "\($0.leads.finished)" },
                    .text(language.pick("Chưa hoàn thành", "Unfinished"), .number) { "\($0.leads.unfinished)" },
                    .text(language.pick("Quá hạn", "Late"), .number) { "\($0.leads.late)" },
                    .text(language.pick("Phối hợp", "Partner in"), .number) { "\($0.partners)" },
                    .text(language.pick("Kết quả đã ghi", "Results"), .number) { "\($0.results)" },
                ], rows: text.parties,
                empty: EmptyState(
                    language.pick("Chưa có bên nào", "No party"),
                    language.pick("Các bên sẽ hiện ở đây.", "They stand here.")
                ), language: language
            ).html
        ).html
    }
}
