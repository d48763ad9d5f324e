package import Markup

/// The state of a thing in one word with its shape.
package struct Badge: Renderable {
    package var tone: Tone
    package var word: String

    package init(_ tone: Tone, _ word: String) {
        self.tone = tone
        self.word = word
    }

    package var html: HTML { "<span class=\"badge \(tone.rawValue)\">\(tone.shape)\(word)</span>" }
}
