internal import Domain
internal import Markup
internal import Vietnamese

/// One import in its present state: what would happen, what is happening, what happened.
struct ImportRunPage {
    let run: ImportRun
    /// Rows that the check keeps out.
    let refused: [ImportRow]
    /// Rows that were to be taken, or taken back, and were not.
    let leftOut: [ImportRow]
    let changed: [ImportRow]
    let created: [ImportRow]
    let undoable: Int
    let importer: String?
    let history: [HistoryLine]
    let actor: Actor
    let language: Language

    var office: OfficePage {
        OfficePage(
            run.fileName, in: .administration,
            breadcrumbs: [Link(language.pick("Nhập và xuất dữ liệu", "Import and export"), to: Paths.imports)],
            eyebrow: "\(language.pick(run.kind.wording))",
            summary: "\(ImportStateBadge(state: run.state, language: language)) \(whoAndWhen)",
            main: "\(state)\(HistoryBlock(history, language))")
    }

    private var isOwn: Bool { run.isOwn(of: actor) && actor.mayImport(run.kind) }
    private var mayStop: Bool { isOwn || actor.isHostAdministrator }

    private var whoAndWhen: String {
        [importer ?? language.pick("Dòng lệnh", "Command line"), run.createdAt.vietnamese].joined(separator: ", ")
    }

    private var state: HTML {
        switch run.state {
        case .reading: "\(ImportProgress(run: run, language: language))<div class=\"buttons\">\(discard)</div>"
        case .unreadable: "\(reason)\(reading)<div class=\"buttons\">\(discard)</div>"
        case .checked: "\(figures(isDone: false))\(decision)\(reading)\(tables)"
        case .running, .undoing: "\(ImportProgress(run: run, language: language))\(stop)"
        case .stopped, .undoStopped: "\(reason)\(figures(isDone: true))\(going)\(tables)"
        case .done, .undone: "\(figures(isDone: true))\(going)\(tables)"
        case .discarded:
            EmptyState(
                language.pick("Tệp đã bỏ", "Put away"),
                language.pick("Chưa có gì thay đổi vì tệp này.", "Nothing was changed.")
            ).html
        }
    }

    private var reason: HTML {
        guard let reason = run.reason else { return HTML() }
        return Flash(.late, reason).html
    }

    private func figures(isDone: Bool) -> HTML {
        Figures([
            .init(
                number(run.created), isDone ? language.pick("đã thêm", "added") : language.pick("sẽ thêm mới", "new")),
            .init(
                number(run.updated),
                isDone ? language.pick("đã cập nhật", "updated") : language.pick("sẽ cập nhật", "changed")),
            .init(number(run.unchanged), language.pick("không đổi", "unchanged")),
            .init(
                number(run.refused),
                isDone ? language.pick("không nhập", "left out") : language.pick("có lỗi", "with problems"),
                to: run.refused > 0 ? "#loi" : nil, run.refused > 0 ? .late : .neutral),
        ]).html
    }

    private func number(_ count: Int) -> String { NumberText.whole(count) }

    // MARK: What can be done

    private var decision: HTML {
        let rows = run.created + run.updated
        guard isOwn else {
            return Unavailable(
                language.pick("Nhập", "Import"),
                because: language.pick("Chỉ người đã gửi tệp xác nhận được.", "Only who sent it may.")
            ).html
        }
        let why = language.pick(
            "Các dòng có lỗi để lại, những dòng khác được nhập ngay. Sau đó chỉ cần sửa tệp và gửi lại: mã giữ cho không ai bị ghi hai lần.",
            "Rows with problems stay out, the others are taken. Put the file right and send it again: codes keep anybody from being entered twice."
        )
        let confirm: HTML =
            rows > 0
            ? PostButton(
                language.pick("Nhập \(number(rows)) dòng", "Take \(number(rows)) rows"),
                to: Paths.confirmImport(run.id), .main
            ).html
            : Unavailable(
                language.pick("Nhập", "Import"),
                because: language.pick("Không có dòng nào thêm mới hay thay đổi.", "Nothing to take.")
            ).html
        let stepUp: HTML =
            run.kind == .member
            ? "<p>\(language.pick("Việc này cần xác nhận lại danh tính.", "This asks you to confirm your identity."))</p>"
            : HTML()
        return "<p>\(why)</p>\(stepUp)<div class=\"buttons\">\(confirm)\(discard)\(file)</div>"
    }

    private var discard: HTML {
        guard isOwn else { return HTML() }
        return PostButton(language.pick("Bỏ tệp này", "Put away"), to: Paths.discardImport(run.id), .quiet).html
    }

    private var stop: HTML {
        guard mayStop else { return HTML() }
        return "<div class=\"buttons\">\(PostButton(language.pick("Dừng", "Stop"), to: Paths.stopImport(run.id)))</div>"
    }

    private var going: HTML {
        var buttons = HTML()
        if isOwn, run.state == .stopped || run.state == .undoStopped {
            buttons =
                "\(buttons)\(PostButton(language.pick("Chạy tiếp", "Go on"), to: Paths.resumeImport(run.id), .main))"
        }
        if isOwn, run.state == .done || run.state == .stopped, undoable > 0 {
            buttons = "\(buttons)\(LinkButton(language.pick("Hoàn tác…", "Take back…"), to: Paths.undoImport(run.id)))"
        }
        return "<div class=\"buttons\">\(buttons)\(file)</div>"
    }

    private var file: HTML {
        guard run.showsRows(to: actor), run.reading != nil else { return HTML() }
        return LinkButton(
            language.pick("Tải tệp kèm cột “Lỗi”", "Download with a column of problems"),
            to: Paths.annotatedImport(run.id),
            isDownload: true
        ).html
    }

    private var reading: HTML { isOwn ? ImportReadingBlock(run: run, language: language).html : HTML() }

    private var tables: HTML {
        guard run.showsRows(to: actor) else { return HTML() }
        return ImportRowTables(
            run: run, refused: refused, leftOut: leftOut, changed: changed, created: created, language: language
        ).html
    }
}
