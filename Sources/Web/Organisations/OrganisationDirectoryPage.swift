internal import Calendars
internal import Domain
internal import Markup

/// The directory of organisations on a day.
struct OrganisationDirectoryPage {
    let query: OrganisationQuery
    let page: DirectoryPage<OrganisationRow>
    let day: Day
    let areaText: String
    let areaProblem: String?
    let superiorName: String?
    let mayCreate: Bool
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Tổ chức", "Organisations"), in: .organisations,
            summary: """
                \(language.pick("Các tổ chức hoạt động vào ngày", "Organisations of"))\u{20}\(day.vietnamese)
                """,
            actions: mayCreate
                ? LinkButton(language.pick("Thêm tổ chức", "Add an organisation"), to: Paths.newOrganisation, .main)
                    .html : nil,
            main: "\(filter)\(table)", status: areaProblem == nil ? .ok : .unprocessableContent)
    }

    private var filter: HTML {
        FilterBar(
            to: Paths.organisations,
            fields: [
                Field(
                    "q", language.pick("Tên, ký hiệu", "Name, symbol"), .text(query.filter.words), language: language),
                Field(
                    "loai", language.pick("Loại", "Kind"),
                    .choice(
                        language.options(Organisation.Kind.byPrecedence, \.wording),
                        chosen: query.filter.kind?.rawValue,
                        invitation: language.pick("Tất cả", "All")), language: language),
                Field(
                    "dia-ban", language.pick("Địa bàn", "Area"), .text(areaText),
                    problem: areaProblem, language: language),
                Field(
                    "quan-he", language.pick("Có cấp trên theo", "Has a superior by"),
                    .choice(
                        language.options(OrganisationEdge.Relation.allCases, \.wording),
                        chosen: query.filter.relation?.rawValue, invitation: language.pick("Tất cả", "All")),
                    language: language),
            ],
            sending: query.filter.superior.map { [("cap-tren", $0.rawValue)] } ?? [],
            applied: chips, clearPath: chips.isEmpty ? nil : Paths.organisations, language: language
        ).html
    }

    private var chips: [Link] {
        var chips: [Link] = []
        if !query.filter.words.isEmpty {
            chips.append(Link("“\(query.filter.words)”", to: query.path { $0.words = "" }))
        }
        if let kind = query.filter.kind {
            chips.append(Link(language.pick(kind.wording), to: query.path { $0.kind = nil }))
        }
        if query.filter.area != nil { chips.append(Link(areaText, to: query.path { $0.area = nil })) }
        if let superiorName {
            chips.append(
                Link("\(language.pick("Cấp trên", "Below")): \(superiorName)", to: query.path { $0.superior = nil }))
        }
        if let relation = query.filter.relation {
            chips.append(Link(language.pick(relation.wording), to: query.path { $0.relation = nil }))
        }
        return chips
    }

    private var table: HTML {
        Table(
            language.pick("Tổ chức", "Organisations"),
            columns: [
                .link(language.pick("Tên", "Name"), sort: "ten") { Link($0.name, to: Paths.organisation($0.id)) },
                .text(language.pick("Loại", "Kind"), sort: "loai") { language.pick($0.kind.wording) },
                Column(language.pick("Địa bàn", "Area"), sort: "dia-ban", cell: area),
                Column(language.pick("Người đứng đầu", "Led by"), cell: leader),
            ], rows: page.rows, sorting: sorting, paging: paging, empty: empty, language: language
        ).html
    }

    private func area(_ row: OrganisationRow) -> HTML {
        guard let area = row.area, let name = row.areaName else { return HTML() }
        return Link(name, to: Paths.area(area)).html
    }

    private func leader(_ row: OrganisationRow) -> HTML {
        guard let leader = row.leader else {
            return "<span class=\"quiet\">\(language.pick("chưa có", "nobody yet"))</span>"
        }
        return """
            \(Link(leader.name, to: Paths.person(leader.person)))<br><span class="quiet">\(OfficeTitle(leader.printedTitle))</span>
            """
    }

    private var sorting: Sorting {
        Sorting(by: query.filter.order.word, isDescending: query.filter.isDescending) { key, isDescending in
            query.path {
                $0.order = OrganisationFilter.Order(word: key)
                $0.isDescending = isDescending
            }
        }
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
                language.pick("Chưa có tổ chức nào vào ngày này", "No organisation on this day"),
                language.pick(
                    "Các tổ chức tham gia phối hợp sẽ hiện ở đây. Có thể thêm từng tổ chức hoặc nhập từ tệp.",
                    "Organisations will stand here: add them one by one or import a file."),
                steps: mayCreate
                    ? """
                    \(LinkButton(language.pick("Thêm tổ chức", "Add one"), to: Paths.newOrganisation, .main)) \
                    \(LinkButton(language.pick("Nhập từ tệp", "Import"), to: Paths.imports))
                    """ : HTML())
            : EmptyState(
                language.pick("Không có tổ chức nào như vậy", "No such organisation"),
                language.pick(
                    "Hãy bớt điều kiện lọc, gõ tên ngắn hơn (không dấu cũng được), hoặc xem theo ngày khác.",
                    "Use fewer conditions, a shorter name, or another day."),
                steps: LinkButton(language.pick("Bỏ lọc", "Clear"), to: Paths.organisations).html)
    }
}
