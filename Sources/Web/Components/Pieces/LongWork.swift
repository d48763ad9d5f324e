package import Markup

/// Work that takes a while: how far it is, that one may leave, and in the end what came of it.
///
/// The page asks `path` every two seconds and puts what it gets in the place of this; an answer without `isRunning`
/// ends the asking.
package struct LongWork: Renderable {
    package var title: String
    package var done: Int
    package var total: Int
    /// The unit in words: "dòng", "báo cáo".
    package var unit: String
    package var path: String
    package var isRunning: Bool
    /// The result, what failed, and how to take it back.
    package var outcome: HTML
    package var language: Language

    package init(
        _ title: String, done: Int, total: Int, unit: String, path: String, isRunning: Bool, outcome: HTML = HTML(),
        language: Language = .vietnamese
    ) {
        self.title = title
        self.done = done
        self.total = total
        self.unit = unit
        self.path = path
        self.isRunning = isRunning
        self.outcome = outcome
        self.language = language
    }

    package var html: HTML {
        """
        <section class="long-work" aria-live="polite"\(attribute: "data-poll", isRunning ? path : nil)>\
        <h2>\(title)</h2>\(ProgressBar(title, [.init(isRunning ? .neutral : .good, done, unit)], of: total))\
        \(isRunning, leave)\(outcome)</section>
        """
    }

    private var leave: HTML {
        """
        <p class="hint">\(language.pick("Có thể rời trang này, công việc vẫn chạy tiếp.", "You may leave this page, the work goes on."))\
         <a href="?">\(language.pick("Cập nhật", "Refresh"))</a></p>
        """
    }
}
