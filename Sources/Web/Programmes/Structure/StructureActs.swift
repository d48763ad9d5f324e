internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func raiseParty(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        let party = try context.key("ben", of: Party.self)
        try await site.desk.act(as: context.actor) { work in
            let programme = try work.programme(id)
            let order = try work.parties(of: programme).map(\.id).raising(party)
            try work.orderParties(of: id, order, version: programme.version)
        }
        return Redirect.see("\(Paths.structure(of: id))#cac-ben", saying: "Đã sắp xếp lại các bên.")
    }

    func raiseGroup(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        let group = try context.key("nhom", of: ContentGroup.self)
        try await site.desk.act(as: context.actor) { work in
            let order = try work.contentGroups(of: try work.programme(id)).map(\.id).raising(group)
            try work.orderContentGroups(of: id, order)
        }
        return Redirect.see("\(Paths.structure(of: id))#nhom-noi-dung", saying: "Đã sắp xếp lại các nhóm.")
    }

    func raiseCitation(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        let citation = try context.key("can-cu", of: Citation.self)
        try await site.desk.act(as: context.actor) { work in
            let order = try work.citations(of: try work.programme(id)).map(\.id).raising(citation)
            try work.orderCitations(of: id, order)
        }
        return Redirect.see("\(Paths.structure(of: id))#can-cu", saying: "Đã sắp xếp lại căn cứ.")
    }

    func removeGroup(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        let group = try context.key("nhom", of: ContentGroup.self)
        var form = FormReader(try await request.form())
        let version = form.version()
        try await site.desk.act(as: context.actor) { try $0.removeContentGroup(group, version: version) }
        return Redirect.see("\(Paths.structure(of: id))#nhom-noi-dung", saying: "Đã bỏ nhóm.")
    }

    func removeCitation(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        let citation = try context.key("can-cu", of: Citation.self)
        var form = FormReader(try await request.form())
        let version = form.version()
        try await site.desk.act(as: context.actor) { try $0.removeCitation(citation, version: version) }
        return Redirect.see("\(Paths.structure(of: id))#can-cu", saying: "Đã bỏ căn cứ.")
    }

    func removeCentralTask(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        let task = try context.key("viec", of: CentralTask.self)
        var form = FormReader(try await request.form())
        let version = form.version()
        try await site.desk.act(as: context.actor) { try $0.removeCentralTask(task, version: version) }
        return Redirect.see(Paths.centralTasks(of: id), saying: "Đã bỏ nhiệm vụ trọng tâm.")
    }
}

extension Array where Element: Equatable {
    /// The same elements with one of them a place earlier.
    func raising(_ element: Element) -> [Element] {
        guard let place = firstIndex(of: element), place > 0 else { return self }
        var order = self
        order.swapAt(place, place - 1)
        return order
    }
}
