internal import Domain
internal import Hummingbird
internal import HTTPTypes
internal import Vietnamese

/// Inviting a person to an account.
struct InvitationRoutes: Sendable {
    let site: Site

    func add(to members: some RouterMethods<MemberContext>) {
        members.get("quan-tri/tai-khoan/moi") { request, context in try await invitation(request, context) }
        members.post("quan-tri/tai-khoan") { request, context in try await invite(request, context) }
        members.post("quan-tri/tai-khoan/:id/moi-lai") { request, context in try await inviteAgain(request, context) }
    }

    /// Choose a person, and then the name of the account.
    private func invitation(_ request: Request, _ context: MemberContext) async throws -> Response {
        let query = request.query
        if let person = Key<Person>(query["nguoi"]) { return try await form(person, nil, nil, context) }
        let words = query["q"]
        let page = try await site.desk.look(as: context.actor) { work in
            InvitablePeoplePage(words: words, people: try work.invitablePeople(words), language: context.language)
        }
        return context.respond(page.office, site)
    }

    private func form(
        _ person: Key<Person>, _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        let invitable = try await site.desk.look(as: context.actor) { work in
            try work.requireMemberKeeper()
            let invitable = try work.invitablePerson(person)
            try work.requireStepUp()
            return invitable
        }
        let page = InvitationPage(
            invitable: invitable, account: values.map { $0["tai-khoan"] } ?? suggestion(for: invitable.person),
            refusal: refusal,
            language: context.language)
        return context.respond(page.office, site)
    }

    /// The person's address, or the name without accents and spaces.
    private func suggestion(for person: Person) -> String {
        person.email ?? SearchText.folded(person.fullName).replacing(" ", with: "")
    }

    private func invite(_ request: Request, _ context: MemberContext) async throws -> Response {
        var form = FormReader(try await request.form())
        let account = form.text("tai-khoan", required: "Hãy ghi tên đăng nhập.", limit: 100)
        guard let person: Key<Person> = form.key("nguoi", required: "Hãy chọn một người.") else {
            throw Refusal.invalid(form.problems)
        }
        do {
            try form.check()
            let link = try await site.desk.act(as: context.actor) { try $0.inviteMember(person, account: account) }
            return issued(link, request, context)
        } catch let refusal as Refusal where refusal.kind == .invalid {
            return try await self.form(person, form.values, refusal, context)
        }
    }

    private func inviteAgain(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Member.self)
        let version = try await request.seenVersion()
        let link = try await site.desk.act(as: context.actor) { try $0.inviteAgain(id, version: version) }
        return issued(link, request, context)
    }

    private func issued(_ link: IssuedLink, _ request: Request, _ context: MemberContext) -> Response {
        context.respond(
            IssuedLinkPage(
                link: link, origin: request.origin(site), siteName: site.settings.name, language: context.language
            )
            .office, site)
    }
}

extension Request {
    /// The site's own address as the browser knows it: `https://phoihop.vn`.
    func origin(_ site: Site) -> String {
        "\(site.settings.isSecure ? "https" : "http")://\(head.authority ?? "localhost")"
    }
}
