internal import Calendars
internal import Domain
internal import HTTPTypes
internal import Markup

/// Files in and out: what to bring, what to fill in, what to take away, and how earlier imports went.
struct ImportListPage {
    let runs: [ImportRun]
    let actor: Actor
    let day: Day
    /// The list that was chosen when a file was refused.
    let chosen: String
    let refusal: Refusal?
    let status: HTTPResponse.Status
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Nhập và xuất dữ liệu", "Import and export"), in: .administration,
            breadcrumbs: actor.hasAdministration
                ? [Link(language.pick("Quản trị", "Administration"), to: Paths.administration)] : [],
            summary:
                "\(language.pick("Tổ chức, cán bộ và tài khoản từ tệp Excel (.xlsx) hoặc CSV.", "Organisations, people and accounts as Excel or CSV files."))",
            main: "\(upload)\(templates)\(exports)\(earlier)", status: status)
    }

    private var kinds: [ImportRun.Kind] { ImportRun.Kind.allCases.filter { actor.mayImport($0) } }

    private var upload: HTML {
        guard !kinds.isEmpty else { return HTML() }
        let problems = refusal?.formProblems ?? []
        let form = Form(
            to: Paths.imports,
            fields: """
                \(ChoiceGroup(
                    "loai", language.pick("Danh sách", "List"), kinds.map { Option($0.slug, language.pick($0.wording)) },
                    chosen: [chosen.isEmpty ? kinds[0].slug : chosen], problem: problems.message(at: "loai"), isRequired: true,
                    isInline: true))\
                \(Field(
                    "tep", language.pick("Tệp", "File"), .files(accepting: [".xlsx", ".csv"]),
                    hint: language.pick(
                        "Excel (.xlsx) hoặc CSV, tối đa 20 MB. Tệp được kiểm tra trước; chưa có gì thay đổi cho đến khi đồng chí xem và xác nhận.",
                        "Excel (.xlsx) or CSV up to 20 MB. It is checked first; nothing changes before you confirm."),
                    problem: problems.message(at: "tep"), isRequired: true, language: language))
                """,
            buttons: Button(language.pick("Gửi và kiểm tra", "Send and check"), .main).html, problems: problems,
            takesFiles: true,
            language: language)
        return Block(language.pick("Nhập từ tệp", "Bring a file in"), id: "nhap", form).html
    }

    private var templates: HTML {
        guard !kinds.isEmpty else { return HTML() }
        let table = Table(
            language.pick("Tệp mẫu", "Files to fill in"),
            columns: [
                .text(language.pick("Danh sách", "List"), .heading) { language.pick($0.wording) },
                Column(language.pick("Tải về", "Download")) { kind in
                    """
                    \(LinkButton("Excel", to: Paths.importTemplate(kind, .xlsx), isDownload: true)) \
                    \(LinkButton("CSV", to: Paths.importTemplate(kind, .csv), isDownload: true))
                    """
                },
                .link(language.pick("Cách điền", "How to fill in")) {
                    Link(language.pick("Hướng dẫn từng cột", "Column by column"), to: Paths.importHelp($0))
                },
            ], rows: kinds, language: language)
        return Block(language.pick("Tệp mẫu", "Files to fill in"), table).html
    }

    private var exports: HTML {
        let exportable = ImportRun.Kind.allCases.filter { actor.mayExport($0) }
        let scopes: [ExportOrder.Scope] =
            actor.isHostAdministrator || !actor.mayImportSomething ? [.all] : [.own, .all]
        let rows = exportable.flatMap { kind in
            scopes.filter { kind != .member || $0 == .all }.map { ExportLine(kind: kind, scope: $0) }
        }
        let table = Table(
            language.pick("Xuất dữ liệu", "Take data out"),
            columns: [
                .text(language.pick("Danh sách", "List"), .heading) { title(of: $0) },
                Column(language.pick("Tải về", "Download")) { line in
                    """
                    \(LinkButton("Excel", to: Paths.export(line.kind, .xlsx, line.scope), isDownload: true)) \
                    \(LinkButton("CSV", to: Paths.export(line.kind, .csv, line.scope), isDownload: true))
                    """
                },
            ], rows: rows, language: language)
        let note = language.pick(
            "Theo ngày xem \(day.vietnamese). Tệp xuất ra nhập lại được: sửa ở cột cần sửa, giữ nguyên cột mã.",
            "As of \(day.vietnamese). An exported file can be brought in again: change what you need, keep the codes.")
        return Block(language.pick("Xuất dữ liệu", "Take data out"), "<p>\(note)</p>\(table)" as HTML).html
    }

    private func title(of line: ExportLine) -> String {
        let kind = language.pick(line.kind.wording)
        return line.scope == .own ? language.pick("\(kind) của tổ chức tôi", "\(kind) of my organisations") : kind
    }

    private var earlier: HTML {
        guard !kinds.isEmpty || !runs.isEmpty else { return HTML() }
        let table = Table(
            language.pick("Các lần nhập", "Imports"),
            columns: [
                .link(language.pick("Tệp", "File")) { Link($0.fileName, to: Paths.importRun($0.id)) },
                .text(language.pick("Danh sách", "List")) { language.pick($0.kind.wording) },
                Column(language.pick("Tình trạng", "State")) {
                    ImportStateBadge(state: $0.state, language: language).html
                },
                Column(language.pick("Số dòng", "Rows"), .number) { "\(grouped: $0.total)" },
                .text(language.pick("Gửi lúc", "Sent"), .day) { $0.createdAt.vietnamese },
            ], rows: runs,
            empty: EmptyState(
                language.pick("Chưa nhập tệp nào", "Nothing brought in yet"),
                language.pick(
                    "Tải tệp mẫu, điền dữ liệu rồi gửi ở trên.", "Download a file, fill it in, send it above.")),
            language: language)
        return Block(language.pick("Các lần nhập", "Imports"), table).html
    }
}

/// One list that can be taken out.
private struct ExportLine {
    let kind: ImportRun.Kind
    let scope: ExportOrder.Scope
}

/// How an import stands, in a word with its shape.
struct ImportStateBadge: Renderable {
    let state: ImportRun.State
    let language: Language

    var html: HTML { Badge(tone, language.pick(state.wording)).html }

    private var tone: Tone {
        switch state {
        case .done: .good
        case .reading, .running, .undoing, .discarded, .undone: .neutral
        case .checked: .soon
        case .unreadable, .stopped, .undoStopped: .late
        }
    }
}
