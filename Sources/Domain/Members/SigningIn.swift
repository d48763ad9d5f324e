internal import Storage

extension Desk {
    /// Signs a person in by account and password: the session is complete, or waits for the second factor.
    ///
    /// `previous` is the token the browser had before; it never survives. A browser in which the account was signed in
    /// before is throttled by itself, so that strangers who guess do not shut the owner out.
    package func signIn(
        account: String, password: String, address: String, device: String, passwords: PasswordKeeper,
        browser: KnownBrowser? = nil, replacing previous: String? = nil
    ) async throws -> OpenedSession {
        let account = AccountName.folded(account)
        let doors = Door.ofSignIn(account: account, address: address, browser: browser)
        let proof = try await checkPassword(password, at: doors, passwords: passwords) { try $0.member(named: account) }
        guard proof.isRight else { throw Refusal.notProven }
        return try await act(as: .installation) { work -> Result<OpenedSession, Refusal> in
            guard var member = try work.member(named: account) else { return .failure(.notProven) }
            try work.accept(proof, of: &member)
            if let end = try work.accessEnded(of: member) { return .failure(end.refusal) }
            return .success(try work.openSession(of: member, address: address, device: device, replacing: previous))
        }.get()
    }

    /// Completes a session that waits for the second factor; the token is a new one.
    package func completeSignIn(
        token: String, with proof: SecondFactor, key: InstallationKey
    ) async throws -> OpenedSession {
        try await act(as: .installation) { work in
            guard let signedIn = try work.signedIn(token: token), signedIn.signIn.stage == .password else {
                throw Refusal.outOfTurn(.signInIsProven, "Đã quá thời gian chờ mã. Hãy đăng nhập lại từ đầu.")
            }
            return try work.complete(signedIn, with: proof, key: key)
        }.get()
    }
}

extension Work {
    /// The account of that name, whatever its state; for checking a password, never for showing.
    func member(named account: String) throws -> Member? {
        try session.first(Member.self, "SELECT * FROM member WHERE account = \(account)")
    }

    fileprivate func complete(
        _ signedIn: SignedIn, with proof: SecondFactor, key: InstallationKey
    ) throws -> Result<OpenedSession, Refusal> {
        var member = signedIn.member
        if let refusal = try take(proof, of: &member, key: key) { return .failure(refusal) }
        var signIn = signedIn.signIn
        signIn.stage = .complete
        signIn.seenAt = now
        signIn.expiresAt = signIn.expiry(usedAt: now)
        signIn.steppedUpUntil = now.advanced(seconds: SignIn.stepUpSeconds)
        let token = try renewToken(of: &signIn)
        try working(as: member, in: signIn).record("member.signed-in", member)
        return .success(OpenedSession(token: token, stage: .complete, member: member.id, account: member.account))
    }
}

extension Door {
    /// What signing in knocks at: the known browser alone, or the account and the address.
    static func ofSignIn(account: String, address: String, browser: KnownBrowser?) -> [Door] {
        if let browser, browser.account == account { return [.browser(browser)] }
        return [.account(account), .address(address)]
    }
}
