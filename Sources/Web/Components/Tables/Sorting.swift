import Markup

/// By which column a table is sorted now, and the address that sorts it otherwise.
package struct Sorting {
    package var key: String
    package var isDescending: Bool
    package var path: (_ key: String, _ isDescending: Bool) -> String

    package init(by key: String, isDescending: Bool = false, path: @escaping (String, Bool) -> String) {
        self.key = key
        self.isDescending = isDescending
        self.path = path
    }

    /// The value of `aria-sort` for a column.
    func state(of key: String) -> String? {
        guard key == self.key else { return nil }
        return isDescending ? "descending" : "ascending"
    }

    /// The title of a column as a link that sorts by it, the other way round when it already does.
    func link(_ title: String, key: String) -> HTML {
        let isCurrent = key == self.key
        let arrow: HTML =
            isCurrent
            ? (isDescending ? "M3 4.500 6 8l3-3.500" : "M3 7.500 6 4l3 3.500")
            : "M3.500 5 6 2.500 8.500 5M3.500 7 6 9.500 8.500 7"
        return """
            <a href="\(path(key, isCurrent && !isDescending))">\(title)<svg class="arrow" viewBox="0 0 12 12" \
            aria-hidden="true"><path d="\(arrow)"/></svg></a>
            """
    }
}
