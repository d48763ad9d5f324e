internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

extension OrganisationRoutes {
    func newSuperior(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await superiorForm(FormValues(["tu-ngay": [context.day(site).vietnamese]]), nil, context)
    }

    func addSuperior(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Organisation.self)
        return try await site.take(request, context) { form in
            let superior = form.text("cap-tren", required: "Hãy ghi tổ chức cấp trên.")
            let relation: OrganisationEdge.Relation? = form.choice("quan-he", required: "Hãy chọn quan hệ.")
            let day = form.day("tu-ngay", required: "Hãy ghi ngày quan hệ bắt đầu.")
            let last = form.day("den-ngay")
            let read = try (relation: form.checked(relation), day: form.checked(day))
            return { work in
                try work.addEdge(
                    superior: work.organisation(written: superior, at: "cap-tren", on: read.day).id, inferior: id,
                    relation: read.relation, from: read.day, through: last ?? .distantFuture)
            }
        } then: { _ in
            Redirect.see(Paths.organisation(id), saying: "Đã ghi cấp trên.")
        } again: { values, refusal in
            try await superiorForm(values, refusal, context)
        }
    }

    func endingEdge(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await edgeForm(FormValues(["ngay-cuoi": [context.day(site).vietnamese]]), nil, context)
    }

    func endEdge(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Organisation.self)
        let edge = try context.key("edge", of: OrganisationEdge.self)
        return try await site.take(request, context) { form in
            let lastDay = form.day("ngay-cuoi", required: "Hãy ghi ngày cuối của quan hệ.")
            let day = try form.checked(lastDay)
            return { try $0.endEdge(edge, lastDay: day) }
        } then: { _ in
            Redirect.see(Paths.organisation(id), saying: "Đã ghi ngày cuối của quan hệ.")
        } again: { values, refusal in
            try await edgeForm(values, refusal, context)
        }
    }

    func removingEdge(_ request: Request, _ context: MemberContext) async throws -> Response {
        let language = context.language
        let (edge, names) = try await edge(context)
        let id = edge.inferiorId
        let page = RemovalPage(
            title: language.pick("Bỏ quan hệ ghi nhầm", "Remove an edge"),
            what: language.pick(
                "“\(names.superior)” không còn được ghi là cấp trên của “\(names.inferior)” (\(edge.relation.wording.vietnamese)).",
                "“\(names.superior)” no longer stands above “\(names.inferior)” (\(edge.relation.wording.english))."),
            organisation: names.inferior, path: Paths.removeEdge(edge.id, of: id), back: Paths.organisation(id),
            language: language)
        return context.respond(page.office, site)
    }

    func removeEdge(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Organisation.self)
        let edge = try context.key("edge", of: OrganisationEdge.self)
        try await site.desk.act(as: context.actor) { try $0.removeEdge(edge) }
        return Redirect.see(Paths.organisation(id), saying: "Đã bỏ quan hệ ghi nhầm.")
    }

    private func superiorForm(_ values: FormValues, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        let id = try context.key("id", of: Organisation.self)
        let day = context.day(site)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            try work.requireKeeper()
            return SuperiorPage(
                id: id, name: try work.organisation(id, on: day).profile.name,
                state: FormState(values: values, refusal: refusal, language: language),
                choices: try work.organisationChoices(on: day))
        }
        return context.respond(page.office, site)
    }

    private func edgeForm(_ values: FormValues, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response
    {
        let (edge, names) = try await edge(context)
        let page = EdgeEndPage(
            edge: edge, superior: names.superior, inferior: names.inferior,
            state: FormState(values: values, refusal: refusal, language: context.language))
        return context.respond(page.office, site)
    }

    private func edge(
        _ context: MemberContext
    ) async throws -> (edge: OrganisationEdge, names: (superior: String, inferior: String)) {
        let id = try context.key("edge", of: OrganisationEdge.self)
        let day = context.day(site)
        return try await site.desk.look(as: context.actor) { work in
            try work.requireKeeper()
            let edge = try work.edge(id)
            return (
                edge,
                (
                    try work.name(of: edge.superiorId, near: day) ?? "",
                    try work.name(of: edge.inferiorId, near: day) ?? ""
                )
            )
        }
    }
}

/// The form that places an organisation under another.
struct SuperiorPage {
    let id: Key<Organisation>
    let name: String
    let state: FormState
    let choices: [WrittenChoice]

    private var language: Language { state.language }

    var office: OfficePage {
        state.page(
            language.pick("Ghi cấp trên", "Place under another"), in: .organisations,
            breadcrumbs: [Link(name, to: Paths.organisation(id))],
            summary:
                "\(language.pick("Mỗi ngày, mỗi quan hệ chỉ có một cấp trên.", "One superior of each relation on a day."))",
            to: Paths.newSuperior(id), fields: fields, yes: language.pick("Lưu", "Save"), back: Paths.organisation(id))
    }

    private var fields: HTML {
        """
        \(state.choice("quan-he", language.pick("Quan hệ", "Relation"), language.options(OrganisationEdge.Relation.allCases, \.wording), required: true, invitation: language.pick("Chọn quan hệ", "Choose")))\
        \(state.written("cap-tren", language.pick("Cấp trên", "Superior"), from: choices, hint: language.pick("Ghi tên hoặc mã.", "Name or code."), required: true))\
        \(state.day("tu-ngay", language.pick("Từ ngày", "From"), required: true))\
        \(state.day("den-ngay", language.pick("Đến ngày", "Until"), hint: language.pick("Để trống nếu chưa biết.", "Empty when open.")))
        """
    }
}

/// The form that ends an edge after a last day.
struct EdgeEndPage {
    let edge: OrganisationEdge
    let superior: String
    let inferior: String
    let state: FormState

    private var language: Language { state.language }

    var office: OfficePage {
        state.confirmation(
            language.pick("Kết thúc quan hệ", "End an edge"), in: .organisations,
            breadcrumbs: [Link(inferior, to: Paths.organisation(edge.inferiorId))],
            to: Paths.endEdge(edge.id, of: edge.inferiorId),
            consequences: [
                language.pick(
                    "Sau ngày cuối, “\(superior)” không còn là cấp trên của “\(inferior)” theo quan hệ “\(edge.relation.wording.vietnamese)”.",
                    "After its last day “\(superior)” no longer stands above “\(inferior)”.")
            ],
            untouched: [
                language.pick("Số liệu của những ngày trước vẫn tổng hợp như cũ.", "Earlier figures roll up as before.")
            ],
            fields: state.day("ngay-cuoi", language.pick("Ngày cuối", "Last day"), required: true).html,
            yes: language.pick("Ghi ngày cuối", "Set the last day"), back: Paths.organisation(edge.inferiorId),
            isDangerous: false)
    }
}
