internal import Domain
internal import Markup

/// The page between the wish to take an import back and doing so.
struct ImportUndoPage {
    let run: ImportRun
    let rows: Int
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Hoàn tác lần nhập", "Take the import back"), in: .administration,
            breadcrumbs: [
                Link(language.pick("Nhập và xuất dữ liệu", "Import and export"), to: Paths.imports),
                Link(run.fileName, to: Paths.importRun(run.id)),
            ],
            main: Confirmation(
                to: Paths.undoImport(run.id),
                consequences: [
                    language.pick(
                        "\(rows) dòng đã thêm hoặc cập nhật được đưa về như trước khi nhập.",
                        "\(rows) rows go back to what they were before."),
                    language.pick(
                        "Việc hoàn tác được ghi vào nhật ký, với tên của đồng chí.", "It is recorded under your name."),
                ],
                untouched: [
                    language.pick(
                        "Bản ghi đã có người sửa, hoặc đã có việc khác gắn vào sau khi nhập, được giữ nguyên; trang kết quả nói rõ dòng nào.",
                        "Records that somebody changed or built on since stay; the page says which."),
                    language.pick("Tệp đã gửi và lịch sử của các bản ghi.", "The file and the history of the records."),
                ],
                yes: language.pick("Hoàn tác \(rows) dòng", "Take back \(rows) rows"),
                no: Link(language.pick("Không, quay lại", "No, go back"), to: Paths.importRun(run.id)),
                isDangerous: true,
                language: language
            ).html)
    }
}
