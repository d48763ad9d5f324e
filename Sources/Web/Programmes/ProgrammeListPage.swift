internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func list(_ request: Request, _ context: MemberContext) async throws -> Response {
        let query = request.query
        var filter = ProgrammeFilter()
        filter.year = Int(query["nam"]).flatMap { (1...9999).contains($0) ? $0 : nil }
        filter.kind = Programme.Kind(rawValue: query["loai"])
        filter.state = Programme.State(rawValue: query["buoc"])
        let (asked, language) = (filter, context.language)
        let page = try await site.desk.look(as: context.actor) { work in
            ProgrammeListPage(
                filter: asked, lines: try work.programmes(asked), years: try work.programmeYears(), actor: work.actor,
                language: language)
        }
        return context.respond(page.office, site)
    }
}

extension Actor {
    /// The organisations for which the one who looks may start a programme.
    var drafting: [Capacity] {
        capacities.filter { drafts(for: $0.organisation) }.uniqued(by: \.organisation)
    }
}

/// The programmes that somebody sees, the latest year first.
struct ProgrammeListPage {
    let filter: ProgrammeFilter
    let lines: [ProgrammeLine]
    let years: [Int]
    let actor: Actor
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Chương trình phối hợp", "Joint programmes"), in: .programmes,
            summary:
                "\(language.pick("Mỗi năm một chương trình: từ dự thảo, lấy ý kiến đến khi các bên thống nhất.", "One programme a year: from the draft to the agreement of the parties."))",
            actions: start, main: "\(bar)\(table)")
    }

    private var start: HTML {
        "\(starting) \(LinkButton(language.pick("Kiểm tra thể thức", "Check the form of a file"), to: Paths.formatCheck))"
    }

    private var starting: HTML {
        let word = language.pick("Lập chương trình", "Start a programme")
        guard actor.drafting.isEmpty else {
            return """
                \(LinkButton(word, to: Paths.newProgramme, .main)) \
                \(LinkButton(language.pick("Nhập từ tệp Word", "From a Word file"), to: Paths.bringDraft))
                """
        }
        return Unavailable(
            word,
            because: language.pick(
                "Cán bộ tổng hợp hoặc cán bộ của đơn vị chủ trì lập chương trình.",
                "Coordinators and officers of the leading organisation start programmes.")
        ).html
    }

    private var isFiltered: Bool { filter.year != nil || filter.kind != nil || filter.state != nil }

    private var bar: HTML {
        let all = language.pick("Tất cả", "All")
        return FilterBar(
            to: Paths.programmes,
            fields: [
                Field(
                    "nam", language.pick("Năm", "Year"),
                    .choice(
                        years.map { Option("\($0)", "\($0)") }, chosen: filter.year.map(String.init), invitation: all),
                    language: language),
                Field(
                    "loai", language.pick("Loại", "Kind"),
                    .choice(
                        language.options(Programme.Kind.allCases, \.wording), chosen: filter.kind?.rawValue,
                        invitation: all), language: language),
                Field(
                    "buoc", language.pick("Bước", "Step"),
                    .choice(
                        language.options(Programme.State.allCases, \.wording), chosen: filter.state?.rawValue,
                        invitation: all), language: language),
            ],
            clearPath: isFiltered ? Paths.programmes : nil, language: language
        ).html
    }

    private var table: HTML {
        Table(
            language.pick("Chương trình phối hợp", "Joint programmes"),
            columns: [
                .link(language.pick("Tên", "Name")) { Link($0.programme.title, to: Paths.programme($0.programme.id)) },
                .text(language.pick("Năm", "Year"), .day) { $0.programme.yearText },
                .text(language.pick("Loại", "Kind")) { language.pick($0.programme.kind.wording) },
                .text(language.pick("Chủ trì", "Lead")) { $0.leadName },
                .text(language.pick("Các bên", "Parties"), .number) { "\($0.parties)" },
                .text(language.pick("Nhiệm vụ", "Assignments"), .number) { "\($0.assignments)" },
                Column(language.pick("Bước", "Step")) { line in
                    Badge(line.programme.state.tone, language.pick(line.programme.state.wording)).html
                },
            ], rows: lines, empty: empty, language: language
        ).html
    }

    private var empty: EmptyState {
        guard !isFiltered else {
            return EmptyState(
                language.pick("Không có chương trình nào như vậy", "No such programme"),
                language.pick("Hãy bớt điều kiện lọc.", "Use fewer conditions."),
                steps: LinkButton(language.pick("Bỏ lọc", "Clear"), to: Paths.programmes).html)
        }
        return EmptyState(
            language.pick("Chưa có chương trình nào", "No programme yet"),
            language.pick(
                "Chương trình phối hợp mà đơn vị của đồng chí tham gia sẽ hiện ở đây. Bắt đầu từ các nhóm nội dung có sẵn; từ năm thứ hai, lập từ chương trình năm trước.",
                "Programmes in which your organisation takes part stand here. Start from the standard groups; from the second year on, from last year's."
            ),
            steps: actor.drafting.isEmpty
                ? HTML()
                : LinkButton(language.pick("Lập chương trình", "Start a programme"), to: Paths.newProgramme, .main).html
        )
    }
}
