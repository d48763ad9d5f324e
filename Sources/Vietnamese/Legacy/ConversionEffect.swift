/// What a conversion would do to the words of a text.
struct ConversionEffect {
    /// Words it changes.
    private(set) var touched = 0
    /// Those that are well-formed syllables afterwards.
    private(set) var sound = 0
    /// Those of them that were none before.
    private(set) var gained = 0
    /// Those of them that no western language could have.
    private(set) var telling = 0

    private let encoding: LegacyEncoding

    /// Tries the conversion on words that have a character outside ASCII.
    init(on words: Set<String>, from encoding: LegacyEncoding) {
        self.encoding = encoding
        for word in words {
            let converted = LegacyText.convert(word, from: encoding)
            guard converted != word else { continue }
            touched += 1
            guard Evidence.isSyllable(Substring(converted).unicodeScalars) else { continue }
            sound += 1
            let wasSyllable = Evidence.isSyllable(Substring(word).unicodeScalars)
            guard !wasSyllable, !ForeignSigns.areQuotesOnly(word) else { continue }
            gained += 1
            telling += ForeignSigns.areTelling(word, as: encoding) ? 1 : 0
        }
    }

    /// Whether enough becomes Vietnamese and hardly anything is spoilt.
    var isConvincing: Bool {
        (telling > 0 || gained >= enough) && sound * 5 >= touched * 4 && gained * 2 >= touched
    }

    /// From 0 to 1.
    var confidence: Double {
        touched == 0 ? 0 : Double(sound) / Double(touched) * Double(gained) / (Double(gained) + 0.25)
    }

    /// How many words convince without a telling one: short words of the north (gå, på, så) become syllables by chance.
    private var enough: Int {
        encoding == .vni ? 3 : 6
    }
}
