internal import Calendars
internal import Vietnamese

/// Takes apart how a draft cites a text: `Luật số 75/2015/QH13 ngày 09/6/2015 của Quốc hội về …`.
enum CitationWords {
    /// The citation, such that its line says the same again.
    static func draft(_ line: String) -> CitationDraft {
        let line = CleanText.cleaned(line)
        if let draft = parts(line), same(draft, line) { return draft }
        let words = line.split(separator: " ", maxSplits: 1).map(String.init)
        return CitationDraft(kind: words.first ?? "", abstract: words.count > 1 ? words[1] : "")
    }

    private static func parts(_ line: String) -> CitationDraft? {
        guard
            let match = line.firstMatch(
                of:
                    #/^(.+?) số:? (\S+?),?(?: ngày (\d{1,2}(?:\/|-| tháng )\d{1,2}(?:\/|-| năm )\d{4}))?(?: của (.+?))??(?: ((?:về|Về|ban hành|quy định|hướng dẫn|sửa đổi) .+))?$/#
            )
        else { return nil }
        let issuedOn = match.3.flatMap { day(String($0)) }
        guard match.3 == nil || issuedOn != nil else { return nil }
        return CitationDraft(
            kind: String(match.1), number: String(match.2), issuedOn: issuedOn,
            issuer: match.4.map(String.init) ?? "", abstract: match.5.map(String.init) ?? "")
    }

    /// Only the manner of writing the day may differ.
    private static func same(_ draft: CitationDraft, _ line: String) -> Bool {
        withoutDay(draft.line) == withoutDay(line)
    }

    private static func withoutDay(_ line: String) -> String {
        CleanText.cleaned(
            line.replacing(#/ ngày \d{1,2}(?:\/|-| tháng )\d{1,2}(?:\/|-| năm )\d{4}/#, with: "").replacing(
                " số: ", with: " số "
            )
            .replacing(",", with: ""))
    }

    private static func day(_ text: String) -> Day? {
        let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        return Day(year: numbers[2], month: numbers[1], day: numbers[0])
    }
}
