internal import Storage

extension Rule {
    /// A link works once and until its day; only its hash is kept.
    package static let linkWorksOnce = Rule("link.works-once")
}

extension OneTimeLink {
    /// An invitation waits for seven days.
    package static let invitationSeconds = 7 * 86_400
    /// A reset waits for a day.
    package static let resetSeconds = 86_400

    /// How long a link of this purpose works.
    static func seconds(_ purpose: Purpose) -> Int {
        switch purpose {
        case .invitation: invitationSeconds
        case .reset: resetSeconds
        }
    }
}

/// A link just made.
///
/// Its token is here and nowhere else, for whoever hands it over.
package struct IssuedLink: Hashable, Sendable {
    package let token: String
    package let member: Key<Member>
    package let account: String
    package let name: String
    package let purpose: OneTimeLink.Purpose
    package let expiresAt: Instant
}

/// What the bearer of a link sees before taking it up.
package struct OpenLink: Sendable {
    package let link: OneTimeLink
    package let member: Member
    package let name: String
}

extension Work {
    /// Makes a link for a member; every earlier one that was not used is void.
    func issueLink(_ purpose: OneTimeLink.Purpose, for member: Member) throws -> IssuedLink {
        try voidLinks(of: member.id)
        let token = Token.make()
        let link = OneTimeLink(
            id: newKey(), memberId: member.id, purpose: purpose, tokenHash: Digest.fingerprint(token), createdAt: now,
            expiresAt: now.advanced(seconds: OneTimeLink.seconds(purpose)), usedAt: nil)
        try session.insert(link)
        let name = try session.find(Person.self, member.personId)?.fullName ?? ""
        return IssuedLink(
            token: token, member: member.id, account: member.account, name: name, purpose: purpose,
            expiresAt: link.expiresAt)
    }

    /// Takes the links of a member that were not used yet out of the world.
    func voidLinks(of member: Key<Member>) throws {
        try session.run("DELETE FROM one_time_link WHERE member_id = \(member) AND used_at IS NULL")
    }

    /// The link behind a token, while it works.
    ///
    /// Its bearer is told why it does not.
    package func openLink(token: String) throws -> OpenLink {
        let link = try session.first(
            OneTimeLink.self, "SELECT * FROM one_time_link WHERE token_hash = \(Digest.fingerprint(token))")
        guard let link, let member = try session.find(Member.self, link.memberId), !member.isClosed else {
            throw Refusal(
                .absent, .linkWorksOnce, "Liên kết này không có hoặc đã được thay bằng liên kết mới. \(Work.askAgain)")
        }
        if let usedAt = link.usedAt {
            throw Refusal(
                .absent, .linkWorksOnce, "Liên kết này đã được dùng lúc \(usedAt.vietnamese). \(Work.askAgain)")
        }
        guard link.expiresAt > now else {
            throw Refusal(
                .absent, .linkWorksOnce, "Liên kết này đã hết hạn lúc \(link.expiresAt.vietnamese). \(Work.askAgain)")
        }
        return OpenLink(
            link: link, member: member, name: try session.find(Person.self, member.personId)?.fullName ?? "")
    }

    private static let askAgain = "Hãy đề nghị người quản trị của tổ chức gửi liên kết mới."
}

extension Desk {
    /// Takes up an invitation or a reset: the bearer chooses a password and is signed in, as far as it goes without
    /// the second factor.
    ///
    /// The link counts no more, and every session opened before ends.
    package func takeUpLink(
        token: String, password: String, address: String, device: String, passwords: PasswordKeeper,
        replacing previous: String? = nil
    ) async throws -> OpenedSession {
        let open = try await look(as: .installation) { try $0.openLink(token: token) }
        try PasswordRules.check(password, account: open.member.account, name: open.name, field: "mat-khau-moi")
        let hash = try await passwords.hash(password)
        return try await act(as: .installation) { work -> Result<OpenedSession, Refusal> in
            let member = try work.takeUp(try work.openLink(token: token), hash: hash)
            if let end = try work.accessEnded(of: member) { return .failure(end.refusal) }
            return .success(try work.openSession(of: member, address: address, device: device, replacing: previous))
        }.get()
    }
}

extension Work {
    fileprivate func takeUp(_ open: OpenLink, hash: String) throws -> Member {
        var link = open.link
        link.usedAt = now
        try session.update(link)
        var member = open.member
        member.passwordHash = hash
        member.version += 1
        try session.update(member)
        try endSessions(of: member.id)
        try forgetFailures(at: .account(member.account))
        try forgetFailures(at: .proof(of: member.id))
        try working(as: member).record(
            link.purpose == .invitation ? "member.invitation-taken" : "member.password-reset", member)
        return member
    }
}
