internal import Domain
internal import Markup

/// What stands beside an envelope: its files, how anybody checks it, what is known of it.
struct EnvelopeAside: Renderable {
    let frame: EnvelopeFrame

    private var language: Language { frame.language }
    private var detail: EnvelopeDetail { frame.detail }

    var html: HTML { "\(files)\(checking)\(facts)" }

    private var files: HTML {
        func link(_ word: String, _ file: EnvelopeFile) -> HTML {
            "<li><a href=\"\(Paths.envelopeFile(file, of: frame.id))\" download>\(word)</a></li>"
        }
        let signed =
            detail.revisions.count > 1
            ? link(language.pick("PDF có chữ ký số", "PDF with signatures"), .signed) : HTML()
        let bundle =
            detail.signedParties > 0
            ? link(language.pick("Gói kiểm tra ngoại tuyến (ZIP)", "Bundle to check offline"), .bundle) : HTML()
        return Block(
            language.pick("Tệp", "Files"),
            """
            <ul>\(link(language.pick("PDF trước khi ký", "PDF before signing"), .base))\(signed)\
            \(link("Word (DOCX)", .word))\(bundle)\
            \(link(language.pick("Nhật ký ký, hệ thống ký xác nhận (PDF)", "Record of the signing, signed (PDF)"), .record))</ul>
            """ as HTML
        ).html
    }

    private var checking: HTML {
        let path = Paths.verification(of: frame.envelope.code)
        return Block(
            language.pick("Kiểm tra", "Verification"),
            """
            <p>\(Link(Envelope.spelled(frame.envelope.code), to: path))</p>\
            <p class="small quiet">\(language.pick("Ai cũng mở được trang kiểm tra bằng mã này hoặc mã vuông ở chân trang văn bản.", "Anybody opens the page of verification by this code."))</p>
            """ as HTML
        ).html
    }

    private var facts: HTML {
        var facts: [Facts.Fact] = []
        if let programme = frame.programme {
            facts.append(
                .init(
                    language.pick("Chương trình", "Programme"),
                    Link(programme.title, to: Paths.programme(programme.id)).html))
        }
        if let version = frame.envelope.versionNumber {
            facts.append(.init(language.pick("Phiên bản", "Version"), text: "\(version)"))
        }
        facts.append(.init(language.pick("Số trang", "Pages"), text: "\(frame.envelope.pages)"))
        if let last = frame.envelope.lastDay {
            facts.append(.init(language.pick("Hạn ký", "Sign by"), text: last.vietnamese))
        }
        if let issue = detail.issue {
            facts.append(
                .init(language.pick("Phát hành", "Issued"), text: "\(issue.day.vietnamese), \(issue.personName)"))
        }
        if let previous = frame.predecessor, let relation = frame.envelope.relation {
            facts.append(
                .init(language.pick(relation.wording), Link(previous.numberText, to: Paths.envelope(previous.id)).html))
        }
        facts += frame.followers.compactMap { next in
            next.envelope.relation.map { relation in
                .init(
                    language.pick(relation.passive),
                    "\(Link(next.envelope.numberText, to: Paths.envelope(next.envelope.id))) \(Badge(of: next, language))"
                )
            }
        }
        facts.append(
            .init(
                language.pick("Dấu vân tay SHA-256", "SHA-256"),
                "<code class=\"breaks\">\(detail.base?.fingerprint ?? "")</code>"))
        return Block(language.pick("Về hồ sơ", "About"), Facts(facts)).html
    }
}
