internal import Domain
internal import HTTPTypes
internal import Hummingbird

/// What belongs to every page: the language, and how it looks.
struct ShellRoutes: Sendable {
    let site: Site

    func add(to visitors: some RouterMethods<SiteContext>) {
        visitors.post("ngon-ngu") { request, context in
            var form = FormReader(try await request.form())
            let language: Member.Language = form.choice("language") ?? .vietnamese
            if let signedIn = context.signedIn, signedIn.signIn.stage == .complete {
                try await site.desk.act(as: signedIn.actor) { try $0.chooseLanguage(language) }
            }
            var response = Redirect.see(request.pageBefore)
            response.setCookie(VisitorCookie.language.carrying(language.rawValue, site.settings))
            return response
        }
        visitors.post("hien-thi") { request, context in
            let form = try await request.form()
            var response = Redirect.see(request.pageBefore)
            response.setCookie(
                VisitorCookie.appearance.carrying(context.appearance.changed(by: form).cookieValue, site.settings))
            return response
        }
    }
}

extension Request {
    /// The page on which a form was sent or a control of the shell was used.
    var pageBefore: String {
        guard let referrer = headers[.referer], let host = head.authority, let range = referrer.firstRange(of: host)
        else {
            return Paths.home
        }
        return localPath(String(referrer[range.upperBound...]))
    }
}

extension Appearance {
    /// Reads what the cookie keeps, such as `dark,more,large`.
    init(cookieValue: String) {
        let words = cookieValue.split(separator: ",").map(String.init)
        self.init(
            theme: words.lazy.compactMap(Theme.init).first ?? .system, hasMoreContrast: words.contains("more"),
            hasLargeText: words.contains("large"))
    }

    var cookieValue: String {
        ([theme.rawValue] + (hasMoreContrast ? ["more"] : []) + (hasLargeText ? ["large"] : [])).joined(separator: ",")
    }

    /// The appearance after one control was used.
    func changed(by form: FormValues) -> Appearance {
        var changed = self
        if let theme = Theme(rawValue: form["theme"]) { changed.theme = theme }
        if !form["contrast"].isEmpty { changed.hasMoreContrast = form["contrast"] == "more" }
        if !form["text"].isEmpty { changed.hasLargeText = form["text"] == "large" }
        return changed
    }
}

/// A path of this site and nothing else: where a form may send its sender back to.
func localPath(_ path: String) -> String {
    guard path.hasPrefix("/"), !path.hasPrefix("//"), !path.hasPrefix("/\\"),
        path.utf8.allSatisfy({ $0 > 32 && $0 != 127 })
    else { return Paths.home }
    return path
}
