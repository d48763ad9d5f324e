internal import Storage

extension Rule {
    /// A ready account with a password set by somebody else is made only by whoever runs the machine.
    package static let readyAccountsAreMadeByTheInstallation = Rule(
        "member.ready-accounts-are-made-by-the-installation")
}

extension Desk {
    /// Makes an account that can be signed in to at once; for the first administrator and for samples.
    @discardableResult
    package func addMember(
        person: Key<Person>, account: String, password: String, totpSecret: [UInt8]? = nil, passwords: PasswordKeeper,
        key: InstallationKey
    ) async throws -> Member {
        let name = try await look(as: .installation) { try $0.keptPerson(person).fullName }
        try PasswordRules.check(password, account: AccountName.folded(account), name: name, field: "mat-khau")
        let hash = try await passwords.hash(password)
        let sealed = try totpSecret.map { try key.seal($0) }
        return try await act(as: .installation) {
            try $0.addMember(person, account: account, passwordHash: hash, sealedSecret: sealed)
        }
    }
}

extension Work {
    /// Makes an account with a password already hashed, and with an authenticator where its sealed secret is given.
    ///
    /// A whole sample is made in one act this way: hashing has happened before, outside.
    @discardableResult
    package func addMember(
        _ person: Key<Person>, account: String, passwordHash: String, sealedSecret: String? = nil
    ) throws -> Member {
        try require(actor.isInstallation, .readyAccountsAreMadeByTheInstallation)
        let known = try keptPerson(person)
        var member = try newMember(for: known, account: account)
        member.passwordHash = passwordHash
        member.totpSecret = sealedSecret
        member.totpConfirmed = sealedSecret != nil
        try session.insert(member)
        try record("member.added", member, Facts().with("Cán bộ", known.fullName))
        return member
    }

    /// The account of that name that the actor keeps.
    package func member(account: String) throws -> Member {
        guard let named = try member(named: AccountName.folded(account)) else { throw Refusal.absent }
        return try member(named.id)
    }
}
