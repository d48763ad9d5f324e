internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

extension OrganisationRoutes {
    func newSuccession(_ request: Request, _ context: MemberContext) async throws -> Response {
        let values = FormValues([
            "ngay": [context.day(site).vietnamese], "pham-vi": [AreaSuccession.Extent.whole.rawValue],
        ])
        return try await successionForm(values, nil, context)
    }

    func addSuccession(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Organisation.self)
        return try await site.take(request, context) { form in
            let successor = form.text("to-chuc", required: "Hãy ghi tổ chức kế thừa.")
            let manner: OrganisationSuccession.Manner? = form.choice("hinh-thuc", required: "Hãy chọn hình thức.")
            let extent: AreaSuccession.Extent? = form.choice("pham-vi", required: "Hãy chọn phạm vi.")
            let day = form.day("ngay", required: "Hãy ghi ngày kế thừa.")
            let basis = form.optionalText("can-cu")
            let read = try (manner: form.checked(manner), extent: form.checked(extent), day: form.checked(day))
            return { work in
                try work.addSuccession(
                    from: id, to: work.organisation(written: successor, at: "to-chuc", on: read.day).id,
                    manner: read.manner,
                    extent: read.extent, on: read.day, legalBasis: basis)
            }
        } then: { _ in
            Redirect.see(Paths.organisation(id), saying: "Đã ghi tổ chức kế thừa.")
        } again: { values, refusal in
            try await successionForm(values, refusal, context)
        }
    }

    func removingSuccession(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Organisation.self)
        let succession = try context.key("link", of: OrganisationSuccession.self)
        let day = context.day(site)
        let (name, link) = try await site.desk.look(as: context.actor) { work in
            try work.requireKeeper()
            let organisation = try work.organisation(id)
            let links = try work.successors(of: organisation) + work.predecessors(of: organisation)
            guard let link = links.first(where: { $0.id == succession }) else { throw Refusal.absent }
            return (try work.name(of: id, near: day) ?? "", link)
        }
        let page = RemovalPage(
            title: context.language.pick("Bỏ việc kế thừa ghi nhầm", "Remove a succession"),
            what: context.language.pick(
                "Không còn ghi “\(name)” và “\(link.name)” kế thừa nhau (ngày \(link.happenedOn.vietnamese)).",
                "“\(name)” and “\(link.name)” are no longer linked (\(link.happenedOn.vietnamese))."),
            organisation: name, path: Paths.removeSuccession(succession, of: id), back: Paths.organisation(id),
            language: context.language)
        return context.respond(page.office, site)
    }

    func removeSuccession(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Organisation.self)
        let succession = try context.key("link", of: OrganisationSuccession.self)
        try await site.desk.act(as: context.actor) { try $0.removeSuccession(succession) }
        return Redirect.see(Paths.organisation(id), saying: "Đã bỏ việc kế thừa ghi nhầm.")
    }

    private func successionForm(_ values: FormValues, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        let id = try context.key("id", of: Organisation.self)
        let day = context.day(site)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            try work.requireKeeper()
            return SuccessionPage(
                id: id, name: try work.organisation(id, on: day).profile.name,
                state: FormState(values: values, refusal: refusal, language: language),
                choices: try work.organisationChoices(on: day))
        }
        return context.respond(page.office, site)
    }
}

extension Work {
    func requireKeeper() throws(Refusal) {
        try require(
            actor.mayKeepOrganisations, .organisationsAreKeptByTheHost,
            "Việc này do quản trị viên của tổ chức vận hành hệ thống làm.")
    }
}

/// The form that notes which organisation succeeds another.
struct SuccessionPage {
    let id: Key<Organisation>
    let name: String
    let state: FormState
    let choices: [WrittenChoice]

    private var language: Language { state.language }

    var office: OfficePage {
        state.page(
            language.pick("Ghi tổ chức kế thừa", "Add a successor"), in: .organisations,
            breadcrumbs: [Link(name, to: Paths.organisation(id))], to: Paths.newSuccession(id), fields: fields,
            yes: language.pick("Lưu", "Save"), back: Paths.organisation(id))
    }

    private var fields: HTML {
        """
        \(state.written("to-chuc", language.pick("Tổ chức kế thừa", "Successor"), from: choices, hint: language.pick("Ghi tên hoặc mã.", "Name or code."), required: true))\
        \(state.choice("hinh-thuc", language.pick("Hình thức", "How"), language.options(OrganisationSuccession.Manner.allCases, \.wording), required: true, invitation: language.pick("Chọn hình thức", "Choose")))\
        \(state.choice("pham-vi", language.pick("Phạm vi", "Extent"), language.options([AreaSuccession.Extent.whole, .part], \.wording), hint: language.pick("“Một phần”: số liệu cũ không quy đổi được sang tổ chức mới.", "A part cannot be converted."), required: true))\
        \(state.day("ngay", language.pick("Ngày", "Day"), required: true))\
        \(state.text("can-cu", language.pick("Căn cứ", "Legal basis")))
        """
    }
}

/// The page between the wish to take back a wrong entry and doing so.
struct RemovalPage {
    let title: String
    let what: String
    let organisation: String
    let path: String
    let back: String
    let language: Language

    var office: OfficePage {
        FormState(values: FormValues(), language: language).confirmation(
            title, in: .organisations, breadcrumbs: [Link(organisation, to: back)], to: path, consequences: [what],
            untouched: [language.pick("Nhật ký vẫn giữ việc đã ghi và đã bỏ.", "The history keeps both.")],
            yes: language.pick("Bỏ mục ghi nhầm", "Remove"), back: back)
    }
}
