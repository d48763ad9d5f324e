internal import Domain
internal import Hummingbird

/// The registers of documents that go out and come in.
struct RegisterRoutes: Sendable {
    let site: Site

    func add(to members: some RouterMethods<MemberContext>) {
        members.get("so-van-ban") { request, context in try await register(request, context) }
        members.get("so-van-ban/tai-ve") { request, context in try await file(request, context) }
        members.get("so-van-ban/so-moi") { request, context in
            try await drawing(request.query, nil, context)
        }
        members.post("so-van-ban/so-moi") { request, context in try await draw(request, context) }
        members.get("so-van-ban/van-ban-den") { request, context in
            try await arriving(request.query, nil, context)
        }
        members.post("so-van-ban/van-ban-den") { request, context in try await arrive(request, context) }
        members.get("so-van-ban/danh-so/:don-vi") { _, context in try await numbering(nil, nil, context) }
        members.post("so-van-ban/danh-so/:don-vi") { request, context in try await setNumbering(request, context) }
        members.get("so-van-ban/so/:so/huy") { _, context in try await voiding(nil, nil, context) }
        members.post("so-van-ban/so/:so/huy") { request, context in try await voidNumber(request, context) }
        members.get("so-van-ban/so/:so/chuyen") { _, context in try await dispatching(nil, nil, context) }
        members.post("so-van-ban/so/:so/chuyen") { request, context in try await dispatch(request, context) }
    }
}

extension Actor {
    /// The organisations whose registers the one who looks keeps.
    var registers: [Capacity] {
        capacities.filter { keepsRegisters(of: $0.organisation) }.uniqued(by: \.organisation)
    }

    /// The organisations whose registers the one who looks reads.
    var readableRegisters: [Capacity] { capacities.uniqued(by: \.organisation) }
}
