internal import Domain
internal import Hummingbird

/// The accounts that an administrator keeps.
struct MemberRoutes: Sendable {
    let site: Site

    func add(to members: some RouterMethods<MemberContext>) {
        members.get("quan-tri/tai-khoan") { request, context in try await list(request, context) }
        members.get("quan-tri/tai-khoan/:id") { _, context in try await member(context) }
        InvitationRoutes(site: site).add(to: members)
        MemberChangeRoutes(site: site).add(to: members)
    }

    private func list(_ request: Request, _ context: MemberContext) async throws -> Response {
        let query = MemberListQuery(request.query)
        let page = try await site.desk.look(as: context.actor) { work in
            MemberListPage(
                query: query, list: try work.members(query.filter), now: work.now, language: context.language)
        }
        return context.respond(page.office, site)
    }

    private func member(_ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Member.self)
        let page = try await site.desk.look(as: context.actor) { work in
            MemberPage(detail: try work.memberDetail(id), now: work.now, language: context.language)
        }
        return context.respond(page.office, site)
    }
}

/// What the list of accounts was asked for.
struct MemberListQuery: Sendable {
    static let pageSize = 25

    let words: String
    let state: String
    let organisation: Key<Organisation>?
    let page: Int

    init(_ query: FormValues) {
        var form = FormReader(query)
        words = form.text("q", limit: 100)
        state = query["trang-thai"]
        organisation = Key(query["to-chuc"])
        page = form.number("trang", in: 1...10_000) ?? 1
    }

    var filter: MemberFilter {
        var filter = MemberFilter()
        filter.words = String(words.prefix(100))
        filter.state = MemberState(rawValue: state)
        filter.lacksAuthenticator = state == MemberListQuery.lacksAuthenticator
        filter.organisation = organisation
        filter.offset = (page - 1) * MemberListQuery.pageSize
        filter.limit = MemberListQuery.pageSize
        return filter
    }

    static let lacksAuthenticator = "chua-xac-thuc"

    var isFiltered: Bool { !words.isEmpty || !state.isEmpty || organisation != nil }

    /// The address of another page of the same list.
    func path(page: Int) -> String {
        var fields = [String]()
        if !words.isEmpty { fields.append("q=\(words.addingPercentEncoding())") }
        if !state.isEmpty { fields.append("trang-thai=\(state.addingPercentEncoding())") }
        if let organisation { fields.append("to-chuc=\(organisation)") }
        if page > 1 { fields.append("trang=\(page)") }
        return fields.isEmpty ? Paths.members : "\(Paths.members)?\(fields.joined(separator: "&"))"
    }
}
