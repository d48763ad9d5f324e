internal import Domain
internal import HTTPTypes
internal import Hummingbird

/// The door: password, second factor, leaving.
struct SignInRoutes: Sendable {
    let site: Site

    func add(to visitors: RouterGroup<SiteContext>) {
        visitors.get("dang-nhap") { request, context in passwordPage(request, context) }
        visitors.post("dang-nhap") { request, context in try await takePassword(request, context) }
        visitors.get("dang-nhap/ma-xac-thuc") { request, context in try codePage(request, context) }
        visitors.post("dang-nhap/ma-xac-thuc") { request, context in try await takeCode(request, context) }
        visitors.post("dang-xuat") { request, _ in try await signOut(request) }
        LinkRoutes(site: site).add(to: visitors)
    }

    private func passwordPage(_ request: Request, _ context: SiteContext) -> Response {
        let next = request.nextPath
        switch context.signedIn?.signIn.stage {
        case .complete: return Redirect.see(next)
        case .password: return Redirect.see(Paths.secondFactor(next: next))
        case nil:
            return PasswordPage(account: "", next: next, refusal: nil, language: context.language).response(
                context, site)
        }
    }

    private func takePassword(_ request: Request, _ context: SiteContext) async throws -> Response {
        let form = try await request.form(upTo: 1 << 14)
        let next = localPath(form["tiep"])
        do {
            let session = try await site.desk.signIn(
                account: form["tai-khoan"], password: form["mat-khau"], address: context.address,
                device: request.device,
                passwords: site.passwords, browser: KnownBrowserCookie.value(in: request, site),
                replacing: request.sessionToken(site))
            var response = Redirect.see(session.stage == .complete ? next : Paths.secondFactor(next: next))
            try response.carry(session, site)
            return response
        } catch let refusal as Refusal {
            return PasswordPage(account: form["tai-khoan"], next: next, refusal: refusal, language: context.language)
                .response(context, site)
        }
    }

    private func codePage(_ request: Request, _ context: SiteContext) throws -> Response {
        let next = request.nextPath
        switch context.signedIn?.signIn.stage {
        case .complete: return Redirect.see(next)
        case .password: return CodePage(next: next, refusal: nil, language: context.language).response(context, site)
        case nil: return Redirect.see(Paths.signIn(next: next))
        }
    }

    private func takeCode(_ request: Request, _ context: SiteContext) async throws -> Response {
        let form = try await request.form(upTo: 1 << 14)
        let next = localPath(form["tiep"])
        let proof: SecondFactor = form["ma-du-phong"].isEmpty ? .code(form["ma"]) : .recoveryCode(form["ma-du-phong"])
        do {
            let session = try await site.desk.completeSignIn(
                token: request.sessionToken(site) ?? "", with: proof, key: site.secrets)
            var response = Redirect.see(next, saying: try await note(after: proof, session, context))
            try response.carry(session, site)
            return response
        } catch let refusal as Refusal where refusal.kind == .outOfTurn {
            return PasswordPage(account: "", next: next, refusal: refusal, language: context.language).response(
                context, site)
        } catch let refusal as Refusal {
            return CodePage(next: next, refusal: refusal, language: context.language).response(context, site)
        }
    }

    /// After a recovery code: how many are left.
    private func note(after proof: SecondFactor, _ session: OpenedSession, _ context: SiteContext) async throws
        -> String?
    {
        guard case .recoveryCode = proof else { return nil }
        let left = try await site.desk.look(as: .installation) { try $0.recoveryCodesLeft(of: session.member) }
        return context.language.pick(
            "Còn \(left) mã dự phòng. Nếu mất điện thoại, hãy thiết lập lại ứng dụng xác thực ở trang Bảo mật.",
            "\(left) recovery codes left. If your telephone is lost, set up the authenticator again on the security page."
        )
    }

    private func signOut(_ request: Request) async throws -> Response {
        if let token = request.sessionToken(site) {
            try await site.desk.act(as: .installation) { try $0.signOut(token: token) }
        }
        var response = Redirect.see(Paths.signIn)
        response.setCookie(SessionCookie.cleared(site.settings))
        return response
    }
}

extension Request {
    /// Where to go afterwards: a page of this site that the address names, or the first page.
    var nextPath: String { localPath(query["tiep"]) }
}
