internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func newProgramme(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await startingForm(nil, nil, context)
    }

    func startProgramme(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await site.take(request, context) { form in
            let draft = StartingPage.read(&form)
            let lead = form.key("chu-tri", of: Organisation.self, required: "Hãy chọn đơn vị chủ trì soạn thảo.")
            let partners = form.values.all("cac-ben").compactMap { Key<Organisation>($0) }
            let read = try (draft: form.checked(draft), lead: form.checked(lead))
            return { work in
                try work.startProgramme(
                    read.draft, lead: read.lead, partners: partners.filter { $0 != read.lead })
            }
        } then: { programme in
            Redirect.see(
                Paths.programme(programme.id), saying: "Đã lập dự thảo. Hãy ghi nhiệm vụ vào từng nhóm nội dung.")
        } again: { values, refusal in
            try await startingForm(values, refusal, context)
        }
    }

    private func startingForm(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        let leads = context.actor.drafting
        guard !leads.isEmpty else {
            throw Refusal.forbidden(
                .programmeIsStartedByItsLead,
                "Chương trình do cán bộ tổng hợp hoặc cán bộ của đơn vị chủ trì soạn thảo lập. Hãy nhờ họ lập.")
        }
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let year = work.today.year
            let shown =
                values
                ?? FormValues([
                    "nam": ["\(year)"], "loai": [Programme.Kind.multilateral.rawValue],
                    "chu-tri": [leads[0].organisation.rawValue],
                ])
            return StartingPage(
                state: FormState(values: shown, refusal: refusal, language: language), leads: leads,
                partners: try work.likelyPartners(of: leads.map(\.organisation)),
                earlier: try work.programmes().filter { leads.map(\.organisation).contains($0.programme.leadId) })
        }
        return context.respond(page.office, site)
    }
}

extension Work {
    /// The organisations that may take part: those of the areas of the leads, without the leads themselves.
    fileprivate func likelyPartners(of leads: [Key<Organisation>]) throws -> [OrganisationRow] {
        var filter = OrganisationFilter()
        filter.pageSize = 60
        var rows: [OrganisationRow] = []
        for area in Set(actor.capacities.filter { leads.contains($0.organisation) }.compactMap(\.area)) {
            filter.area = area
            rows += try organisations(filter, on: today).rows
        }
        return rows.filter { !(leads.count == 1 && leads.contains($0.id)) }
    }
}

/// The form of a new programme, from nothing; the way from last year's stands above it.
struct StartingPage {
    let state: FormState
    let leads: [Capacity]
    let partners: [OrganisationRow]
    let earlier: [ProgrammeLine]

    private var language: Language { state.language }

    var office: OfficePage {
        let page = state.page(
            language.pick("Lập chương trình", "Start a programme"), in: .programmes,
            breadcrumbs: [Link(language.pick("Chương trình", "Programmes"), to: Paths.programmes)],
            to: Paths.newProgramme, fields: fields, yes: language.pick("Lập dự thảo", "Start the draft"),
            back: Paths.programmes)
        var whole = page
        whole.main = "\(fromLastYear)\(page.main)"
        return whole
    }

    private var fromLastYear: HTML {
        guard !earlier.isEmpty else { return HTML() }
        let items = earlier.prefix(5).map { line in
            WorkList.Item(
                language.pick("Lập từ “\(line.programme.title)”", "Start from “\(line.programme.title)”"),
                to: Paths.nextYear(after: line.programme.id),
                place: language.pick(
                    "Các bên, căn cứ, nội dung được lấy lại; việc chưa xong được chọn sẵn.",
                    "Parties and texts are taken over; unfinished work is preselected."),
                time: line.programme.yearText)
        }
        return Block(
            language.pick("Từ chương trình năm trước", "From last year's programme"), WorkList(Array(items)).html
        ).html
    }

    private var fields: HTML {
        """
        \(StartingPage.facts(state))\
        \(state.choice("chu-tri", language.pick("Chủ trì soạn thảo", "Lead"), leads.map { Option($0.organisation.rawValue, $0.organisationName) }, required: true))\
        \(ChoiceGroup(
            "cac-ben", language.pick("Các bên cùng tham gia", "Other parties"),
            partners.map { Option($0.id.rawValue, $0.name) }, chosen: Set(state.values.all("cac-ben")),
            takesSeveral: true,
            hint: language.pick("Có thể thêm bên khác sau.", "Others can be added later."),
            problem: state.problem("cac-ben")))
        """
    }

    /// What every programme says of itself: its name, its kind and its years.
    static func facts(_ state: FormState) -> HTML {
        let language = state.language
        return """
            \(state.text("ten", language.pick("Tên chương trình", "Title"), required: true))\
            \(state.choice("loai", language.pick("Loại", "Kind"), language.options(Programme.Kind.allCases, \.wording), required: true))\
            \(state.field("nam", language.pick("Năm", "Year"), .number(state.values["nam"]), required: true))\
            \(state.field("den-nam", language.pick("Đến năm", "Through the year"), .number(state.values["den-nam"]), hint: language.pick("Để trống nếu chỉ một năm.", "Empty for one year.")))
            """
    }

    static func read(_ form: inout FormReader) -> ProgrammeDraft? {
        let title = form.text("ten", required: "Hãy ghi tên chương trình.", limit: 500)
        let kind: Programme.Kind? = form.choice("loai", required: "Hãy chọn loại chương trình.")
        let first = form.number("nam", in: 1930...2200, required: "Hãy ghi năm thực hiện.")
        let last = form.number("den-nam", in: 1930...2200)
        guard let kind, let first else { return nil }
        return ProgrammeDraft(kind: kind, title: title, firstYear: first, lastYear: last)
    }
}
