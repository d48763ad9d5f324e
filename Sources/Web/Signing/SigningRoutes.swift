internal import Domain
internal import Hummingbird

/// Putting a text before its signatories, signing it, issuing it, and confirming that it came.
struct SigningRoutes: Sendable {
    let site: Site

    func add(to members: some RouterMethods<MemberContext>) {
        members.get("chuong-trinh/:id/dua-ky") { _, context in try await opening(nil, nil, context) }
        members.post("chuong-trinh/:id/dua-ky") { request, context in try await open(request, context) }
        members.get("ho-so-ky") { request, context in try await list(request, context) }
        members.get("ho-so-ky/:id") { _, context in try await envelope(context) }
        members.get("ho-so-ky/:id/tep/:loai") { _, context in try await download(context) }
        members.post("ho-so-ky/:id/nhac") { _, context in try await remind(context) }
        members.get("ho-so-ky/:id/rut") { _, context in try await withdrawing(nil, nil, context) }
        members.post("ho-so-ky/:id/rut") { request, context in try await withdraw(request, context) }
        members.get("ho-so-ky/:id/dinh-chinh") { _, context in try await correcting(nil, nil, context) }
        members.post("ho-so-ky/:id/dinh-chinh") { request, context in try await correct(request, context) }
        members.get("ho-so-ky/:id/phat-hanh") { _, context in try await issuing(nil, nil, context) }
        members.post("ho-so-ky/:id/phat-hanh") { request, context in try await issue(request, context) }
        members.get("ho-so-ky/:id/noi-nhan/:noi-nhan") { _, context in try await receiving(nil, nil, context) }
        members.post("ho-so-ky/:id/noi-nhan/:noi-nhan") { request, context in try await receive(request, context) }
        members.get("quan-tri/chung-thuc") { _, context in try await trustedRoots(nil, nil, context) }
        members.post("quan-tri/chung-thuc") { request, context in try await trustRoot(request, context) }
        members.get("quan-tri/chung-thuc/:goc/thoi-tin-cay") { _, context in try await distrusting(nil, nil, context) }
        members.post("quan-tri/chung-thuc/:goc/thoi-tin-cay") { request, context in
            try await distrust(request, context)
        }
        addSignatures(to: members)
        addPapers(to: members)
    }

    private func addSignatures(to members: some RouterMethods<MemberContext>) {
        members.get("ho-so-ky/:id/ky/:cho") { _, context in try await signing(nil, nil, context) }
        members.post("ho-so-ky/:id/ky/:cho/xac-nhan") { request, context in try await confirm(request, context) }
        members.post("ho-so-ky/:id/ky/:cho/chung-thu") { request, context in
            try await signByCertificate(request, context)
        }
        members.post("ho-so-ky/:id/ky/:cho/thiet-bi") { request, context in try await signByToken(request, context) }
        members.post("ho-so-ky/:id/ky/:cho/tep-da-ky") { request, context in try await bringSigned(request, context) }
        members.get("ho-so-ky/:id/doi-nguoi-ky/:cho") { _, context in try await changingSigner(nil, nil, context) }
        members.post("ho-so-ky/:id/doi-nguoi-ky/:cho") { request, context in try await changeSigner(request, context) }
        members.get("ho-so-ky/:id/tu-choi/:cho") { _, context in try await declining(nil, nil, context) }
        members.post("ho-so-ky/:id/tu-choi/:cho") { request, context in try await decline(request, context) }
        members.get("ho-so-ky/:id/ban-quet/:cho") { _, context in try await keepingScan(nil, nil, context) }
        members.post("ho-so-ky/:id/ban-quet/:cho") { request, context in try await keepScan(request, context) }
        members.get("ho-so-ky/:id/ban-quet/:cho/tep") { _, context in try await scan(context) }
    }

    /// Answers with a page of the envelope in the address.
    func show(
        _ context: MemberContext, of make: @escaping @Sendable (Work, EnvelopeFrame) throws -> OfficePage
    ) async throws -> Response {
        let id = try context.key("id", of: Envelope.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            try make(work, try EnvelopeFrame(id, work, language))
        }
        return context.respond(page, site)
    }
}
