internal import Storage

extension Rule {
    /// Who signs in proves it: with the password, and with the second factor where one is set up.
    package static let signInIsProven = Rule("sign-in.is-proven")
}

/// A password that was checked outside the database: the hash it was checked against, and what came of it.
struct PasswordProof: Sendable {
    let checkedHash: String?
    let isRight: Bool
    /// What was counted as failed before the check.
    let counted: [Throttle]
    let doors: [Door]
    /// A new hash at today's cost, where the kept one was made at another.
    let renewedHash: String?
}

extension Desk {
    /// Checks a password: looks whether the doors are open, counts the try, and does the costly work outside.
    ///
    /// Scrypt never runs while a door is shut, and never inside a transaction, which may run twice. The member is looked
    /// up by `condition`; with no such member the same work is done, so that time tells nothing.
    func checkPassword(
        _ password: String, at doors: [Door], passwords: PasswordKeeper,
        member: @escaping @Sendable (Work) throws -> Member?
    ) async throws -> PasswordProof {
        try await look(as: .installation) { try $0.refuseWhileShut(doors) }
        let (hash, counted) = try await act(as: .installation) { work in
            try work.refuseWhileShut(doors)
            let found = try member(work)
            return (found?.isClosed == false ? found?.passwordHash : nil, try work.countFailure(at: doors))
        }
        let isRight = try await passwords.matches(password, hash: hash)
        let isOutdated = isRight && hash.map(passwords.isOutdated) == true
        return PasswordProof(
            checkedHash: hash, isRight: isRight, counted: counted, doors: doors,
            renewedHash: isOutdated ? try await passwords.hash(password) : nil)
    }
}

extension Work {
    /// Takes back what was counted for a right password, and keeps its hash at today's cost.
    ///
    /// Refuses where the password was changed while it was being checked.
    func accept(_ proof: PasswordProof, of member: inout Member) throws {
        guard member.passwordHash == proof.checkedHash, !member.isClosed else { throw Refusal.notProven }
        try takeBack(proof.counted, at: proof.doors)
        guard let renewed = proof.renewedHash else { return }
        member.passwordHash = renewed
        try session.run("UPDATE member SET password_hash = \(renewed) WHERE id = \(member.id)")
    }
}

extension Refusal {
    /// The same words for an unknown account, a closed one and a wrong password.
    static let notProven = Refusal(
        .invalid, .signInIsProven, "Tên đăng nhập hoặc mật khẩu không đúng.",
        problems: [Problem("mat-khau", "Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra cả hai rồi nhập lại.")])
}
