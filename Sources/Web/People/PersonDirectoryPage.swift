internal import Calendars
internal import Domain
internal import Markup

/// The people whom the reader sees, by tên, with the offices they hold on the day.
struct PersonDirectoryPage {
    let query: PersonQuery
    let page: DirectoryPage<PersonRow>
    let day: Day
    let organisationText: String
    let organisationProblem: String?
    let mayCreate: Bool
    let language: Language

    init(_ asked: PersonQuery, organisationText written: String, on day: Day, _ work: Work, _ language: Language) throws
    {
        var query = asked
        var text = written
        var problem: String?
        if let id = query.filter.organisation {
            text = try work.written(id, on: day)
        } else if !written.isEmpty {
            do {
                query.filter.organisation = try work.organisation(written: written, at: "to-chuc", on: day).id
            } catch let refusal as Refusal { problem = refusal.problems.first?.message ?? refusal.message }
        }
        self.query = query
        page = try work.people(query.filter, on: day)
        self.day = day
        organisationText = text
        organisationProblem = problem
        mayCreate = work.actor.mayKeepPeopleSomewhere
        self.language = language
    }

    var office: OfficePage {
        OfficePage(
            language.pick("Cán bộ", "People"), in: .people,
            summary:
                "\(language.pick("Xếp theo tên; chức vụ đúng như ngày", "By name; offices as of")) \(day.vietnamese)",
            actions: mayCreate
                ? LinkButton(language.pick("Thêm cán bộ", "Add a person"), to: Paths.newPerson, .main).html : nil,
            main: "\(filter)\(table)", status: organisationProblem == nil ? .ok : .unprocessableContent)
    }

    private var filter: HTML {
        FilterBar(
            to: Paths.people,
            fields: [
                Field(
                    "q", language.pick("Họ tên, chức vụ", "Name, office"), .text(query.filter.words), language: language
                ),
                Field(
                    "to-chuc", language.pick("Tổ chức", "Organisation"), .text(organisationText),
                    problem: organisationProblem,
                    language: language),
                Field(
                    "giu-chuc-vu", language.pick("Đang giữ chức vụ", "Holds an office"),
                    .choice(
                        [Option("1", language.pick("Có", "Yes"))],
                        chosen: query.filter.holdsOffice ? "1" : nil, invitation: language.pick("Tất cả", "All")),
                    language: language),
            ], applied: chips, clearPath: chips.isEmpty ? nil : Paths.people, language: language
        ).html
    }

    private var chips: [Link] {
        var chips: [Link] = []
        if !query.filter.words.isEmpty {
            chips.append(Link("“\(query.filter.words)”", to: query.path { $0.words = "" }))
        }
        if query.filter.organisation != nil {
            chips.append(Link(organisationText, to: query.path { $0.organisation = nil }))
        }
        if query.filter.holdsOffice {
            chips.append(
                Link(language.pick("Đang giữ chức vụ", "Holds an office"), to: query.path { $0.holdsOffice = false }))
        }
        return chips
    }

    private var table: HTML {
        Table(
            language.pick("Cán bộ", "People"),
            columns: [
                .link(language.pick("Họ và tên", "Name")) { Link($0.name, to: Paths.person($0.id)) },
                Column(language.pick("Chức vụ ngày \(day.vietnamese)", "Offices on \(day.vietnamese)"), cell: offices),
            ], rows: page.rows, paging: paging, empty: empty, language: language
        ).html
    }

    private func offices(_ row: PersonRow) -> HTML {
        guard !row.offices.isEmpty else { return "<span class=\"quiet\">–</span>" }
        return HTML.joined(
            row.offices.map { held in
                "\(OfficeTitle(held.title)), \(Link(held.organisationName, to: Paths.organisation(held.organisation)))"
            }, separator: "<br>")
    }

    private var paging: Paging {
        let first = (query.number - 1) * query.filter.pageSize + 1
        return Paging(
            first, first + page.rows.count - 1,
            of: page.count.isMore ? .moreThan(page.count.number) : .exactly(page.count.number),
            firstPath: page.hasPrevious ? query.path { _ in } : nil,
            previousPath: page.hasPrevious ? page.rows.first.map { query.page(.before($0.id)) } : nil,
            nextPath: page.hasNext ? page.rows.last.map { query.page(.after($0.id)) } : nil, language: language)
    }

    private var empty: EmptyState {
        chips.isEmpty
            ? EmptyState(
                language.pick("Chưa có ai trong danh bạ", "Nobody yet"),
                language.pick(
                    "Người giữ chức vụ công khai và cán bộ của tổ chức sẽ hiện ở đây.", "Officers will stand here."),
                steps: mayCreate
                    ? """
                    \(LinkButton(language.pick("Thêm cán bộ", "Add one"), to: Paths.newPerson, .main)) \
                    \(LinkButton(language.pick("Nhập từ tệp", "Import"), to: Paths.imports))
                    """ : HTML())
            : EmptyState(
                language.pick("Không tìm thấy ai", "Nobody found"),
                language.pick(
                    "Hãy gõ tên ngắn hơn (không dấu cũng được) hoặc bớt điều kiện lọc.", "Use fewer conditions."),
                steps: LinkButton(language.pick("Bỏ lọc", "Clear"), to: Paths.people).html)
    }
}
