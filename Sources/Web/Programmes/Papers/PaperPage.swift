internal import Documents
internal import Domain
internal import Markup

/// A document of the year on the screen, in the form of its issuer, with its files.
struct PaperPage {
    let text: OfficialDocument
    /// The address of its file of Word.
    let path: String
    /// Where it is put before its signatory, for who may.
    let signing: String?
    let crumbs: [Link]
    let place: Place
    let language: Language

    var office: OfficePage {
        var page = OfficePage(
            text.properties.title, in: place, breadcrumbs: crumbs, eyebrow: "\(text.style.title)", summary: law,
            actions: "\(sign)\(PaperFiles(path: path, parts: [.word, .pdf, .print], language: language).html)",
            main:
                "<div class=\"\(text.isLandscape ? "leaf lying" : "leaf" as HTML)\">\(OfficialHTML.body(text, under: 1))</div>"
        )
        page.head = "<link rel=\"stylesheet\" href=\"\(PaperView.sheet.address(of: path))\">\n"
        return page
    }

    private var sign: HTML {
        guard let signing else { return HTML() }
        return "\(LinkButton(language.pick("Đưa ra ký", "Put it before its signatory"), to: signing, .main)) "
    }

    /// By which text it is laid out, and whether that held on its day.
    private var law: HTML? {
        let lines = text.elements.lazy.compactMap { element in
            if case .letterhead(let head) = element { head.placeAndDay } else { nil }
        }
        return (lines.first.flatMap { text.style.warning(in: $0) } ?? text.style.lawLine)
            .map { "\($0)" }
    }

    /// The way back from a document to what it is of.
    static func crumbs(_ paper: YearPaper, _ work: Work, _ language: Language) throws -> [Link] {
        switch paper {
        case .programme(let id), .opinions(let id), .consultationLetter(_, let id), .submission(let id),
            .plan(_, let id), .report(let id, _), .decision(let id):
            [
                Link(language.pick("Chương trình", "Programmes"), to: Paths.programmes),
                Link(try work.programme(id).title, to: Paths.programme(id)),
                Link(language.pick("Văn bản của năm", "Papers of the year"), to: Paths.yearPapers(of: id)),
            ]
        case .invitation(let id): crumbs(try work.delegate(id).conference, language)
        case .minutes(let id), .conclusions(let id): crumbs(try work.conference(id), language)
        }
    }

    private static func crumbs(_ conference: Conference, _ language: Language) -> [Link] {
        [
            Link(language.pick("Hội nghị", "Conferences"), to: Paths.conferences),
            Link(conference.title, to: Paths.conference(conference.id)),
        ]
    }
}

/// The forms in which a document is had, as buttons beside each other.
struct PaperFiles {
    enum Part: Sendable {
        case page, word, pdf, print
    }

    let path: String
    /// What stands in front of the form, where several documents are on one page: `Biên bản`.
    var name = ""
    let parts: [Part]
    let language: Language

    var html: HTML { "\(parts.map { "\(button($0)) " as HTML })" }

    private func button(_ part: Part) -> HTML {
        switch part {
        case .page: LinkButton(words("Xem", "View"), to: PaperView.page.address(of: path), .quiet).html
        case .word: LinkButton(words("Tệp Word", "Word"), to: path, .quiet, isDownload: true).html
        case .pdf: LinkButton(words("PDF", "PDF"), to: PaperView.pdf.address(of: path), .quiet, isDownload: true).html
        case .print: PrintButton(language: language).html
        }
    }

    private func words(_ vietnamese: String, _ english: String) -> String {
        let word = language.pick(vietnamese, english)
        return name.isEmpty ? word : "\(name): \(word)"
    }
}
