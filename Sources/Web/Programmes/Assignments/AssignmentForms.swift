internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func newAssignment(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await newAssignmentForm(FormValues(["nhom": [request.query["nhom"]]]), nil, context)
    }

    func addAssignment(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        return try await site.take(request, context) { form in
            let group = form.key("nhom", of: ContentGroup.self, required: "Hãy chọn nhóm nội dung.")
            let read = try AssignmentForm.read(&form)
            let chosen = try form.checked(group)
            return { work in
                guard try work.contentGroups(of: try work.programme(id)).contains(where: { $0.id == chosen }) else {
                    throw Refusal.absent
                }
                return try work.addAssignment(try read.complete(work), to: chosen)
            }
        } then: { assignment in
            Redirect.see(Paths.assignment(assignment.id), saying: "Đã thêm nhiệm vụ.")
        } again: { values, refusal in
            try await newAssignmentForm(values, refusal, context)
        }
    }

    func alteringAssignment(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await alterAssignmentForm(nil, nil, context)
    }

    func alterAssignment(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Assignment.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let read = try AssignmentForm.read(&form)
            return { work in try work.alterAssignment(id, to: try read.complete(work), version: version) }
        } then: { _ in
            Redirect.see(Paths.assignment(id), saying: "Đã lưu nhiệm vụ.")
        } again: { values, refusal in
            try await alterAssignmentForm(values, refusal, context)
        }
    }

    private func newAssignmentForm(
        _ values: FormValues, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        try await show(context) { work, frame in
            let (id, language) = (frame.id, frame.language)
            try frame.requireWriting()
            let groups = try work.contentGroups(of: frame.programme)
            let own = groups.first { $0.id.rawValue == values["nhom"] }
            let form = AssignmentForm(
                frame: frame, state: FormState(values: values, refusal: refusal, language: language),
                suggested: try own.map { try work.suggestedLeads(for: $0, of: frame.programme).map(\.id) } ?? [],
                themes: try work.themes(of: frame.programme.firstYear), areas: try work.areaChoices(on: work.today),
                superior: try work.assignmentsToConcretise(in: frame.programme))
            return form.page(
                language.pick("Thêm nhiệm vụ", "Add an assignment"), in: groups, summary: own?.title ?? "",
                to: Paths.newAssignment(of: id), back: Paths.programme(id))
        }
    }

    private func alterAssignmentForm(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        let id = try context.key("id", of: Assignment.self)
        let language = context.language
        let others = try await site.desk.act(as: context.actor) { try $0.noteWriting(at: .assignment(id)) }
        let page = try await site.desk.look(as: context.actor) { work in
            let detail = try work.assignmentDetail(id)
            let frame = try ProgrammeFrame(try work.programme(detail.assignment.programmeId), work, language)
            try frame.requireWriting()
            var state = FormState(
                values: values ?? AssignmentForm.values(detail, work), refusal: refusal, language: language)
            try state.tellChanges(of: detail.assignment, now: detail.assignment.version, work)
            let group = try work.contentGroups(of: frame.programme).first { $0.id == detail.assignment.groupId }
            let form = AssignmentForm(
                frame: frame, state: state,
                suggested: try group.map { try work.suggestedLeads(for: $0, of: frame.programme).map(\.id) } ?? [],
                themes: try work.themes(of: frame.programme.firstYear), areas: try work.areaChoices(on: work.today),
                superior: try work.assignmentsToConcretise(in: frame.programme))
            return form.page(
                language.pick("Sửa nhiệm vụ", "Alter the assignment"), summary: detail.groupTitle,
                to: Paths.alterAssignment(id), back: Paths.assignment(id), version: detail.assignment.version
            ).telling(OtherWriters(others, asking: Paths.assignmentWriters(id), language))
        }
        return context.respond(page, site)
    }
}

extension ProgrammeFrame {
    /// Refuses who does not write the text, or not now.
    func requireWriting() throws(Refusal) {
        guard mayDraft else { throw .forbidden(.textIsWrittenByDrafters, whoWrites) }
        guard isOpen else { throw .outOfTurn(.textIsOpen, whoWrites) }
    }
}
