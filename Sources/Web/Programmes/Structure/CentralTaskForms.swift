internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func alteringCentralTask(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await alterCentralTaskForm(nil, nil, context)
    }

    func alterCentralTask(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        let task = try context.key("viec", of: CentralTask.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let draft = try CentralTaskFields.read(&form)
            return { work in try work.alterCentralTask(task, to: draft, version: version) }
        } then: { _ in
            Redirect.see(Paths.centralTasks(of: id), saying: "Đã sửa nhiệm vụ trọng tâm.")
        } again: { values, refusal in
            try await alterCentralTaskForm(values, refusal, context)
        }
    }

    private func alterCentralTaskForm(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        let key = try context.key("viec", of: CentralTask.self)
        return try await show(context) { work, frame in
            let language = frame.language
            try frame.requireWriting()
            let matrix = try work.centralTaskMatrix(of: frame.programme)
            guard let task = matrix.lines.first(where: { $0.task.id == key })?.task else { throw Refusal.absent }
            var state = FormState(
                values: values ?? CentralTaskFields.values(task), refusal: refusal, language: language)
            if refusal?.tellsOfAnotherChange == true {
                state.conflict = try work.centralTaskHistory(of: frame.programme, limit: 3)
            }
            return state.page(
                language.pick("Sửa nhiệm vụ trọng tâm của cấp trên", "Alter the central task"), in: .programmes,
                breadcrumbs: frame.crumbs, to: Paths.alterCentralTask(key, of: frame.id),
                fields: CentralTaskFields(state: state).html, yes: language.pick("Lưu", "Save"),
                back: Paths.centralTasks(of: frame.id), version: task.version)
        }
    }
}

/// What is asked of a central task of the superior.
struct CentralTaskFields: Renderable {
    let state: FormState

    private var language: Language { state.language }

    var html: HTML {
        """
        \(state.lines("ten", language.pick("Nhiệm vụ trọng tâm", "Central task"), required: true))\
        \(state.text("noi-ban-hanh", language.pick("Cơ quan giao", "Issuer"), required: true))\
        \(state.text("nguon", language.pick("Văn bản", "Source")))
        """
    }

    static func values(_ task: CentralTask) -> FormValues {
        FormValues(["ten": [task.title], "noi-ban-hanh": [task.issuer], "nguon": [task.source]])
    }

    static func read(_ form: inout FormReader) throws -> CentralTaskDraft {
        let title = form.text("ten", required: "Hãy ghi nhiệm vụ trọng tâm.", limit: 500)
        let issuer = form.text("noi-ban-hanh", required: "Hãy ghi cơ quan giao.", limit: 300)
        let source = form.text("nguon", limit: 300)
        try form.check()
        return CentralTaskDraft(title: title, issuer: issuer, source: source)
    }
}
