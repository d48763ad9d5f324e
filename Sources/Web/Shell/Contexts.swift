package import Calendars
package import Domain
package import Hummingbird
internal import NIOCore

/// A request, before we ask who sends it.
package struct SiteContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The network address that sends the request.
    package var address: String
    package var signedIn: SignedIn?
    /// Why a session that the browser still had was just ended: its person holds no office any more.
    package var accessEnd: AccessEnd?
    package var language = Language.vietnamese
    package var appearance = Appearance()
    /// The day as of which the pages show things, where the visitor chose one.
    package var chosenDay: Day?
    /// What is wrong with the day that was asked for.
    package var dayProblem: String?
    /// The page's own path, for links back to it.
    package var path = "/"
    package var flash: String?

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? "unknown"
    }

    package var maxUploadSize: Int { 1 << 20 }
}

/// A request of somebody who is signed in: its init throws otherwise, so forgetting the check does not compile.
package struct MemberContext: ChildRequestContext {
    package var coreContext: CoreRequestContextStorage
    package let visitor: SiteContext
    package let actor: Actor
    package let member: Member
    package let signIn: SignIn

    package init(context: SiteContext) throws {
        try self.init(settling: context)
        guard member.totpConfirmed || !actor.mustHaveSecondFactor else {
            throw SignInRequired(path: context.path, door: Paths.authenticator)
        }
    }

    /// The request of somebody who may still have a second factor to set up.
    init(settling context: SiteContext) throws {
        if let end = context.accessEnd { throw end.refusal }
        guard let signedIn = context.signedIn, signedIn.signIn.stage == .complete else {
            throw SignInRequired(path: context.path)
        }
        coreContext = context.coreContext
        visitor = context
        actor = signedIn.actor
        member = signedIn.member
        signIn = signedIn.signIn
    }

    package var maxUploadSize: Int { visitor.maxUploadSize }
    package var language: Language { visitor.language }
}

/// Nobody is signed in, or not far enough; the visitor is led to the door and back again.
package struct SignInRequired: Error {
    package let path: String
    package var door = Paths.signIn
}
