package import Markup

/// Things to do, one verb each, that open the exact place.
package struct WorkList: Renderable {
    /// One thing to do.
    package struct Item: Sendable {
        package var title: String
        package var path: String
        /// To what it belongs.
        package var place: String
        package var tone: Tone
        /// Until when, or since when.
        package var time: String

        package init(_ title: String, to path: String, place: String, _ tone: Tone = .neutral, time: String) {
            self.title = title
            self.path = path
            self.place = place
            self.tone = tone
            self.time = time
        }
    }

    package var items: [Item]

    package init(_ items: [Item]) { self.items = items }

    package var html: HTML { "<ul class=\"work\" data-rows>\(items, row)</ul>" }

    private func row(_ item: Item) -> HTML {
        """
        <li><a href="\(item.path)">\(item.title)</a><span class="place-of">\(item.place)</span>\
        \(time(of: item))</li>
        """
    }

    private func time(of item: Item) -> HTML {
        item.tone == .neutral ? "<span class=\"when\">\(item.time)</span>" : Badge(item.tone, item.time).html
    }
}
