internal import Documents
internal import Domain
internal import HTTPTypes
internal import Hummingbird
internal import Markup

/// In which form a document of the year is asked for; its address alone gives the file of Word.
enum PaperView: String {
    /// On the screen, as it will be on paper.
    case page = "xem"
    case pdf
    /// How that page looks.
    case sheet = "kieu"

    /// The address of a document in this form.
    func address(of path: String) -> String { "\(path)?dang=\(rawValue)" }
}

extension Site {
    /// A document of the year as it is asked for: a page, a PDF, or a file of Word.
    func answer(_ paper: YearPaper, _ request: Request, _ context: MemberContext) async throws -> Response {
        switch PaperView(rawValue: request.query["dang"]) {
        case nil: return Response(try await signing.paper(paper, as: .word, by: context.actor))
        case .pdf: return Response(try await signing.paper(paper, as: .pdf, by: context.actor))
        case .page:
            let (path, language) = (request.uri.path, context.language)
            let page = try await desk.look(as: context.actor) { work in
                PaperPage(
                    text: try work.document(paper), path: path,
                    signing: try work.mayIssue(paper) ? Paths.openEnvelope(for: paper) : nil,
                    crumbs: try PaperPage.crumbs(paper, work, language),
                    place: paper.place, language: language
                ).office
            }
            return context.respond(page, self)
        case .sheet:
            let text = try await desk.look(as: context.actor) { try $0.document(paper) }
            return Response(styleSheet: OfficialHTML.stylesheet(of: text))
        }
    }
}

extension Response {
    /// How something looks; it is made for whoever asks, so nobody keeps it.
    fileprivate init(styleSheet: HTML) {
        self.init(html: styleSheet)
        headers[.contentType] = "text/css; charset=utf-8"
    }
}

extension YearPaper {
    /// Where in the house it belongs.
    fileprivate var place: Place {
        switch self {
        case .programme, .opinions, .consultationLetter, .submission, .plan, .report, .decision: .programmes
        case .invitation, .minutes, .conclusions: .conferences
        }
    }
}
