internal import Calendars
internal import Domain
internal import HTTPTypes
internal import Hummingbird

/// Files in and out: the list of imports, files to fill in, exports, and the door for files.
struct ImportRoutes: Sendable {
    let site: Site

    func add(to members: some RouterMethods<MemberContext>) {
        members.get("nhap-lieu") { _, context in try await list(context) }
        members.post("nhap-lieu") { request, context in try await bring(request, context) }
        members.get("nhap-lieu/mau/:tep") { _, context in try template(context) }
        members.get("nhap-lieu/xuat/:tep") { request, context in try await export(request, context) }
        members.get("nhap-lieu/huong-dan/:loai") { _, context in try help(context) }
        ImportRunRoutes(site: site).add(to: members)
    }

    private func list(
        _ context: MemberContext, chosen: String = "", refusal: Refusal? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let runs = try await site.desk.look(as: context.actor) { try $0.importRuns() }
        let page = ImportListPage(
            runs: runs, actor: context.actor, day: context.day(site), chosen: chosen, refusal: refusal, status: status,
            language: context.language)
        return context.respond(page.office, site)
    }

    /// Takes a file; one that is too large is refused before it is read.
    private func bring(_ request: Request, _ context: MemberContext) async throws -> Response {
        guard context.actor.mayImportSomething else { throw Refusal.absent }
        let form: MultipartForm
        do { form = try await request.multipart(upTo: ImportRun.fileLimit + ImportRoutes.roomForFields) } catch let
            error as HTTPError
            where error.status == .contentTooLarge
        {
            let size = request.headers[.contentLength].flatMap { Int($0) }
            return try await list(context, refusal: ImportRun.tooLarge(bytes: size), status: .contentTooLarge)
        } catch let refusal as Refusal {
            return try await list(context, refusal: refusal, status: .unprocessableContent)
        }
        let chosen = form.values["loai"]
        do {
            guard let kind = ImportRun.Kind(slug: chosen), context.actor.mayImport(kind) else {
                throw Refusal.invalid(.fieldIsWellFormed, "loai", "Hãy chọn danh sách cần nhập.")
            }
            guard let file = form.files["tep"] else {
                throw Refusal.invalid(.fieldIsWellFormed, "tep", "Hãy chọn tệp.")
            }
            let run = try await site.desk.bringImport(
                BroughtFile(name: file.name, bytes: file.bytes), of: kind, as: context.actor, keeping: site.vault)
            return Redirect.see(Paths.importRun(run.id))
        } catch let refusal as Refusal where refusal.kind == .invalid {
            return try await list(context, chosen: chosen, refusal: refusal, status: .unprocessableContent)
        }
    }

    /// What a form may weigh beside its file.
    private static let roomForFields = 64 << 10

    private func template(_ context: MemberContext) throws -> Response {
        let (kind, form) = try file(context)
        guard context.actor.mayImport(kind) else { throw Refusal.absent }
        let isEnglish = context.language == .english
        let bytes = try site.desk.template(of: kind, as: form, isEnglish: isEnglish, in: site.scratchFolder)
        return Response(file: bytes, named: "mau-\(kind.slug).\(form.rawValue)", type: form.type)
    }

    private func export(_ request: Request, _ context: MemberContext) async throws -> Response {
        let (kind, form) = try file(context)
        guard context.actor.mayExport(kind) else { throw Refusal.absent }
        let scope: ExportOrder.Scope = request.query["pham-vi"] == "cua-toi" ? .own : .all
        let order = ExportOrder(
            kind, as: form, on: context.day(site), scope: scope, isEnglish: context.language == .english)
        return try Response(sending: await site.desk.export(order, as: context.actor, into: site.scratchFolder))
    }

    private func help(_ context: MemberContext) throws -> Response {
        guard let kind = context.parameters.get("loai").flatMap({ ImportRun.Kind(slug: $0) }),
            context.actor.mayImport(kind)
        else { throw Refusal.absent }
        return context.respond(ImportHelpPage(kind: kind, language: context.language).office, site)
    }

    /// The kind and the form that a name such as `can-bo.xlsx` asks for.
    private func file(_ context: MemberContext) throws(Refusal) -> (ImportRun.Kind, ExportOrder.Form) {
        let parts = (context.parameters.get("tep") ?? "").split(separator: ".").map(String.init)
        guard parts.count == 2, let kind = ImportRun.Kind(slug: parts[0]),
            let form = ExportOrder.Form(rawValue: parts[1])
        else { throw .absent }
        return (kind, form)
    }
}
