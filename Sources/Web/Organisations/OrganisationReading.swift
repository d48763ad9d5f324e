internal import Calendars
internal import Domain
internal import Hummingbird

extension OrganisationRoutes {
    func directory(_ request: Request, _ context: MemberContext) async throws -> Response {
        let values = request.query
        let asked = OrganisationQuery(values)
        let day = context.day(site)
        let language = context.language
        let page = try await site.desk.look(as: context.actor, remembering: "\(request.uri) \(day) \(language)") {
            work in
            try OrganisationDirectoryPage(asked, areaText: values["dia-ban"], on: day, work, language).office
        }
        return context.respond(page, site)
    }

    func organisation(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Organisation.self)
        let day = context.day(site)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { try OrganisationPage(id, on: day, $0, language) }
        return context.respond(page.office, site)
    }
}

extension OrganisationDirectoryPage {
    /// Reads what the page shows.
    ///
    /// An area may be asked for by its id or as people write it.
    init(_ asked: OrganisationQuery, areaText written: String, on day: Day, _ work: Work, _ language: Language) throws {
        var query = asked
        var text = written
        var problem: String?
        if let id = query.filter.area {
            text = work.written(try work.area(id))
        } else if !written.isEmpty {
            do { query.filter.area = try work.area(written: written, at: "dia-ban", on: day).id } catch let refusal
                as Refusal
            {
                problem = refusal.problems.first?.message ?? refusal.message
            }
        }
        self.init(
            query: query, page: try work.organisations(query.filter, on: day), day: day, areaText: text,
            areaProblem: problem,
            superiorName: try query.filter.superior.flatMap { try work.name(of: $0, near: day) },
            mayCreate: work.actor.mayKeepOrganisations, language: language)
    }
}

extension OrganisationPage {
    /// Reads what the page shows; the number of queries does not grow with the organisation.
    init(_ id: Key<Organisation>, on day: Day, _ work: Work, _ language: Language) throws {
        let shown = try work.organisation(id, on: day)
        let organisation = shown.organisation
        let place = min(max(day, organisation.validFrom), organisation.validThrough)
        let offices = try work.offices(of: id, on: place)
        self.init(
            shown: shown, day: day, place: place, offices: offices, holders: try work.holders(in: id, on: place),
            hierarchies: try work.hierarchies(of: id, on: place), predecessors: try work.predecessors(of: organisation),
            successors: try work.successors(of: organisation),
            delegations: try work.delegations(in: id, on: place),
            history: try work.history(ofOrganisation: organisation), actor: work.actor, language: language)
    }
}
