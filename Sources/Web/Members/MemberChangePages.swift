internal import Domain
internal import Hummingbird
internal import Markup

/// Before a password is taken away: what will happen, and whether the authenticator goes too.
struct ResetPage {
    let detail: MemberDetail
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Đặt lại mật khẩu của \(detail.name)", "Reset the password of \(detail.name)"),
            in: .administration,
            breadcrumbs: InvitationPage.trail(language) + [Link(detail.name, to: Paths.member(detail.member.id))],
            main: confirmation)
    }

    private var confirmation: HTML {
        Confirmation(
            to: Paths.resetMember(detail.member.id),
            consequences: [
                language.pick("Mật khẩu hiện tại không còn dùng được.", "The present password works no more."),
                language.pick(
                    "\(detail.sessions) phiên đang mở kết thúc ngay.", "\(detail.sessions) open sessions end at once."),
                language.pick(
                    "Một liên kết dùng một lần trong 24 giờ hiện ra để đồng chí gửi cho \(detail.name).",
                    "A link appears that works once within 24 hours, for you to send to \(detail.name)."),
            ],
            untouched: [
                language.pick("Chức vụ, dữ liệu và lịch sử của người này.", "The person's offices, data and history.")
            ],
            yes: language.pick("Đặt lại mật khẩu", "Reset"),
            no: Link(language.pick("Thôi", "Cancel"), to: Paths.member(detail.member.id)),
            isDangerous: true, fields: authenticator, sending: [("phien-ban", "\(detail.member.version)")],
            language: language
        ).html
    }

    private var authenticator: HTML {
        guard detail.member.totpConfirmed else { return HTML() }
        return Checkbox(
            "bo-xac-thuc",
            language.pick("Bỏ cả ứng dụng xác thực và các mã dự phòng", "Also remove the authenticator and its codes"),
            isOn: false,
            hint: language.pick(
                "Chỉ khi người này mất điện thoại và không còn mã dự phòng. Hãy gọi điện xác minh trước.",
                "Only when the telephone and the recovery codes are lost. Verify by a call first.")
        ).html
    }
}

/// Before an account is closed.
struct ClosePage {
    let detail: MemberDetail
    let refusal: Refusal?
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Đóng tài khoản của \(detail.name)", "Close the account of \(detail.name)"),
            in: .administration,
            breadcrumbs: InvitationPage.trail(language) + [Link(detail.name, to: Paths.member(detail.member.id))],
            main: confirmation, status: refusal?.status ?? .ok)
    }

    private var confirmation: HTML {
        let problems = refusal?.formProblems ?? []
        return Confirmation(
            to: Paths.closeMember(detail.member.id),
            consequences: [
                language.pick(
                    "Không ai đăng nhập được bằng tài khoản này nữa.", "Nobody signs in with this account any more."),
                language.pick(
                    "\(detail.sessions) phiên đang mở và các liên kết chưa dùng kết thúc ngay.",
                    "\(detail.sessions) open sessions and unused links end at once."),
            ],
            untouched: [
                language.pick(
                    "Mọi việc người này đã làm vẫn còn, kèm tên.", "Everything this person did stays, with the name."),
                language.pick("Tài khoản mở lại được.", "The account can be opened again."),
            ],
            yes: language.pick("Đóng tài khoản", "Close"),
            no: Link(language.pick("Thôi", "Cancel"), to: Paths.member(detail.member.id)),
            isDangerous: true,
            fields: Field(
                "ly-do", language.pick("Lý do", "Reason"), .text(""),
                hint: language.pick("Ví dụ: nghỉ hưu từ ngày 01/7", "For example: retired on 01/07"),
                problem: problems.message(at: "ly-do"), isRequired: true, language: language
            ).html,
            problems: problems, sending: [("phien-ban", "\(detail.member.version)")], language: language
        ).html
    }
}

/// Giving an account another name.
struct AccountRenamePage {
    let detail: MemberDetail
    let account: String
    let version: String
    let refusal: Refusal?
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Đổi tên đăng nhập của \(detail.name)", "Rename the account of \(detail.name)"),
            in: .administration,
            breadcrumbs: InvitationPage.trail(language) + [Link(detail.name, to: Paths.member(detail.member.id))],
            summary:
                "\(language.pick("Mật khẩu giữ nguyên. Hãy báo tên mới cho người dùng.", "The password stays. Tell the person the new name."))",
            main: form, status: refusal?.status ?? .ok)
    }

    private var form: HTML {
        let problems = refusal?.formProblems ?? []
        return Form(
            to: Paths.renameAccount(detail.member.id),
            fields: Field(
                "tai-khoan", language.pick("Tên đăng nhập mới", "New account name"), .text(account),
                problem: problems.message(at: "tai-khoan"), isRequired: true, autocomplete: "off", language: language
            ).html,
            buttons: """
                \(Button(language.pick("Đổi tên", "Rename"), .main)) \
                \(LinkButton(language.pick("Thôi", "Cancel"), to: Paths.member(detail.member.id)))
                """, problems: problems, sending: [("phien-ban", version)], language: language
        ).html
    }
}
