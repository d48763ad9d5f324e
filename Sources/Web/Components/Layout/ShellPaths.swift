/// Where the controls around a page lead; the words of addresses belong to the routes, not to the look.
package struct ShellPaths: Hashable, Sendable {
    /// The front page: the work of today, or the portal for those not signed in.
    package var home: String
    /// GET with `q`.
    package var search: String
    /// POST, ends the session.
    package var signOut: String
    /// POST with `language`.
    package var language: String
    /// POST with one of `theme` (system, light, dark), `contrast` (normal, more), `text` (normal, large).
    package var appearance: String
    /// The person's own page, reached by their name.
    package var account: String
    /// The folder of style sheets and modules.
    package var assets: String

    package init(
        home: String, search: String, signOut: String, language: String, appearance: String, account: String,
        assets: String = "/assets"
    ) {
        self.home = home
        self.search = search
        self.signOut = signOut
        self.language = language
        self.appearance = appearance
        self.account = account
        self.assets = assets
    }
}
