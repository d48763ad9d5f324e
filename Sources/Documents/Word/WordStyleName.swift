/// The names of the paragraph styles in documents of ours; by them we know our own documents again.
package enum WordStyleName {
    package static let heading = "PhoiHopHeading"
    package static let subheading = "PhoiHopSubheading"
    /// Text of a clause, of which no line is ever a heading.
    package static let clause = "PhoiHopClause"
    package static let citation = "PhoiHopCitation"
    package static let item = "PhoiHopItem"
    package static let title = "PhoiHopTitle"
    package static let plain = "PhoiHopPlain"
    /// The sign `./.` that ends the text; it is no word of the text, and reading leaves it out.
    package static let end = "PhoiHopEnd"
}
