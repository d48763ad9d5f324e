internal import Domain
internal import Hummingbird

/// People, the offices of organisations, who holds them, and who acts for whom.
struct PersonRoutes: Sendable {
    let site: Site

    func add(to members: some RouterMethods<MemberContext>) {
        members.get("can-bo") { request, context in try await directory(request, context) }
        members.get("can-bo/moi") { request, context in try await newPerson(request, context) }
        members.post("can-bo/moi") { request, context in try await create(request, context) }
        members.get("can-bo/:id") { request, context in try await person(request, context) }
        members.get("can-bo/:id/sua") { request, context in try await altering(request, context) }
        members.post("can-bo/:id/sua") { request, context in try await alter(request, context) }
        addOffices(to: members)
        addHoldings(to: members)
    }

    private func addOffices(to members: some RouterMethods<MemberContext>) {
        members.get("to-chuc/:id/chuc-vu") { request, context in try await newOffice(request, context) }
        members.post("to-chuc/:id/chuc-vu") { request, context in try await createOffice(request, context) }
        members.get("chuc-vu/:id") { request, context in try await office(request, context) }
        members.get("chuc-vu/:id/sua") { request, context in try await alteringOffice(request, context) }
        members.post("chuc-vu/:id/sua") { request, context in try await alterOffice(request, context) }
        members.get("chuc-vu/:id/ket-thuc") { request, context in try await closingOffice(request, context) }
        members.post("chuc-vu/:id/ket-thuc") { request, context in try await closeOffice(request, context) }
        members.get("chuc-vu/:id/bo-nhiem") { request, context in try await appointing(request, context) }
        members.post("chuc-vu/:id/bo-nhiem") { request, context in try await appoint(request, context) }
    }

    private func addHoldings(to members: some RouterMethods<MemberContext>) {
        members.get("giu-chuc-vu/:id/thoi") { request, context in try await endingHolding(request, context) }
        members.post("giu-chuc-vu/:id/thoi") { request, context in try await endHolding(request, context) }
        members.get("giu-chuc-vu/:id/dinh-chinh") { request, context in try await correctingHolding(request, context) }
        members.post("giu-chuc-vu/:id/dinh-chinh") { request, context in try await correctHolding(request, context) }
        members.get("giu-chuc-vu/:id/uy-quyen") { request, context in try await delegating(request, context) }
        members.post("giu-chuc-vu/:id/uy-quyen") { request, context in try await delegate(request, context) }
        members.get("uy-quyen/:id/ket-thuc") { request, context in try await endingDelegation(request, context) }
        members.post("uy-quyen/:id/ket-thuc") { request, context in try await endDelegation(request, context) }
    }
}
