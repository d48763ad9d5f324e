internal import Vietnamese

/// A stretch of a title as it is printed, with the words it stands for where it is an abbreviation.
package struct TitlePart: Hashable, Sendable {
    package let text: String
    package let fullForm: String?
}

/// The abbreviations of offices that documents print, and what they stand for.
package enum OfficeAbbreviations {
    /// Short forms by their full words.
    ///
    /// Capitals tell them from words, so they are matched exactly.
    package static let fullForms: [String: String] = [
        "BT": "Bí thư",
        "PBT": "Phó Bí thư",
        "PBTTT": "Phó Bí thư Thường trực",
        "CT": "Chủ tịch",
        "PCT": "Phó Chủ tịch",
        "PCTTT": "Phó Chủ tịch Thường trực",
        "UV": "Ủy viên",
        "UVTV": "Ủy viên Ban Thường vụ",
        "UVBTV": "Ủy viên Ban Thường vụ",
        "UVTT": "Ủy viên Thường trực",
        "UVBTT": "Ủy viên Ban Thường trực",
        "UVBCH": "Ủy viên Ban Chấp hành",
        "QUV": "Quận ủy viên",
        "ĐUV": "Đảng ủy viên",
        "TUV": "Thành ủy viên",
        "TB": "Trưởng ban",
        "PTB": "Phó Trưởng ban",
        "CTT": "Chánh Thanh tra",
        "PCTT": "Phó Chánh Thanh tra",
        "CVP": "Chánh Văn phòng",
        "PCVP": "Phó Chánh Văn phòng",
        "TP": "Thành phố",
    ]

    /// A title cut where abbreviations begin and end: "UVTV, Trưởng ban" is UVTV and ", Trưởng ban".
    ///
    /// The catalogue of titles speaks first, then the abbreviations of official writing with one meaning (MTTQ, LĐLĐ).
    package static func spelledOut(_ title: String) -> [TitlePart] {
        guard hasCapitalsTogether(title) else { return title.isEmpty ? [] : [TitlePart(text: title, fullForm: nil)] }
        var parts: [TitlePart] = []
        var plain = ""
        for piece in pieces(of: title) {
            guard let full = fullForm(of: piece) else {
                plain += piece
                continue
            }
            if !plain.isEmpty { parts.append(TitlePart(text: plain, fullForm: nil)) }
            plain = ""
            parts.append(TitlePart(text: piece, fullForm: full))
        }
        if !plain.isEmpty { parts.append(TitlePart(text: plain, fullForm: nil)) }
        return parts
    }

    /// The title with every abbreviation replaced by its full words, for reading aloud and for search.
    package static func inFull(_ title: String) -> String {
        spelledOut(title).map { $0.fullForm ?? $0.text }.joined()
    }

    private static func fullForm(of word: String) -> String? {
        if let full = fullForms[word] { return full }
        return Abbreviation.all.first { $0.short == word && $0.full.count == 1 }?.full.first
    }

    /// Whether two capitals stand together, as in every abbreviation; most titles have none, and lists have many titles.
    private static func hasCapitalsTogether(_ title: String) -> Bool {
        let capitals = title.unicodeScalars.lazy.map { ("A"..."Z").contains($0) || $0 == "Đ" }
        return zip(capitals, capitals.dropFirst()).contains { $0 && $1 }
    }

    /// Runs of letters, and what stands between them.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var isWord = false
        for character in text {
            let belongs = character.isLetter
            if pieces.isEmpty || belongs != isWord { pieces.append("") }
            pieces[pieces.count - 1].append(character)
            isWord = belongs
        }
        return pieces
    }
}
