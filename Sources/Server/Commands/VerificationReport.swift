internal import Domain

/// The outcome of a verification as an operator reads it.
struct VerificationReport: Encodable {
    struct Finding: Encodable {
        let kind: String
        let position: Int?
        let event: String?
        let message: String
    }

    let sound: Bool
    let sealed: Int
    let head: String
    let findings: [Finding]

    init(_ result: EventVerification) {
        sound = result.isSound
        sealed = result.sealed
        head = result.head
        findings = result.findings.map {
            Finding(kind: $0.kind.rawValue, position: $0.position, event: $0.event, message: $0.message)
        }
    }

    var text: String {
        guard !sound else {
            return "Nhật ký nguyên vẹn: \(sealed) sự kiện đã niêm phong, đầu chuỗi \(head.prefix(16))…"
        }
        return (["Nhật ký KHÔNG nguyên vẹn (\(findings.count) chỗ sai khác):"] + findings.map { "  - \($0.message)" })
            .joined(separator: "\n")
    }
}
