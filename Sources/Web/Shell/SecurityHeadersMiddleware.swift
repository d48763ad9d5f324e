internal import HTTPTypes
internal import Hummingbird

/// Tells browsers to run nothing and load nothing that is not ours.
struct SecurityHeadersMiddleware<Context: RequestContext>: RouterMiddleware {
    let isSecure: Bool

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = policy
        response.headers[.xContentTypeOptions] = "nosniff"
        set("Referrer-Policy", "same-origin", on: &response)
        set("Cross-Origin-Opener-Policy", "same-origin", on: &response)
        set("Permissions-Policy", "camera=(), geolocation=(), microphone=()", on: &response)
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }

    private func set(_ name: String, _ value: String, on response: inout Response) {
        if let field = HTTPField.Name(name) { response.headers[field] = value }
    }

    private var policy: String {
        """
        default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; \
        connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
        """
    }
}
