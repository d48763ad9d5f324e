internal import Domain
internal import Hummingbird

/// The cookie by which a browser is known to an account that was signed in there before.
enum KnownBrowserCookie {
    static func name(_ settings: SiteSettings) -> String { settings.isSecure ? "__Host-thiet-bi" : "thiet-bi" }

    /// The known browser behind a request.
    static func value(in request: Request, _ site: Site) -> KnownBrowser? {
        request.cookies[name(site.settings)].flatMap {
            KnownBrowser(mark: $0.value, at: site.desk.clock.now, key: site.secrets)
        }
    }

    static func carrying(_ mark: String, _ settings: SiteSettings) -> Cookie {
        Cookie(
            name: name(settings), value: mark, maxAge: KnownBrowser.memorySeconds, path: "/", secure: settings.isSecure,
            httpOnly: true, sameSite: .lax)
    }
}

extension Response {
    /// Gives the browser its session, and once it is complete the mark by which it is known again.
    mutating func carry(_ session: OpenedSession, _ site: Site) throws {
        setCookie(SessionCookie.carrying(session.token, site.settings))
        guard session.stage == .complete else { return }
        let mark = try KnownBrowser.mark(for: session.account, at: site.desk.clock.now, key: site.secrets)
        setCookie(KnownBrowserCookie.carrying(mark, site.settings))
    }
}

extension Request {
    /// The token the browser brought, whatever it is worth.
    func sessionToken(_ site: Site) -> String? { cookies[SessionCookie.name(site.settings)]?.value }

    /// The browser in words, for the list of sessions.
    var device: String { DeviceName.words(for: headers[.userAgent]) }
}
