internal import Domain
internal import HTTPTypes
internal import Hummingbird
internal import Logging

/// One line a request, with ids only; and the measures of `/metrics`.
struct RequestLogMiddleware: RouterMiddleware {
    let measures: Measures

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let elapsed = ContinuousClock.now - start
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        measures.noteRequest(status: Int(response.status.code), seconds: seconds)
        context.logger.info(
            "request",
            metadata: [
                "method": "\(request.method)", "route": "\(context.endpointPath ?? "-")",
                "status": "\(response.status.code)", "milliseconds": "\(Int(seconds * 1000))",
            ])
        return response
    }
}
