internal import Domain
internal import Hummingbird
internal import Markup

/// One account as its keepers see it: whose it is, how it stands, what can be done, what was done.
struct MemberPage {
    let detail: MemberDetail
    let now: Instant
    let language: Language

    private var member: Member { detail.member }

    var office: OfficePage {
        OfficePage(
            detail.name, in: .administration, breadcrumbs: InvitationPage.trail(language),
            eyebrow: "\(language.pick("Tài khoản", "Account")) \(member.account)",
            summary: StateWording.badge(detail.state, language), actions: actions,
            main: "\(facts)\(offices)\(HistoryBlock(detail.history, language))")
    }

    private var facts: HTML {
        Facts([
            Facts.Fact(language.pick("Cán bộ", "Person"), Link(detail.name, to: Paths.person(detail.person)).html),
            Facts.Fact(language.pick("Mở lúc", "Made"), text: member.createdAt.vietnamese),
            Facts.Fact(language.pick("Mật khẩu", "Password"), password),
            Facts.Fact(language.pick("Ứng dụng xác thực", "Authenticator"), authenticator),
            Facts.Fact(
                language.pick("Phiên đang mở", "Open sessions"),
                text:
                    "\(detail.sessions)\(detail.lastSeen.map { language.pick(", dùng lần cuối \($0.vietnamese)", ", last used \($0.vietnamese)") } ?? "")"
            ),
        ]).html
    }

    private var password: HTML {
        if member.passwordHash != nil { return "\(language.pick("Đã chọn", "Chosen"))" }
        guard let link = detail.openLink else {
            return Badge(.late, language.pick("Chưa chọn, liên kết đã hết hạn", "Not chosen, the link has run out"))
                .html
        }
        return Badge(
            .soon,
            language.pick(
                "Chưa chọn, liên kết dùng được đến \(link.expiresAt.vietnamese)",
                "Not chosen, the link works until \(link.expiresAt.vietnamese)")
        ).html
    }

    private var authenticator: HTML {
        guard member.totpConfirmed else { return Badge(.neutral, language.pick("Chưa thiết lập", "Not set up")).html }
        let left = detail.recoveryCodesLeft
        return
            "\(Badge(.good, language.pick("Đang dùng", "In use"))) \(language.pick("còn \(left) mã dự phòng", "\(left) recovery codes left"))"
    }

    private var actions: HTML? {
        if detail.isOwn {
            return LinkButton(language.pick("Bảo mật tài khoản của tôi", "My own security"), to: Paths.security).html
        }
        guard detail.mayGiveAccess else {
            return Unavailable(
                language.pick("Đặt lại mật khẩu", "Reset"),
                because: language.pick(
                    "Người này còn giữ chức vụ ở tổ chức khác; người quản trị của tổ chức chủ trì bản cài đặt làm được.",
                    "This person also holds an office elsewhere; the host's administrators can do it.")
            ).html
        }
        let version = [(name: "phien-ban", value: "\(member.version)")]
        if member.isClosed {
            return PostButton(
                language.pick("Mở lại tài khoản", "Open again"), to: Paths.reopenMember(member.id), .main,
                sending: version
            ).html
        }
        let first: HTML =
            member.passwordHash == nil
            ? PostButton(
                language.pick("Tạo liên kết mời mới", "New invitation"), to: Paths.inviteAgain(member.id), .main,
                sending: version
            ).html
            : LinkButton(language.pick("Đặt lại mật khẩu", "Reset the password"), to: Paths.resetMember(member.id)).html
        return """
            \(first) \(LinkButton(language.pick("Đổi tên đăng nhập", "Rename"), to: Paths.renameAccount(member.id))) \
            \(LinkButton(language.pick("Đóng tài khoản", "Close"), to: Paths.closeMember(member.id), .danger))
            """
    }

    private var offices: HTML {
        Block(
            language.pick("Chức vụ", "Offices"), note: "\(detail.offices.count)",
            Table(
                language.pick("Chức vụ đang giữ và sắp giữ", "Offices held and to come"),
                columns: [
                    .text(language.pick("Chức vụ", "Office"), .heading) { $0.title },
                    Column(language.pick("Tổ chức", "Organisation")) {
                        "\(Link($0.organisationName, to: Paths.organisation($0.organisation)))"
                    },
                    .text(language.pick("Quyền", "Role")) { RoleWording.words(for: $0.role, language) },
                    .text(language.pick("Thời gian", "Time")) { $0.period.vietnamese },
                ], rows: detail.offices,
                empty: EmptyState(
                    language.pick("Không giữ chức vụ nào", "No office"),
                    language.pick(
                        "Tài khoản không vào được cho đến khi người này giữ một chức vụ.",
                        "The account opens nothing until its person holds an office.")),
                language: language
            ).html
        ).html
    }
}
