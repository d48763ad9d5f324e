internal import Calendars
internal import Domain
internal import Hummingbird

/// The areas of the country as they stand on a day.
struct AreaRoutes: Sendable {
    let site: Site

    func add(to members: some RouterMethods<MemberContext>) {
        members.get("dia-ban") { request, context in try await directory(request, context) }
        members.get("dia-ban/:id") { request, context in try await area(request, context) }
        members.get("dia-ban/:id/to-dan-pho") { request, context in try await newGroup(request, context) }
        members.post("dia-ban/:id/to-dan-pho") { request, context in try await addGroup(request, context) }
        members.get("dia-ban/:id/ket-thuc") { request, context in try await endingGroup(request, context) }
        members.post("dia-ban/:id/ket-thuc") { request, context in try await endGroup(request, context) }
    }

    private func directory(_ request: Request, _ context: MemberContext) async throws -> Response {
        let day = context.day(site)
        let words = request.query["q"]
        let page = try await site.desk.look(as: context.actor) { work in
            AreaDirectoryPage(
                day: day, words: words, top: try work.areas(below: nil, on: day),
                found: words.isEmpty ? [] : try work.search(words, nouns: [Area.noun], on: day, limit: 50),
                language: context.language)
        }
        return context.respond(page.office, site)
    }

    private func area(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Area.self)
        let day = context.day(site)
        let page = try await site.desk.look(as: context.actor) { work in
            let area = try work.area(id)
            return AreaPage(
                area: area, day: day, above: try work.areas(above: area),
                below: try work.areas(below: id, on: areaDay(area, day)),
                successors: try work.successors(of: area), predecessors: try work.predecessors(of: area),
                organisations: try work.organisations(seatedIn: id, on: areaDay(area, day)),
                history: try work.history(of: area),
                mayKeepGroups: try area.level == .commune ? work.mayKeepGroups(in: area) : false,
                mayEnd: try area.level == .group ? work.mayKeepGroups(in: work.area(area.parentId ?? id)) : false,
                language: context.language)
        }
        return context.respond(page.office, site)
    }

    /// The day on which an area's inside is shown: the chosen day, or the nearest on which the area exists.
    private func areaDay(_ area: Area, _ day: Day) -> Day { min(max(day, area.validFrom), area.validThrough) }

    private func newGroup(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Area.self)
        let today = FormValues(["tu-ngay": [context.day(site).vietnamese]])
        return try await groupForm(id, today, nil, context)
    }

    private func addGroup(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Area.self)
        var form = FormReader(try await request.form())
        let name = form.text("ten", required: "Hãy ghi tên, ví dụ Tổ dân phố số 5.")
        let kind: ResidentialKind? = form.choice("loai", required: "Hãy chọn tổ dân phố hay thôn.")
        let day = form.day("tu-ngay", required: "Hãy ghi ngày bắt đầu.")
        let basis = form.text("can-cu")
        do {
            try form.check()
            guard let kind, let day else { throw Refusal.invalid(form.problems) }
            let group = try await site.desk.act(as: context.actor) {
                try $0.addResidentialGroup(name, kind: kind, in: id, from: day, legalBasis: basis.isEmpty ? nil : basis)
            }
            return Redirect.see(Paths.area(id), saying: "Đã thêm \(group.name).")
        } catch let refusal as Refusal where refusal.kind == .invalid {
            return try await groupForm(id, form.values, refusal, context)
        }
    }

    private func groupForm(
        _ id: Key<Area>, _ values: FormValues, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        let commune = try await site.desk.look(as: context.actor) { work in
            let area = try work.area(id)
            guard area.level == .commune else { throw Refusal.absent }
            try work.requireKeeperOfGroups(in: area)
            return area
        }
        let page = GroupFormPage(commune: commune, values: values, refusal: refusal, language: context.language)
        return context.respond(page.office, site)
    }

    private func endingGroup(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await endForm(FormValues(["den-ngay": [context.day(site).vietnamese]]), nil, context)
    }

    private func endGroup(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Area.self)
        var form = FormReader(try await request.form())
        let day = form.day("den-ngay", required: "Hãy ghi ngày cuối.")
        let version = form.number("phien-ban", in: 1...1_000_000) ?? 0
        do {
            try form.check()
            guard let day else { throw Refusal.invalid(form.problems) }
            try await site.desk.act(as: context.actor) {
                try $0.endResidentialGroup(id, lastDay: day, version: version)
            }
            return Redirect.see(Paths.area(id), saying: "Đã ghi ngày cuối.")
        } catch let refusal as Refusal where refusal.kind == .invalid {
            return try await endForm(form.values, refusal, context)
        }
    }

    private func endForm(_ values: FormValues, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Area.self)
        let group = try await site.desk.look(as: context.actor) { try $0.residentialGroup(id).group }
        let page = GroupEndPage(group: group, values: values, refusal: refusal, language: context.language)
        return context.respond(page.office, site)
    }
}
