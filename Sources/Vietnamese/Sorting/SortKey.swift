/// Keys that put texts in the order of a Vietnamese dictionary when compared byte by byte.
///
/// SQLite (BINARY) and PostgreSQL (C collation) therefore sort alike. A key has up to three levels: letters in the order
/// of the alphabet, tones of the words (ngang, huyền, hỏi, ngã, sắc, nặng), capitals. Letters decide first over
/// the whole text, then tones, then case. ch, ng, th … are two letters each, as in modern dictionaries.
///
/// What may stand in a key: `a`–`z` with `~` after a letter for each mark that makes another letter of it
/// (â is `a~~`, đ is `d~`), numbers led by the count of their digits, `-` between words, `{` before a letter of
/// another script, `!` between levels, a space between the parts of a name.
package enum SortKey {
    /// The key of a title, a place or any other text; numbers count as numbers, so Tổ 2 stands before Tổ 10.
    package static func text(_ text: String) -> String {
        var writer = KeyWriter(capacity: text.utf8.count)
        writer.addPart(text)
        return writer.finished()
    }

    /// The key of a person: by tên, then họ, then tên đệm, each by letters and then tones; case comes last of all.
    package static func personName(_ name: String) -> String {
        personName(PersonName(name))
    }

    /// The key of a person whose name is already taken apart.
    package static func personName(_ name: PersonName) -> String {
        var writer = KeyWriter(capacity: name.given.utf8.count + name.family.utf8.count + name.middle.utf8.count)
        writer.addPart(name.given)
        writer.separateParts()
        writer.addPart(name.family)
        writer.separateParts()
        writer.addPart(name.middle)
        return writer.finished()
    }
}
