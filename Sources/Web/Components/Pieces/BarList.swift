package import Markup

/// Several bars under each other, one for each party or place, so that they compare.
package struct BarList: Renderable {
    /// One bar with its name before and a word after it.
    package struct Line {
        package var name: Link
        package var bar: ProgressBar
        package var note: HTML

        package init(_ name: Link, _ bar: ProgressBar, note: HTML) {
            self.name = name
            self.bar = bar
            self.note = note
        }
    }

    package var lines: [Line]

    package init(_ lines: [Line]) { self.lines = lines }

    package var html: HTML {
        "<ul class=\"bars\">\(lines, { "<li>\($0.name)\($0.bar)<span class=\"note\">\($0.note)</span></li>" })</ul>"
    }
}
