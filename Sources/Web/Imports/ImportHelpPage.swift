internal import Domain
internal import Markup

/// How to fill in a file, column by column: the same words as in the file itself.
struct ImportHelpPage {
    let kind: ImportRun.Kind
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Cách điền: \(kind.wording.vietnamese)", "How to fill in: \(kind.wording.english)"),
            in: .administration,
            breadcrumbs: [Link(language.pick("Nhập và xuất dữ liệu", "Import and export"), to: Paths.imports)],
            summary:
                "\(language.pick("Cột nào cũng nhận ra theo tiêu đề, thứ tự cột tùy ý. Ô trống giữ nguyên giá trị đang có.", "Columns are known by their titles, in any order. An empty cell leaves what stands."))",
            actions: LinkButton(
                language.pick("Tải tệp mẫu", "Download the file"), to: Paths.importTemplate(kind, .xlsx), .main,
                isDownload: true
            ).html,
            main: table)
    }

    private var table: HTML {
        Table(
            language.pick("Các cột", "Columns"),
            columns: [
                .text(language.pick("Cột", "Column"), .heading) { $0.title },
                .text(language.pick("Bắt buộc", "Required")) { $0.isRequired ? language.pick("Có", "Yes") : "" },
                .text(language.pick("Cách ghi", "How")) { $0.manner },
                .text(language.pick("Giá trị được dùng", "Allowed values")) { $0.allowed.joined(separator: "; ") },
                .text(language.pick("Ví dụ", "Example"), .quiet) { $0.example },
            ], rows: kind.help(isEnglish: language == .english), language: language
        ).html
    }
}
