internal import Calendars
internal import Domain
internal import Markup

/// Counts a deadline and says how it was counted.
struct DeadlinePage {
    let values: FormValues
    let problems: [Problem]
    let deadline: Deadline?
    let today: Day
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Tính thời hạn", "Count a deadline"), in: .calendar,
            breadcrumbs: [Link(language.pick("Lịch", "Calendar"), to: Paths.calendar)], main: "\(form)\(result)",
            status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    private var form: HTML {
        Form(
            to: Paths.deadline, .get, fields: fields, buttons: Button(language.pick("Tính", "Count"), .main).html,
            problems: problems, language: language
        ).html
    }

    private var fields: HTML {
        let units = [
            Option(Deadline.Unit.workingDays.rawValue, language.pick("ngày làm việc", "working days")),
            Option(Deadline.Unit.days.rawValue, language.pick("ngày", "days")),
        ]
        let directions = [
            Option("sau", language.pick("trong vòng, sau ngày này", "after this day")),
            Option("truoc", language.pick("chậm nhất, trước ngày này", "before this day")),
        ]
        let start = values["tu-ngay"].isEmpty ? today.vietnamese : values["tu-ngay"]
        return """
            \(Field("tu-ngay", language.pick("Kể từ ngày", "From"), .day(start), problem: problems.message(at: "tu-ngay"), isRequired: true, language: language))\
            \(Field("so-ngay", language.pick("Số ngày", "How many"), .number(values["so-ngay"]), problem: problems.message(at: "so-ngay"), isRequired: true, language: language))\
            \(Field("don-vi", language.pick("Đơn vị", "Unit"), .choice(units, chosen: values["don-vi"].isEmpty ? "workingDays" : values["don-vi"]), language: language))\
            \(Field("chieu", language.pick("Chiều", "Direction"), .choice(directions, chosen: values["chieu"].isEmpty ? "sau" : values["chieu"]), language: language))
            """
    }

    private var result: HTML {
        guard let deadline else { return HTML() }
        let firmness: HTML = deadline.isProvisional ? " \(Badge(.soon, language.pick("tạm tính", "provisional")))" : ""
        return Block(
            language.pick("Hạn", "Due"),
            """
            <p class="due"><b>\(deadline.due.vietnameseWithWeekday)</b>\(firmness)</p>\
            <ol class="reasons">\(deadline.explanation, { "<li>\($0)</li>" })</ol>
            """
        ).html
    }
}
