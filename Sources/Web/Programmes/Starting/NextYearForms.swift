internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func nextYear(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await nextYearForm(nil, nil, context)
    }

    func startNextYear(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        return try await site.take(request, context) { form in
            let draft = try form.checked(StartingPage.read(&form))
            let kept = form.values.all("nhiem-vu").compactMap { Key<Assignment>($0) }
            return { work in try work.startProgramme(following: id, draft, keeping: kept) }
        } then: { programme in
            Redirect.see(
                Paths.changesSinceLastYear(of: programme.id),
                saying: "Đã lập dự thảo năm \(programme.yearText). Dưới đây là những chỗ khác năm trước.")
        } again: { values, refusal in
            try await nextYearForm(values, refusal, context)
        }
    }

    func changesSinceLastYear(_ request: Request, _ context: MemberContext) async throws -> Response {
        let isSideBySide = request.query["cach"] == "hai-cot"
        return try await show(context) { work, frame in
            let (id, language) = (frame.id, frame.language)
            let differences = try work.differenceFromPrevious(of: frame.programme)
            guard let differences else { throw Refusal.absent }
            return OfficePage(
                language.pick("Khác gì so với năm trước", "What differs from last year"), in: .programmes,
                breadcrumbs: frame.crumbs, eyebrow: frame.eyebrow,
                main: DifferenceList(
                    differences: differences, isSideBySide: isSideBySide, language: language,
                    base: "\(Paths.changesSinceLastYear(of: id))?", path: { _ in nil }
                ).html)
        }
    }

    private func nextYearForm(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        try await show(context, \.office) { work, frame in
            let (id, language) = (frame.id, frame.language)
            guard frame.mayDraft else {
                throw Refusal.forbidden(
                    .programmeIsStartedByItsLead,
                    "Chương trình năm sau do cán bộ tổng hợp hoặc cán bộ của đơn vị chủ trì lập.")
            }
            let year = frame.programme.firstYear + 1
            let carryover = try work.carryover(from: id, to: year)
            let shown =
                values
                ?? FormValues([
                    "ten": [carryover.suggestedTitle], "nam": ["\(year)"], "loai": [frame.programme.kind.rawValue],
                    "nhiem-vu": carryover.preselected.map(\.rawValue),
                ])
            return NextYearPage(
                frame: frame, carryover: carryover,
                state: FormState(values: shown, refusal: refusal, language: language))
        }
    }
}

/// The form that makes the programme of a later year from one that is there: what was not finished is preselected.
struct NextYearPage {
    let frame: ProgrammeFrame
    let carryover: Carryover
    let state: FormState

    private var language: Language { frame.language }

    var office: OfficePage {
        state.page(
            language.pick("Lập chương trình năm sau", "Start next year's programme"), in: .programmes,
            breadcrumbs: frame.crumbs,
            summary:
                "\(language.pick("Các bên, căn cứ, nội dung và nhóm nội dung được lấy lại; thời hạn chuyển sang cùng ngày của năm mới.", "Parties, citations, clauses and groups are taken over; deadlines move to the new year."))",
            to: Paths.nextYear(after: frame.id), fields: "\(StartingPage.facts(state))\(gone)\(choices)",
            yes: language.pick("Lập dự thảo", "Start the draft"), back: Paths.programme(frame.id))
    }

    private var gone: HTML {
        guard !carryover.gone.isEmpty else { return HTML() }
        let names = carryover.gone.map(\.name).joined(separator: "; ")
        return
            "<p class=\"note\">\(language.pick("Không còn tham gia:", "No longer there:")) \(names)</p>"
    }

    private var choices: HTML {
        let groups = Dictionary(grouping: carryover.lines, by: \.detail.groupTitle)
        var known: Set<String> = []
        let titles = carryover.lines.map(\.detail.groupTitle).filter { known.insert($0).inserted }
        let chosen = Set(state.values.all("nhiem-vu"))
        return HTML.joined(
            titles.enumerated().map { index, title in
                ChoiceGroup(
                    "nhiem-vu", title, (groups[title] ?? []).map(option), chosen: chosen, takesSeveral: true,
                    problem: index == 0 ? state.problem("nhiem-vu") : nil, id: "f-nhiem-vu-\(index)"
                ).html
            })
    }

    private func option(_ line: Carryover.Line) -> Option {
        let outcome = line.detail.outcome
        let word =
            outcome.map { language.pick($0.outcome.wording) }
            ?? language.pick("Chưa ghi kết quả", "No outcome noted")
        return Option(
            line.detail.assignment.id.rawValue, line.detail.assignment.title,
            detail: [word, outcome?.note ?? ""].filter { !$0.isEmpty }.joined(separator: ": "))
    }
}
