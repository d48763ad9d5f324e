internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func restoring(_ request: Request, _ context: MemberContext) async throws -> Response {
        guard let place = TextPlace(request.query["cho"]) else {
            return Redirect.see(Paths.compareVersion(try context.key("id", of: ProgrammeVersion.self)))
        }
        return try await restoreForm(place, nil, context)
    }

    func restore(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: ProgrammeVersion.self)
        return try await site.take(request, context) { form in
            let seen = form.version()
            guard let place = TextPlace(form.values["cho"]) else { throw Refusal.absent }
            try form.check()
            return { work in
                let programme = try work.programme(try work.version(id).programmeId)
                switch place {
                case .clause(let name):
                    let clause = try work.clause(name, of: programme)
                    try work.restoreClause(clause.id, from: id, version: seen)
                    return Paths.clause(clause.id)
                case .assignment(let assignment):
                    try work.restoreAssignment(assignment, from: id, version: seen)
                    return Paths.assignment(assignment)
                case .title, .parties, .themes, .citations, .contentGroup: throw Refusal.absent
                }
            }
        } then: { path in
            Redirect.see(path, saying: "Đã khôi phục.")
        } again: { values, refusal in
            guard let place = TextPlace(values["cho"]) else { throw refusal }
            return try await restoreForm(place, refusal, context)
        }
    }

    private func restoreForm(
        _ place: TextPlace, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        let id = try context.key("id", of: ProgrammeVersion.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let version = try work.version(id)
            let frame = try ProgrammeFrame(try work.programme(version.programmeId), work, language)
            let now = try work.restorable(place, of: frame.programme)
            let old = version.content?.passages.first { $0.place == place }
            guard let now, let old else {
                throw Refusal.outOfTurn(
                    .restoredTextWasThere, "Phiên bản này không có nội dung đó. Hãy chọn phiên bản khác.")
            }
            let state = FormState(
                values: FormValues(["cho": [place.description]]), refusal: refusal, language: language)
            var page = state.confirmation(
                language.pick("Khôi phục “\(old.heading)”", "Restore “\(old.heading)”"), in: .programmes,
                breadcrumbs: frame.crumbs, to: Paths.restore(from: id),
                consequences: [
                    language.pick(
                        "Nội dung hiện nay của mục này được thay bằng nội dung ở phiên bản \(version.number).",
                        "The present words are replaced by those of version \(version.number).")
                ],
                untouched: [
                    language.pick("Các phiên bản đã lưu vẫn còn nguyên.", "Recorded versions stay as they are.")
                ], fields: "<input type=\"hidden\" name=\"cho\" value=\"\(place.description)\">",
                yes: language.pick("Khôi phục", "Restore"), back: Paths.compareVersion(id), version: now,
                isDangerous: false)
            page.main =
                "\(page.main)\(Block(language.pick("Sẽ ghi lại thành", "It will say"), "<div class=\"reading\">\(Paragraphs(old.text))</div>" as HTML))"
            return page
        }
        return context.respond(page, site)
    }
}

extension Work {
    /// The version of what stands at a place that can be restored by itself; nothing where there is none.
    fileprivate func restorable(_ place: TextPlace, of programme: Programme) throws -> Int? {
        switch place {
        case .clause(let name): try clause(name, of: programme).version
        case .assignment(let id): try assignment(id).version
        case .title, .parties, .themes, .citations, .contentGroup: nil
        }
    }
}
