internal import Storage

/// A browser session just opened or moved on.
///
/// The token is here and nowhere else: only its hash is kept.
package struct OpenedSession: Hashable, Sendable {
    package let token: String
    package let stage: SignIn.Stage
    package let member: Key<Member>
    package let account: String
}

extension Work {
    /// Opens a session for a member who gave the right password, and ends the one the browser had before.
    ///
    /// The token is always new: one that was known before signing in opens nothing afterwards.
    func openSession(of member: Member, address: String, device: String, replacing previous: String?) throws
        -> OpenedSession
    {
        if let previous { try session.run("DELETE FROM sign_in WHERE token_hash = \(Digest.fingerprint(previous))") }
        let token = Token.make()
        var signIn = SignIn(
            id: newKey(), tokenHash: Digest.fingerprint(token), memberId: member.id, holdingId: nil,
            stage: member.totpConfirmed ? .password : .complete, createdAt: now, seenAt: now, expiresAt: now,
            steppedUpUntil: nil, address: String(address.prefix(100)), device: String(device.prefix(100)))
        signIn.expiresAt = signIn.expiry(usedAt: now)
        if signIn.stage == .complete { signIn.steppedUpUntil = now.advanced(seconds: SignIn.stepUpSeconds) }
        try session.insert(signIn)
        if signIn.stage == .complete { try working(as: member, in: signIn).record("member.signed-in", member) }
        return OpenedSession(token: token, stage: signIn.stage, member: member.id, account: member.account)
    }

    /// Gives a session another token, so that one copied earlier opens nothing.
    func renewToken(of signIn: inout SignIn) throws -> String {
        let token = Token.make()
        signIn.tokenHash = Digest.fingerprint(token)
        try session.update(signIn)
        return token
    }

    /// The same unit of work, done by the member: what is recorded bears the member's name.
    func working(as member: Member, in signIn: SignIn? = nil) throws -> Work {
        Work(actor: try actor(of: member, in: signIn), now: now, session: session)
    }
}
