internal import Calendars
internal import Domain
internal import Markup
internal import Vietnamese

/// What an administrator added to the shipped calendar, and the form to add more.
struct CalendarEntriesPage {
    let entered: [EnteredDay]
    let values: FormValues
    let refusal: Refusal?
    let language: Language

    private var problems: [Problem] { refusal?.formProblems ?? [] }

    var office: OfficePage {
        OfficePage(
            language.pick("Lịch nghỉ", "Days off"), in: .administration,
            breadcrumbs: [Link(language.pick("Quản trị", "Administration"), to: Paths.administration)],
            summary:
                "\(language.pick("Thông báo nghỉ Tết, Quốc khánh, ngày hoán đổi, ngày làm bù của từng năm. Mỗi thay đổi tạo một bản lịch mới; thời hạn đã tính sẽ được tính lại và ghi rõ.", "Yearly notices; each change makes a new version of the calendar."))",
            main: "\(list)\(Block(language.pick("Ghi thêm", "Enter"), form))",
            status: refusal == nil ? .ok : .unprocessableContent)
    }

    private var list: HTML {
        Table(
            language.pick("Ngày đã ghi", "Entered days"),
            columns: [
                .text(language.pick("Ngày", "Day"), .day) { LetterCase.capitalisedFirst($0.day.vietnameseWithWeekday) },
                .text(language.pick("Loại", "Kind")) { $0.kind.name },
                .text(language.pick("Lý do", "Reason")) { $0.reason },
                .text(language.pick("Căn cứ", "Source")) { $0.source },
                Column(
                    language.pick("Việc", "Acts"), .actions,
                    cell: {
                        PostButton(language.pick("Bỏ", "Remove"), to: Paths.removeCalendarEntry($0.id), .quiet).html
                    }),
            ], rows: entered,
            empty: EmptyState(
                language.pick("Chưa ghi thêm ngày nào", "Nothing entered yet"),
                language.pick(
                    "Chương trình đã có lịch đến hết năm 2026. Khi có thông báo nghỉ của năm mới, hãy ghi vào đây.",
                    "The program knows the days off up to 2026. Enter the notices of later years here.")),
            language: language
        ).html
    }

    private var form: HTML {
        let kinds = [
            Option("tet", language.pick("Nghỉ Tết Nguyên đán", "Tết")),
            Option("nationalDay", language.pick("Nghỉ Quốc khánh", "National Day")),
            Option("holiday", language.pick("Nghỉ lễ khác", "Other holiday")),
            Option("swap", language.pick("Nghỉ hoán đổi", "Swap")),
            Option("workingDay", language.pick("Làm bù", "Worked Saturday")),
        ]
        return Form(
            to: Paths.calendarEntries,
            fields: """
                \(Field("loai", language.pick("Loại", "Kind"), .choice(kinds, chosen: values["loai"], invitation: language.pick("Chọn loại", "Choose")), problem: problems.message(at: "loai"), isRequired: true, language: language))\
                \(Field("tu-ngay", language.pick("Từ ngày", "From"), .day(values["tu-ngay"]), problem: problems.message(at: "tu-ngay"), isRequired: true, language: language))\
                \(Field("den-ngay", language.pick("Đến ngày", "Through"), .day(values["den-ngay"]), hint: language.pick("Bỏ trống nếu chỉ một ngày", "Empty for one day"), problem: problems.message(at: "den-ngay"), language: language))\
                \(Field("ly-do", language.pick("Lý do", "Reason"), .text(values["ly-do"]), language: language))\
                \(Field("nguon", language.pick("Căn cứ", "Source"), .text(values["nguon"]), hint: language.pick("Số, ngày của thông báo", "Number and day of the notice"), problem: problems.message(at: "nguon"), isRequired: true, language: language))
                """,
            buttons: Button(language.pick("Ghi vào lịch", "Enter"), .main).html, problems: problems, draft: "lich-nghi",
            language: language
        ).html
    }
}

/// Reads the form that enters days of one notice.
enum CalendarEntryForm {
    static func entries(_ form: inout FormReader) -> [CalendarEntry] {
        let kind = form.text("loai", required: "Hãy chọn loại ngày.")
        let from = form.day("tu-ngay", required: "Hãy ghi ngày đầu.")
        let through = form.day("den-ngay") ?? from
        let reason = form.text("ly-do")
        let source = form.text("nguon", required: "Hãy ghi thông báo hoặc quyết định làm căn cứ.")
        guard let from, let through else { return [] }
        guard from <= through, from.distance(to: through) <= 20 else {
            form.problem("den-ngay", "Ngày cuối phải từ ngày đầu trở đi và không quá 20 ngày sau.")
            return []
        }
        let days = from...through
        switch kind {
        case "tet": return CalendarEntry.notice(of: .tet, days: days, source: source)
        case "nationalDay": return CalendarEntry.notice(of: .nationalDay, days: days, source: source)
        case "holiday", "swap", "workingDay":
            guard let kind = DayOff.Kind(rawValue: kind) else { return [] }
            return days.map { CalendarEntry(day: $0, kind: kind, reason: reason, source: source) }
        default:
            form.problem("loai", "Hãy chọn một loại trong danh sách.")
            return []
        }
    }
}
