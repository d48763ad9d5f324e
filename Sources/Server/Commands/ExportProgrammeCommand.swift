internal import ArgumentParser
internal import Domain
internal import Foundation

/// Takes a programme out as a document of Word.
struct ExportProgramme: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "programme", abstract: "Xuất một chương trình ra tệp Word theo thể thức Nghị định 30/2020/NĐ-CP.",
        discussion: """
            Ví dụ: phoihop export programme 01688f3c-… chuong-trinh-2019.docx
            Mã của chương trình là phần cuối của địa chỉ trang chương trình. Tệp xuất ra nhập lại được.
            """)

    @Argument(help: "Mã của chương trình.") var id: String
    @Argument(help: "Tệp để ghi.", completion: .file(extensions: ["docx"])) var file: String
    @OptionGroup var installation: InstallationOptions

    func run() async throws {
        let opened = try await Installation.open(try installation.settings(), .existing)
        let key = Key<Programme>(rawValue: id)
        try await opened.write(to: file) { try await opened.desk.paper(ofProgramme: key, as: .installation) }
    }
}

/// Takes the table of opinions and replies out.
struct ExportOpinions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "opinions", abstract: "Xuất bảng tổng hợp, tiếp thu, giải trình ý kiến ra tệp Word hay XLSX.",
        discussion: """
            Ví dụ: phoihop export opinions 01688f3c-… tong-hop-y-kien.docx --round 1
            Dạng tệp theo đuôi tên: .xlsx là bảng tính, còn lại là Word.
            """)

    @Argument(help: "Mã của chương trình.") var id: String
    @Argument(help: "Tệp để ghi.", completion: .file(extensions: ["docx", "xlsx"])) var file: String
    @ArgumentParser.Option(help: ArgumentHelp("Chỉ một đợt lấy ý kiến, đếm từ 1.", valueName: "N")) var round: Int?
    @OptionGroup var installation: InstallationOptions

    func run() async throws {
        let opened = try await Installation.open(try installation.settings(), .existing)
        let (key, rounds) = (Key<Programme>(rawValue: id), round.map { OpinionPaper.Rounds.number($0) } ?? .all)
        let form: OpinionPaper.Form = file.lowercased().hasSuffix(".xlsx") ? .xlsx : .docx
        try await opened.write(to: file) {
            try await opened.desk.paper(ofOpinionsOn: key, rounds, as: form, by: .installation)
        }
    }
}

extension Installation {
    /// Makes a paper and writes it into a file; what is refused ends the command with a sentence.
    fileprivate func write(to file: String, _ make: () async throws -> MadePaper) async throws {
        let paper: MadePaper
        do { paper = try await make() } catch let refusal as Refusal {
            await store.close()
            throw Complaint(refusal.kind == .absent ? "Không có chương trình này." : refusal.message)
        }
        await store.close()
        do { try Data(paper.bytes).write(to: URL(filePath: file), options: .atomic) } catch {
            throw Complaint("Không ghi được tệp \(file).")
        }
        print("Đã xuất ra \(file).")
    }
}
