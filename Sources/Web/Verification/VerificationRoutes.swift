internal import Domain
internal import HTTPTypes
internal import Hummingbird
internal import Markup

extension Paths {
    static let verification = "/xac-minh"
    static func verification(of code: String) -> String { "/xac-minh/\(code)" }
}

/// Where anybody checks a document, signed in or not.
struct VerificationRoutes: Sendable {
    let site: Site

    func add(to visitors: some RouterMethods<SiteContext>) {
        visitors.get("xac-minh") { request, context in try await search(request, context) }
        visitors.get("xac-minh/:ma") { _, context in try await record(nil, context) }
        visitors.post("xac-minh/:ma") { request, context in try await compare(request, context) }
    }

    /// A code typed by hand leads to its page; one that is unknown is told where it was typed.
    private func search(_ request: Request, _ context: SiteContext) async throws -> Response {
        let typed = request.query["ma"]
        guard !typed.isEmpty else { return respond(VerificationEntry(typed: "", isUnknown: false), context) }
        do {
            let found = try await site.desk.look(as: .installation) { try $0.publicRecord(code: typed) }
            return Redirect.see(Paths.verification(of: found.code))
        } catch let refusal as Refusal where refusal.kind == .absent {
            return respond(VerificationEntry(typed: typed, isUnknown: true), context, status: .unprocessableContent)
        }
    }

    private func respond(
        _ entry: VerificationEntry, _ context: SiteContext, status: HTTPResponse.Status = .ok
    ) -> Response {
        let language = context.language
        return context.respondBare(
            language.pick("Kiểm tra văn bản", "Check a document"),
            summary:
                "\(language.pick("Mã gồm 16 chữ và số ở chân mỗi trang văn bản.", "The code at the foot of every page."))",
            main: entry.html(language), status: status, site)
    }

    private func record(_ match: FileMatch?, _ context: SiteContext) async throws -> Response {
        let code = context.parameters.get("ma") ?? ""
        let found = try await site.desk.look(as: .installation) { try $0.publicRecord(code: code) }
        let page = VerificationPage(record: found, match: match, language: context.language)
        return context.respondBare(
            page.title, summary: page.summary, main: page.main,
            links: [Link(context.language.pick("Kiểm tra văn bản khác", "Check another"), to: Paths.verification)], site
        )
    }

    private func compare(_ request: Request, _ context: SiteContext) async throws -> Response {
        let code = context.parameters.get("ma") ?? ""
        let file = try await request.multipart(upTo: Attachment.sizeLimit + 128 << 10).files["tep"]
        guard let file, !file.bytes.isEmpty else { return try await record(nil, context) }
        let fingerprint = Digest.fingerprint(file.bytes)
        let match = try await site.desk.look(as: .installation) { try $0.match(fingerprint, code: code) }
        return try await record(match, context)
    }
}

/// The form in which a code is typed.
private struct VerificationEntry {
    let typed: String
    let isUnknown: Bool

    func html(_ language: Language) -> HTML {
        let problem =
            isUnknown
            ? language.pick(
                "Không có văn bản nào mang mã này. Hãy đọc lại từng nhóm bốn ký tự ở chân trang.",
                "No document has this code.")
            : nil
        return Form(
            to: Paths.verification, .get,
            fields: Field(
                "ma", language.pick("Mã văn bản", "Code"), .text(typed), problem: problem, isRequired: true,
                language: language
            ).html,
            buttons: Button(language.pick("Kiểm tra", "Check"), .main).html,
            problems: problem.map { [Problem($0, at: "ma")] } ?? [], language: language
        ).html
    }
}
