internal import Storage

/// What a person who is signed in shows again before a sensitive act.
package enum StepUpProof: Hashable, Sendable {
    case code(String)
    case password(String)
}

extension Work {
    /// Refuses a sensitive act unless the actor proved their identity within the last ten minutes.
    package func requireStepUp() throws(Refusal) {
        if actor.isInstallation { return }
        guard let until = actor.steppedUpUntil, until > now else {
            throw .forbidden(
                .actIsSteppedUp,
                "Việc này cần xác nhận lại danh tính trong vòng 10 phút trước đó. Hãy xác nhận rồi làm tiếp.")
        }
    }

    /// Whether the actor proved their identity so lately that sensitive acts are open.
    package var isSteppedUp: Bool { actor.isInstallation || actor.steppedUpUntil.map { $0 > now } == true }
}

extension Desk {
    /// Takes a fresh proof of identity; sensitive acts are open for ten minutes.
    ///
    /// Where an authenticator is set up, only its code counts.
    package func stepUp(
        as actor: Actor, with proof: StepUpProof, passwords: PasswordKeeper, key: InstallationKey
    ) async throws {
        switch proof {
        case .code(let typed):
            try await act(as: actor) { work -> Result<Void, Refusal> in
                var member = try work.ownMember()
                if let refusal = try work.take(.code(typed), of: &member, key: key) { return .failure(refusal) }
                return .success(try work.noteStepUp(member))
            }.get()
        case .password(let password):
            let proof = try await checkOwnPassword(password, of: actor, passwords: passwords)
            try await act(as: actor) { work in
                var member = try work.ownMember()
                guard !member.totpConfirmed else { throw Refusal.wrongCode }
                try work.accept(proof, of: &member)
                try work.noteStepUp(member)
            }
        }
    }

    /// Checks the actor's own password again, at the door of the person's proofs.
    func checkOwnPassword(_ password: String, of actor: Actor, passwords: PasswordKeeper) async throws -> PasswordProof
    {
        guard let id = actor.member else { throw Refusal.absent }
        let proof = try await checkPassword(password, at: [.proof(of: id)], passwords: passwords) {
            try $0.session.find(Member.self, id)
        }
        guard proof.isRight else {
            throw Refusal.invalid(.signInIsProven, "mat-khau", "Mật khẩu không đúng. Hãy nhập lại mật khẩu đang dùng.")
        }
        return proof
    }
}

extension Work {
    /// The actor's own account.
    package func ownMember() throws -> Member {
        guard let id = actor.member, let member = try session.find(Member.self, id), !member.isClosed else {
            throw Refusal.absent
        }
        return member
    }

    /// The actor's own account, as the actor saw it.
    func ownMember(version: Int) throws -> Member {
        let member = try ownMember()
        guard member.version == version else {
            throw Refusal.outOfTurn(
                .recordIsUnchanged, "Thiết lập bảo mật vừa được đổi ở nơi khác. Hãy mở lại trang bảo mật rồi làm tiếp.")
        }
        return member
    }

    fileprivate func noteStepUp(_ member: Member) throws {
        guard let signIn = actor.session else { throw Refusal.absent }
        let until = now.advanced(seconds: SignIn.stepUpSeconds)
        try session.run(
            "UPDATE sign_in SET stepped_up_until = \(until) WHERE id = \(signIn) AND member_id = \(member.id)")
        try record("member.stepped-up", member)
    }
}
