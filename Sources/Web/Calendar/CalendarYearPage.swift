internal import Calendars
internal import Domain
internal import Markup
internal import Vietnamese

/// A year of working days: twelve months, and every day off with its reason.
struct CalendarYearPage {
    let year: Int
    let calendar: WorkCalendar
    let day: Day
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Lịch năm \(year)", "Calendar \(year)"), in: .calendar,
            summary:
                "\(language.pick("Ngày nghỉ, ngày làm bù và âm lịch (múi giờ Việt Nam). Bản lịch", "Days off and lunar dates. Version")) \(calendar.version)",
            actions: """
                \(LinkButton("\(year - 1)", to: "\(Paths.calendar)?nam=\(year - 1)")) \
                \(LinkButton("\(year + 1)", to: "\(Paths.calendar)?nam=\(year + 1)")) \
                \(LinkButton(language.pick("Tính thời hạn", "Count a deadline"), to: Paths.deadline, .main))
                """,
            main: "\(announcement)\(list)<div class=\"months\">\(calendar.pages(of: year), month)</div>")
    }

    private var announcement: HTML {
        guard !calendar.isAnnounced(year) else { return HTML() }
        return Flash(
            .soon,
            language.pick(
                "Lịch nghỉ Tết năm \(year) chưa được công bố: các ngày Tết dưới đây là ước tính, thời hạn đi qua Tết là tạm tính.",
                "The Tết days of \(year) are not announced yet: they are estimates.")
        ).html
    }

    private var list: HTML {
        Table(
            language.pick("Ngày nghỉ và ngày làm bù", "Days off and days worked"),
            columns: [
                .text(language.pick("Ngày", "Day"), .day) { LetterCase.capitalisedFirst($0.day.vietnameseWithWeekday) },
                .text(language.pick("Âm lịch", "Lunar")) { $0.lunar?.dayAndMonth ?? "" },
                Column(language.pick("Loại", "Kind"), cell: { badge($0) }),
                .text(language.pick("Lý do", "Reason")) { $0.reason },
                .text(language.pick("Căn cứ", "Source"), .quiet) { $0.source },
            ], rows: calendar.list(year: year),
            empty: EmptyState(
                language.pick("Chưa có ngày nghỉ nào", "No days off known"),
                language.pick(
                    "Chương trình chưa biết luật nghỉ lễ của năm \(year).",
                    "The law of \(year) is not known to the program.")),
            language: language
        ).html
    }

    private func badge(_ day: DayOff) -> HTML {
        let tone: Tone = day.isProvisional ? .soon : day.kind.isOff ? .good : .neutral
        return Badge(tone, day.kind.name + (day.isProvisional ? " (\(language.pick("tạm tính", "estimate")))" : ""))
            .html
    }

    private func month(_ page: MonthPage) -> HTML {
        """
        <table class="month"><caption>\(LetterCase.capitalisedFirst(page.month.name))</caption>\
        <thead><tr>\(Weekday.allCases, { "<th scope=\"col\"><abbr title=\"\($0.name)\">\($0.shortName)</abbr></th>" })</tr></thead>\
        <tbody>\(page.rows, { row in "<tr>\(row.cells, cell)</tr>" })</tbody></table>
        """
    }

    private func cell(_ cell: MonthPage.Cell) -> HTML {
        guard cell.isInMonth else { return "<td class=\"outside\"></td>" }
        let kind: HTML =
            switch cell.status {
            case .working: "plain"
            case .madeUp: "worked"
            case .weekend: "rest"
            case .off: "off"
            }
        return """
            <td class="\(kind)"\(attribute: "title", cell.status.reason ?? cell.anniversaries.first?.name)\
            \(attribute: "aria-current", cell.day == day ? "date" : nil)>\
            <b>\(cell.day.dayOfMonth)</b><small>\(cell.lunarLabel)</small></td>
            """
    }
}
