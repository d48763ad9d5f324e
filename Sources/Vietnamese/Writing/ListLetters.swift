/// The letters that number the points (điểm) of a clause: a, b, c, d, đ, e, g … y, without f, j, w, z and ă, â, ê, ô, ơ, ư.
package enum ListLetters {
    /// All of them, in order.
    package static let all = [
        "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x",
        "y",
    ]

    /// The letter of a point, the first being 0; nothing when the letters have run out.
    package static func letter(at place: Int) -> String? {
        all.indices.contains(place) ? all[place] : nil
    }
}
