/// The openings and rhymes that Vietnamese spelling has; a word made of others is a foreign one.
enum SyllableShapes {
    private static let openings = keys(
        """
        b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x
        """)

    /// Rhymes written ynh, yt, ych stand after qu only, as in quỳnh, quýt.
    private static let rhymes = keys(
        """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
        i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
        o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
        oe oen oeo oet oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
        u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêu uô uôc uôi uôm uôn uông uôt uơ
        uy uya uych uyn uynh uyp uyt uyu uyên uyêt
        ư ưa ưc ưi ưm ưng ưt ưu ươ ươc ươi ươm ươn ương ươp ươt ươu
        y ych ynh yt yê yêm yên yêng yêt yêu
        """)

    private static let stops = keys("c ch p t")

    static func hasRhyme(_ letters: ArraySlice<Letter>) -> Bool {
        letters.count <= 4 && rhymes.contains(key(letters))
    }

    /// Whether these consonants may open a rhyme that begins so: k, gh, ngh before e ê i y, and c, g, ng before the rest.
    static func mayOpen(_ letters: ArraySlice<Letter>, before vowel: Letter.Base) -> Bool {
        guard let first = letters.first?.base else { return true }
        guard letters.count <= 3, openings.contains(key(letters)) else { return false }
        let isFront = vowel == .e || vowel == .eCircumflex || vowel == .i || vowel == .y
        let last = letters[letters.endIndex - 1].base
        switch (first, letters.count, last) {
        case (.k, 1, _), (.g, 2, .h), (.n, 3, .h): return isFront
        case (.c, 1, _), (.n, 2, .g): return !isFront
        case (.g, 1, _): return !isFront || vowel == .i
        default: return true
        }
    }

    /// Whether these consonants end a syllable in a stop, which leaves it only two of the six tones.
    static func isStop(_ letters: ArraySlice<Letter>) -> Bool {
        stops.contains(key(letters))
    }

    private static func keys(_ list: String) -> Set<UInt32> {
        Set(
            list.split { $0 == " " || $0 == "\n" }.map { word in
                key(word.unicodeScalars.compactMap { Letter($0) }[...])
            })
    }

    /// Up to five letters packed into one number, six bits each.
    private static func key(_ letters: ArraySlice<Letter>) -> UInt32 {
        letters.reduce(0) { $0 << 6 | UInt32($1.base.rawValue + 1) }
    }
}
