package import Markup

/// How a state feels to the person who must act on it; each tone has its own shape, so that it is never colour alone.
package enum Tone: String, CaseIterable, Sendable {
    /// Nothing presses.
    case neutral
    /// Done, agreed, in force.
    case good
    /// Close to its time, or something is missing.
    case soon
    /// Past its time, refused, revoked.
    case late

    /// The shape drawn before the word: a ring, a ticked disc, a half disc, a triangle.
    package var shape: HTML {
        "<svg class=\"shape\" viewBox=\"0 0 12 12\" aria-hidden=\"true\">\(strokes)</svg>"
    }

    private var strokes: HTML {
        switch self {
        case .neutral: "<circle cx=\"6\" cy=\"6\" r=\"4\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.75\"/>"
        case .good: "<path d=\"M2 6.5 4.8 9.2 10 3.2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>"
        case .soon:
            """
            <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" stroke-width="1.6"/>\
            <path d="M6 1.8a4.2 4.2 0 0 1 0 8.4z" fill="currentColor"/>
            """
        case .late: "<path d=\"M6 .8 11.6 11H.4z\" fill=\"currentColor\"/>"
        }
    }
}
