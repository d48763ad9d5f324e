package import Hummingbird
internal import Domain

extension Site {
    /// Every route of the site, behind what holds for all of them.
    package func router() -> Router<SiteContext> {
        let router = Router(context: SiteContext.self)
        router.addMiddleware {
            RequestLogMiddleware(measures: measures)
            SecurityHeadersMiddleware(isSecure: settings.isSecure)
            // For what nobody further in turned into a page: an unknown method, a database that is away.
            ErrorPagesMiddleware(site: self)
        }
        HealthRoutes(site: self).add(to: router)
        AssetRoutes().add(to: router)
        let visitors = router.group().addMiddleware {
            SignInMiddleware(site: self)
            ErrorPagesMiddleware(site: self)
            CrossOriginMiddleware()
        }
        SignInRoutes(site: self).add(to: visitors)
        VerificationRoutes(site: self).add(to: visitors)
        ShellRoutes(site: self).add(to: visitors)
        AccountRoutes(site: self).add(to: visitors.group("", context: SettlingContext.self))
        let members = visitors.group("", context: MemberContext.self)
        TodayRoutes(site: self).add(to: members)
        AreaRoutes(site: self).add(to: members)
        ProgrammeRoutes(site: self).add(to: members)
        ConferenceRoutes(site: self).add(to: members)
        SigningRoutes(site: self).add(to: members)
        RegisterRoutes(site: self).add(to: members)
        AttachmentRoutes(site: self).add(to: members)
        OrganisationRoutes(site: self).add(to: members)
        PersonRoutes(site: self).add(to: members)
        CalendarRoutes(site: self).add(to: members)
        FormatCheckRoutes(site: self).add(to: members)
        SearchRoutes(site: self).add(to: members)
        EventRoutes(site: self).add(to: members)
        MemberRoutes(site: self).add(to: members)
        ImportRoutes(site: self).add(to: members)
        visitors.get("**") { _, _ -> Response in throw Refusal.absent }
        return router
    }
}
