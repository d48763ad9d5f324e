package import Markup

/// A few numbers that say how things stand, side by side.
package struct Figures: Renderable {
    /// One number and what it counts.
    package struct Figure: Sendable {
        package var value: String
        package var label: String
        /// The list that the number counts.
        package var path: String?
        /// A state that asks for attention.
        package var tone: Tone

        package init(_ value: String, _ label: String, to path: String? = nil, _ tone: Tone = .neutral) {
            self.value = value
            self.label = label
            self.path = path
            self.tone = tone
        }
    }

    package var figures: [Figure]

    package init(_ figures: [Figure]) { self.figures = figures }

    package var html: HTML { "<dl class=\"figures\">\(figures, item)</dl>" }

    private func item(_ figure: Figure) -> HTML {
        let label: HTML = figure.path.map { "\(Link(figure.label, to: $0))" } ?? "\(figure.label)"
        let shape: HTML? = figure.tone == .neutral ? nil : figure.tone.shape
        return "<div class=\"\(figure.tone.rawValue)\"><dt>\(label)</dt><dd>\(figure.value)\(shape)</dd></div>"
    }
}
