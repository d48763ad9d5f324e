internal import Domain
internal import Hummingbird
internal import Markup

/// Choosing whom to invite: people who hold offices and have no account.
struct InvitablePeoplePage {
    let words: String
    let people: [Invitable]
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Mời tài khoản", "Invite"), in: .administration, breadcrumbs: InvitationPage.trail(language),
            summary:
                "\(language.pick("Chọn một người đang giữ hoặc sắp giữ chức vụ và chưa có tài khoản.", "Choose a person who holds an office and has no account."))",
            main: "\(filter)\(table)")
    }

    private var filter: HTML {
        FilterBar(
            to: Paths.newMember,
            fields: [Field("q", language.pick("Họ tên", "Name"), .text(words), language: language)],
            clearPath: words.isEmpty ? nil : Paths.newMember, language: language
        ).html
    }

    private var table: HTML {
        Table(
            language.pick("Người chưa có tài khoản", "People without an account"),
            columns: [
                .text(language.pick("Họ và tên", "Name"), .heading) { $0.person.fullName },
                .text(language.pick("Chức vụ", "Office")) { InvitationPage.offices($0, language) },
                Column(language.pick("Việc", "Actions"), .actions) {
                    LinkButton(language.pick("Mời", "Invite"), to: Paths.invite($0.person.id)).html
                },
            ], rows: people,
            empty: EmptyState(
                words.isEmpty
                    ? language.pick("Ai giữ chức vụ cũng đã có tài khoản", "Everyone with an office has an account")
                    : language.pick("Không có ai khớp", "Nobody matches"),
                language.pick(
                    "Người mới cần được ghi vào danh sách cán bộ và giữ một chức vụ trước khi mời.",
                    "A new person is first recorded and given an office."),
                steps: LinkButton(language.pick("Danh sách cán bộ", "People"), to: Paths.people).html),
            language: language
        ).html
    }
}

/// The form that invites one person.
struct InvitationPage {
    let invitable: Invitable
    let account: String
    let refusal: Refusal?
    let language: Language

    static func trail(_ language: Language) -> [Link] {
        [
            Link(language.pick("Quản trị", "Administration"), to: Paths.administration),
            Link(language.pick("Tài khoản", "Accounts"), to: Paths.members),
        ]
    }

    static func offices(_ invitable: Invitable, _ language: Language) -> String {
        invitable.offices.isEmpty
            ? language.pick("Chức vụ chưa bắt đầu", "Office still to begin")
            : invitable.offices.map { "\($0.officeTitle), \($0.organisationName)" }.joined(separator: "; ")
    }

    var office: OfficePage {
        OfficePage(
            language.pick("Mời \(invitable.person.fullName)", "Invite \(invitable.person.fullName)"),
            in: .administration,
            breadcrumbs: InvitationPage.trail(language) + [
                Link(language.pick("Mời tài khoản", "Invite"), to: Paths.newMember)
            ],
            summary: "\(InvitationPage.offices(invitable, language))", main: form, status: refusal?.status ?? .ok)
    }

    private var form: HTML {
        let problems = refusal?.formProblems ?? []
        return Form(
            to: Paths.members,
            fields: Field(
                "tai-khoan", language.pick("Tên đăng nhập", "Account"), .text(account),
                hint: language.pick(
                    "Địa chỉ thư điện tử, hoặc một tên ngắn không dấu. Người được mời tự chọn mật khẩu.",
                    "An e-mail address or a short name. The person chooses the password."),
                problem: problems.message(at: "tai-khoan"), isRequired: true, autocomplete: "off", language: language
            ).html,
            buttons: """
                \(Button(language.pick("Tạo liên kết mời", "Make the invitation"), .main)) \
                \(LinkButton(language.pick("Thôi", "Cancel"), to: Paths.members))
                """, problems: problems, sending: [("nguoi", invitable.person.id.rawValue)], language: language
        ).html
    }
}

/// A link just made, shown this once, with words ready to be sent.
struct IssuedLinkPage {
    let link: IssuedLink
    let origin: String
    let siteName: String
    let language: Language

    var office: OfficePage {
        OfficePage(
            link.purpose == .invitation
                ? language.pick("Đã mời \(link.name)", "\(link.name) is invited")
                : language.pick("Đã đặt lại mật khẩu của \(link.name)", "\(link.name)'s password is reset"),
            in: .administration, breadcrumbs: InvitationPage.trail(language),
            summary:
                "\(language.pick("Liên kết chỉ hiện một lần trên trang này. Gửi riêng cho \(link.name); ai có liên kết đều chọn được mật khẩu.", "The link is shown only here, once. Send it to \(link.name) alone: whoever has it can choose the password."))",
            main: "\(address)\(message)\(next)")
    }

    private var url: String { origin + Paths.oneTimeLink(link.token) }

    private var address: HTML {
        Block(
            language.pick("Liên kết", "Link"),
            note: language.pick("đến \(link.expiresAt.vietnamese)", "until \(link.expiresAt.vietnamese)"),
            "<p><code id=\"issued-link\">\(url)</code></p><p class=\"buttons\">\(copy("issued-link", language.pick("Chép liên kết", "Copy the link")))</p>"
        ).html
    }

    private var message: HTML {
        Block(
            language.pick("Tin nhắn soạn sẵn", "Ready message"),
            note: language.pick("gửi qua Zalo hoặc tin nhắn", "for Zalo or a text message"),
            "<blockquote id=\"issued-message\">\(words)</blockquote><p class=\"buttons\">\(copy("issued-message", language.pick("Chép tin nhắn", "Copy the message")))</p>"
        ).html
    }

    private func copy(_ id: String, _ word: String) -> HTML {
        """
        <button class="button" type="button" hidden data-copy="\(id)" data-done="\(language.pick("Đã chép", "Copied"))">\(word)\
        </button>
        """
    }

    private var words: String {
        switch link.purpose {
        case .invitation:
            """
            Kính gửi \(link.name). Mời đồng chí dùng \(siteName). Tên đăng nhập: \(link.account). Hãy mở liên kết sau để chọn \
            mật khẩu (dùng một lần, đến \(link.expiresAt.vietnamese)): \(url)
            """
        case .reset:
            """
            Kính gửi \(link.name). Mật khẩu \(siteName) của đồng chí đã được đặt lại. Tên đăng nhập: \(link.account). Hãy mở \
            liên kết sau để chọn mật khẩu mới (dùng một lần, đến \(link.expiresAt.vietnamese)): \(url)
            """
        }
    }

    private var next: HTML {
        "<p class=\"buttons\">\(LinkButton(language.pick("Trang tài khoản", "The account"), to: Paths.member(link.member))) \(LinkButton(language.pick("Mời người khác", "Invite another"), to: Paths.newMember))</p>"
    }
}
