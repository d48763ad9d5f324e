internal import Markup

/// The head of the first page, as two columns.
struct PageHead {
    private let style: DocumentStyle

    static func markup(_ head: Letterhead, in style: DocumentStyle) -> HTML { PageHead(style: style).markup(head) }

    private func markup(_ head: Letterhead) -> HTML {
        let left = below(head)
        let second: HTML? =
            left.isEmpty && head.placeAndDay.isEmpty
            ? nil : "<tr><td>\(left)</td><td><p class=\"day\">\(said(head.placeAndDay))</p></td></tr>"
        return """
            <table class="head" role="presentation"><tbody><tr><td>\(issuers(head))</td><td>\(emblem)</td></tr>\(second)\
            </tbody></table>

            """
    }

    private func issuers(_ head: Letterhead) -> HTML {
        let superior: HTML? =
            head.superior.isEmpty ? nil : "<p class=\"superior\">\(upper(head.superior))</p>\n"
        let lines = head.issuerLines
        let isRuled = style.separator == nil
        let names = lines.enumerated().map { place, name -> HTML in
            let isLast = place == lines.count - 1
            return isLast && isRuled
                ? "<p class=\"issuer\"><span class=\"under\">\(upper(name))</span></p>\n"
                : "<p class=\"issuer\">\(upper(name))</p>\n"
        }
        let separator = style.separator.map { "<p class=\"separator\">\(said($0))</p>\n" as HTML }
        return "\(superior)\(names)\(separator)"
    }

    private var emblem: HTML {
        switch style.emblem {
        case .nation:
            """
            <p class="emblem">\(said(Emblem.nation))</p>
            <p class="motto"><span class="whole">\(said(Emblem.motto))</span></p>
            """
        case .organisation(let name): "<p class=\"emblem\"><span class=\"whole\">\(said(name))</span></p>"
        }
    }

    private func below(_ head: Letterhead) -> HTML {
        let number: HTML? = head.number.isEmpty ? nil : "<p class=\"number\">\(said(head.number))</p>\n"
        let abstract: HTML? =
            head.abstract.isEmpty ? nil : "<p class=\"about\">\(said("V/v \(head.abstract)"))</p>\n"
        let urgency = head.urgency.map { "<p class=\"mark w\($0.width)\">\(said($0.mark))</p>\n" as HTML }
        let circulation = head.circulation.map { "<p class=\"mark reach\">\(said($0.mark))</p>\n" as HTML }
        return "\(number)\(abstract)\(urgency)\(circulation)"
    }
}
