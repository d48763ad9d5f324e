internal import Domain
internal import Hummingbird

/// The authenticator of one's own account and the codes that replace it.
struct AuthenticatorRoutes: Sendable {
    let site: Site

    func add(to members: some RouterMethods<SettlingContext>) {
        members.get("tai-khoan/xac-thuc") { request, context in try await offer(request, context.own) }
        members.post("tai-khoan/xac-thuc") { request, context in try await confirm(request, context.own) }
        members.post("tai-khoan/xac-thuc/bo") { request, context in try await remove(request, context.own) }
        members.post("tai-khoan/ma-du-phong") { request, context in try await renewCodes(request, context.own) }
    }

    private func offer(_ request: Request, _ context: MemberContext) async throws -> Response {
        let offer = try await site.desk.look(as: context.actor) {
            try $0.offerAuthenticator(issuer: site.settings.name, key: site.secrets)
        }
        return page(offer, next: request.nextPath, nil, context)
    }

    private func confirm(_ request: Request, _ context: MemberContext) async throws -> Response {
        let form = try await request.form(upTo: 1 << 14)
        let next = localPath(form["tiep"])
        do {
            let confirmed = try await site.desk.act(as: context.actor) {
                try $0.confirmAuthenticator(seal: form["niem-phong"], code: form["ma"], key: site.secrets)
            }
            var response = RecoveryCodesPage(
                codes: confirmed.recoveryCodes, next: next, isNew: true, language: context.language
            )
            .response(context.visitor, site)
            response.setCookie(SessionCookie.carrying(confirmed.token, site.settings))
            return response
        } catch let refusal as Refusal where refusal.kind == .invalid {
            let offer = try await site.desk.look(as: context.actor) {
                try $0.offeredAuthenticator(seal: form["niem-phong"], issuer: site.settings.name, key: site.secrets)
            }
            return page(offer, next: next, refusal, context)
        }
    }

    private func page(
        _ offer: AuthenticatorOffer, next: String, _ refusal: Refusal?, _ context: MemberContext
    ) -> Response {
        AuthenticatorPage(
            offer: offer, replaces: context.member.totpConfirmed, isDemanded: context.actor.mustHaveSecondFactor,
            next: next,
            refusal: refusal, language: context.language
        ).response(context.visitor, site)
    }

    private func remove(_ request: Request, _ context: MemberContext) async throws -> Response {
        let version = try await request.seenVersion()
        try await site.desk.act(as: context.actor) { try $0.removeAuthenticator(version: version) }
        return Redirect.see(
            Paths.security, saying: context.language.pick("Đã bỏ ứng dụng xác thực.", "The authenticator is removed."))
    }

    private func renewCodes(_ request: Request, _ context: MemberContext) async throws -> Response {
        let version = try await request.seenVersion()
        let codes = try await site.desk.act(as: context.actor) { try $0.renewRecoveryCodes(version: version) }
        return RecoveryCodesPage(codes: codes, next: Paths.security, isNew: false, language: context.language)
            .response(context.visitor, site)
    }
}

extension Request {
    /// The version of the record that the person saw when sending the form; 0, which nothing has, where it is missing.
    func seenVersion() async throws -> Int {
        var form = FormReader(try await form(upTo: 1 << 14))
        return form.number("phien-ban", in: 1...1_000_000_000) ?? 0
    }
}
