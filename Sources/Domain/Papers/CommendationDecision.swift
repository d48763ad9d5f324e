internal import Calendars
internal import Documents

extension Work {
    /// The frame of a decision that commends those who did well in a programme, with room for whom.
    func decision(on programme: Programme) throws -> OfficialDocument {
        let lead = try IssuingBody(programme.leadId, on: today, self)
        let title = "Về việc khen thưởng thành tích thực hiện \(inSentence(programme.title))"
        let room = "…………………………………………"
        return lead.document(
            [
                .letterhead(lead.letterhead(.decision, on: nil, year: programme.lastYear + 1)), .title("Quyết định"),
                .subtitle(title), .citation("Căn cứ Luật Thi đua, khen thưởng;"),
                .citation("Căn cứ \(inSentence(programme.title));"),
                .citation("Theo đề nghị của hội đồng thi đua, khen thưởng."), .resolution("Quyết định:"),
                .article("Điều 1. Khen thưởng"),
                .clause(
                    "Tặng \(room) cho \(room) tập thể và \(room) cá nhân có thành tích trong thực hiện \(inSentence(programme.title)) (danh sách kèm theo)."
                ), .article("Điều 2. Kinh phí"),
                .clause("Kinh phí khen thưởng trích từ \(room) theo quy định hiện hành."),
                .article("Điều 3. Hiệu lực và trách nhiệm thi hành"),
                .lastClause(
                    "Quyết định có hiệu lực kể từ ngày ký. Các đơn vị liên quan và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này"
                ),
            ], title: title, recipients: ["Như Điều 3;"], createdAt: secondsNow)
    }
}
