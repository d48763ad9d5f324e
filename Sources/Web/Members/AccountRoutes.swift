internal import Domain
internal import Hummingbird

/// A member's own account: offices, language, and everything that proves who they are.
struct AccountRoutes: Sendable {
    let site: Site

    func add(to members: some RouterMethods<SettlingContext>) {
        members.get("tai-khoan") { _, context in try await profile(context.own) }
        members.post("tai-khoan/tu-cach") { request, context in try await chooseCapacity(request, context.own) }
        members.get("tai-khoan/bao-mat") { _, context in try await security(context.own) }
        members.post("tai-khoan/phien/:id/ket-thuc") { _, context in try await endSession(context.own) }
        members.post("tai-khoan/phien/ket-thuc") { _, context in try await endOtherSessions(context.own) }
        members.get("tai-khoan/mat-khau") { _, context in passwordPage(nil, context.own) }
        members.post("tai-khoan/mat-khau") { request, context in try await changePassword(request, context.own) }
        members.get("tai-khoan/xac-nhan-lai") { request, context in stepUpPage(request.nextPath, nil, context.own) }
        members.post("tai-khoan/xac-nhan-lai") { request, context in try await stepUp(request, context.own) }
        AuthenticatorRoutes(site: site).add(to: members)
    }

    private func profile(_ context: MemberContext) async throws -> Response {
        context.respond(
            AccountPage(actor: context.actor, member: context.member, language: context.language).office, site)
    }

    private func chooseCapacity(_ request: Request, _ context: MemberContext) async throws -> Response {
        var form = FormReader(try await request.form())
        guard let holding: Key<Holding> = form.key("chuc-vu", required: "Hãy chọn một chức vụ.") else {
            throw Refusal.invalid(form.problems)
        }
        try await site.desk.act(as: context.actor) { try $0.chooseCapacity(holding) }
        let title = context.actor.capacities.first { $0.holding == holding }?.officeTitle ?? ""
        return Redirect.see(
            Paths.profile,
            saying: context.language.pick("Từ bây giờ làm việc với tư cách \(title).", "You now act as \(title)."))
    }

    private func security(_ context: MemberContext) async throws -> Response {
        let page = try await site.desk.look(as: context.actor) { work in
            SecurityPage(
                member: try work.ownMember(), sessions: try work.sessions(), current: context.signIn.id,
                recoveryCodesLeft: try work.recoveryCodesLeft(of: context.member.id),
                mustHaveSecondFactor: context.actor.mustHaveSecondFactor, now: work.now, language: context.language)
        }
        return context.respond(page.office, site)
    }

    private func endSession(_ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: SignIn.self)
        try await site.desk.act(as: context.actor) { try $0.endSession(id) }
        return Redirect.see(
            Paths.security, saying: context.language.pick("Đã kết thúc phiên đó.", "That session has ended."))
    }

    private func endOtherSessions(_ context: MemberContext) async throws -> Response {
        let ended = try await site.desk.act(as: context.actor) { try $0.endOtherSessions() }
        return Redirect.see(
            Paths.security,
            saying: context.language.pick("Đã kết thúc \(ended) phiên khác.", "\(ended) other sessions have ended."))
    }

    private func passwordPage(_ refusal: Refusal?, _ context: MemberContext) -> Response {
        context.respond(
            PasswordChangePage(account: context.member.account, refusal: refusal, language: context.language).office,
            site)
    }

    private func changePassword(_ request: Request, _ context: MemberContext) async throws -> Response {
        let form = try await request.form(upTo: 1 << 14)
        do {
            try form.checkRepeatedPassword()
            let token = try await site.desk.changePassword(
                as: context.actor, from: form["mat-khau"], to: form["mat-khau-moi"], passwords: site.passwords)
            var response = Redirect.see(
                Paths.security,
                saying: context.language.pick(
                    "Đã đổi mật khẩu. Các phiên khác đã kết thúc.",
                    "The password has changed; other sessions have ended."))
            response.setCookie(SessionCookie.carrying(token, site.settings))
            return response
        } catch let refusal as Refusal where refusal.kind == .invalid || refusal.kind == .tooMany {
            return passwordPage(refusal, context)
        }
    }

    private func stepUpPage(_ next: String, _ refusal: Refusal?, _ context: MemberContext) -> Response {
        StepUpPage(
            hasAuthenticator: context.member.totpConfirmed, account: context.member.account, next: next,
            refusal: refusal,
            language: context.language
        ).response(context.visitor, site)
    }

    private func stepUp(_ request: Request, _ context: MemberContext) async throws -> Response {
        let form = try await request.form(upTo: 1 << 14)
        let next = localPath(form["tiep"])
        do {
            try await site.desk.stepUp(
                as: context.actor, with: context.member.totpConfirmed ? .code(form["ma"]) : .password(form["mat-khau"]),
                passwords: site.passwords, key: site.secrets)
            return Redirect.see(next)
        } catch let refusal as Refusal where refusal.kind == .invalid || refusal.kind == .tooMany {
            return stepUpPage(next, refusal, context)
        }
    }
}
