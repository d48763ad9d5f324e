internal import Calendars
internal import Storage

extension Rule {
    /// A person is invited who holds an office today or will hold one.
    package static let invitedPersonHoldsAnOffice = Rule("member.invited-person-holds-an-office")
    /// A person has one account, and an account's name belongs to one person.
    package static let accountIsUnique = Rule("member.account-is-unique")
    /// An invitation is sent again only while nobody has taken it up.
    package static let invitationIsOpen = Rule("member.invitation-is-open")
    /// A closed account is opened again before anything else is done with it.
    package static let accountIsOpen = Rule("member.account-is-open")
}

extension Work {
    /// Invites a person to an account: a link for seven days with which they choose a password.
    package func inviteMember(_ person: Key<Person>, account: String) throws -> IssuedLink {
        let invited = try keptPerson(person)
        try requireMayGiveAccess(to: person)
        try requireStepUp()
        let member = try newMember(for: invited, account: account)
        try session.insert(member)
        let link = try issueLink(.invitation, for: member)
        try record(
            "member.invited", member,
            Facts().with("Cán bộ", invited.fullName).with("Liên kết đến", link.expiresAt.vietnamese))
        return link
    }

    /// Makes an account that nobody can sign in to yet; the invitation follows.
    ///
    /// For lists brought in from files.
    @discardableResult
    package func enrolMember(_ person: Key<Person>, account: String) throws -> Member {
        let enrolled = try keptPerson(person)
        let member = try newMember(for: enrolled, account: account)
        try session.insert(member)
        try record("member.enrolled", member, Facts().with("Cán bộ", enrolled.fullName))
        return member
    }

    /// Makes a new link for somebody who never took one up.
    package func inviteAgain(_ id: Key<Member>, version: Int) throws -> IssuedLink {
        var member = try openMember(id, version: version)
        try requireMayGiveAccess(to: member.personId)
        try requireStepUp()
        guard member.passwordHash == nil else {
            throw Refusal.outOfTurn(
                .invitationIsOpen, "Người này đã có mật khẩu. Nếu quên mật khẩu, hãy dùng “Đặt lại mật khẩu”.")
        }
        member.version += 1
        try session.update(member)
        let link = try issueLink(.invitation, for: member)
        try record(
            "member.invited-again", member,
            Facts().with("Cán bộ", link.name).with("Liên kết đến", link.expiresAt.vietnamese))
        return link
    }

    /// An account that the actor keeps and that is not closed.
    func openMember(_ id: Key<Member>, version: Int) throws -> Member {
        let member = try member(id, version: version)
        guard !member.isClosed else {
            throw Refusal.outOfTurn(.accountIsOpen, "Tài khoản đang đóng. Hãy mở lại tài khoản trước.")
        }
        return member
    }

    /// A new account, checked; it is not stored yet.
    func newMember(for person: Person, account: String) throws -> Member {
        let account = try AccountName.checked(account)
        let holdsOffice = try session.exists(
            "SELECT 1 FROM person WHERE person.id = \(person.id) AND EXISTS (\(Member.offices(endingFrom: today)))")
        guard holdsOffice else {
            throw Refusal.invalid(
                .invitedPersonHoldsAnOffice, "nguoi",
                "\(person.fullName) chưa giữ chức vụ nào. Hãy ghi chức vụ trước, rồi mời.")
        }
        guard try !session.exists("SELECT 1 FROM member WHERE person_id = \(person.id)") else {
            throw Refusal.invalid(
                .accountIsUnique, "nguoi",
                "\(person.fullName) đã có tài khoản. Hãy mở trang tài khoản để mời lại hoặc đặt lại.")
        }
        try refuseTakenAccount(account)
        return Member(
            id: newKey(), personId: person.id, account: account, passwordHash: nil, totpSecret: nil,
            totpConfirmed: false,
            totpLastStep: nil, language: .vietnamese, createdAt: now, isClosed: false, version: 1)
    }

    func refuseTakenAccount(_ account: String) throws {
        guard try !session.exists("SELECT 1 FROM member WHERE account = \(account)") else {
            throw Refusal.invalid(
                .accountIsUnique, "tai-khoan", "Tên đăng nhập “\(account)” đã có người dùng. Hãy chọn tên khác.")
        }
    }
}
