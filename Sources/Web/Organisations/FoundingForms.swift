internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

extension OrganisationRoutes {
    /// First the kind, then a form that begins with what organisations of the kind usually have.
    func newOrganisation(_ request: Request, _ context: MemberContext) async throws -> Response {
        let kind = Organisation.Kind(rawValue: request.query["loai"])
        guard let kind else {
            try requireKeeper(context)
            return context.respond(KindChoicePage(language: context.language).office, site)
        }
        var values = ProfileForm.values(ProfileDraft(name: "", kind: kind), area: nil)
        values.fields["loai"] = [kind.rawValue]
        values.fields["tu-ngay"] = [context.day(site).vietnamese]
        return try await foundingForm(FormState(values: values, language: context.language), context)
    }

    func create(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await site.take(request, context) { form in
            let code = form.text("ma", required: "Hãy ghi mã, ví dụ MTTQ-HOANKIEM.", limit: 60)
            let kind: Organisation.Kind? = form.choice("loai", required: "Hãy chọn loại tổ chức.")
            let (draft, area) = ProfileForm.read(&form)
            let day = form.day("tu-ngay", required: "Hãy ghi ngày bắt đầu hoạt động.")
            let basis = form.optionalText("can-cu")
            let read = try (kind: form.checked(kind), draft: form.checked(draft), day: form.checked(day))
            return { work in
                try work.createOrganisation(
                    code: code, kind: read.kind, profile: work.placed(read.draft, in: area, on: read.day),
                    from: read.day,
                    legalBasis: basis)
            }
        } then: { organisation in
            Redirect.see(Paths.organisation(organisation.id), saying: "Đã thêm tổ chức.")
        } again: { values, refusal in
            try await foundingForm(FormState(values: values, refusal: refusal, language: context.language), context)
        }
    }

    private func foundingForm(_ state: FormState, _ context: MemberContext) async throws -> Response {
        try requireKeeper(context)
        let day = context.day(site)
        let areas = try await site.desk.look(as: context.actor) { try $0.areaChoices(on: day) }
        return context.respond(FoundingPage(state: state, areas: areas).office, site)
    }

    private func requireKeeper(_ context: MemberContext) throws {
        guard context.actor.mayKeepOrganisations else {
            throw Refusal.forbidden(
                .organisationsAreKeptByTheHost,
                "Tổ chức do quản trị viên của tổ chức vận hành hệ thống thêm vào danh bạ.")
        }
    }
}

/// The first question about a new organisation: of which kind it is.
struct KindChoicePage {
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Thêm tổ chức", "Add an organisation"), in: .organisations,
            breadcrumbs: [Link(language.pick("Tổ chức", "Organisations"), to: Paths.organisations)],
            summary:
                "\(language.pick("Tổ chức thuộc loại nào? Cách ký và thể thức văn bản thường dùng sẽ được điền sẵn.", "Of which kind is it? What is usual for the kind is filled in."))",
            main: Form(
                to: Paths.newOrganisation, .get,
                fields: ChoiceGroup(
                    "loai", language.pick("Loại tổ chức", "Kind"),
                    language.options(Organisation.Kind.byPrecedence, \.wording),
                    chosen: [Organisation.Kind.front.rawValue], isRequired: true
                ).html,
                buttons: """
                    \(Button(language.pick("Tiếp", "Next"), .main)) \
                    \(LinkButton(language.pick("Thôi", "Cancel"), to: Paths.organisations))
                    """, language: language
            ).html)
    }
}

/// The form of a new organisation.
struct FoundingPage {
    let state: FormState
    let areas: [WrittenChoice]

    private var language: Language { state.language }

    var office: OfficePage {
        state.page(
            language.pick("Thêm tổ chức", "Add an organisation"), in: .organisations,
            breadcrumbs: [Link(language.pick("Tổ chức", "Organisations"), to: Paths.organisations)],
            to: Paths.newOrganisation, fields: fields, yes: language.pick("Thêm tổ chức", "Add"),
            back: Paths.organisations)
    }

    private var fields: HTML {
        """
        \(state.choice("loai", language.pick("Loại", "Kind"), language.options(Organisation.Kind.byPrecedence, \.wording), required: true))\
        \(state.text("ma", language.pick("Mã", "Code"), hint: language.pick("Viết liền, không đổi về sau; dùng khi nhập dữ liệu từ tệp. Ví dụ MTTQ-HOANKIEM.", "Never changes; files know the organisation by it."), required: true, width: .medium))\
        \(ProfileForm(state: state, areas: areas).fields)\
        \(state.day("tu-ngay", language.pick("Hoạt động từ ngày", "From"), required: true))\
        \(state.text("can-cu", language.pick("Căn cứ thành lập", "Founded by"), hint: language.pick("Số, ngày của quyết định, nghị quyết; có thể để trống.", "May be empty.")))
        """
    }
}
