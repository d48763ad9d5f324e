internal import Domain
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import Storage

/// Turns whatever a handler throws into a page that says what happened and what to do.
///
/// A refusal is told as it is. Everything else is a defect: the page shows a reference number equal to the request's
/// id in the log, never the error's text.
struct ErrorPagesMiddleware: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let required as SignInRequired {
            return Redirect.see(required.door + returnQuery(request, required))
        } catch let refusal as Refusal where refusal.rule == .actIsSteppedUp {
            return Redirect.see(Paths.stepUp(next: request.method == .get ? context.path : request.pageBefore))
        } catch let refusal as Refusal {
            context.logger.info("refusal", metadata: ["rule": "\(refusal.rule)", "kind": "\(refusal.kind)"])
            return ErrorPage(refusal: refusal, language: context.language).response(context, site)
        } catch let error as any HTTPResponseError {
            return ErrorPage(status: error.status, language: context.language).response(context, site)
        } catch StorageError.unavailable, StorageError.contention {
            context.logger.warning("storage unavailable")
            return ErrorPage(status: .serviceUnavailable, language: context.language).response(context, site)
        } catch StorageError.full {
            context.logger.error("storage full")
            return ErrorPage(status: .init(code: 507, reasonPhrase: "Insufficient Storage"), language: context.language)
                .response(context, site)
        } catch {
            context.logger.error("defect", metadata: ["error": "\(error)"])
            return ErrorPage(status: .internalServerError, language: context.language).response(context, site)
        }
    }

    /// Where to come back to after signing in; only pages that were being read.
    private func returnQuery(_ request: Request, _ required: SignInRequired) -> String {
        request.method == .get && required.path != Paths.home ? "?tiep=\(required.path.addingPercentEncoding())" : ""
    }
}
