internal import ArgumentParser
internal import Calendars
internal import Domain
internal import Foundation

/// Takes lists and programmes out into files, as the installation sees them.
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Xuất danh sách ra tệp XLSX hay CSV; xuất chương trình, bảng tổng hợp ý kiến ra tệp Word.",
        discussion: """
            Ví dụ: phoihop export organisations to-chuc.xlsx --day 2019-02-21
                   phoihop export programme 0168f… chuong-trinh.docx
                   phoihop export opinions 0168f… tong-hop-y-kien.xlsx
            """,
        subcommands: [ExportList.self, ExportProgramme.self, ExportOpinions.self],
        defaultSubcommand: ExportList.self)
}

/// Takes a list out into a file.
struct ExportList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Xuất tổ chức, cán bộ hoặc tài khoản ra tệp XLSX hay CSV.",
        discussion: """
            Ví dụ: phoihop export organisations to-chuc.xlsx --day 2019-02-21
            Dạng tệp theo đuôi tên: .csv là CSV, còn lại là XLSX. Tệp xuất ra nhập lại được.
            """)

    @Argument(help: "Danh sách: organisations, people hoặc members.") var list: ListName
    @Argument(help: "Tệp để ghi.", completion: .file(extensions: ["xlsx", "csv"])) var file: String
    @ArgumentParser.Option(help: ArgumentHelp("Ngày xem, ví dụ 21/02/2019; bỏ trống là hôm nay.", valueName: "DAY"))
    var day: String?
    @OptionGroup var installation: InstallationOptions

    func validate() throws {
        guard let day, self.chosen == nil else { return }
        throw ValidationError("“\(day)” không phải là một ngày có thật. Hãy ghi như 21/02/2019.")
    }

    private var chosen: Day? { day.flatMap { Day($0) ?? Day(vietnamese: $0) } }

    func run() async throws {
        let opened = try await Installation.open(try installation.settings(), .existing)
        let form: ExportOrder.Form = file.lowercased().hasSuffix(".csv") ? .csv : .xlsx
        let order = ExportOrder(list.kind, as: form, on: chosen ?? opened.desk.clock.now.day)
        let target = URL(filePath: file)
        let made = try await opened.desk.export(order, as: .installation, into: target.deletingLastPathComponent().path)
        guard rename(made.path, target.path) == 0 else {
            try? FileManager.default.removeItem(atPath: made.path)
            throw Complaint("Không ghi được tệp \(file).")
        }
        try await opened.finish()
        print("Đã xuất \(made.rows) dòng ra \(file).")
    }
}
