package import Markup

/// Writes official documents as pages, for print (CSS Paged Media) and for the screen.
package enum OfficialHTML {
    /// A whole page that stands by itself.
    package static func page(_ document: OfficialDocument) -> HTML { page(document, sections(of: document)[...]) }

    /// The page as the printer makes a PDF of it: a long document with annexes in two parts of about the same length,
    /// since every annex begins a page and a count of its own.
    package static func parts(of document: OfficialDocument) -> [String] {
        let sections = sections(of: document)
        let lengths = sections.map { $0.markup.bytes.count }
        return balanced(lengths).map { String(decoding: page(document, sections[$0]).bytes, as: UTF8.self) }
    }

    /// Where a document is parted in two, if that saves more time than putting it together again takes.
    static func balanced(_ lengths: [Int]) -> [Range<Int>] {
        let whole = lengths.reduce(0, +)
        let longer = lengths.indices.dropFirst().map { cut in
            (cut: cut, length: max(lengths[..<cut].reduce(0, +), lengths[cut...].reduce(0, +)))
        }
        guard let best = longer.min(by: { $0.length < $1.length }), whole - best.length >= worthParting else {
            return [0..<lengths.count]
        }
        return [0..<best.cut, best.cut..<lengths.count]
    }

    /// About three pages of text, in bytes.
    private static let worthParting = 8_000

    private static func page(_ document: OfficialDocument, _ sections: ArraySlice<PageSection>) -> HTML {
        """
        <!doctype html>
        <html lang="vi"><head><meta charset="utf-8"><title>\(DocumentWords.printable(title(of: document)))</title>\
        <meta name="author" content="\(DocumentWords.printable(document.properties.author))">\
        <meta name="description" content="\(DocumentWords.printable(document.properties.subject))">\
        <style>\(PageSheet(document.style).css)\(sections.map(\.css))</style></head>\
        <body>\(body(document, sections))</body></html>
        """
    }

    /// The same as a part of another page, whose headings it stands under; that page brings `stylesheet(of:)`.
    ///
    /// - Parameter depth: how many levels of headings stand above it.
    package static func body(_ document: OfficialDocument, under depth: Int = 0) -> HTML {
        body(document, sections(of: document, depth)[...])
    }

    private static func body(_ document: OfficialDocument, _ sections: ArraySlice<PageSection>) -> HTML {
        let foot = document.verification.map { PageFoot.markup($0) }
        return "<article class=\"official\" lang=\"vi\">\(foot)\(sections.map(\.markup))</article>"
    }

    /// How a document looks, as a style sheet.
    package static func stylesheet(of document: OfficialDocument) -> HTML {
        "\(PageSheet(document.style).css)\(sections(of: document).map(\.css))"
    }

    private static func title(of document: OfficialDocument) -> String {
        document.properties.title.isEmpty ? "Văn bản" : document.properties.title
    }

    private static func sections(of document: OfficialDocument, _ depth: Int = 0) -> [PageSection] {
        var sections = [PageSection(document.style, place: 0, isLying: document.isLandscape, isAnnex: false, depth)]
        sections[0].isWithoutTitle = !document.elements.contains { if case .title = $0 { true } else { false } }
        var isFresh = true
        for element in document.elements {
            if element.beginsSection(isFresh: isFresh) {
                let isLying = element == .turn || sections[sections.endIndex - 1].isLying
                sections.append(
                    PageSection(document.style, place: sections.count, isLying: isLying, isAnnex: true, depth))
            }
            isFresh = element == .turn
            sections[sections.endIndex - 1].elements.append(element)
        }
        return sections
    }
}
