/// A personal name in its Vietnamese order: họ, tên đệm, tên.
package struct PersonName: Hashable, Sendable {
    /// What was written before the name and is no part of it, as "Đ/c" or a degree; empty as a rule.
    package let title: String
    /// Họ: "Nguyễn"; of two words for a few families ("Tôn Thất").
    package let family: String
    /// Tên đệm, of no, one or several words: "Quốc", "Thị Ngọc".
    package let middle: String
    /// Tên, by which a person is addressed and sorted: "Hoàn".
    package let given: String

    /// A name whose parts are known; the way to enter names with another order (H'Hen Niê: given H'Hen, family Niê).
    package init(family: String, middle: String = "", given: String, title: String = "") {
        self.title = title
        self.family = family
        self.middle = middle
        self.given = given
    }

    /// Takes a name apart: the first word is họ, the last is tên, what lies between is tên đệm.
    package init(_ text: String) {
        let name = CleanText.cleaned(text)
        let start = NameParts.endOfTitles(in: name)
        let familyEnd = NameParts.endOfFamily(in: name[start...])
        let givenStart = NameParts.startOfGiven(in: name[familyEnd...])
        self.init(
            family: NameParts.words(name[start..<familyEnd]),
            middle: NameParts.words(name[familyEnd..<givenStart]),
            given: NameParts.words(name[givenStart...]),
            title: NameParts.words(name[..<start]))
    }

    /// The whole name without title, as it stands under a signature: "Nguyễn Quốc Hoàn".
    package var full: String {
        [family, middle, given].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Family name and given name: "Nguyễn Hoàn".
    package var short: String {
        [family, given].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The name with all but tên cut to its initials and their dots.
    package var abbreviated: String {
        let leading = [family, middle].flatMap { $0.split(separator: " ") }.compactMap { NameParts.initial($0) }
        return (leading.map { "\($0)." } + [given]).joined(separator: " ")
    }

    /// The first letters of all words: "NQH".
    package var initials: String {
        full.split(separator: " ").compactMap { NameParts.initial($0) }.joined()
    }
}
