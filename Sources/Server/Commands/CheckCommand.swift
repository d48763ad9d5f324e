internal import ArgumentParser
internal import Documents
internal import Domain
internal import Foundation

/// Checks the form of a Word file against the rules of a style; needs no installation and keeps nothing.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Kiểm tra thể thức, kỹ thuật trình bày của một tệp Word (.docx).",
        discussion: """
            Ví dụ: phoihop check chuong-trinh.docx --style mttq
                   phoihop check cong-van.docx --style nd30 --json
            Thể thức: nd30, mttq, dang, doan, cong-doan, tu-do. Mã thoát 1 khi có lỗi, 2 khi không đọc được tệp; \
            chỉ có nhắc nhở thì mã thoát là 0. Tệp không bị sửa.
            """)

    @Argument(help: "Tệp Word.", completion: .file(extensions: ["docx"])) var file: String
    @ArgumentParser.Option(help: ArgumentHelp("Thể thức để so.", valueName: "STYLE")) var style = "nd30"
    @Flag(help: "In kết quả dạng JSON.") var json = false

    func validate() throws {
        guard DocumentStyle.named(style) == nil else { return }
        let names = DocumentStyle.all.map(\.shortName).joined(separator: ", ")
        throw ValidationError("Không có thể thức “\(style)”. Hãy chọn: \(names).")
    }

    func run() async throws {
        let style = DocumentStyle.named(style) ?? .state
        let outcome: FormatReport
        do {
            outcome = try FormatCheck.report(on: [UInt8](try read()), style: style)
        } catch {
            let sentence = (error as? WordProblem)?.sentence ?? "\(error)"
            FileHandle.standardError.write(Data("\(sentence)\n".utf8))
            throw ExitCode(2)
        }
        let report = CheckReport(file: file, style: style, outcome)
        print(json ? JSONText.encode(report) : report.text)
        if outcome.findings.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
    }

    private func read() throws -> Data {
        do { return try Data(contentsOf: URL(filePath: file)) } catch {
            throw Complaint("Không mở được tệp \(file). Hãy xem lại đường dẫn và quyền đọc.")
        }
    }
}

/// What was found in a file, as an operator or a program reads it.
private struct CheckReport: Encodable {
    struct Line: Encodable {
        let rule: String
        let severity: String
        let place: String
        let expected: String
        let found: String
        let others: Int
        let message: String
    }

    let file: String
    let style: String
    /// The text that the style follows, and the first day of it.
    let law: String?
    let inForceFrom: String?
    /// The day of the document, and what is to be said of the style on it.
    let day: String?
    let warning: String?
    let errors: Int
    let hints: Int
    let findings: [Line]

    init(file: String, style: DocumentStyle, _ outcome: FormatReport) {
        let findings = outcome.findings
        self.file = file
        self.style = style.shortName
        law = style.law?.name
        inForceFrom = style.law?.from.description
        day = outcome.day?.description
        warning = outcome.warning
        errors = findings.count { $0.severity == .error }
        hints = findings.count - errors
        self.findings = findings.map {
            Line(
                rule: $0.rule.rawValue, severity: $0.severity.rawValue, place: $0.place, expected: $0.expected,
                found: $0.found, others: $0.others, message: $0.sentence)
        }
    }

    var text: String {
        let note = warning.map { ["lưu ý  \($0)"] } ?? []
        guard !findings.isEmpty else {
            return (note + ["\(file): đúng thể thức \(style)."]).joined(separator: "\n")
        }
        let lines = note + findings.map { "\($0.severity == "error" ? "lỗi" : "nhắc")  \($0.rule)  \($0.message)" }
        return (lines + ["\(file): \(errors) lỗi, \(hints) nhắc nhở."]).joined(separator: "\n")
    }
}
