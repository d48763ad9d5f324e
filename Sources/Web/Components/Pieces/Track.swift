package import Markup

/// The steps of a year in their order, with the present one open: the map of a programme.
package struct Track: Renderable {
    package enum State: Sendable {
        case done
        case current
        case ahead
    }

    /// One step, and when it was, is or will be.
    package struct Step: Sendable {
        package var title: String
        package var time: String?
        package var state: State
        package var path: String?

        package init(_ title: String, _ state: State, time: String? = nil, to path: String? = nil) {
            self.title = title
            self.state = state
            self.time = time
            self.path = path
        }
    }

    /// Of what these are the steps, read aloud.
    package var label: String
    package var steps: [Step]
    package var language: Language

    package init(_ label: String, _ steps: [Step], language: Language = .vietnamese) {
        self.label = label
        self.steps = steps
        self.language = language
    }

    package var html: HTML { "<ol class=\"track\" aria-label=\"\(label)\">\(steps, item)</ol>" }

    private func item(_ step: Step) -> HTML {
        let kind: HTML =
            switch step.state {
            case .done: " class=\"done\""
            case .current: " class=\"now\" aria-current=\"step\""
            case .ahead: ""
            }
        return """
            <li\(kind)><span class="mark">\(step.state == .done, Tone.good.shape)</span>\
            <span class="step">\(title(of: step))\(step.state == .done, finished)</span>\
            \(step.time.map { "<small>\($0)</small>" as HTML })</li>
            """
    }

    private func title(of step: Step) -> HTML {
        step.path.map { "\(Link(step.title, to: $0))" } ?? "\(step.title)"
    }

    private var finished: HTML { "<span class=\"unseen\"> (\(language.pick("đã xong", "done")))</span>" }
}
