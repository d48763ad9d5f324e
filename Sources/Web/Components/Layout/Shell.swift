/// What surrounds every page of one request: who reads, in which language, and the places of the house.
package struct Shell: Sendable {
    /// The name of the installation, shown beside the sign and in the title of the window.
    package var name: String
    package var language: Language
    package var appearance: Appearance
    package var paths: ShellPaths
    /// Changes when the style sheets and modules change, so that browsers may keep them for long.
    package var assetVersion: String?
    package var navigation: [NavigationEntry]
    /// Nobody on signed-out pages.
    package var reader: Reader?
    package var day: AsOfDay?
    package var flash: Flash?
    /// What was searched for, on the page of results.
    package var searchText: String

    package init(
        name: String = "PhoiHop", language: Language = .vietnamese, appearance: Appearance = Appearance(),
        paths: ShellPaths, assetVersion: String? = nil, navigation: [NavigationEntry] = [], reader: Reader? = nil,
        day: AsOfDay? = nil, flash: Flash? = nil, searchText: String = ""
    ) {
        self.name = name
        self.language = language
        self.appearance = appearance
        self.paths = paths
        self.assetVersion = assetVersion
        self.navigation = navigation
        self.reader = reader
        self.day = day
        self.flash = flash
        self.searchText = searchText
    }
}
