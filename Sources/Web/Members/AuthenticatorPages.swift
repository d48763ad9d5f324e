internal import Domain
internal import HTTPTypes
internal import Hummingbird
internal import Markup

/// Setting up an authenticator: the square, the same in letters, and a first code as proof that it works.
struct AuthenticatorPage {
    let offer: AuthenticatorOffer
    let replaces: Bool
    let isDemanded: Bool
    let next: String
    let refusal: Refusal?
    let language: Language

    func response(_ context: SiteContext, _ site: Site) -> Response {
        context.respondBare(
            replaces
                ? language.pick("Thay ứng dụng xác thực", "Replace the authenticator")
                : language.pick("Thiết lập ứng dụng xác thực", "Set up the authenticator"),
            summary: "\(summary)", main: "\(steps)\(form)\(later)", status: refusal?.status ?? .ok, site)
    }

    private var summary: String {
        if replaces {
            return language.pick(
                "Ứng dụng đang dùng vẫn có hiệu lực cho đến khi mã của ứng dụng mới được nhận.",
                "The present one stays in force until a code of the new one is taken.")
        }
        return isDemanded
            ? language.pick(
                "Người quản trị và lãnh đạo cần mã trên điện thoại ngoài mật khẩu. Việc này làm một lần, khoảng hai phút.",
                "Administrators and leaders need a code besides the password. This takes two minutes, once.")
            : language.pick(
                "Mã trên điện thoại giữ tài khoản an toàn cả khi mật khẩu bị lộ. Việc này làm một lần, khoảng hai phút.",
                "A code keeps the account safe even if the password leaks. This takes two minutes, once.")
    }

    private var steps: HTML {
        """
        <ol><li>\(language.pick(
            "Cài một ứng dụng xác thực trên điện thoại, ví dụ Google Authenticator hoặc Microsoft Authenticator.",
            "Install an authenticator on your telephone, such as Google or Microsoft Authenticator."))</li>\
        <li>\(language.pick("Trong ứng dụng, chọn thêm tài khoản rồi quét hình dưới đây.", "Add an account there and scan this square."))</li>\
        <li>\(language.pick("Nhập 6 chữ số mà ứng dụng hiện ra.", "Type the six digits it shows."))</li></ol>\
        \(SecretSquare(
            offer.uri, label: language.pick("Mã QR để thêm tài khoản vào ứng dụng xác thực", "QR code for the authenticator"),
            typed: Base32.grouped(Base32.encode(offer.secret)),
            hint: language.pick("Không quét được? Chọn “Nhập khóa thiết lập” trong ứng dụng và gõ:", "Cannot scan? Choose “Enter a setup key” and type:"),
            language: language))
        """
    }

    private var form: HTML {
        let problems = refusal?.formProblems ?? []
        return Form(
            to: Paths.authenticator,
            fields: Field(
                "ma", language.pick("Mã 6 chữ số", "Six digits"), .code, problem: problems.message(at: "ma"),
                isRequired: true,
                language: language
            ).html,
            buttons: Button(language.pick("Xác nhận", "Confirm"), .main).html, problems: problems,
            sending: [("niem-phong", offer.seal), ("tiep", next)], language: language
        ).html
    }

    private var later: HTML {
        if replaces {
            return
                "<p>\(Link(language.pick("Thôi, giữ ứng dụng đang dùng", "Keep the present one"), to: Paths.security))</p>"
        }
        return isDemanded ? HTML() : "<p>\(Link(language.pick("Để sau", "Later"), to: next))</p>"
    }
}

/// Ten codes on paper, shown this once.
struct RecoveryCodesPage {
    let codes: [String]
    let next: String
    /// Whether the authenticator was just set up, rather than its codes renewed.
    let isNew: Bool
    let language: Language

    func response(_ context: SiteContext, _ site: Site) -> Response {
        context.respondBare(
            language.pick("Mã dự phòng", "Recovery codes"),
            summary:
                "\(isNew ? language.pick("Ứng dụng xác thực đã hoạt động.", "The authenticator works.") : language.pick("Các mã cũ không còn dùng được.", "The old codes no longer work."))",
            main: """
                \(OneTimeSecrets(codes, explanation: explanation, language: language))\
                <p class="buttons">\(LinkButton(language.pick("Tôi đã cất các mã, tiếp tục", "I have kept the codes, continue"), to: next, .main))</p>
                """, site)
    }

    private var explanation: String {
        language.pick(
            "Các mã này chỉ hiện một lần. Hãy in hoặc chép lại và cất riêng với điện thoại: khi mất điện thoại, mỗi mã thay cho ứng dụng đúng một lần.",
            "These codes are shown only now. Print or copy them and keep them apart from the telephone: each replaces it once."
        )
    }
}
