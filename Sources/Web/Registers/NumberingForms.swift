internal import Documents
internal import Domain
internal import Hummingbird
internal import Markup

extension RegisterRoutes {
    func numbering(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response {
        let id = try context.key("don-vi", of: Organisation.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            guard let name = try work.name(of: id, near: work.today), work.actor.readsRegisters(of: id) else {
                throw Refusal.absent
            }
            let first = work.today.year
            let inForce = try work.numbering(of: id, year: first + 5)
            let start = FormValues([
                "tu-nam": ["\(first)"], "loai": inForce?.shared.map(\.rawValue) ?? [],
                "da-xem": [inForce?.id.rawValue ?? ""],
            ])
            return NumberingPage(
                organisation: id, name: name, years: Array(first...first + 5), inForce: inForce,
                maySet: work.actor.setsNumbering(of: id),
                state: FormState(values: values ?? start, refusal: refusal, language: language)
            ).office
        }
        return context.respond(page, site)
    }

    func setNumbering(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("don-vi", of: Organisation.self)
        return try await site.take(request, context) { form in
            let year = form.number("tu-nam", in: 1900...2200, required: "Hãy chọn năm bắt đầu.")
            let shared = Set(form.values.all("loai").compactMap(DocumentKind.init(rawValue:)))
            let draft = NumberingDraft(
                firstYear: try form.checked(year), shared: shared, seen: form.key("da-xem", of: Numbering.self))
            return { work in
                try work.setNumbering(of: id, draft)
                return draft.firstYear
            }
        } then: { (year: Int) in
            Redirect.see(
                Paths.register(of: id, year: year, incoming: false), saying: "Đã ghi cách đánh số từ năm \(year).")
        } again: { values, refusal in
            try await numbering(values, refusal, context)
        }
    }
}

/// "Cách đánh số": which kinds of documents share one row of numbers, from which year on.
private struct NumberingPage {
    let organisation: Key<Organisation>
    let name: String
    let years: [Int]
    let inForce: Numbering?
    let maySet: Bool
    let state: FormState

    private var language: Language { state.language }
    private var back: String { Paths.register(of: organisation, year: years.first ?? 0, incoming: false) }

    var office: OfficePage {
        let title = language.pick("Cách đánh số văn bản đi", "How outgoing documents are numbered")
        let crumbs = [Link(language.pick("Sổ văn bản", "Registers"), to: back)]
        let summary: HTML =
            "\(name). \(language.pick("Nghị định 30/2020/NĐ-CP (Điều 15) để cơ quan tự chọn: mỗi tên loại một dãy số, hoặc vài tên loại chung một dãy. Cách mới áp dụng từ đầu một năm chưa cấp số nào.", "The body itself decides which kinds share one row of numbers, from a year of which no number is drawn yet."))"
        guard maySet else {
            return OfficePage(
                title, in: .documents, breadcrumbs: crumbs, summary: summary,
                main: Unavailable(
                    language.pick("Đổi cách đánh số", "Change the numbering"),
                    because: language.pick(
                        "Cán bộ tổng hợp hoặc lãnh đạo của \(name) quy định.",
                        "Coordinators and leaders of \(name) decide.")
                ).html)
        }
        return state.page(
            title, in: .documents, breadcrumbs: crumbs, summary: summary, to: Paths.numbering(of: organisation),
            fields: fields, yes: language.pick("Ghi cách đánh số", "Set"), back: back)
    }

    private var fields: HTML {
        let last = inForce.map {
            language.pick(
                "Quy định gần nhất: từ năm \($0.firstYear), \($0.personName) ghi ngày \($0.setAt.day.vietnamese).",
                "Last set for \($0.firstYear) by \($0.personName).")
        }
        return """
            <input type="hidden" name="da-xem" value="\(state.values["da-xem"])">\
            \(state.choice("tu-nam", language.pick("Từ năm", "From the year"), years.map { Option("\($0)", "\($0)") }, required: true))\
            \(ChoiceGroup(
                "loai", language.pick("Các tên loại đánh số chung một dãy", "Kinds that share one row of numbers"),
                DocumentKind.allCases.map { Option($0.rawValue, $0.name) }, chosen: Set(state.values.all("loai")),
                takesSeveral: true,
                hint: [language.pick("Bỏ hết: mỗi tên loại một dãy số.", "None: each has its own."), last]
                    .compactMap(\.self).joined(separator: " "), problem: state.problem("loai")))
            """
    }
}
