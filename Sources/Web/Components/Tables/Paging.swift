package import Markup

/// Which part of a long list is shown, and the ways to the rest.
package struct Paging: Sendable, Renderable {
    /// How many there are; beyond a thousand nobody counts.
    package enum Total: Hashable, Sendable {
        case exactly(Int)
        case moreThan(Int)
    }

    package var first: Int
    package var last: Int
    package var total: Total
    package var firstPath: String?
    package var previousPath: String?
    package var nextPath: String?
    package var language: Language

    package init(
        _ first: Int, _ last: Int, of total: Total, firstPath: String? = nil, previousPath: String? = nil,
        nextPath: String? = nil, language: Language = .vietnamese
    ) {
        self.first = first
        self.last = last
        self.total = total
        self.firstPath = firstPath
        self.previousPath = previousPath
        self.nextPath = nextPath
        self.language = language
    }

    /// A page of a list whose pages are counted from 1; nothing where the list is empty.
    package init?(
        page: Int, of size: Int, total: Int, language: Language = .vietnamese, path: (Int) -> String
    ) {
        guard total > 0 else { return nil }
        let last = min(page * size, total)
        self.init(
            (page - 1) * size + 1, last, of: .exactly(total), firstPath: page > 1 ? path(1) : nil,
            previousPath: page > 1 ? path(page - 1) : nil, nextPath: last < total ? path(page + 1) : nil,
            language: language)
    }

    /// The page that was asked for, as far as the list goes.
    package static func page(_ asked: String, of size: Int, total: Int) -> Int {
        min(max(Int(asked) ?? 1, 1), max(1, (total + size - 1) / size))
    }

    package var html: HTML {
        """
        <nav class="paging" aria-label="\(language.pick("Trang của danh sách", "Pages"))"><p>\(range)</p>\
        \(hasWays, "<ul>\(ways)</ul>")</nav>
        """
    }

    /// `1–25 trong 312`, `1–25 trong hơn 1.000`.
    package var range: HTML {
        let mark: StaticString = language == .vietnamese ? "." : ","
        let whole: HTML =
            switch total {
            case .exactly(let count): "\(grouped: count, by: mark)"
            case .moreThan(let count): "\(language.pick("hơn", "more than")) \(grouped: count, by: mark)"
            }
        return "\(grouped: first, by: mark)–\(grouped: last, by: mark) \(language.pick("trong", "of")) \(whole)"
    }

    private var hasWays: Bool { firstPath != nil || previousPath != nil || nextPath != nil }

    private var ways: HTML {
        """
        \(way(language.pick("Trang đầu", "First"), firstPath, rel: nil))\
        \(way(language.pick("Trang trước", "Previous"), previousPath, rel: "prev"))\
        \(way(language.pick("Trang sau", "Next"), nextPath, rel: "next"))
        """
    }

    private func way(_ word: String, _ path: String?, rel: String?) -> HTML {
        guard let path else { return "<li><span class=\"button\" aria-disabled=\"true\">\(word)</span></li>" }
        return "<li><a class=\"button\" href=\"\(path)\"\(attribute: "rel", rel)>\(word)</a></li>"
    }
}
