internal import Storage

extension RecoveryCode {
    package static let count = 10
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// Ten new codes of 80 bits, as people write them down: `k7qm-2xva-…`.
    ///
    /// They are shown once.
    package static func makeCodes() -> [String] {
        (0..<count).map { _ in
            let digits = Token.bytes(16).map { alphabet[Int($0 & 31)] }
            return stride(from: 0, to: 16, by: 4)
                .map { String(decoding: digits[$0..<$0 + 4], as: UTF8.self) }
                .joined(separator: "-")
        }
    }

    /// What is kept of a code.
    ///
    /// What people confuse in handwriting is read alike: o and 0, i, l and 1.
    static func hash(_ typed: String, of member: Key<Member>) -> String {
        let letters = typed.lowercased().compactMap { letter -> Character? in
            switch letter {
            case "o": "0"
            case "i", "l": "1"
            default: letter.isLetter || letter.isNumber ? letter : nil
            }
        }
        return Digest.fingerprint("recovery:\(member):\(String(letters))")
    }
}

extension Work {
    /// How many codes a member has not used yet.
    package func recoveryCodesLeft(of member: Key<Member>) throws -> Int {
        try session.first(
            Int.self, "SELECT count(*) FROM recovery_code WHERE member_id = \(member) AND used_at IS NULL") ?? 0
    }

    /// Gives the actor ten new codes and voids the old ones; the only moment at which they can be read.
    package func renewRecoveryCodes(version: Int) throws -> [String] {
        try requireStepUp()
        var member = try ownMember(version: version)
        guard member.totpConfirmed else {
            throw Refusal.outOfTurn(
                .codeCountsOnce, "Hãy thiết lập ứng dụng xác thực trước; mã dự phòng được tạo cùng lúc.")
        }
        member.version += 1
        try session.update(member)
        try record("member.recovery-codes-renewed", member)
        return try replaceRecoveryCodes(of: member.id)
    }

    func replaceRecoveryCodes(of member: Key<Member>) throws -> [String] {
        try session.run("DELETE FROM recovery_code WHERE member_id = \(member)")
        let codes = RecoveryCode.makeCodes()
        try session.insert(
            many: codes.map {
                RecoveryCode(id: newKey(), memberId: member, codeHash: RecoveryCode.hash($0, of: member), usedAt: nil)
            })
        return codes
    }
}
