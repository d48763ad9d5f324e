/// A place of the house that stands in the rail and, when important enough, in the bar of a telephone.
package struct NavigationEntry: Hashable, Sendable {
    package var title: String
    package var path: String
    package var icon: Icon
    /// How many things wait there for the person; zero shows nothing.
    package var count: Int
    package var isCurrent: Bool
    /// Whether it is one of the first three that a telephone shows.
    package var isOnBar: Bool

    package init(
        _ title: String, to path: String, icon: Icon, count: Int = 0, isCurrent: Bool = false, isOnBar: Bool = false
    ) {
        self.title = title
        self.path = path
        self.icon = icon
        self.count = count
        self.isCurrent = isCurrent
        self.isOnBar = isOnBar
    }
}
