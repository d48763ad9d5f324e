internal import Domain
internal import Hummingbird

extension PersonRoutes {
    func directory(_ request: Request, _ context: MemberContext) async throws -> Response {
        let values = request.query
        let asked = PersonQuery(values)
        let day = context.day(site)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            try PersonDirectoryPage(asked, organisationText: values["to-chuc"], on: day, work, language)
        }
        return context.respond(page.office, site)
    }

    func person(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Person.self)
        let day = context.day(site)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { try PersonPage(id, on: day, $0, language) }
        return context.respond(page.office, site)
    }
}
