internal import Domain
internal import HTTPTypes
internal import Hummingbird
internal import Markup

/// The first step of signing in.
struct PasswordPage {
    let account: String
    let next: String
    let refusal: Refusal?
    let language: Language

    func response(_ context: SiteContext, _ site: Site) -> Response {
        context.respondBare(
            language.pick("Đăng nhập", "Sign in"), main: "\(RefusalNote(refusal))\(form)\(help)",
            links: [
                Link(
                    language.pick("Kiểm tra một văn bản bằng mã", "Check a document by its code"),
                    to: Paths.verification)
            ],
            status: refusal?.status ?? .ok, site)
    }

    private var form: HTML {
        Form(
            to: Paths.signIn,
            fields: """
                \(Field(
                    "tai-khoan", language.pick("Tên đăng nhập", "Account"), .text(account), isRequired: true,
                    autocomplete: "username", language: language))\
                \(Field(
                    "mat-khau", language.pick("Mật khẩu", "Password"), .password(isNew: false), isRequired: true,
                    language: language))
                """,
            buttons: Button(language.pick("Đăng nhập", "Sign in"), .main).html, sending: [("tiep", next)],
            language: language
        ).html
    }

    private var help: HTML {
        Disclosure(
            language.pick("Không đăng nhập được?", "Trouble signing in?"),
            """
            <p>\(language.pick(
                "Quên mật khẩu: đề nghị người quản trị của tổ chức gửi liên kết đặt lại; liên kết dùng được một lần trong 24 giờ.",
                "Forgotten password: ask your organisation's administrator for a reset link; it works once, within 24 hours."))</p>\
            <p>\(language.pick(
                "Chưa có tài khoản: tài khoản do người quản trị mời, không tự đăng ký.",
                "No account: accounts are opened by invitation."))</p>
            """
        ).html
    }
}

/// The second step: the code of the telephone, or one of the codes on paper.
struct CodePage {
    let next: String
    let refusal: Refusal?
    let language: Language

    func response(_ context: SiteContext, _ site: Site) -> Response {
        context.respondBare(
            language.pick("Nhập mã xác thực", "Enter the code"),
            summary:
                "\(language.pick("Mở ứng dụng xác thực trên điện thoại và nhập 6 chữ số đang hiện.", "Open the authenticator on your telephone and type the six digits."))",
            main: "\(RefusalNote(refusal))\(code)\(recovery)\(other)", status: refusal?.status ?? .ok, site)
    }

    private var code: HTML {
        Form(
            to: Paths.secondFactor,
            fields: Field("ma", language.pick("Mã 6 chữ số", "Six digits"), .code, isRequired: true, language: language)
                .html,
            buttons: Button(language.pick("Tiếp tục", "Continue"), .main).html, sending: [("tiep", next)],
            language: language
        ).html
    }

    private var recovery: HTML {
        Disclosure(
            language.pick("Không có điện thoại? Dùng mã dự phòng", "No telephone? Use a recovery code"),
            isOpen: refusal?.problems.first?.field == "ma-du-phong",
            Form(
                to: Paths.secondFactor,
                fields: Field(
                    "ma-du-phong", language.pick("Mã dự phòng", "Recovery code"), .text(""),
                    hint: language.pick("Mỗi mã dùng một lần, dạng k7qm-2xva-…", "Each works once, like k7qm-2xva-…"),
                    isRequired: true, autocomplete: "off", language: language
                ).html,
                buttons: Button(language.pick("Dùng mã này", "Use it")).html, sending: [("tiep", next)],
                language: language
            ).html
        ).html
    }

    private var other: HTML {
        "<div class=\"buttons\">\(PostButton(language.pick("Đăng nhập bằng tài khoản khác", "Sign in as somebody else"), to: Paths.signOut, .quiet))</div>"
    }
}

/// Why somebody was not let in, over the form.
struct RefusalNote: Renderable {
    let refusal: Refusal?

    init(_ refusal: Refusal?) { self.refusal = refusal }

    var html: HTML {
        guard let refusal else { return HTML() }
        return Flash(.late, refusal.problems.first?.message ?? refusal.message).html
    }
}

extension Refusal {
    /// The status of a page that shows the refusal beside its form.
    var status: HTTPResponse.Status {
        switch kind {
        case .absent: .notFound
        case .forbidden: .forbidden
        case .outOfTurn: .conflict
        case .invalid: .unprocessableContent
        case .tooMany: .tooManyRequests
        }
    }
}
