internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func alteringProgramme(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await programmeForm(nil, nil, context)
    }

    func alterProgramme(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            var draft = try form.checked(StartingPage.read(&form))
            draft.parentId = form.key("thuoc", of: Programme.self)
            let read = draft
            return { work in try work.alterProgramme(id, to: read, version: version) }
        } then: { _ in
            Redirect.see(Paths.structure(of: id), saying: "Đã lưu.")
        } again: { values, refusal in
            try await programmeForm(values, refusal, context)
        }
    }

    func discarding(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await discardForm(nil, nil, context)
    }

    func discard(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let reason = form.paragraphs("ly-do", limit: 2000)
            try form.check()
            return { work in try work.discardProgramme(id, reason: reason, version: version) }
        } then: { _ in
            Redirect.see(Paths.programmes, saying: "Đã bỏ dự thảo.")
        } again: { values, refusal in
            try await discardForm(values, refusal, context)
        }
    }

    private func programmeForm(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        try await show(context) { work, frame in
            let (id, language) = (frame.id, frame.language)
            try frame.requireWriting()
            var state = FormState(
                values: values ?? frame.programme.formValues, refusal: refusal, language: language)
            try state.tellChanges(of: frame.programme, now: frame.programme.version, work)
            let parents = try work.programmes().map(\.programme).filter {
                $0.id != id && $0.lastYear > $0.firstYear
            }
            let parent =
                parents.isEmpty
                ? HTML()
                : state.choice(
                    "thuoc", language.pick("Thuộc chương trình nhiều năm", "Part of"),
                    parents.map { Option($0.id.rawValue, "\($0.title) (\($0.yearText))") },
                    invitation: language.pick("Không", "None")
                ).html
            return state.page(
                language.pick("Tên và thời gian", "Name and years"), in: .programmes, breadcrumbs: frame.crumbs,
                to: Paths.alterProgramme(id), fields: "\(StartingPage.facts(state))\(parent)",
                yes: language.pick("Lưu", "Save"), back: Paths.structure(of: id), version: frame.programme.version)
        }
    }

    private func discardForm(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        try await show(context) { work, frame in
            let (id, language) = (frame.id, frame.language)
            try frame.requireWriting()
            let state = FormState(values: values ?? FormValues(), refusal: refusal, language: language)
            return state.confirmation(
                language.pick("Bỏ dự thảo", "Discard the draft"), in: .programmes, breadcrumbs: frame.crumbs,
                to: Paths.discard(id),
                consequences: [
                    language.pick(
                        "Toàn bộ nội dung, nhiệm vụ và phiên bản của dự thảo bị xóa, không lấy lại được.",
                        "The whole draft with its versions is deleted and cannot be brought back.")
                ],
                untouched: [
                    language.pick(
                        "Nhật ký vẫn ghi ai đã lập và ai đã bỏ dự thảo.",
                        "The event log keeps who made and discarded it.")
                ], fields: state.lines("ly-do", language.pick("Lý do", "Reason")).html,
                yes: language.pick("Bỏ dự thảo", "Discard"), back: Paths.structure(of: id),
                version: frame.programme.version)
        }
    }
}

extension Programme {
    /// What the form of its name and years shows.
    fileprivate var formValues: FormValues {
        FormValues([
            "ten": [title], "loai": [kind.rawValue], "nam": ["\(firstYear)"],
            "den-nam": lastYear > firstYear ? ["\(lastYear)"] : [], "thuoc": parentId.map { [$0.rawValue] } ?? [],
        ])
    }
}
