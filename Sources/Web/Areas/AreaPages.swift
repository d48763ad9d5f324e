internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

/// The country on a day: its provinces, and a search over every area there ever was.
struct AreaDirectoryPage {
    let day: Day
    let words: String
    let top: [AreaWithCount]
    let found: [Found]
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Địa bàn", "Areas"), in: .areas,
            summary:
                "\(top.count) \(language.pick("tỉnh, thành phố vào ngày", "provinces and cities on")) \(day.vietnamese)",
            main: "\(filter)\(words.isEmpty ? provinces : results)")
    }

    private var filter: HTML {
        FilterBar(
            to: Paths.areas,
            fields: [
                Field("q", language.pick("Tên hoặc mã địa bàn", "Name or code"), .text(words), language: language)
            ],
            clearPath: words.isEmpty ? nil : Paths.areas, language: language
        ).html
    }

    private var provinces: HTML {
        Table(
            language.pick("Tỉnh, thành phố trực thuộc trung ương", "Provinces and cities"),
            columns: AreaTable.columns(language), rows: top, language: language
        ).html
    }

    private var results: HTML {
        guard !found.isEmpty else {
            return EmptyState(
                language.pick("Không tìm thấy địa bàn nào", "No area found"),
                language.pick(
                    "Hãy thử tên ngắn hơn, có thể gõ không dấu, hoặc mã đơn vị hành chính.",
                    "Try a shorter name, without accents, or the official code.")
            ).html
        }
        return Table(
            language.pick("Địa bàn tìm thấy", "Areas found"),
            columns: [
                .link(language.pick("Tên", "Name")) { Link($0.hit.title, to: "/dia-ban/\($0.hit.subject)") },
                .text(language.pick("Thuộc", "Within")) { $0.hit.detail },
                Column(
                    language.pick("Ngày \(day.vietnamese)", "On \(day.vietnamese)"),
                    cell: { found in
                        Badge(
                            found.holds ? .good : .neutral,
                            found.holds
                                ? language.pick("Đang có", "Exists")
                                : language.pick("Không còn hoặc chưa có", "Not then")
                        ).html
                    }),
            ], rows: found, language: language
        ).html
    }
}

/// The columns of a list of areas.
enum AreaTable {
    static func columns(_ language: Language) -> [Column<AreaWithCount>] {
        [
            .link(language.pick("Tên", "Name")) { Link($0.area.name, to: Paths.area($0.area.id)) },
            .text(language.pick("Loại", "Kind")) { $0.area.kind },
            .text(language.pick("Mã", "Code")) { $0.area.code ?? "" },
            Column(language.pick("Địa bàn trực thuộc", "Areas below"), .number, cell: { "\(grouped: $0.count)" }),
        ]
    }
}

/// One area on a day: where it lies, what lies in it, what it was made of and became.
struct AreaPage {
    let area: Area
    let day: Day
    let above: [Area]
    let below: [AreaWithCount]
    let successors: [AreaLink]
    let predecessors: [AreaLink]
    let organisations: [OrganisationSeat]
    let history: [HistoryLine]
    let mayKeepGroups: Bool
    let mayEnd: Bool
    let language: Language

    var office: OfficePage {
        OfficePage(
            area.name, in: .areas,
            breadcrumbs: [Link(language.pick("Địa bàn", "Areas"), to: Paths.areas)]
                + above.map { Link($0.name, to: Paths.area($0.id)) },
            eyebrow: "\(area.kind)\(area.code.map { " · \(language.pick("mã", "code")) \($0)" as HTML })",
            summary: state, actions: actions,
            main:
                "\(hasEnded, becoming)\(seats)\(inside)\(!hasEnded, becoming)\(origin)\(HistoryBlock(history, language))"
        )
    }

    private var state: HTML {
        let period = area.period.vietnamese
        guard !area.holds(on: day) else {
            return """
                \(Badge(.good, language.pick("Có vào ngày \(day.vietnamese)", "Exists on \(day.vietnamese)"))) \(period)
                """
        }
        let word =
            day < area.validFrom ? language.pick("Chưa có", "Not yet") : language.pick("Đã kết thúc", "Ended")
        return "\(Badge(.late, "\(word) \(language.pick("vào ngày", "on")) \(day.vietnamese)")) \(period)"
    }

    private var actions: HTML? {
        if mayKeepGroups, area.holds(on: day) {
            return LinkButton(
                language.pick("Thêm tổ dân phố, thôn", "Add a residential group"), to: Paths.newGroup(in: area.id),
                .main
            ).html
        }
        if mayEnd, area.validThrough > day {
            return LinkButton(language.pick("Ghi ngày kết thúc", "End"), to: Paths.endOfGroup(area.id)).html
        }
        return nil
    }

    private var hasEnded: Bool { day > area.validThrough }

    private var becoming: HTML {
        guard !successors.isEmpty else { return HTML() }
        let title =
            hasEnded ? language.pick("Kế tục", "Succeeded by") : language.pick("Sẽ được kế tục", "To be succeeded by")
        return Block(title, note: area.validThrough.advanced(by: 1).vietnamese, links(successors)).html
    }

    private var origin: HTML {
        predecessors.isEmpty ? HTML() : Block(language.pick("Lập từ", "Made of"), links(predecessors)).html
    }

    private func links(_ links: [AreaLink]) -> HTML {
        Table(
            language.pick("Địa bàn và phạm vi", "Areas and extent"),
            columns: [
                .link(language.pick("Địa bàn", "Area")) { Link($0.area.name, to: Paths.area($0.area.id)) },
                .text(language.pick("Phạm vi", "Extent")) { extent($0.extent) },
                .text(language.pick("Ngày", "Day")) { $0.happenedOn.vietnamese },
                .text(language.pick("Căn cứ", "Legal basis")) { $0.legalBasis ?? "" },
            ], rows: links, language: language
        ).html
    }

    private func extent(_ extent: AreaSuccession.Extent) -> String {
        switch extent {
        case .whole: language.pick("toàn bộ", "whole")
        case .part: language.pick("một phần (không quy đổi được)", "part (cannot be converted)")
        }
    }

    private var inside: HTML {
        guard !below.isEmpty else {
            guard area.level == .commune, mayKeepGroups else { return HTML() }
            return EmptyState(
                language.pick("Chưa ghi tổ dân phố, thôn nào", "No residential group yet"),
                language.pick(
                    "Tổ dân phố, thôn của \(area.nameInText) sẽ hiện ở đây.", "Residential groups will stand here."),
                steps: LinkButton(language.pick("Thêm tổ dân phố, thôn", "Add one"), to: Paths.newGroup(in: area.id))
                    .html
            ).html
        }
        return Block(
            language.pick("Địa bàn trực thuộc", "Areas below"), note: "\(below.count)",
            Table(
                language.pick("Địa bàn trực thuộc", "Areas below"), columns: AreaTable.columns(language), rows: below,
                language: language
            ).html
        ).html
    }

    private var seats: HTML {
        guard !organisations.isEmpty else { return HTML() }
        return Block(
            language.pick("Tổ chức", "Organisations"), note: "\(organisations.count)",
            Table(
                language.pick("Tổ chức trên địa bàn", "Organisations here"),
                columns: [
                    .link(language.pick("Tên", "Name")) { Link($0.name, to: Paths.organisation($0.id)) },
                    .text(language.pick("Đứng đầu", "Head")) { $0.head ?? "" },
                    .text(language.pick("Chức vụ", "Office")) { $0.headTitle ?? "" },
                ], rows: organisations, language: language
            ).html
        ).html
    }
}
