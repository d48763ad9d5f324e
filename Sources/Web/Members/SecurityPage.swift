internal import Domain
internal import Hummingbird
internal import Markup

/// What proves who one is, and where one is signed in.
struct SecurityPage {
    let member: Member
    let sessions: [SignIn]
    let current: Key<SignIn>
    let recoveryCodesLeft: Int
    let mustHaveSecondFactor: Bool
    let now: Instant
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Bảo mật", "Security"),
            breadcrumbs: [Link(language.pick("Tài khoản của tôi", "My account"), to: Paths.profile)],
            main: "\(AccountTabs.html(.security, language))\(proofs)\(sessionBlock)")
    }

    private var version: [(name: String, value: String)] { [("phien-ban", "\(member.version)")] }

    private var proofs: HTML {
        Block(
            language.pick("Mật khẩu và ứng dụng xác thực", "Password and authenticator"),
            Facts([
                Facts.Fact(
                    language.pick("Mật khẩu", "Password"),
                    LinkButton(language.pick("Đổi mật khẩu", "Change"), to: Paths.password).html),
                Facts.Fact(language.pick("Ứng dụng xác thực", "Authenticator"), authenticator),
                Facts.Fact(language.pick("Mã dự phòng", "Recovery codes"), codes),
            ]).html
        ).html
    }

    private var authenticator: HTML {
        guard member.totpConfirmed else {
            return """
                \(Badge(.soon, language.pick("Chưa thiết lập", "Not set up"))) \
                \(LinkButton(language.pick("Thiết lập", "Set up"), to: Paths.authenticator(next: Paths.security), .main))
                """
        }
        let removal: HTML =
            mustHaveSecondFactor
            ? Unavailable(
                language.pick("Bỏ", "Remove"),
                because: language.pick(
                    "Người quản trị và lãnh đạo phải dùng ứng dụng xác thực.",
                    "Administrators and leaders must keep it.")
            ).html
            : PostButton(language.pick("Bỏ", "Remove"), to: Paths.removeAuthenticator, .danger, sending: version).html
        return """
            \(Badge(.good, language.pick("Đang dùng", "In use"))) \
            \(LinkButton(language.pick("Thay bằng điện thoại khác", "Replace"), to: Paths.authenticator(next: Paths.security))) \(removal)
            """
    }

    private var codes: HTML {
        guard member.totpConfirmed else {
            return
                "\(language.pick("Được tạo khi thiết lập ứng dụng xác thực.", "Made when the authenticator is set up."))"
        }
        let tone: Tone = recoveryCodesLeft < 3 ? .soon : .neutral
        return """
            \(Badge(tone, language.pick("còn \(recoveryCodesLeft) mã", "\(recoveryCodesLeft) left"))) \
            \(PostButton(language.pick("Tạo 10 mã mới", "Make ten new ones"), to: Paths.recoveryCodes, sending: version))
            """
    }

    private var sessionBlock: HTML {
        Block(
            language.pick("Nơi đang đăng nhập", "Where you are signed in"), note: "\(sessions.count)",
            actions: sessions.count > 1
                ? PostButton(
                    language.pick("Kết thúc mọi phiên khác", "End all others"), to: Paths.endOtherSignIns, .danger
                ).html : nil,
            Table(
                language.pick("Các phiên đăng nhập", "Sessions"),
                columns: [
                    .text(language.pick("Thiết bị", "Device"), .heading) { $0.device },
                    .text(language.pick("Địa chỉ mạng", "Address")) { $0.address },
                    .text(language.pick("Đăng nhập lúc", "Signed in")) { $0.createdAt.vietnamese },
                    .text(language.pick("Dùng lần cuối", "Last used")) { $0.seenAt.vietnamese },
                    Column(language.pick("Việc", "Actions"), .actions) { ending($0) },
                ], rows: sessions, language: language
            ).html
        ).html
    }

    private func ending(_ session: SignIn) -> HTML {
        session.id == current
            ? Badge(.good, language.pick("Phiên này", "This one")).html
            : PostButton(language.pick("Kết thúc", "End"), to: Paths.endSignIn(session.id)).html
    }
}
