internal import Storage

extension Rule {
    /// A code of the authenticator, and a recovery code, counts once.
    package static let codeCountsOnce = Rule("authenticator.code-counts-once")
}

/// What a person shows besides the password.
package enum SecondFactor: Hashable, Sendable {
    /// The six digits of the authenticator.
    case code(String)
    /// One of the ten codes on paper.
    case recoveryCode(String)
}

extension Work {
    /// Takes a second factor, which then counts no more; or counts the failure and says why it is refused.
    ///
    /// Throws only while the door is shut. A refusal is handed back instead of thrown: its count must be stored.
    func take(_ proof: SecondFactor, of member: inout Member, key: InstallationKey) throws -> Refusal? {
        let door = Door.proof(of: member.id)
        try refuseWhileShut([door])
        let refusal: Refusal? =
            switch proof {
            case .code(let typed): try takeCode(typed, of: &member, key: key)
            case .recoveryCode(let typed): try takeRecoveryCode(typed, of: member)
            }
        if refusal == nil { try forgetFailures(at: door) } else { _ = try countFailure(at: [door]) }
        return refusal
    }

    private func takeCode(_ typed: String, of member: inout Member, key: InstallationKey) throws -> Refusal? {
        guard member.totpConfirmed, let sealed = member.totpSecret else { return .wrongCode }
        switch Authenticator.judge(typed, try key.open(sealed), at: outside, after: member.totpLastStep) {
        case .right(let step):
            member.totpLastStep = step
            try session.run("UPDATE member SET totp_last_step = \(step) WHERE id = \(member.id)")
            return nil
        case .used:
            return .invalid(
                .codeCountsOnce, "ma",
                "Mã này đã được dùng. Hãy chờ mã tiếp theo trên điện thoại (tối đa 30 giây) rồi nhập lại.")
        case .wrong: return .wrongCode
        }
    }

    private func takeRecoveryCode(_ typed: String, of member: Member) throws -> Refusal? {
        let hash = RecoveryCode.hash(typed, of: member.id)
        let taken = try session.run(
            """
            UPDATE recovery_code SET used_at = \(now)
            WHERE member_id = \(member.id) AND code_hash = \(hash) AND used_at IS NULL
            """)
        guard taken == 1 else {
            return .invalid(
                .codeCountsOnce, "ma-du-phong",
                "Mã dự phòng không đúng hoặc đã dùng. Hãy nhập một mã khác trong danh sách.")
        }
        let left = try recoveryCodesLeft(of: member.id)
        try working(as: member).record("member.recovery-code-used", member, Facts().with("Số mã còn lại", "\(left)"))
        return nil
    }
}

extension Refusal {
    static let wrongCode = Refusal.invalid(
        .signInIsProven, "ma",
        "Mã không đúng. Hãy nhập 6 chữ số đang hiện trên điện thoại; nếu vẫn sai, kiểm tra giờ của điện thoại.")
}
