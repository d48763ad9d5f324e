import Markup

/// The day as of which the pages are shown: organisations, offices and areas are dated, and each day has its own truth.
package struct AsOfDay: Sendable {
    /// The day in the form people write it, `21/02/2019`.
    package var day: String
    package var isToday: Bool
    /// The page that takes the day, by GET.
    package var path: String
    /// The name under which the day is sent.
    package var field: String
    /// What else the address of the page carries and must go on carrying.
    package var kept: [(name: String, value: String)]
    /// Days worth a jump: today, the day of a reform.
    package var jumps: [Link]
    package var problem: String?

    package init(
        _ day: String, isToday: Bool, path: String, field: String, kept: [(name: String, value: String)] = [],
        jumps: [Link] = [], problem: String? = nil
    ) {
        self.day = day
        self.isToday = isToday
        self.path = path
        self.field = field
        self.kept = kept
        self.jumps = jumps
        self.problem = problem
    }

    /// The control in the header: the day, and under it a field and the jumps.
    func control(_ language: Language) -> HTML {
        let summary = isToday ? language.pick("hôm nay", "today") : day
        return """
            <details class="menu day" data-menu\(attribute: "open", problem != nil)>\
            <summary>\(Icon.calendar.html)<span><span class="wide-only">\(language.pick("Ngày xem", "As of")): </span>\
            <b>\(summary)</b></span></summary>\
            <div class="menu-panel"><form method="get" action="\(path)">\
            \(kept, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })\
            \(question(language))\(Button(language.pick("Xem", "Show")))</form>\
            <ul class="jumps">\(jumps, { "<li>\($0)</li>" })</ul></div></details>
            """
    }

    /// The ribbon over a page that does not show today.
    func ribbon(_ language: Language) -> HTML {
        guard !isToday else { return HTML() }
        return """
            <p class="as-of">\(Icon.calendar.html)<span>\(language.pick("Đang xem theo ngày", "Shown as of")) \
            <b>\(day)</b>.</span> \(jumps.first)</p>
            """
    }

    private func question(_ language: Language) -> Field {
        Field(
            field, language.pick("Xem theo ngày", "Show as of"), .day(day), hint: hint(language), problem: problem,
            id: "as-of", language: language)
    }

    private func hint(_ language: Language) -> String {
        language.pick(
            "Tổ chức, chức vụ và địa bàn hiện đúng như ngày đó.",
            "Organisations, offices and areas as they were that day.")
    }
}
