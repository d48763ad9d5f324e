internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func centralTasks(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await show(context, \.office) { work, frame in
            CentralTaskPage(
                frame: frame, matrix: try work.centralTaskMatrix(of: frame.programme),
                assignments: try work.assignments(of: frame.programme),
                history: try work.centralTaskHistory(of: frame.programme))
        }
    }

    func newCentralTask(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await centralTaskForm(nil, nil, context)
    }

    func addCentralTask(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        return try await site.take(request, context) { form in
            let draft = try CentralTaskFields.read(&form)
            return { work in try work.addCentralTask(draft, to: id) }
        } then: { task in
            Redirect.see(Paths.centralTask(task.id, of: id), saying: "Đã ghi. Hãy chọn các nhiệm vụ đáp ứng.")
        } again: { values, refusal in
            try await centralTaskForm(values, refusal, context)
        }
    }

    func linkingCentralTask(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await linkForm(nil, nil, context)
    }

    func linkCentralTask(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        let task = try context.key("viec", of: CentralTask.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let chosen = form.values.all("nhiem-vu").compactMap { Key<Assignment>($0) }
            try form.check()
            return { work in try work.linkCentralTask(task, to: chosen, version: version) }
        } then: { _ in
            Redirect.see(Paths.centralTasks(of: id), saying: "Đã lưu.")
        } again: { values, refusal in
            try await linkForm(values, refusal, context)
        }
    }

    private func centralTaskForm(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        try await show(context) { work, frame in
            let (id, language) = (frame.id, frame.language)
            try frame.requireWriting()
            let state = FormState(values: values ?? FormValues(), refusal: refusal, language: language)
            return state.page(
                language.pick("Ghi nhiệm vụ trọng tâm của cấp trên", "Write a central task down"), in: .programmes,
                breadcrumbs: frame.crumbs, to: Paths.newCentralTask(in: id),
                fields: CentralTaskFields(state: state).html, yes: language.pick("Lưu", "Save"),
                back: Paths.centralTasks(of: id))
        }
    }

    private func linkForm(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response
    {
        let key = try context.key("viec", of: CentralTask.self)
        return try await show(context) { work, frame in
            let (id, language) = (frame.id, frame.language)
            try frame.requireWriting()
            let matrix = try work.centralTaskMatrix(of: frame.programme)
            guard let line = matrix.lines.first(where: { $0.task.id == key }) else { throw Refusal.absent }
            let shown = values ?? FormValues(["nhiem-vu": line.assignments.map(\.rawValue)])
            let state = FormState(values: shown, refusal: refusal, language: language)
            let options = try work.assignments(of: frame.programme).map {
                Option($0.assignment.id.rawValue, $0.assignment.title, detail: $0.groupTitle)
            }
            return state.page(
                line.task.title, in: .programmes, breadcrumbs: frame.crumbs, summary: "\(line.task.issuer)",
                to: Paths.centralTask(key, of: id),
                fields: ChoiceGroup(
                    "nhiem-vu", language.pick("Nhiệm vụ phối hợp đáp ứng", "Assignments that answer it"), options,
                    chosen: Set(state.values.all("nhiem-vu")), takesSeveral: true, problem: state.problem("nhiem-vu")
                ).html, yes: language.pick("Lưu", "Save"), back: Paths.centralTasks(of: id), version: line.task.version)
        }
    }
}

/// "Nhiệm vụ cấp trên ↔ nhiệm vụ phối hợp": which assignments answer what the superior gave, and what nobody answers.
struct CentralTaskPage {
    let frame: ProgrammeFrame
    let matrix: CentralTaskMatrix
    let assignments: [AssignmentDetail]
    let history: [HistoryLine]

    private var language: Language { frame.language }
    private var mayChange: Bool { frame.mayDraft && frame.isOpen }

    var office: OfficePage {
        OfficePage(
            language.pick("Nhiệm vụ cấp trên và nhiệm vụ phối hợp", "Central tasks and assignments"), in: .programmes,
            breadcrumbs: frame.crumbs + [Link(language.pick("Bố cục", "Structure"), to: Paths.structure(of: frame.id))],
            eyebrow: frame.eyebrow, actions: add, main: "\(table)\(HistoryBlock(history, language))")
    }

    private var add: HTML {
        let word = language.pick("Ghi nhiệm vụ trọng tâm", "Write a central task down")
        guard mayChange else { return Unavailable(word, because: frame.whoWrites).html }
        return LinkButton(word, to: Paths.newCentralTask(in: frame.id), .main).html
    }

    private var table: HTML {
        let titles = Dictionary(assignments.map { ($0.assignment.id, $0) }, uniquingKeysWith: { first, _ in first })
        return Table(
            language.pick("Bảng đối chiếu", "Matrix"),
            columns: [
                Column(language.pick("Nhiệm vụ trọng tâm", "Central task"), .heading) { line in
                    "\(line.task.title)<br><span class=\"quiet small\">\([line.task.issuer, line.task.source].filter { !$0.isEmpty }.joined(separator: ", "))</span>"
                },
                Column(language.pick("Nhiệm vụ phối hợp đáp ứng", "Assignments")) { line in
                    let own = line.assignments.compactMap { titles[$0] }
                    guard !own.isEmpty else {
                        return Badge(.late, language.pick("chưa có nhiệm vụ đáp ứng", "not answered")).html
                    }
                    return
                        "<ul class=\"plain-list\">\(own, { "<li>\(Link($0.assignment.title, to: Paths.assignment($0.assignment.id)))</li>" })</ul>"
                },
                Column(language.pick("Việc", "Actions"), .actions) { line in actions(line) },
            ], rows: matrix.lines, empty: empty, language: language
        ).html
    }

    private func actions(_ line: CentralTaskMatrix.Line) -> HTML {
        guard mayChange else { return HTML() }
        let remove = PostButton(
            language.pick("Bỏ", "Remove"), to: Paths.removeCentralTask(line.task.id, of: frame.id), .quiet,
            sending: [("phien-ban", "\(line.task.version)"), ("ten", line.task.title)])
        return """
            \(LinkButton(language.pick("Chọn nhiệm vụ", "Choose"), to: Paths.centralTask(line.task.id, of: frame.id), .quiet)) \
            \(LinkButton(language.pick("Sửa", "Alter"), to: Paths.alterCentralTask(line.task.id, of: frame.id), .quiet)) \(remove)
            """
    }

    private var empty: EmptyState {
        EmptyState(
            language.pick("Chưa ghi nhiệm vụ trọng tâm nào", "No central task yet"),
            language.pick(
                "Ghi các nhiệm vụ mà cấp trên giao trong năm để thấy nhiệm vụ phối hợp nào đáp ứng, nhiệm vụ nào còn trống.",
                "Write down what the superior gave for the year to see which assignment answers it."),
            steps: mayChange
                ? LinkButton(
                    language.pick("Ghi nhiệm vụ trọng tâm", "Write one down"), to: Paths.newCentralTask(in: frame.id),
                    .main
                ).html : HTML())
    }
}
