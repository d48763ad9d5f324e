internal import Domain
internal import Markup

/// What somebody else saved while a form was open.
///
/// What was typed stays in the form; saving again puts it over this.
struct EditConflict: Renderable {
    let lines: [HistoryLine]
    let language: Language

    var html: HTML {
        guard !lines.isEmpty else { return HTML() }
        return """
            <section class="conflict" role="status"><h2>\(language.pick(
                "Người khác đã lưu trong lúc biểu mẫu đang mở", "Somebody saved while the form was open"))</h2>\
            \(Timeline(lines.map { HistoryEntry(line: $0, language: language).entry }, language: language))\
            <p>\(language.pick(
                "Những gì đã ghi trong biểu mẫu vẫn còn ở dưới. Hãy đối chiếu, sửa nếu cần rồi lưu lại.",
                "What you typed is still below. Compare, change what you need and save again."))</p></section>
            """
    }
}
