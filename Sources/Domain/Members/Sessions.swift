internal import Calendars
internal import Storage

extension Work {
    /// The browsers in which the actor is signed in, the latest first.
    package func sessions() throws -> [SignIn] {
        guard let member = actor.member else { return [] }
        return try session.all(
            SignIn.self,
            """
            SELECT * FROM sign_in
            WHERE member_id = \(member) AND stage = \(SignIn.Stage.complete) AND expires_at > \(now)
            ORDER BY seen_at DESC, id DESC
            """)
    }

    /// Ends one of the actor's own sessions.
    package func endSession(_ id: Key<SignIn>) throws {
        let member = try ownMember()
        guard try session.run("DELETE FROM sign_in WHERE id = \(id) AND member_id = \(member.id)") == 1 else {
            throw Refusal.absent
        }
        try record("member.session-ended", member)
    }

    /// Ends every session of the actor but this one, and answers how many there were.
    @discardableResult
    package func endOtherSessions() throws -> Int {
        let member = try ownMember()
        guard let own = actor.session else { throw Refusal.absent }
        let ended = try session.run("DELETE FROM sign_in WHERE member_id = \(member.id) AND id <> \(own)")
        if ended > 0 { try record("member.other-sessions-ended", member, Facts().with("Số phiên", "\(ended)")) }
        return ended
    }

    /// Signs out the browser that holds the token; with an unknown token nothing happens.
    package func signOut(token: String) throws {
        guard let signedIn = try signedIn(token: token) else { return }
        try session.delete(signedIn.signIn)
        if signedIn.signIn.stage == .complete {
            try Work(actor: signedIn.actor, now: now, session: session).record("member.signed-out", signedIn.member)
        }
    }

    /// Notes that a session is in use; its end moves on with it, to twelve hours after the password at most.
    package func touch(_ id: Key<SignIn>) throws {
        guard var signIn = try session.find(SignIn.self, id), signIn.stage == .complete, signIn.expiresAt > now,
            signIn.seenAt.seconds(to: now) >= SignIn.touchSeconds
        else { return }
        signIn.seenAt = now
        signIn.expiresAt = signIn.expiry(usedAt: now)
        try session.update(signIn)
    }

    /// Removes what has run out: sessions, counts of failures, and the sessions of people whose last office ended.
    package func clearExpiredSignIns() throws {
        try session.run("DELETE FROM sign_in WHERE expires_at <= \(now)")
        let yesterday = now.advanced(seconds: -86_400)
        try session.run("DELETE FROM throttle WHERE started_at < \(yesterday) AND (until IS NULL OR until <= \(now))")
        let signedIn = try session.all(
            Member.self,
            """
            SELECT member.* FROM member
            WHERE member.id IN (SELECT member_id FROM sign_in)
              AND NOT EXISTS (
                  SELECT 1 FROM holding JOIN office ON office.id = holding.office_id
                  WHERE holding.person_id = member.person_id
                    AND \(Period.holds("holding.", on: today)) AND \(Period.holds("office.", on: today)))
            """)
        for member in signedIn where try accessEnded(of: member) != nil { try endSessions(of: member.id) }
    }

    /// Ends every session of a member, and answers how many there were.
    @discardableResult
    func endSessions(of member: Key<Member>) throws -> Int {
        try session.run("DELETE FROM sign_in WHERE member_id = \(member)")
    }
}
