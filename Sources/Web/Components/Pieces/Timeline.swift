package import Markup

/// What happened, latest first: who did what and when, and what changed from what to what.
package struct Timeline: Renderable {
    /// A value before and after; without one side it appeared or disappeared.
    package struct Change: Sendable {
        package var name: String
        package var old: String?
        package var new: String?

        package init(_ name: String, from old: String?, to new: String?) {
            self.name = name
            self.old = old
            self.new = new
        }
    }

    /// One happening.
    package struct Entry {
        /// For machines: `2019-02-21T09:30:00Z` or `2019-02-21`.
        package var instant: String
        /// For people: `21/02/2019, 16:30`.
        package var time: String
        package var who: String
        package var what: HTML
        package var changes: [Change]
        package var note: String?

        package init(
            _ instant: String, _ time: String, who: String, what: HTML, changes: [Change] = [], note: String? = nil
        ) {
            self.instant = instant
            self.time = time
            self.who = who
            self.what = what
            self.changes = changes
            self.note = note
        }
    }

    package var entries: [Entry]
    package var language: Language

    package init(_ entries: [Entry], language: Language = .vietnamese) {
        self.entries = entries
        self.language = language
    }

    package var html: HTML { "<ol class=\"timeline\">\(entries, item)</ol>" }

    private func item(_ entry: Entry) -> HTML {
        """
        <li><time datetime="\(entry.instant)">\(entry.time)</time><div><p><b>\(entry.who)</b> \(entry.what)</p>\
        \(!entry.changes.isEmpty, "<dl class=\"changes\">\(entry.changes, change)</dl>")\
        \(entry.note.map { "<p class=\"said\">\($0)</p>" as HTML })</div></li>
        """
    }

    /// A fact that is new stands alone; one that changed stands after what it was.
    private func change(_ change: Change) -> HTML {
        let new: HTML =
            change.new.map { "<ins>\($0)</ins>" } ?? "<span class=\"quiet\">\(language.pick("bỏ trống", "none"))</span>"
        guard let old = change.old else { return "<div><dt>\(change.name)</dt><dd>\(new)</dd></div>" }
        return """
            <div><dt>\(change.name)</dt><dd><del>\(old)</del> <span class="turns" \
            aria-label="\(language.pick("đổi thành", "became"))" role="img">→</span> \(new)</dd></div>
            """
    }
}
