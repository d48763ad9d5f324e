internal import Storage

extension Desk {
    /// Changes the actor's own password against the old one; every other session ends, and this one gets a new token.
    package func changePassword(
        as actor: Actor, from old: String, to new: String, passwords: PasswordKeeper
    ) async throws -> String {
        let (account, name) = try await look(as: actor) { (try $0.ownMember().account, $0.actor.name) }
        try PasswordRules.check(new, account: account, name: name, field: "mat-khau-moi")
        guard new != old else {
            throw Refusal.invalid(.passwordIsNotCommon, "mat-khau-moi", "Mật khẩu mới phải khác mật khẩu đang dùng.")
        }
        let proof = try await checkOwnPassword(old, of: actor, passwords: passwords)
        let hash = try await passwords.hash(new)
        return try await act(as: actor) { work in
            var member = try work.ownMember()
            try work.accept(proof, of: &member)
            member.passwordHash = hash
            member.version += 1
            try work.session.update(member)
            try work.voidLinks(of: member.id)
            let token = try work.endAllButOwnSession(of: member)
            try work.record("member.password-changed", member)
            return token
        }
    }
}

extension Work {
    /// Ends every session of the actor but this one, which gets another token.
    func endAllButOwnSession(of member: Member) throws -> String {
        guard let id = actor.session, var signIn = try session.find(SignIn.self, id), signIn.memberId == member.id
        else {
            throw Refusal.absent
        }
        try session.run("DELETE FROM sign_in WHERE member_id = \(member.id) AND id <> \(id)")
        return try renewToken(of: &signIn)
    }
}
