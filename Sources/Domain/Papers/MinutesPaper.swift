internal import Calendars
internal import Documents
internal import Vietnamese

extension Work {
    /// The minutes of a conference as they are locked, or as they stand now (biên bản, mẫu 1.9): without place and day
    /// in the head, with the secretary on the left and the chair on the right.
    func minutesPaper(of conference: Conference) throws -> OfficialDocument {
        let text = try minutes(of: conference)
        let organiser = try IssuingBody(conference.organisationId, on: conference.day, self)
        let officers = [("Chủ trì", text.chair), ("Thư ký", text.secretary)].filter { !$0.1.isEmpty }
        let parts = text.parts.filter { !$0.text.isEmpty }
        let body = parts.enumerated().flatMap { place, part -> [DocumentElement] in
            let number = RomanNumeral.text(place + 1) ?? "\(place + 1)"
            let lines = part.text.split(separator: "\n").map(String.init)
            let more = part.section == .opening ? officers.map { "\($0.0): \($0.1)." } : []
            return [.heading("\(number). \(LetterCase.upper(part.heading))")] + (lines + more).clauses
        }
        let names = [try secretary(of: conference)?.personName, try chair(of: conference)?.personName]
        return OfficialDocument(
            [
                .letterhead(organiser.letterhead(.minutes, on: nil, year: conference.day.year)), .title("Biên bản"),
                .subtitle(conference.title),
            ] + body + [
                .lastClause("Biên bản được đọc lại cho những người dự hội nghị cùng nghe và thống nhất"),
                .signatures([
                    SignatureCell(["Thư ký"], name: names[0] ?? "", anchor: "ky-1"),
                    SignatureCell(["Chủ tọa"], name: names[1] ?? "", anchor: "ky-2"),
                ]), .recipients(["Các đại biểu dự hội nghị;", "Lưu: VT."]),
            ],
            properties: DocumentProperties(
                title: "Biên bản: \(conference.title)", author: organiser.name,
                createdAt: secondsNow),
            style: organiser.style)
    }

    /// What the chair concluded, told to those who are to do it (thông báo kết luận).
    func conclusionsNotice(of conference: Conference, _ signed: SignedHead?) throws -> OfficialDocument {
        let organiser = try IssuingBody(conference.organisationId, on: conference.day, self, signed: signed)
        let all = try conclusions(of: conference)
        guard !all.isEmpty else { throw Refusal.absent }
        let chair = try chair(of: conference)
        let title = "Kết luận tại \(inSentence(conference.title))"
        let who = chair.map { "\($0.personName), \($0.officeTitle) \($0.organisationName)," } ?? organiser.name
        let owners = all.map(\.ownerName).filter { !$0.isEmpty }
        var seen: Set<String> = []
        return organiser.document(
            [
                .letterhead(organiser.letterhead(.notice, on: nil, year: conference.day.year)), .title("Thông báo"),
                .subtitle(title),
                .clause(
                    "Ngày \(conference.day.vietnamese), tại \(conference.place), \(who) đã chủ trì \(inSentence(conference.title)). Sau khi nghe báo cáo và ý kiến của các đại biểu, chủ tọa kết luận như sau:"
                ),
            ]
                + all.enumerated().map { place, conclusion in
                    let due = conclusion.due.map { ", hoàn thành trước ngày \($0.vietnamese)" } ?? ""
                    return .clause("\(place + 1). \(conclusion.text) (\(conclusion.ownerName)\(due)).")
                } + [.lastClause("\(organiser.name) thông báo để các đơn vị biết, thực hiện")],
            title: title,
            recipients: owners.filter { seen.insert($0).inserted }.map { "\($0) (để thực hiện);" },
            createdAt: secondsNow)
    }
}
