internal import Domain
internal import Markup

/// Where the files of a paper or a result belong in the house.
struct AttachmentFrame {
    let title: String
    let place: Place
    let crumbs: [Link]
    /// The page of these files.
    let path: String
    let mayChange: Bool
    let language: Language

    init(_ holder: AttachmentHolder, _ work: Work, _ language: Language) throws {
        self.language = language
        mayChange = try work.mayAttach(to: holder)
        switch holder {
        case .paper(let id):
            let paper = try work.paper(id)
            let conference = try work.conference(paper.conferenceId)
            title = paper.title
            place = .conferences
            crumbs = [
                Link(language.pick("Hội nghị", "Conferences"), to: Paths.conferences),
                Link(conference.title, to: Paths.conference(conference.id)),
            ]
            path = Paths.files(of: id, at: conference.id)
        case .result(let id):
            let result = try work.result(id)
            let assignment = try work.assignment(result.assignmentId)
            title = language.pick(
                "Kết quả ngày \(result.happenedOn.vietnamese)", "Result of \(result.happenedOn.vietnamese)")
            place = .programmes
            crumbs = [
                Link(language.pick("Chương trình", "Programmes"), to: Paths.programmes),
                Link(assignment.title, to: Paths.assignment(assignment.id)),
            ]
            path = Paths.files(of: id, in: assignment.id)
        }
    }
}

/// The files of one paper or result, with those that were replaced or removed.
struct AttachmentPage {
    let frame: AttachmentFrame
    let lines: [AttachmentLine]
    let state: FormState

    private var language: Language { frame.language }

    var office: OfficePage {
        OfficePage(
            language.pick("Tệp: \(frame.title)", "Files: \(frame.title)"), in: frame.place, breadcrumbs: frame.crumbs,
            main: "\(table)\(adding)\(gone)", status: state.refusal?.formStatus ?? .ok)
    }

    private var table: HTML {
        Table(
            language.pick("Các tệp", "Files"),
            columns: [
                Column(language.pick("Tên tệp", "Name"), .heading) {
                    "<a href=\"\(Paths.attachment($0.attachment.id))\" download>\($0.attachment.name)</a>"
                },
                .text(language.pick("Loại", "Kind")) { language.pick($0.attachment.kind.wording) },
                .text(language.pick("Cỡ", "Size"), .number) { FileSize.words($0.attachment.size) },
                .text(language.pick("Đưa lên lúc", "Kept"), .day) { $0.attachment.keptAt.vietnamese },
                .text(language.pick("Người đưa lên", "By")) { $0.attachment.personName },
                Column(language.pick("Việc", "Actions"), .actions) { actions($0.attachment) },
            ], rows: lines.filter(\.stands),
            empty: EmptyState(
                language.pick("Chưa có tệp", "No files yet"),
                language.pick("Tệp đưa lên sẽ hiện ở đây.", "Files that are added stand here.")), language: language
        ).html
    }

    private func actions(_ attachment: Attachment) -> HTML {
        guard frame.mayChange else { return HTML() }
        return """
            \(LinkButton(language.pick("Thay", "Replace"), to: Paths.replaceAttachment(attachment.id), .quiet)) \
            \(LinkButton(language.pick("Bỏ", "Remove"), to: Paths.removeAttachment(attachment.id), .quiet))
            """
    }

    private var adding: HTML {
        guard frame.mayChange else { return ErrorSummary(state.problems, language: language).html }
        return Block(
            language.pick("Thêm tệp", "Add a file"),
            Form(
                to: frame.path, fields: state.fileField(language.pick("Tệp", "File"), required: true).html,
                buttons: Button(language.pick("Thêm tệp", "Add"), .main).html, problems: state.problems,
                takesFiles: true, language: language)
        ).html
    }

    private var gone: HTML {
        let removed = lines.filter { !$0.stands }
        guard !removed.isEmpty else { return HTML() }
        return Disclosure(
            language.pick("Đã thay hoặc bỏ: \(removed.count)", "Replaced or removed: \(removed.count)"),
            "<ul class=\"plain-list\">\(removed, item)</ul>" as HTML
        ).html
    }

    private func item(_ line: AttachmentLine) -> HTML {
        guard let removal = line.removal else { return HTML() }
        let successor = lines.first { $0.attachment.id == removal.successorId }?.attachment.name
        let what =
            successor.map { language.pick("thay bằng \($0)", "replaced by \($0)") }
            ?? language.pick("bỏ: \(removal.reason)", "removed: \(removal.reason)")
        return """
            <li>\(line.attachment.name) <span class="quiet small">\(FileSize.words(line.attachment.size)) · \
            \(removal.removedAt.vietnamese) · \(removal.personName)</span><br>\(what)</li>
            """
    }
}

/// A file as a link that saves it, with what it is and how large.
struct AttachmentLink: Renderable {
    let attachment: Attachment
    let language: Language

    init(_ attachment: Attachment, _ language: Language) {
        self.attachment = attachment
        self.language = language
    }

    var html: HTML {
        """
        <a href="\(Paths.attachment(attachment.id))" download>\(attachment.name)</a> \
        <span class="quiet small">\(language.pick(attachment.kind.wording)), \(FileSize.words(attachment.size))</span>
        """
    }
}

/// The files of a record in a line below it.
struct AttachmentList: Renderable {
    let attachments: [Attachment]
    let language: Language

    var html: HTML {
        guard !attachments.isEmpty else { return HTML() }
        return "<ul class=\"files-list\">\(attachments, { "<li>\(AttachmentLink($0, language))</li>" })</ul>"
    }
}

/// How large a file is, in words.
enum FileSize {
    static func words(_ bytes: Int) -> String {
        switch bytes {
        case ..<1000: "\(bytes) byte"
        case ..<1_000_000: "\((bytes + 500) / 1000) KB"
        default: tenths((bytes + 50_000) / 100_000) + " MB"
        }
    }

    private static func tenths(_ tenths: Int) -> String {
        tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
    }
}
