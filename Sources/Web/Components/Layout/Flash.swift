package import Markup

/// What just happened, said once at the top of the next page.
package struct Flash: Sendable, Renderable {
    package var tone: Tone
    package var message: String
    /// Where to look at it, or how to take it back.
    package var link: Link?
    /// The draft that is safe now and can be forgotten by the browser.
    package var savedDraft: String?

    package init(_ tone: Tone = .good, _ message: String, link: Link? = nil, savedDraft: String? = nil) {
        self.tone = tone
        self.message = message
        self.link = link
        self.savedDraft = savedDraft
    }

    package var html: HTML {
        let role: HTML = tone == .late ? "alert" : "status"
        return """
            <div class="flash \(tone.rawValue)" role="\(role)"\(attribute: "data-saved", savedDraft)>\
            \(tone.shape)<p>\(message)\(link.map { " \($0)" as HTML })</p></div>
            """
    }
}
