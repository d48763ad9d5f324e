internal import Signatures

extension SignatureReport {
    /// Whether somebody we trust says when it was signed, and not only the signer.
    var provesTime: Bool { level == .padesBT || level == .padesBLT }
}

extension Signature {
    /// Whether the time of a signature in the file is proved by a time stamp (PAdES B-T) or only told by the signer
    /// (B-B); nothing for other manners of signing.
    package var isTimeStamped: Bool? {
        guard level == .digital else { return nil }
        return JSONText.decode(SignatureReport.self, from: report)?.provesTime
    }

    /// How the time of a signature in the file is proved, as people read it.
    package var timeWording: Wording? {
        isTimeStamped.map { isStamped in
            isStamped
                ? Wording("PAdES B-T, có dấu thời gian", "PAdES B-T, with a time stamp")
                : Wording("PAdES B-B, chưa có dấu thời gian", "PAdES B-B, without a time stamp")
        }
    }

    /// By which certificate it was given, as a reader of the record sees it; empty where there is none.
    package var certificateWords: String {
        guard let facts = JSONText.decode(SignatureReport.self, from: report)?.certificate else { return "" }
        return "\(facts.subject)\nSố sê-ri \(facts.serial)\nCấp bởi \(facts.issuer)"
    }
}
