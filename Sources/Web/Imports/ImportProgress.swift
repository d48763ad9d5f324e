internal import Domain
internal import Markup

/// How far the worker is with an import; asks again by itself until it is done.
struct ImportProgress: Renderable {
    let run: ImportRun
    let language: Language

    var html: HTML {
        LongWork(
            title, done: run.done, total: run.total, unit: language.pick("dòng", "rows"),
            path: Paths.importProgress(run.id),
            isRunning: run.state.isWorking, outcome: run.state.isWorking ? HTML() : result, language: language
        ).html
    }

    private var title: String {
        switch run.state {
        case .reading: language.pick("Đang đọc và kiểm tra tệp", "Reading and checking the file")
        case .running: language.pick("Đang nhập", "Taking the rows in")
        case .undoing: language.pick("Đang hoàn tác", "Taking back")
        case .unreadable, .checked, .stopped, .done, .undoStopped, .undone, .discarded:
            language.pick("Lần nhập \(run.state.wording.vietnamese)", "The import \(run.state.wording.english)")
        }
    }

    private var result: HTML {
        "<p>\(LinkButton(language.pick("Xem kết quả", "See the result"), to: Paths.importRun(run.id), .main))</p>"
    }
}
