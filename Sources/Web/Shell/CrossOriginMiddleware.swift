internal import Domain
internal import HTTPTypes
internal import Hummingbird

/// Refuses a change that another site's page sends in the visitor's name.
///
/// Browsers say where a request comes from in `Sec-Fetch-Site`; older ones in `Origin`. A request with neither
/// does not come from a browser's page and carries no cookie it was not given.
struct CrossOriginMiddleware: RouterMiddleware {
    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        guard request.method == .post else { return try await next(request, context) }
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }) {
            guard site == "same-origin" || site == "none" else { throw refusal }
        } else if let origin = request.headers[.origin] {
            guard let host = request.head.authority, origin == "https://\(host)" || origin == "http://\(host)" else {
                throw refusal
            }
        }
        return try await next(request, context)
    }

    private var refusal: Refusal {
        .forbidden(
            .formComesFromThisSite,
            "Biểu mẫu được gửi từ một trang khác nên không được nhận. Hãy mở lại trang này và gửi lại.")
    }
}

extension Rule {
    /// A form is taken only from a page of this site.
    static let formComesFromThisSite = Rule("form.comes-from-this-site")
}
