/// What the name of a font says about the text set in it.
package struct LegacyFont: Hashable, Sendable {
    package let encoding: LegacyEncoding
    /// Whether the font draws small letters as capitals.
    package let capitals: Bool

    /// Reads a name such as ".VnTime", ".VnTimeH" or "VNI-Times"; nothing for a font of Unicode text.
    package init?(name: String) {
        let small = LetterCase.lower(name)
        if small.hasPrefix(".vn") {
            encoding = .tcvn3
            capitals = name.hasSuffix("H")
        } else if small.hasPrefix("vni-") {
            encoding = .vni
            capitals = false
        } else {
            return nil
        }
    }
}
