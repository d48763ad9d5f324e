package import Hummingbird

/// A request of somebody who is signed in and may still have a second factor to set up: good for the own account only.
package struct SettlingContext: ChildRequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The same request as pages of the office take it.
    package let own: MemberContext

    package init(context: SiteContext) throws {
        coreContext = context.coreContext
        own = try MemberContext(settling: context)
    }

    package var maxUploadSize: Int { own.maxUploadSize }
}
