internal import ArgumentParser
internal import Domain
internal import Foundation

/// Takes the draft of a programme in from a Word file, or only says how it is understood.
struct ImportProgramme: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "programme", abstract: "Nhập dự thảo chương trình phối hợp từ tệp Word (.docx, .doc).",
        discussion: """
            Ví dụ: phoihop import programme du-thao-2019.docx --dry-run
                   phoihop import programme du-thao-2019.docx --lead MTTQ-HK --party "Thanh tra quận=TTR-HK"
            In ra các bên, nhóm nội dung, nhiệm vụ (chủ trì, phối hợp, thời hạn, thước đo) đã hiểu và những gì chưa hiểu.
            Tệp .doc cần có LibreOffice trên máy. Muốn hoàn tác thì bỏ dự thảo trên trang chương trình.
            """)

    @Argument(help: "Tệp Word.", completion: .file(extensions: ["docx", "doc"])) var file: String
    @Flag(help: "Chỉ in những gì hiểu được, không thay đổi gì.") var dryRun = false
    @Flag(help: "In kết quả dạng JSON.") var json = false
    @ArgumentParser.Option(help: ArgumentHelp("Mã đơn vị chủ trì soạn thảo.", valueName: "CODE")) var lead: String?
    @ArgumentParser.Option(
        help: ArgumentHelp("Một bên trong tệp là tổ chức nào, ví dụ “Quận Đoàn=DTN-HK”.", valueName: "NAME=CODE"))
    var party: [String] = []
    @ArgumentParser.Option(
        help: ArgumentHelp("Nhập vào một dự thảo đã có: việc cùng tên được sửa, việc mới được thêm.", valueName: "ID"))
    var over: String?
    @Flag(help: "Nhập cả khi tệp này đã được nhập thành một chương trình.") var another = false
    @OptionGroup var installation: InstallationOptions

    func validate() throws {
        guard let wrong = party.first(where: { !$0.dropFirst().dropLast().contains("=") }) else { return }
        throw ValidationError("“\(wrong)” chưa đúng. Hãy ghi như --party \"Quận Đoàn=DTN-HK\".")
    }

    func run() async throws {
        let brought = try BroughtFile(at: file, limit: DraftFile.limit) {
            "Tệp nặng \($0 >> 20) MB, quá mức \(DraftFile.limit >> 20) MB."
        }
        let read: DraftFile
        do { read = try DraftFile(brought) } catch { throw Complaint(error.message) }
        let opened = try await Installation.open(try installation.settings(), .existing)
        let (leadCode, corrections) = (lead, corrections)
        let draft = try await opened.looking { work in
            try work.intake(of: read, lead: leadCode, corrections)
        }
        var report = try await opened.looking { work in try IntakeReport(draft, work) }
        if !dryRun {
            let isAnother = another
            let target = over.map { Key<Programme>(rawValue: $0) }
            let taken = try await opened.acting { work in
                guard let target else { return try work.takeIn(draft, isAnother: isAnother) }
                let version = try work.programme(target).version
                return try work.takeIn(draft, over: target, version: version, isAnother: isAnother)
            }
            report.take(taken, isOver: over != nil)
        }
        try await opened.finish()
        print(json ? report.json : report.text)
    }

    private var corrections: [String: String] {
        Dictionary(
            party.compactMap { pair in
                pair.lastIndex(of: "=").map { (String(pair[..<$0]), String(pair[pair.index(after: $0)...])) }
            }, uniquingKeysWith: { _, last in last })
    }
}

extension Work {
    /// How a file would be taken in, with what the operator says of the organisations, by their codes.
    fileprivate func intake(
        of file: DraftFile, lead code: String?, _ corrections: [String: String]
    ) throws -> IntakeDraft {
        var draft = try proposeIntake(of: file, lead: try code.map { try coded($0) })
        for (name, code) in corrections {
            guard let place = draft.parties.firstIndex(where: { $0.name == name }) else {
                throw Refusal.invalid([
                    .init(
                        "ben",
                        "Trong tệp không có bên “\(name)”. Các bên: \(draft.parties.map(\.name).joined(separator: "; "))."
                    )
                ])
            }
            draft.parties[place].organisation = try coded(code)
            draft.parties[place].confidence = .sure
        }
        return draft
    }

    private func coded(_ code: String) throws -> Key<Organisation> {
        guard let found = try organisation(code: code) else {
            throw Refusal.invalid([.init("ma", "Không có tổ chức nào mang mã “\(code)”.")])
        }
        return found.id
    }
}

extension Installation {
    /// Reads as the installation; what is refused ends the command with a sentence.
    func looking<T: Sendable>(_ work: @escaping @Sendable (Work) throws -> T) async throws -> T {
        do { return try await desk.look(as: .installation, work) } catch let refusal as Refusal {
            await store.close()
            throw Complaint(refusal.kind == .absent ? "Không có bản ghi này." : refusal.message)
        }
    }
}
