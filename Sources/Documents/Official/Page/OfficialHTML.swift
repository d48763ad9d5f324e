package import Markup

/// Writes official documents as pages, for print (CSS Paged Media) and for the screen.
package enum OfficialHTML {
    /// A whole page that stands by itself: what the printer makes a PDF of.
    package static func page(_ document: OfficialDocument) -> HTML {
        """
        <!doctype html>
        <html lang="vi"><head><meta charset="utf-8"><title>\(DocumentWords.printable(title(of: document)))</title>\
        <meta name="author" content="\(DocumentWords.printable(document.properties.author))">\
        <meta name="description" content="\(DocumentWords.printable(document.properties.subject))">\
        <style>\(stylesheet(of: document))</style></head>\
        <body>\(body(document))</body></html>
        """
    }

    /// The same page as text.
    package static func text(of document: OfficialDocument) -> String {
        String(decoding: page(document).bytes, as: UTF8.self)
    }

    /// The same as a part of another page, whose headings it stands under; that page brings `stylesheet(of:)`.
    ///
    /// - Parameter depth: how many levels of headings stand above it.
    package static func body(_ document: OfficialDocument, under depth: Int = 0) -> HTML {
        let foot = document.verification.map { PageFoot.markup($0) }
        return "<article class=\"official\" lang=\"vi\">\(foot)\(sections(of: document, depth).map(\.markup))</article>"
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
