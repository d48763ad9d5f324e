internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

extension PersonRoutes {
    func endingHolding(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await handoverForm(FormValues(["ngay-cuoi": [context.day(site).vietnamese]]), nil, context)
    }

    func endHolding(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Holding.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let last = form.day("ngay-cuoi", required: "Hãy ghi ngày cuối cùng giữ chức vụ.")
            let note = form.paragraphs(
                "ban-giao", required: "Hãy ghi nội dung bàn giao, hoặc ghi “Không có việc phải bàn giao”.", limit: 5000)
            let successor = form.optionalText("nguoi-nhan")
            let day = try form.checked(last)
            return { work in
                let taker = try successor.map { try work.person(written: $0, at: "nguoi-nhan").id }
                try work.endHolding(id, lastDay: day, note: note, successor: taker, version: version)
                return try work.heldOffice(id).holding.personId
            }
        } then: { (person: Key<Person>) in
            Redirect.see(Paths.person(person), saying: "Đã ghi thôi giữ chức vụ và bàn giao.")
        } again: { values, refusal in
            try await handoverForm(values, refusal, context)
        }
    }

    private func handoverForm(_ values: FormValues, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        let id = try context.key("id", of: Holding.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let held = try work.heldOffice(id)
            try OfficeForm.require(work, in: held.organisation)
            return HandoverPage(
                held: held, people: try work.personChoices(of: held.organisation),
                state: try work.state(of: held, values, refusal, language))
        }
        return context.respond(page.office, site)
    }
}

/// The page on which somebody leaves an office and says what is handed over.
struct HandoverPage {
    let held: HeldOffice
    let people: [WrittenChoice]
    let state: FormState

    private var language: Language { state.language }
    private var back: String { Paths.person(held.holding.personId) }

    var office: OfficePage {
        state.confirmation(
            language.pick("Thôi giữ chức vụ và bàn giao", "End a holding"), in: .people,
            breadcrumbs: [Link(held.personName, to: back)], to: Paths.endHolding(held.holding.id),
            consequences: [
                language.pick(
                    "Hết ngày cuối, \(held.personName) không còn quyền của chức vụ “\(held.office.title)”, \(held.organisationName).",
                    "After the last day \(held.personName) no longer has the rights of “\(held.office.title)”."),
                language.pick("Việc ủy quyền từ chức vụ này kết thúc cùng ngày.", "What was delegated ends too."),
            ],
            untouched: [
                language.pick(
                    "Văn bản đã ký, việc đã làm giữ nguyên tên và chức vụ lúc đó.",
                    "What was signed keeps name and title."),
                language.pick("Các chức vụ khác của người này không đổi.", "Other offices of the person stay."),
            ],
            fields: """
                \(state.day("ngay-cuoi", language.pick("Ngày cuối cùng", "Last day"), required: true))\
                \(state.lines("ban-giao", language.pick("Nội dung bàn giao", "What is handed over"), hint: language.pick("Hồ sơ, việc đang làm, hạn sắp tới.", "Files, open work, coming deadlines."), required: true, limit: 5000))\
                \(state.written("nguoi-nhan", language.pick("Người nhận bàn giao", "Handed to"), from: people, hint: language.pick("Họ tên hoặc mã; để trống nếu chưa có.", "May be empty.")))
                """,
            yes: language.pick("Ghi thôi giữ chức vụ", "End"), back: back, version: held.holding.version)
    }
}
