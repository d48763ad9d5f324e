internal import Domain
internal import Hummingbird
internal import Markup

extension ConferenceRoutes {
    func list(_ request: Request, _ context: MemberContext) async throws -> Response {
        let query = request.query
        var filter = ConferenceFilter()
        filter.year = Int(query["nam"]).flatMap { (1...9999).contains($0) ? $0 : nil }
        filter.state = Conference.State(rawValue: query["buoc"])
        let (asked, language) = (filter, context.language)
        let page = try await site.desk.look(as: context.actor) { work in
            ConferenceListPage(
                filter: asked, lines: try work.conferences(asked), actor: work.actor, year: work.today.year,
                language: language)
        }
        return context.respond(page.office, site)
    }
}

/// The conferences that somebody sees, the latest first.
struct ConferenceListPage {
    let filter: ConferenceFilter
    let lines: [ConferenceLine]
    let actor: Actor
    let year: Int
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Hội nghị", "Conferences"), in: .conferences,
            summary:
                "\(language.pick("Nơi các bên nghe kết quả, nêu ý kiến và thống nhất chương trình.", "Where the parties hear the results and agree on the programme."))",
            actions: convene, main: "\(bar)\(table)")
    }

    private var convene: HTML {
        let word = language.pick("Lập hội nghị", "Convene a conference")
        guard actor.convening.isEmpty else { return LinkButton(word, to: Paths.newConference, .main).html }
        return Unavailable(
            word,
            because: language.pick(
                "Lãnh đạo, cán bộ tổng hợp, cán bộ của đơn vị tổ chức lập hội nghị.",
                "Leaders, coordinators and officers convene conferences.")
        ).html
    }

    private var bar: HTML {
        FilterBar(
            to: Paths.conferences,
            fields: [
                Field(
                    "nam", language.pick("Năm", "Year"), .number(filter.year.map { "\($0)" } ?? ""), language: language),
                Field(
                    "buoc", language.pick("Trạng thái", "State"),
                    .choice(
                        language.options(Conference.State.allCases, \.wording), chosen: filter.state?.rawValue,
                        invitation: language.pick("Tất cả", "All")), language: language),
            ], clearPath: filter == ConferenceFilter() ? nil : Paths.conferences, language: language
        ).html
    }

    private var table: HTML {
        Table(
            language.pick("Hội nghị", "Conferences"),
            columns: [
                .link(language.pick("Tên", "Name")) {
                    Link($0.conference.title, to: Paths.conference($0.conference.id))
                },
                .text(language.pick("Thời gian", "Time"), .day) { $0.conference.startsAt.vietnamese },
                .text(language.pick("Địa điểm", "Place")) { $0.conference.place },
                .text(language.pick("Đơn vị tổ chức", "Organiser")) { $0.organiserName },
                .text(language.pick("Có mặt", "Present"), .number) { "\($0.present)/\($0.delegates)" },
                Column(language.pick("Trạng thái", "State")) { line in
                    Badge(of: line.conference, language).html
                },
            ], rows: lines, empty: empty, language: language
        ).html
    }

    private var empty: EmptyState {
        guard filter == ConferenceFilter() else {
            return EmptyState(
                language.pick("Không có hội nghị nào như vậy", "No such conference"),
                language.pick("Hãy bớt điều kiện lọc.", "Use fewer conditions."),
                steps: LinkButton(language.pick("Bỏ lọc", "Clear"), to: Paths.conferences).html)
        }
        return EmptyState(
            language.pick("Chưa có hội nghị nào", "No conference yet"),
            language.pick(
                "Hội nghị mà đơn vị của đồng chí tổ chức hoặc được mời sẽ hiện ở đây.",
                "Conferences that your organisation holds or is invited to stand here."),
            steps: actor.convening.isEmpty
                ? HTML()
                : LinkButton(language.pick("Lập hội nghị", "Convene a conference"), to: Paths.newConference, .main).html
        )
    }
}

extension Actor {
    /// The organisations whose conferences the one who looks may run.
    var convening: [Capacity] {
        capacities.filter { runsConferences(of: $0.organisation) }.uniqued(by: \.organisation)
    }
}
