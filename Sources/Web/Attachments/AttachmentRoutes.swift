internal import Domain
internal import Hummingbird

/// Files of papers and results: read by whoever sees the record, added, replaced and removed by those who keep it.
struct AttachmentRoutes: Sendable {
    let site: Site

    func add(to members: some RouterMethods<MemberContext>) {
        members.get("tep/:id") { _, context in try await download(context) }
        members.get("tep/:id/thay") { _, context in try await replacing(nil, nil, context) }
        members.post("tep/:id/thay") { request, context in try await replace(request, context) }
        members.get("tep/:id/bo") { _, context in try await removing(nil, nil, context) }
        members.post("tep/:id/bo") { request, context in try await remove(request, context) }
        members.get("hoi-nghi/:id/tai-lieu/:tai-lieu/tep") { _, context in
            try await files(of: try paper(context), nil, nil, context)
        }
        members.post("hoi-nghi/:id/tai-lieu/:tai-lieu/tep") { request, context in
            try await addFile(to: try paper(context), request, context)
        }
        members.get("nhiem-vu/:id/ket-qua/:ket-qua/tep") { _, context in
            try await files(of: try result(context), nil, nil, context)
        }
        members.post("nhiem-vu/:id/ket-qua/:ket-qua/tep") { request, context in
            try await addFile(to: try result(context), request, context)
        }
    }

    private func paper(_ context: MemberContext) throws -> AttachmentHolder {
        .paper(try context.key("tai-lieu", of: ConferencePaper.self))
    }

    private func result(_ context: MemberContext) throws -> AttachmentHolder {
        .result(try context.key("ket-qua", of: AssignmentResult.self))
    }

    /// The bytes, always to be saved and never shown in place.
    private func download(_ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Attachment.self)
        let attachment = try await site.desk.look(as: context.actor) { try $0.attachment(id) }
        guard let bytes = try await site.vault.bytes(of: attachment.fingerprint) else {
            throw LostFile(fingerprint: attachment.fingerprint)
        }
        return Response(file: bytes, named: attachment.name, type: attachment.kind.mediaType)
    }
}

/// The vault does not hold what the record says: a defect of the installation.
private struct LostFile: Error {
    let fingerprint: String
}
