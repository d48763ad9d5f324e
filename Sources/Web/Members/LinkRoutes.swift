internal import Domain
internal import Hummingbird
internal import Markup

/// One-time links: an invitation or a reset is taken up by choosing a password.
struct LinkRoutes: Sendable {
    let site: Site

    func add(to visitors: RouterGroup<SiteContext>) {
        visitors.get("lien-ket/:token") { request, context in try await page(nil, context) }
        visitors.post("lien-ket/:token") { request, context in try await takeUp(request, context) }
    }

    private func page(_ refusal: Refusal?, _ context: SiteContext) async throws -> Response {
        let token = context.parameters.get("token") ?? ""
        let open = try await site.desk.look(as: .installation) { try $0.openLink(token: token) }
        return LinkPage(token: token, open: open, refusal: refusal, language: context.language).response(context, site)
    }

    private func takeUp(_ request: Request, _ context: SiteContext) async throws -> Response {
        let token = context.parameters.get("token") ?? ""
        let form = try await request.form(upTo: 1 << 14)
        do {
            try form.checkRepeatedPassword()
            let session = try await site.desk.takeUpLink(
                token: token, password: form["mat-khau-moi"], address: context.address, device: request.device,
                passwords: site.passwords, replacing: request.sessionToken(site))
            var response = Redirect.see(session.stage == .complete ? Paths.authenticator : Paths.secondFactor)
            try response.carry(session, site)
            return response
        } catch let refusal as Refusal where refusal.kind == .invalid {
            return try await page(refusal, context)
        }
    }
}

/// The page behind a one-time link.
struct LinkPage {
    let token: String
    let open: OpenLink
    let refusal: Refusal?
    let language: Language

    func response(_ context: SiteContext, _ site: Site) -> Response {
        context.respondBare(title, summary: "\(summary)", main: form, status: refusal?.status ?? .ok, site)
    }

    private var title: String {
        switch open.link.purpose {
        case .invitation: language.pick("Chào mừng, \(open.name)", "Welcome, \(open.name)")
        case .reset: language.pick("Chọn mật khẩu mới", "Choose a new password")
        }
    }

    private var summary: String {
        language.pick(
            "Hãy chọn mật khẩu cho tài khoản của mình. Liên kết này dùng một lần, đến \(open.link.expiresAt.vietnamese).",
            "Choose a password for your account. This link works once, until \(open.link.expiresAt.vietnamese).")
    }

    private var form: HTML {
        Form(
            to: Paths.oneTimeLink(token),
            fields: """
                \(Field(
                    "tai-khoan", language.pick("Tên đăng nhập", "Account"), .text(open.member.account), isReadOnly: true,
                    autocomplete: "username", language: language))\
                \(NewPasswordFields(problems: refusal?.formProblems ?? [], language: language))
                """,
            buttons: Button(language.pick("Lưu mật khẩu và tiếp tục", "Save and continue"), .main).html,
            problems: refusal?.formProblems ?? [], language: language
        ).html
    }
}

/// A new password, typed twice.
struct NewPasswordFields: Renderable {
    let problems: [Problem]
    let language: Language

    var html: HTML {
        """
        \(Field(
            "mat-khau-moi", language.pick("Mật khẩu mới", "New password"), .password(isNew: true),
            hint: language.pick(
                "Ít nhất \(PasswordRules.shortest) ký tự. Một câu ngắn dễ nhớ là tốt nhất, có thể có dấu và dấu cách.",
                "At least \(PasswordRules.shortest) characters. A short sentence is best; spaces and accents are welcome."),
            problem: problems.message(at: "mat-khau-moi"), isRequired: true, language: language))\
        \(Field(
            "mat-khau-nhap-lai", language.pick("Nhập lại mật khẩu mới", "The same again"), .password(isNew: true),
            problem: problems.message(at: "mat-khau-nhap-lai"), isRequired: true, language: language))
        """
    }
}

extension FormValues {
    /// Refuses a new password that was typed differently the second time.
    func checkRepeatedPassword() throws(Refusal) {
        guard self["mat-khau-moi"] == self["mat-khau-nhap-lai"] else {
            throw .invalid(
                .fieldIsWellFormed, "mat-khau-nhap-lai", "Hai lần nhập chưa giống nhau. Hãy nhập lại cả hai ô.")
        }
    }
}
