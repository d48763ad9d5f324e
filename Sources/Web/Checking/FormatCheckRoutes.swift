internal import Documents
internal import Domain
internal import HTTPTypes
internal import Hummingbird

/// The door at which anybody of the office has the form of a Word file checked; nothing of it is kept.
struct FormatCheckRoutes: Sendable {
    let site: Site
    private let reader = FormatReader()

    /// The heaviest file, and room for the fields beside it.
    private static let limit = (file: 30 << 20, fields: 64 << 10)

    init(site: Site) { self.site = site }

    func add(to members: some RouterMethods<MemberContext>) {
        members.get("kiem-tra-the-thuc") { _, context in
            try await page(context, chosen: nil, refusal: nil, outcome: nil)
        }
        members.post("kiem-tra-the-thuc") { request, context in try await check(request, context) }
    }

    private func check(_ request: Request, _ context: MemberContext) async throws -> Response {
        let form: MultipartForm
        do {
            form = try await request.multipart(upTo: FormatCheckRoutes.limit.file + FormatCheckRoutes.limit.fields)
        } catch let error as HTTPError where error.status == .contentTooLarge {
            let refusal = Refusal.invalid([.init("tep", "Tệp nặng quá 30 MB. Hãy bỏ bớt ảnh trong tệp rồi thử lại.")])
            return try await page(context, chosen: nil, refusal: refusal, outcome: nil, status: .contentTooLarge)
        } catch let refusal as Refusal {
            return try await page(
                context, chosen: nil, refusal: refusal, outcome: nil, status: .unprocessableContent)
        }
        let style = DocumentStyle.named(form.values["the-thuc"])
        do {
            guard let style else { throw Refusal.invalid([.init("the-thuc", "Hãy chọn thể thức để so.")]) }
            guard let file = form.files["tep"], !file.bytes.isEmpty else {
                throw Refusal.invalid([.init("tep", "Hãy chọn tệp Word (.docx).")])
            }
            switch await reader.report(on: file.bytes, style) {
            case .success(let report):
                let outcome = FormatOutcome(file: file.name, style: style, report: report)
                return try await page(context, chosen: style, refusal: nil, outcome: outcome)
            case .failure(let problem): throw Refusal.invalid([.init("tep", problem.sentence)])
            }
        } catch let refusal as Refusal where refusal.kind == .invalid {
            return try await page(
                context, chosen: style, refusal: refusal, outcome: nil, status: .unprocessableContent)
        }
    }

    /// The style is that of one's own organisation, until another is chosen.
    private func page(
        _ context: MemberContext, chosen: DocumentStyle?, refusal: Refusal?, outcome: FormatOutcome?,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let own = try await site.desk.look(as: context.actor) { work in
            try work.actor.capacity.flatMap { try work.profile(of: $0.organisation, on: work.today) }?.documentStyle
        }
        let style = chosen ?? own?.rules ?? .state
        return context.respond(
            FormatCheckPage(
                style: style, refusal: refusal, outcome: outcome, status: status, language: context.language
            ).office, site)
    }
}
