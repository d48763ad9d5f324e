internal import Domain
internal import Markup

/// The title of an office, each abbreviation with its full words behind it.
struct OfficeTitle: Renderable {
    let title: String

    init(_ title: String) { self.title = title }

    var html: HTML {
        "\(OfficeAbbreviations.spelledOut(title), { part in part.fullForm.map { "<abbr title=\"\($0)\">\(part.text)</abbr>" } ?? "\(part.text)" })"
    }
}
