/// Cyrillic and Greek letters that a reader cannot tell from Latin ones.
enum LookAlikes {
    /// Each with its Latin twin.
    static let latin: [Unicode.Scalar: Unicode.Scalar] = {
        let foreign = cyrillic.foreign + greek.foreign
        let twins = cyrillic.latin + greek.latin
        return Dictionary(zip(foreign.unicodeScalars, twins.unicodeScalars)) { first, _ in first }
    }()

    private static let cyrillic = (
        foreign: "АВЕЅІЈКМНОРСТУХҮԚԜаеѕіјорсухһԁԛԝ", latin: "ABESIJKMHOPCTYXYQWaesijopcyxhdqw"
    )
    private static let greek = (foreign: "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι", latin: "ABEZHIKMNOPTYXovi")

    /// Whether the letter is of the Cyrillic or Greek alphabet.
    static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
        0x370...0x52F ~= scalar.value
    }

    /// Whether the letter is of the Latin alphabet.
    static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value < 0x250 || 0x1E00...0x1EFF ~= scalar.value) && scalar.properties.isAlphabetic
    }

    /// Whether a word with this letter has to be looked at.
    static func isSuspect(_ scalar: Unicode.Scalar) -> Bool {
        isForeign(scalar) || Letter(eth: scalar) != nil
    }
}
