internal import Calendars
internal import Domain
internal import Markup

/// What of an organisation a form asks: how it is called and how it signs.
struct ProfileForm {
    let state: FormState
    let areas: [WrittenChoice]

    private var language: Language { state.language }

    var fields: HTML {
        """
        \(state.text("ten", language.pick("Tên đầy đủ", "Full name"), required: true))\
        \(state.text("ten-ngan", language.pick("Tên ngắn", "Short name"), hint: language.pick("Dùng ở chỗ hẹp; để trống thì dùng tên đầy đủ.", "Where space is short.")))\
        \(state.text("ky-hieu", language.pick("Ký hiệu văn bản", "Symbol of documents"), hint: language.pick("Ví dụ MTTQ-BTT trong “12/KH-MTTQ-BTT”.", "As in 12/KH-MTTQ-BTT."), width: .medium))\
        \(state.written("dia-ban", language.pick("Địa bàn", "Area"), from: areas, hint: language.pick("Ghi tên hoặc mã địa bàn, ví dụ Phường Hàng Bạc (00061).", "Name or official code.")))\
        \(signing)
        """
    }

    private var signing: HTML {
        Fieldset(
            language.pick("Cách ký và thể thức", "Signing and form"),
            """
            \(state.choice("che-do", language.pick("Chế độ làm việc", "Headship"), language.options(OrganisationProfile.Headship.allCases, \.wording), required: true))\
            \(state.text("quyen-han", language.pick("Dòng thay mặt khi ký", "Line for the collective"), hint: language.pick("Ví dụ TM. BAN THƯỜNG TRỰC; để trống nếu là chế độ thủ trưởng.", "Empty for a single head.")))\
            \(state.choice("the-thuc", language.pick("Thể thức văn bản", "Form of documents"), language.options(OrganisationProfile.DocumentStyle.allCases, \.wording), required: true))
            """
        ).html
    }

    /// Reads the fields; the area is understood as of `day` once the act runs.
    static func read(_ form: inout FormReader) -> (draft: ProfileDraft?, area: String) {
        let name = form.text("ten", required: "Hãy ghi tên tổ chức.")
        let short = form.text("ten-ngan")
        let symbol = form.text("ky-hieu", limit: 60)
        let area = form.text("dia-ban")
        let headship: OrganisationProfile.Headship? = form.choice("che-do", required: "Hãy chọn chế độ làm việc.")
        let prefix = form.text("quyen-han", limit: 200)
        let style: OrganisationProfile.DocumentStyle? = form.choice("the-thuc", required: "Hãy chọn thể thức văn bản.")
        guard let headship, let style else { return (nil, area) }
        return (
            ProfileDraft(
                name: name, shortName: short, symbol: symbol, headship: headship, signerPrefix: prefix,
                documentStyle: style),
            area
        )
    }

    /// What the fields show of a draft.
    static func values(_ draft: ProfileDraft, area: String?) -> FormValues {
        FormValues([
            "ten": [draft.name], "ten-ngan": [draft.shortName == draft.name ? "" : draft.shortName],
            "ky-hieu": [draft.symbol], "dia-ban": [area ?? ""], "che-do": [draft.headship.rawValue],
            "quyen-han": [draft.signerPrefix], "the-thuc": [draft.documentStyle.rawValue],
        ])
    }
}

extension Work {
    /// The draft with the area that somebody wrote, as of a day.
    func placed(_ draft: ProfileDraft, in area: String, on day: Day) throws -> ProfileDraft {
        var draft = draft
        draft.areaId = area.isEmpty ? nil : try self.area(written: area, at: "dia-ban", on: day).id
        return draft
    }

    /// Areas to choose from: those around the actor's own organisation.
    func areaChoices(on day: Day) throws -> [WrittenChoice] {
        guard let own = actor.capacity?.area else {
            return try areas(below: nil, on: day).map { WrittenChoice(name: $0.area.name, code: $0.area.code) }
        }
        let area = try area(own)
        let around = try areas(above: area) + [area] + areas(below: own, on: day).map(\.area)
        return around.filter { $0.holds(on: day) }.map { WrittenChoice(name: $0.name, code: $0.code) }
    }
}
