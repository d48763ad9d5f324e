internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func newGroup(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await groupForm(nil, nil, nil, context)
    }

    func addGroup(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        return try await site.take(request, context) { form in
            let title = form.text("ten", limit: 300)
            let standard = form.key("danh-muc", of: StandardGroup.self)
            if title.isEmpty, standard == nil {
                form.problem("ten", "Hãy chọn một nhóm trong danh mục hoặc ghi tên nhóm.")
            }
            try form.check()
            return { work in
                let known = try work.standardGroups(on: work.today).first { $0.id == standard }
                return try work.addContentGroup(title.isEmpty ? known?.title ?? "" : title, standard: standard, to: id)
            }
        } then: { _ in
            Redirect.see("\(Paths.structure(of: id))#nhom-noi-dung", saying: "Đã thêm nhóm.")
        } again: { values, refusal in
            try await groupForm(nil, values, refusal, context)
        }
    }

    func namingGroup(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await groupForm(try context.key("nhom", of: ContentGroup.self), nil, nil, context)
    }

    func nameGroup(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        let group = try context.key("nhom", of: ContentGroup.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let title = form.text("ten", required: "Hãy ghi tên nhóm.", limit: 300)
            try form.check()
            return { work in try work.renameContentGroup(group, title, version: version) }
        } then: { _ in
            Redirect.see("\(Paths.structure(of: id))#nhom-noi-dung", saying: "Đã đổi tên nhóm.")
        } again: { values, refusal in
            try await groupForm(group, values, refusal, context)
        }
    }

    private func groupForm(
        _ key: Key<ContentGroup>?, _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        try await show(context) { work, frame in
            let (id, language) = (frame.id, frame.language)
            try frame.requireWriting()
            let groups = try work.contentGroups(of: frame.programme)
            let group = groups.first { $0.id == key }
            guard key == nil || group != nil else { throw Refusal.absent }
            let state = FormState(
                values: values ?? FormValues(["ten": [group?.title ?? ""]]), refusal: refusal, language: language)
            let taken = Set(groups.compactMap(\.standardId))
            let free = try work.standardGroups(on: work.today).filter { !taken.contains($0.id) }
            let standard =
                key == nil && !free.isEmpty
                ? state.choice(
                    "danh-muc", language.pick("Từ danh mục", "From the list"),
                    free.map { Option($0.id.rawValue, $0.title) },
                    invitation: language.pick("Không chọn", "None")
                ).html
                : HTML()
            let name = state.text(
                "ten", language.pick("Tên nhóm", "Name"),
                hint: key == nil
                    ? language.pick("Để trống để lấy tên trong danh mục.", "Empty: the name of the list.") : nil,
                required: key != nil)
            return state.page(
                key == nil
                    ? language.pick("Thêm nhóm nội dung", "Add a group") : language.pick("Đổi tên nhóm", "Rename"),
                in: .programmes, breadcrumbs: frame.crumbs,
                to: key.map { Paths.group($0, of: id) } ?? Paths.newContentGroup(in: id), fields: "\(standard)\(name)",
                yes: language.pick("Lưu", "Save"), back: Paths.structure(of: id), version: group?.version)
        }
    }
}
