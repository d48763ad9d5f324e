internal import Domain
internal import Hummingbird

/// What an administrator does with an account: reset, rename, close, open again.
struct MemberChangeRoutes: Sendable {
    let site: Site

    func add(to members: some RouterMethods<MemberContext>) {
        members.get("quan-tri/tai-khoan/:id/dat-lai") { _, context in try await resetPage(context) }
        members.post("quan-tri/tai-khoan/:id/dat-lai") { request, context in try await reset(request, context) }
        members.get("quan-tri/tai-khoan/:id/ten-dang-nhap") { _, context in try await renamePage(nil, nil, context) }
        members.post("quan-tri/tai-khoan/:id/ten-dang-nhap") { request, context in try await rename(request, context) }
        members.get("quan-tri/tai-khoan/:id/dong") { _, context in try await closePage(nil, context) }
        members.post("quan-tri/tai-khoan/:id/dong") { request, context in try await close(request, context) }
        members.post("quan-tri/tai-khoan/:id/mo-lai") { request, context in try await reopen(request, context) }
    }

    private func detail(_ context: MemberContext, steppedUp: Bool = true) async throws -> MemberDetail {
        let id = try context.key("id", of: Member.self)
        return try await site.desk.look(as: context.actor) { work in
            let detail = try work.memberDetail(id)
            if steppedUp { try work.requireStepUp() }
            return detail
        }
    }

    private func resetPage(_ context: MemberContext) async throws -> Response {
        context.respond(ResetPage(detail: try await detail(context), language: context.language).office, site)
    }

    private func reset(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Member.self)
        var form = FormReader(try await request.form())
        let version = form.number("phien-ban", in: 1...1_000_000_000) ?? 0
        let clears = form.isTicked("bo-xac-thuc")
        let link = try await site.desk.act(as: context.actor) {
            try $0.resetMember(id, clearingAuthenticator: clears, version: version)
        }
        let page = IssuedLinkPage(
            link: link, origin: request.origin(site), siteName: site.settings.name, language: context.language)
        return context.respond(page.office, site)
    }

    private func renamePage(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        let detail = try await detail(context)
        let page = AccountRenamePage(
            detail: detail, account: values.map { $0["tai-khoan"] } ?? detail.member.account,
            version: values.map { $0["phien-ban"] } ?? "\(detail.member.version)", refusal: refusal,
            language: context.language)
        return context.respond(page.office, site)
    }

    private func rename(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Member.self)
        var form = FormReader(try await request.form())
        let account = form.text("tai-khoan", required: "Hãy ghi tên đăng nhập.", limit: 100)
        let version = form.number("phien-ban", in: 1...1_000_000_000) ?? 0
        do {
            try form.check()
            try await site.desk.act(as: context.actor) { try $0.renameAccount(id, to: account, version: version) }
            return Redirect.see(
                Paths.member(id), saying: context.language.pick("Đã đổi tên đăng nhập.", "The account is renamed."))
        } catch let refusal as Refusal where refusal.kind == .invalid {
            return try await renamePage(form.values, refusal, context)
        }
    }

    private func closePage(_ refusal: Refusal?, _ context: MemberContext) async throws -> Response {
        let detail = try await detail(context, steppedUp: false)
        return context.respond(ClosePage(detail: detail, refusal: refusal, language: context.language).office, site)
    }

    private func close(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Member.self)
        var form = FormReader(try await request.form())
        let reason = form.text("ly-do", required: "Hãy ghi lý do đóng tài khoản.")
        let version = form.number("phien-ban", in: 1...1_000_000_000) ?? 0
        do {
            try form.check()
            try await site.desk.act(as: context.actor) { try $0.closeMember(id, reason: reason, version: version) }
            return Redirect.see(
                Paths.member(id), saying: context.language.pick("Đã đóng tài khoản.", "The account is closed."))
        } catch let refusal as Refusal where refusal.kind == .invalid {
            return try await closePage(refusal, context)
        }
    }

    private func reopen(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Member.self)
        let version = try await request.seenVersion()
        try await site.desk.act(as: context.actor) { try $0.reopenMember(id, version: version) }
        return Redirect.see(
            Paths.member(id), saying: context.language.pick("Đã mở lại tài khoản.", "The account is open again."))
    }
}
