import Markup

/// The sign of the house: two strands that cross and go on together.
struct Brand {
    let name: String
    let path: String

    var html: HTML { "<a class=\"brand\" href=\"\(path)\">\(Self.sign)<span>\(name)</span></a>" }

    static let sign: HTML = """
        <svg class="sign" viewBox="0 0 40 40" aria-hidden="true"><circle class="ground" cx="20" cy="20" r="19"/>\
        <path class="strand" d="M9 26C14 26 15.5 14 20 14s6 12 11 12"/>\
        <path class="strand second" d="M9 14c5 0 6.500 12 11 12s6-12 11-12"/></svg>
        """
}
