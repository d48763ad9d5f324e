internal import Domain
internal import Markup
internal import Vietnamese

/// The rows of an import that people look at: what is wrong, what changes, what is new.
struct ImportRowTables: Renderable {
    let run: ImportRun
    let refused: [ImportRow]
    let leftOut: [ImportRow]
    let changed: [ImportRow]
    let created: [ImportRow]
    let language: Language

    /// How many rows of a kind a page shows; the file has them all.
    private static let most = 200

    var html: HTML { "\(problems)\(left)\(changes)\(new)" }

    private var problems: HTML {
        guard !refused.isEmpty else { return HTML() }
        return Block(
            language.pick("Dòng có lỗi", "Rows with problems"), note: extent(refused.count, of: run.refused), id: "loi",
            table(refused.flatMap(\.told).prefix(ImportRowTables.most).map(\.self))
        ).html
    }

    private var left: HTML {
        guard !leftOut.isEmpty else { return HTML() }
        let title =
            run.state == .undone || run.state == .undoStopped
            ? language.pick("Giữ nguyên khi hoàn tác", "Kept when taken back")
            : language.pick("Để lại khi nhập", "Left out when taken in")
        return Block(
            title, note: extent(leftOut.count, of: leftOut.count), id: "de-lai", table(leftOut.flatMap(\.told))
        ).html
    }

    private func table(_ problems: [RowProblem]) -> HTML {
        Table(
            language.pick("Lỗi theo ô", "Problems by cell"),
            columns: [
                .text(language.pick("Dòng", "Row"), .number) { "\($0.line)" },
                .text(language.pick("Cột", "Column"), .heading) { $0.column },
                .text(language.pick("Trong tệp", "In the file")) { String($0.found.prefix(80)) },
                .text(language.pick("Cần sửa", "What to change")) { $0.message },
            ], rows: problems, language: language
        ).html
    }

    private var changes: HTML {
        guard !changed.isEmpty else { return HTML() }
        let table = Table(
            language.pick("Thay đổi", "Changes"),
            columns: [
                .text(language.pick("Dòng", "Row"), .number) { "\($0.line)" },
                .text(language.pick("Bản ghi", "Record"), .heading) { $0.title },
                Column(language.pick("Cũ → mới", "Old → new")) { list(of: $0.changes) },
            ], rows: changed, language: language)
        return Block(
            language.pick("Cập nhật bản ghi đã có", "Changes to what is there"),
            note: extent(changed.count, of: run.updated), table
        ).html
    }

    private func list(of changes: FieldChanges) -> HTML {
        """
        <ul>\(changes.list, { change in
            "<li>\(run.title(ofColumn: change.column)): \(change.old ?? language.pick("(trống)", "(empty)")) → \(change.new ?? language.pick("(trống)", "(empty)"))</li>"
        })</ul>
        """
    }

    private var new: HTML {
        guard !created.isEmpty else { return HTML() }
        let table = Table(
            language.pick("Thêm mới", "New"),
            columns: [
                .text(language.pick("Dòng", "Row"), .number) { "\($0.line)" },
                .text(language.pick("Bản ghi", "Record"), .heading) { $0.title },
                Column(language.pick("Kèm theo", "With it")) { list(of: $0.changes) },
            ], rows: created, language: language)
        let summary = language.pick("Xem các dòng thêm mới", "Show the new rows")
        return Block(
            language.pick("Thêm mới", "New"), note: extent(created.count, of: run.created), Disclosure(summary, table)
        ).html
    }

    /// `200 dòng đầu trong 1.250`.
    private func extent(_ shown: Int, of all: Int) -> String {
        let total = NumberText.whole(all)
        return all > shown
            ? language.pick("\(shown) dòng đầu trong \(total)", "the first \(shown) of \(total)")
            : language.pick("\(total) dòng", "\(total) rows")
    }
}
