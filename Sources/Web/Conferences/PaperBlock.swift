internal import Domain
internal import Markup

/// The papers of a conference with their files, in order.
struct PaperBlock: Renderable {
    let frame: ConferenceFrame
    let papers: [ConferencePaper]
    let files: [Key<ConferencePaper>: [Attachment]]

    private var language: Language { frame.language }
    private var mayKeep: Bool { frame.mayRun && frame.isUnderWay }

    var html: HTML {
        let add =
            mayKeep
            ? LinkButton(language.pick("Thêm tài liệu", "Add a paper"), to: Paths.addPaper(to: frame.id), .quiet).html
            : HTML()
        return Block(
            language.pick("Tài liệu", "Papers"), note: "\(papers.count)", actions: add, id: "tai-lieu",
            papers.isEmpty
                ? "<p class=\"quiet\">\(language.pick("Chưa có tài liệu.", "No papers yet."))</p>"
                : "<ol class=\"ordered\">\(papers, item)</ol>" as HTML
        ).html
    }

    private func item(_ paper: ConferencePaper) -> HTML {
        let title: HTML = paper.versionId.map { "\(Link(paper.title, to: Paths.version($0)))" } ?? "\(paper.title)"
        let text = paper.text.isEmpty ? HTML() : "<p class=\"quiet small\">\(paper.text)</p>"
        let attached = AttachmentList(attachments: files[paper.id] ?? [], language: language)
        return "<li>\(title) <div class=\"actions\">\(mayKeep ? actions(paper) : HTML())</div>\(text)\(attached)</li>"
    }

    private func actions(_ paper: ConferencePaper) -> HTML {
        let remove = PostButton(
            language.pick("Bỏ", "Remove"), to: Paths.removePaper(paper.id, of: frame.id), .quiet,
            sending: [("phien-ban", "\(paper.version)"), ("ten", paper.title)])
        let moves = MoveButtons(
            up: paper.id == papers.first?.id ? nil : Paths.movePaper(paper.id, of: frame.id, .up),
            down: paper.id == papers.last?.id ? nil : Paths.movePaper(paper.id, of: frame.id, .down),
            name: paper.title, language: language)
        return """
            \(LinkButton(language.pick("Sửa", "Edit"), to: Paths.paper(paper.id, of: frame.id), .quiet)) \(moves) \
            \(LinkButton(language.pick("Tệp", "Files"), to: Paths.files(of: paper.id, at: frame.id), .quiet)) \(remove)
            """
    }
}
