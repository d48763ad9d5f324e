internal import Storage

extension Rule {
    /// One's own access is changed on the pages for one's own account, and never taken away by oneself.
    package static let ownAccessIsNotTakenAway = Rule("member.own-access-is-not-taken-away")
}

extension Work {
    /// Takes a member's password away, ends all sessions, and makes a link for a day with which they choose another.
    ///
    /// The authenticator stays unless asked: a link alone then opens nothing without the telephone.
    package func resetMember(_ id: Key<Member>, clearingAuthenticator: Bool = false, version: Int) throws -> IssuedLink
    {
        var member = try openMember(id, version: version)
        try requireOther(member)
        try requireMayGiveAccess(to: member.personId)
        try requireStepUp()
        member.passwordHash = nil
        if clearingAuthenticator {
            member.clearAuthenticator()
            try session.run("DELETE FROM recovery_code WHERE member_id = \(id)")
        }
        member.version += 1
        try session.update(member)
        try endSessions(of: id)
        let link = try issueLink(.reset, for: member)
        try record(
            "member.reset", member,
            Facts().with("Cán bộ", link.name).with("Ứng dụng xác thực", clearingAuthenticator ? "bỏ" : "giữ nguyên")
                .with("Liên kết đến", link.expiresAt.vietnamese))
        return link
    }

    /// Gives an account another name to sign in with.
    package func renameAccount(_ id: Key<Member>, to account: String, version: Int) throws {
        var member = try openMember(id, version: version)
        try requireMayGiveAccess(to: member.personId)
        try requireStepUp()
        let account = try AccountName.checked(account)
        guard account != member.account else { return }
        try refuseTakenAccount(account)
        let before = member.account
        member.account = account
        member.version += 1
        try session.update(member)
        try record(
            "member.account-renamed", member, Facts().changedPrivately("Tên đăng nhập", from: before, to: account))
    }

    /// Closes an account: its sessions and links end, and nobody signs in to it until it is opened again.
    package func closeMember(_ id: Key<Member>, reason: String, version: Int) throws {
        var member = try openMember(id, version: version)
        try requireOther(member)
        try requireMayGiveAccess(to: member.personId)
        member.isClosed = true
        member.version += 1
        try session.update(member)
        try endSessions(of: id)
        try voidLinks(of: id)
        try record("member.closed", member, Facts().with("Cán bộ", try personName(of: member)).with("Lý do", reason))
    }

    /// Opens a closed account again, with the password and the authenticator it had.
    package func reopenMember(_ id: Key<Member>, version: Int) throws {
        var member = try member(id, version: version)
        try requireMayGiveAccess(to: member.personId)
        try requireStepUp()
        guard member.isClosed else { throw Refusal.outOfTurn(.accountIsOpen, "Tài khoản đang mở.") }
        member.isClosed = false
        member.version += 1
        try session.update(member)
        try record("member.reopened", member, Facts().with("Cán bộ", try personName(of: member)))
    }

    private func requireOther(_ member: Member) throws(Refusal) {
        guard member.id != actor.member else {
            throw .forbidden(
                .ownAccessIsNotTakenAway,
                "Không tự đặt lại hoặc đóng tài khoản của chính mình. Mật khẩu đổi ở trang Bảo mật; việc đóng do người quản trị khác làm."
            )
        }
    }

    private func personName(of member: Member) throws -> String? {
        try session.find(Person.self, member.personId)?.fullName
    }
}
