internal import Domain
internal import HTTPTypes
internal import Hummingbird
internal import Markup

/// The two sides of one's own account.
enum AccountTabs {
    enum Side { case profile, security }

    static func html(_ side: Side, _ language: Language) -> HTML {
        Tabs(
            language.pick("Tài khoản của tôi", "My account"),
            [
                Tabs.Tab(
                    language.pick("Chức vụ, ngôn ngữ", "Offices, language"), to: Paths.profile,
                    isCurrent: side == .profile),
                Tabs.Tab(language.pick("Bảo mật", "Security"), to: Paths.security, isCurrent: side == .security),
            ]
        ).html
    }
}

/// Who one is here: the offices held today, the one in which one acts, the language.
struct AccountPage {
    let actor: Actor
    let member: Member
    let language: Language

    var office: OfficePage {
        OfficePage(
            actor.name, eyebrow: "\(language.pick("Tài khoản", "Account")) \(member.account)",
            main: "\(AccountTabs.html(.profile, language))\(offices)\(languages)")
    }

    private var offices: HTML {
        Block(
            language.pick("Chức vụ hôm nay", "Offices today"), note: "\(actor.capacities.count)",
            Table(
                language.pick("Các chức vụ đang giữ", "Offices held"),
                columns: [
                    .text(language.pick("Chức vụ", "Office"), .heading) { $0.officeTitle },
                    Column(language.pick("Tổ chức", "Organisation")) {
                        "\(Link($0.organisationName, to: Paths.organisation($0.organisation)))"
                    },
                    .text(language.pick("Quyền", "Role")) { RoleWording.words(for: $0.role, language) },
                    Column(language.pick("Tư cách", "Capacity"), .actions) { choice($0) },
                ], rows: actor.capacities,
                empty: EmptyState(
                    language.pick("Hôm nay chưa giữ chức vụ nào", "No office today"),
                    language.pick(
                        "Chức vụ do người quản trị của tổ chức ghi vào hệ thống và sẽ hiện ở đây.",
                        "Offices are recorded by your organisation's administrator.")),
                language: language
            ).html
        ).html
    }

    private func choice(_ capacity: Capacity) -> HTML {
        if capacity.holding == actor.capacity?.holding {
            return Badge(.good, language.pick("Đang làm việc với tư cách này", "Acting as this")).html
        }
        return PostButton(
            language.pick("Làm việc với tư cách này", "Act as this"), to: Paths.capacity,
            sending: [("chuc-vu", capacity.holding.rawValue)]
        ).html
    }

    private var languages: HTML {
        Block(
            language.pick("Ngôn ngữ", "Language"),
            """
            <div class="buttons">\(Language.allCases, { other in
                other == language
                    ? "\(Badge(.good, other.name))" : "\(PostButton(other.name, to: Paths.language, sending: [("language", other.rawValue)]))"
            })</div>
            """
        ).html
    }
}

/// Changing one's own password.
struct PasswordChangePage {
    let account: String
    let refusal: Refusal?
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Đổi mật khẩu", "Change the password"),
            breadcrumbs: [
                Link(language.pick("Tài khoản của tôi", "My account"), to: Paths.profile),
                Link(language.pick("Bảo mật", "Security"), to: Paths.security),
            ],
            summary:
                "\(language.pick("Sau khi đổi, mọi phiên đăng nhập khác kết thúc.", "Afterwards every other session ends."))",
            main: form, status: refusal?.status ?? .ok)
    }

    private var form: HTML {
        let problems = refusal?.formProblems ?? []
        return Form(
            to: Paths.password,
            fields: """
                <input type="hidden" name="tai-khoan" value="\(account)" autocomplete="username">\
                \(Field(
                    "mat-khau", language.pick("Mật khẩu đang dùng", "Present password"), .password(isNew: false),
                    problem: problems.message(at: "mat-khau"), isRequired: true, language: language))\
                \(NewPasswordFields(problems: problems, language: language))
                """,
            buttons: """
                \(Button(language.pick("Đổi mật khẩu", "Change"), .main)) \
                \(LinkButton(language.pick("Thôi", "Cancel"), to: Paths.security))
                """, problems: problems, language: language
        ).html
    }
}

/// A fresh proof of identity before a sensitive act, and back to where one was.
struct StepUpPage {
    let hasAuthenticator: Bool
    let account: String
    let next: String
    let refusal: Refusal?
    let language: Language

    func response(_ context: SiteContext, _ site: Site) -> Response {
        context.respondBare(
            language.pick("Xác nhận lại danh tính", "Confirm that it is you"),
            summary:
                "\(language.pick("Việc sắp làm cần xác nhận lại; xác nhận có hiệu lực 10 phút.", "What comes next needs a fresh confirmation, good for ten minutes."))",
            main: "\(RefusalNote(refusal))\(form)",
            links: [Link(language.pick("Thôi, về trang đầu", "Cancel"), to: Paths.home)],
            status: refusal?.status ?? .ok, site)
    }

    private var form: HTML {
        let field =
            hasAuthenticator
            ? Field(
                "ma", language.pick("Mã 6 chữ số trên điện thoại", "Six digits from your telephone"), .code,
                isRequired: true, language: language)
            : Field(
                "mat-khau", language.pick("Mật khẩu", "Password"), .password(isNew: false), isRequired: true,
                language: language)
        return Form(
            to: Paths.stepUp, fields: field.html, buttons: Button(language.pick("Xác nhận", "Confirm"), .main).html,
            sending: [("tiep", next)], language: language
        ).html
    }
}
