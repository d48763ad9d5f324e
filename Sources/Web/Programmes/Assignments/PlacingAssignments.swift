internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func movingAssignment(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await moveForm(nil, nil, context)
    }

    func moveAssignment(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Assignment.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let group = form.key("nhom", of: ContentGroup.self, required: "Hãy chọn nhóm nội dung.")
            let next = form.key("truoc", of: Assignment.self)
            let target = try form.checked(group)
            return { work in try work.moveAssignment(id, to: target, before: next, version: version) }
        } then: { _ in
            Redirect.see(Paths.assignment(id), saying: "Đã chuyển nhiệm vụ.")
        } again: { values, refusal in
            try await moveForm(values, refusal, context)
        }
    }

    func removingAssignment(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await removeForm(nil, nil, context)
    }

    func removeAssignment(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Assignment.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            try form.check()
            return { work in
                let programme = try work.assignment(id).programmeId
                try work.removeAssignment(id, version: version)
                return programme
            }
        } then: { programme in
            Redirect.see(Paths.assignments(of: programme), saying: "Đã xóa nhiệm vụ khỏi dự thảo.")
        } again: { values, refusal in
            try await removeForm(values, refusal, context)
        }
    }

    private func moveForm(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response
    {
        let id = try context.key("id", of: Assignment.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let detail = try work.assignmentDetail(id)
            let frame = try ProgrammeFrame(try work.programme(detail.assignment.programmeId), work, language)
            try frame.requireWriting()
            let shown = values ?? FormValues(["nhom": [detail.assignment.groupId.rawValue]])
            let state = FormState(values: shown, refusal: refusal, language: language)
            let groups = try work.contentGroups(of: frame.programme).map { Option($0.id.rawValue, $0.title) }
            let others = try work.assignments(of: frame.programme).filter { $0.assignment.id != id }.map {
                Option($0.assignment.id.rawValue, "\($0.groupTitle): \($0.assignment.title)")
            }
            return state.page(
                language.pick("Chuyển chỗ nhiệm vụ", "Move the assignment"), in: .programmes,
                breadcrumbs: frame.crumbs, summary: "\(detail.assignment.title)", to: Paths.moveAssignment(id),
                fields: """
                    \(state.choice("nhom", language.pick("Nhóm nội dung", "Group"), groups, required: true))\
                    \(state.choice("truoc", language.pick("Đứng trước", "Before"), others, hint: language.pick("Chỉ xét nhiệm vụ cùng nhóm.", "Only one of that group counts."), invitation: language.pick("Cuối nhóm", "At the end")))
                    """, yes: language.pick("Chuyển", "Move"), back: Paths.assignment(id),
                version: detail.assignment.version)
        }
        return context.respond(page, site)
    }

    private func removeForm(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        let id = try context.key("id", of: Assignment.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let assignment = try work.assignment(id)
            let frame = try ProgrammeFrame(try work.programme(assignment.programmeId), work, language)
            try frame.requireWriting()
            let state = FormState(values: values ?? FormValues(), refusal: refusal, language: language)
            return state.confirmation(
                language.pick("Xóa nhiệm vụ", "Remove the assignment"), in: .programmes, breadcrumbs: frame.crumbs,
                to: Paths.removeAssignment(id),
                consequences: [
                    language.pick(
                        "“\(assignment.title)” không còn trong dự thảo.", "“\(assignment.title)” leaves the draft.")
                ],
                untouched: [
                    language.pick(
                        "Các phiên bản đã lưu và ý kiến đã góp vẫn giữ nội dung này.",
                        "Recorded versions and opinions keep it.")
                ], yes: language.pick("Xóa", "Remove"), back: Paths.assignment(id), version: assignment.version)
        }
        return context.respond(page, site)
    }
}
