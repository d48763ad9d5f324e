internal import Domain
internal import Hummingbird
internal import Markup

extension ConferenceRoutes {
    func assigningConclusion(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await assigningForm(nil, nil, context)
    }

    /// Makes a conclusion an assignment of a programme, or ties it to one that is there.
    func assignConclusion(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        let conclusion = try context.key("ket-luan", of: Conclusion.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let group = form.key("nhom", of: ContentGroup.self)
            let known = form.key("nhiem-vu", of: Assignment.self)
            if (group == nil) == (known == nil) {
                form.problem(
                    "nhom", "Hãy chọn một: nhóm nội dung để lập nhiệm vụ mới, hoặc một nhiệm vụ đã có.")
            }
            try form.check()
            return { work in
                if let group { return try work.makeAssignment(of: conclusion, in: group, version: version).id }
                guard let known else { throw Refusal.absent }
                try work.linkConclusion(conclusion, to: known, version: version)
                return known
            }
        } then: { assignment in
            Redirect.see("\(Paths.minutes(of: id))#ket-luan", saying: "Đã giao kết luận thành nhiệm vụ.")
        } again: { values, refusal in
            try await assigningForm(values, refusal, context)
        }
    }

    func unassignConclusion(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        let conclusion = try context.key("ket-luan", of: Conclusion.self)
        var form = FormReader(try await request.form())
        let version = form.version()
        try await site.desk.act(as: context.actor) { try $0.unlinkConclusion(conclusion, version: version) }
        return Redirect.see(
            "\(Paths.minutes(of: id))#ket-luan",
            saying: "Kết luận không còn gắn với nhiệm vụ. Nhiệm vụ vẫn ở trong chương trình.")
    }

    private func assigningForm(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        let key = try context.key("ket-luan", of: Conclusion.self)
        return try await show(context, \.office) { work, frame in
            try frame.requireRunning()
            guard let conclusion = try work.conclusions(of: frame.conference).first(where: { $0.id == key }) else {
                throw Refusal.absent
            }
            return AssigningPage(
                frame: frame, conclusion: conclusion, groups: try work.groupsToWrite(for: frame.conference),
                assignments: try work.assignmentsBefore(frame.conference),
                state: FormState(values: values ?? FormValues(), refusal: refusal, language: frame.language))
        }
    }
}

/// Where a conclusion may go: a content group of a programme that is being written, or an assignment that is there.
private struct AssigningPage {
    let frame: ConferenceFrame
    let conclusion: Conclusion
    let groups: [Option]
    let assignments: [Option]
    let state: FormState

    private var language: Language { state.language }

    var office: OfficePage {
        state.page(
            language.pick("Giao kết luận thành nhiệm vụ", "Make the conclusion an assignment"), in: .conferences,
            breadcrumbs: frame.crumbs, to: Paths.assignConclusion(conclusion.id, of: frame.id),
            fields: "\(facts)\(group)\(assignment)", yes: language.pick("Giao", "Assign"),
            back: Paths.minutes(of: frame.id), version: conclusion.version)
    }

    private var facts: HTML {
        Facts([
            Facts.Fact(language.pick("Kết luận", "Conclusion"), text: conclusion.text),
            Facts.Fact(language.pick("Thực hiện", "Owner"), text: conclusion.ownerName),
            Facts.Fact(language.pick("Thời hạn", "Due"), text: conclusion.due?.vietnamese ?? "–"),
        ]).html
    }

    private var group: HTML {
        guard !groups.isEmpty else {
            return Why(
                language.pick("Vì sao không lập được nhiệm vụ mới?", "Why no new assignment?"),
                [
                    language.pick(
                        "Nhiệm vụ mới chỉ thêm được vào chương trình đang dự thảo hoặc đang tiếp thu mà đồng chí được soạn.",
                        "A new assignment needs a programme that is being written, and by you.")
                ], language: language
            ).html
        }
        return state.choice(
            "nhom", language.pick("Lập nhiệm vụ mới trong nhóm", "New assignment in"), groups,
            hint: language.pick(
                "Chủ trì và thời hạn lấy theo kết luận; sửa thêm ở trang nhiệm vụ.",
                "Lead and deadline follow the conclusion."),
            invitation: language.pick("Không lập mới", "None")
        ).html
    }

    private var assignment: HTML {
        guard !assignments.isEmpty else { return HTML() }
        return state.choice(
            "nhiem-vu", language.pick("Hoặc gắn với nhiệm vụ đã có", "Or an assignment that is there"), assignments,
            invitation: language.pick("Không", "None")
        ).html
    }
}

extension Work {
    /// The content groups into which the one who looks may write now: of the organiser's programmes.
    fileprivate func groupsToWrite(for conference: Conference) throws -> [Option] {
        var filter = ProgrammeFilter()
        filter.party = conference.organisationId
        return try programmes(filter).map(\.programme).filter { $0.state.isOpen && actor.mayDraft($0) }.flatMap {
            programme in
            try contentGroups(of: programme).map { Option($0.id.rawValue, $0.title, detail: programme.title) }
        }
    }

    /// The assignments of the programmes that a conference carries.
    fileprivate func assignmentsBefore(_ conference: Conference) throws -> [Option] {
        try programmes(of: conference).flatMap { programme in
            try assignments(of: programme).map {
                Option($0.assignment.id.rawValue, $0.assignment.title, detail: programme.title)
            }
        }
    }
}
