internal import Storage

extension Rule {
    /// Administrators and leaders act only with a second factor set up.
    package static let decidersHaveASecondFactor = Rule("member.deciders-have-a-second-factor")
    /// An authenticator counts once a code made with its secret came back.
    package static let authenticatorIsConfirmed = Rule("authenticator.is-confirmed")
}

/// A secret shown to set up an authenticator; nothing is kept until a code made with it comes back.
///
/// The form carries it sealed, bound to the member, to the member's version and to half an hour: a form of somebody
/// else, an old one and a forged one are refused, and an authenticator in use stays in force until the new one works.
package struct AuthenticatorOffer: Sendable {
    package let secret: [UInt8]
    package let seal: String
    package let uri: String

    private struct Content: Codable {
        let member: Key<Member>
        let version: Int
        let secret: [UInt8]
        let until: Instant
    }

    private static let secondsToConfirm = 1800

    init(to member: Member, issuer: String, at now: Instant, key: InstallationKey) throws {
        secret = Authenticator.newSecret()
        let until = now.advanced(seconds: AuthenticatorOffer.secondsToConfirm)
        let content = Content(member: member.id, version: member.version, secret: secret, until: until)
        seal = try key.seal(Array(JSONText.encode(content).utf8))
        uri = Authenticator.uri(secret, account: member.account, issuer: issuer)
    }

    /// Reads a sealed offer that came back with a form.
    init(seal: String, of member: Member, issuer: String, at now: Instant, key: InstallationKey) throws(Refusal) {
        guard seal.utf8.count < 4000, let bytes = try? key.open(seal),
            let content = JSONText.decode(Content.self, from: String(decoding: bytes, as: UTF8.self)),
            content.member == member.id, content.version == member.version, content.until > now
        else {
            throw .outOfTurn(
                .recordIsUnchanged, "Mã thiết lập này không còn dùng được. Hãy mở lại trang thiết lập và quét mã mới.")
        }
        secret = content.secret
        self.seal = seal
        uri = Authenticator.uri(secret, account: member.account, issuer: issuer)
    }
}

/// An authenticator that was just set up: the recovery codes, shown once, and the new token of the session.
package struct AuthenticatorConfirmed: Sendable {
    package let recoveryCodes: [String]
    package let token: String
}

extension Work {
    /// A new secret for the actor's authenticator.
    package func offerAuthenticator(issuer: String, key: InstallationKey) throws -> AuthenticatorOffer {
        try requireStepUp()
        return try AuthenticatorOffer(to: ownMember(), issuer: issuer, at: now, key: key)
    }

    /// The offer that a refused form brought back.
    package func offeredAuthenticator(seal: String, issuer: String, key: InstallationKey) throws -> AuthenticatorOffer {
        try AuthenticatorOffer(seal: seal, of: ownMember(), issuer: issuer, at: now, key: key)
    }

    /// Sets up the authenticator with a first code; other sessions end, since they were opened without it.
    package func confirmAuthenticator(seal: String, code: String, key: InstallationKey) throws -> AuthenticatorConfirmed
    {
        try requireStepUp()
        var member = try ownMember()
        let offer = try AuthenticatorOffer(seal: seal, of: member, issuer: "", at: now, key: key)
        guard case .right(let step) = Authenticator.judge(code, offer.secret, at: outside, after: nil) else {
            throw Refusal.invalid(
                .authenticatorIsConfirmed, "ma",
                "Mã chưa khớp. Hãy nhập 6 chữ số đang hiện trong ứng dụng; nếu vẫn sai, kiểm tra giờ của điện thoại.")
        }
        member.totpSecret = try key.seal(offer.secret)
        member.totpConfirmed = true
        member.totpLastStep = step
        member.version += 1
        try session.update(member)
        let codes = try replaceRecoveryCodes(of: member.id)
        let token = try endAllButOwnSession(of: member)
        try record("member.authenticator-set", member)
        return AuthenticatorConfirmed(recoveryCodes: codes, token: token)
    }

    /// Goes back to the password alone, for those who decide nothing.
    package func removeAuthenticator(version: Int) throws {
        try requireStepUp()
        var member = try ownMember(version: version)
        try require(
            !actor.mustHaveSecondFactor, .decidersHaveASecondFactor,
            "Người quản trị và lãnh đạo phải dùng ứng dụng xác thực, nên không bỏ được.")
        member.clearAuthenticator()
        member.version += 1
        try session.update(member)
        try session.run("DELETE FROM recovery_code WHERE member_id = \(member.id)")
        try record("member.authenticator-removed", member)
    }
}

extension Member {
    /// Forgets the authenticator; the password alone counts until another is set up.
    mutating func clearAuthenticator() {
        totpSecret = nil
        totpConfirmed = false
        totpLastStep = nil
    }
}

extension Actor {
    /// Whether an office of the actor decides so much that a password alone is too little.
    package var mustHaveSecondFactor: Bool {
        capacities.contains { $0.role == .administrator || $0.role == .leader }
    }
}
