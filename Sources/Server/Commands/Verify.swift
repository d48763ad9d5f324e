internal import ArgumentParser
internal import Domain

/// Checks that what was recorded is still what it was.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Kiểm tra nhật ký còn nguyên vẹn: phoihop verify events.",
        discussion: "Đi hết chuỗi niêm phong, so với từng sự kiện và các bản neo hằng ngày. Mã thoát 1 khi có sai khác."
    )

    enum What: String, ExpressibleByArgument, CaseIterable { case events }

    @Argument(help: "Kiểm tra gì: events (nhật ký).") var what: What
    @OptionGroup var installation: InstallationOptions
    @Flag(help: "In kết quả dạng JSON.") var json = false

    func run() async throws {
        let opened = try await Installation.open(try installation.settings(), .existing)
        let result = try await opened.verifyEvents()
        await opened.store.close()
        print(json ? JSONText.encode(VerificationReport(result)) : VerificationReport(result).text)
        if !result.isSound { throw ExitCode.failure }
    }
}

extension Installation {
    func verifyEvents() async throws -> EventVerification {
        let anchors = try anchors.all()
        return try await desk.look(as: .installation) { try $0.verifyEvents(anchors: anchors) }
    }
}

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
