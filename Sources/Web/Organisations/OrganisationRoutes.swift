internal import Domain
internal import Hummingbird

/// The directory of organisations, one organisation on a day, and what its keepers do with it.
struct OrganisationRoutes: Sendable {
    let site: Site

    func add(to members: some RouterMethods<MemberContext>) {
        members.get("to-chuc") { request, context in try await directory(request, context) }
        members.get("to-chuc/moi") { request, context in try await newOrganisation(request, context) }
        members.post("to-chuc/moi") { request, context in try await create(request, context) }
        members.get("to-chuc/:id") { request, context in try await organisation(request, context) }
        addProfiles(to: members)
        addLinks(to: members)
    }

    private func addProfiles(to members: some RouterMethods<MemberContext>) {
        members.get("to-chuc/:id/ten-goi") { request, context in try await newProfile(request, context) }
        members.post("to-chuc/:id/ten-goi") { request, context in try await changeProfile(request, context) }
        members.get("to-chuc/:id/ten-goi/:profile") { request, context in try await profile(request, context) }
        members.post("to-chuc/:id/ten-goi/:profile") { request, context in try await correctProfile(request, context) }
        members.get("to-chuc/:id/ket-thuc") { request, context in try await closing(request, context) }
        members.post("to-chuc/:id/ket-thuc") { request, context in try await close(request, context) }
    }

    private func addLinks(to members: some RouterMethods<MemberContext>) {
        members.get("to-chuc/:id/ke-thua") { request, context in try await newSuccession(request, context) }
        members.post("to-chuc/:id/ke-thua") { request, context in try await addSuccession(request, context) }
        members.get("to-chuc/:id/ke-thua/:link/bo") { request, context in try await removingSuccession(request, context)
        }
        members.post("to-chuc/:id/ke-thua/:link/bo") { request, context in try await removeSuccession(request, context)
        }
        members.get("to-chuc/:id/cap-tren") { request, context in try await newSuperior(request, context) }
        members.post("to-chuc/:id/cap-tren") { request, context in try await addSuperior(request, context) }
        members.get("to-chuc/:id/quan-he/:edge/ket-thuc") { request, context in try await endingEdge(request, context) }
        members.post("to-chuc/:id/quan-he/:edge/ket-thuc") { request, context in try await endEdge(request, context) }
        members.get("to-chuc/:id/quan-he/:edge/bo") { request, context in try await removingEdge(request, context) }
        members.post("to-chuc/:id/quan-he/:edge/bo") { request, context in try await removeEdge(request, context) }
    }
}
