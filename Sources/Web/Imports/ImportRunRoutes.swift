internal import Domain
internal import Foundation
internal import Hummingbird

/// One import: how it stands, what it would do, and what can be done with it.
struct ImportRunRoutes: Sendable {
    let site: Site

    func add(to members: some RouterMethods<MemberContext>) {
        members.get("nhap-lieu/:id") { _, context in try await page(context) }
        members.get("nhap-lieu/:id/tien-do") { _, context in try await progress(context) }
        members.get("nhap-lieu/:id/tep-ket-qua") { _, context in try await annotated(context) }
        members.post("nhap-lieu/:id/cach-doc") { request, context in try await reread(request, context) }
        members.post("nhap-lieu/:id/xac-nhan") { _, context in
            try await act(context) { work, id in try work.confirmImport(id) }
        }
        members.post("nhap-lieu/:id/dung") { _, context in
            try await act(context) { work, id in try work.stopImport(id) }
        }
        members.post("nhap-lieu/:id/tiep-tuc") { _, context in
            try await act(context) { work, id in try work.resumeImport(id) }
        }
        members.get("nhap-lieu/:id/hoan-tac") { _, context in try await undoPage(context) }
        members.post("nhap-lieu/:id/hoan-tac") { _, context in
            try await act(context) { work, id in try work.undoImport(id) }
        }
        members.post("nhap-lieu/:id/bo") { _, context in try await discard(context) }
    }

    private func page(_ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: ImportRun.self)
        let actor = context.actor
        let language = context.language
        let page = try await site.desk.look(as: actor) { work in
            let run = try work.importRun(id)
            return ImportRunPage(
                run: run, refused: try work.importRows(of: run, ImportRowFilter(findings: [.refused])),
                leftOut: try work.importRows(
                    of: run, ImportRowFilter(findings: [.created, .changed, .unchanged], results: [.refused, .kept])),
                changed: try work.importRows(of: run, ImportRowFilter(findings: [.changed])),
                created: try work.importRows(of: run, ImportRowFilter(findings: [.created])),
                undoable: try work.undoableRows(of: run), importer: try work.importerName(of: run),
                history: try work.history(of: run), actor: actor, language: language)
        }
        return context.respond(page.office, site)
    }

    /// Only the bar, asked for every two seconds.
    private func progress(_ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: ImportRun.self)
        let run = try await site.desk.look(as: context.actor) { try $0.importRun(id) }
        return Response(html: ImportProgress(run: run, language: context.language).html)
    }

    private func annotated(_ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: ImportRun.self)
        let file = try await site.desk.annotatedImport(
            id, as: context.actor, from: site.vault, in: FileManager.default.temporaryDirectory.path)
        return Response(file: file.bytes, named: file.name, type: file.type)
    }

    private func reread(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: ImportRun.self)
        var form = FormReader(try await request.form())
        let sheet = form.number("trang-tinh", in: 0...1_000)
        let manner = ImportManner(
            encodingName: form.values["bang-ma"], separatorSign: form.values["dau-cach"], sheet: sheet,
            legacyName: form.values["chuyen"])
        try await site.desk.act(as: context.actor) { try $0.rereadImport(id, manner) }
        return Redirect.see(Paths.importRun(id))
    }

    private func undoPage(_ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: ImportRun.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let run = try work.importRun(id)
            return ImportUndoPage(run: run, rows: try work.undoableRows(of: run), language: language)
        }
        return context.respond(page.office, site)
    }

    private func discard(_ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: ImportRun.self)
        try await site.desk.act(as: context.actor) { try $0.discardImport(id) }
        return Redirect.see(
            Paths.imports, saying: context.language.pick("Đã bỏ tệp; chưa có gì thay đổi.", "The file was put away."))
    }

    private func act(
        _ context: MemberContext, _ work: @escaping @Sendable (Work, Key<ImportRun>) throws -> Void
    ) async throws -> Response {
        let id = try context.key("id", of: ImportRun.self)
        try await site.desk.act(as: context.actor) { try work($0, id) }
        return Redirect.see(Paths.importRun(id))
    }
}
