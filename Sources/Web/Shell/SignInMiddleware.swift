internal import Calendars
internal import Domain
internal import HTTPTypes
internal import Hummingbird

/// Finds out who sends a request: the session cookie, the chosen day, the language, the sentence to show.
struct SignInMiddleware: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.path = request.uri.description
        if site.settings.trustsProxy, let name = HTTPField.Name("X-Forwarded-For"),
            let forwarded = request.headers[name]?.split(separator: ",").last
        {
            context.address = String(forwarded).trimmingSpaces
        }
        let cookies = request.cookies
        context.flash = VisitorCookie.flash.value(among: cookies)
        context.appearance = Appearance(cookieValue: VisitorCookie.appearance.value(among: cookies) ?? "")
        context.language = VisitorCookie.language.value(among: cookies).flatMap(Language.init) ?? .vietnamese
        let day = chosenDay(request, cookies, &context)
        if let token = cookies[SessionCookie.name(site.settings)]?.value {
            context.signedIn = try await site.desk.look(as: .installation) { try $0.signedIn(token: token) }
            try await touch(context.signedIn)
            if let end = context.signedIn?.accessEnd {
                try await site.desk.act(as: .installation) { try $0.signOut(token: token) }
                context.accessEnd = end
                context.signedIn = nil
            }
        }
        if let signedIn = context.signedIn { context.language = Language(signedIn.member.language) }
        var response = try await next(request, context)
        if context.flash != nil, response.status.code < 300 || response.status.code >= 400 {
            response.setCookie(VisitorCookie.flash.cleared(site.settings))
        }
        if let day { response.setCookie(day) }
        return response
    }

    /// Takes the day from the address, and keeps it for the pages that follow; today needs no keeping.
    private func chosenDay(_ request: Request, _ cookies: Cookies, _ context: inout SiteContext) -> Cookie? {
        guard let text = request.query.fields["ngay"]?.first else {
            context.chosenDay = VisitorCookie.day.value(among: cookies).flatMap { Day($0) }
            return nil
        }
        guard let day = Day(text) ?? Day(vietnamese: text) else {
            context.dayProblem = "“\(text)” không phải là một ngày có thật. Hãy ghi như 21/02/2019."
            return nil
        }
        guard day != site.desk.clock.now.day else { return VisitorCookie.day.cleared(site.settings) }
        context.chosenDay = day
        return VisitorCookie.day.carrying(day.description, site.settings)
    }

    /// Notes that a session is in use, at most every five minutes: reading pages should not write.
    private func touch(_ signedIn: SignedIn?) async throws {
        guard let signedIn, signedIn.signIn.seenAt.seconds(to: site.desk.clock.now) > 300 else { return }
        try await site.desk.act(as: signedIn.actor) { try $0.touch(signedIn.signIn.id) }
    }
}

/// The cookie that carries a session's token.
package enum SessionCookie {
    package static func name(_ settings: SiteSettings) -> String { settings.isSecure ? "__Host-phoihop" : "phoihop" }

    static func carrying(_ token: String, _ settings: SiteSettings) -> Cookie {
        Cookie(
            name: name(settings), value: token, maxAge: SignIn.absoluteLimitSeconds, path: "/",
            secure: settings.isSecure,
            httpOnly: true, sameSite: .lax)
    }

    static func cleared(_ settings: SiteSettings) -> Cookie {
        Cookie(
            name: name(settings), value: "", maxAge: 0, path: "/", secure: settings.isSecure, httpOnly: true,
            sameSite: .lax)
    }
}

extension Language {
    /// The language a member chose.
    init(_ language: Member.Language) {
        self =
            switch language {
            case .vietnamese: .vietnamese
            case .english: .english
            }
    }
}
