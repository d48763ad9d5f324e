internal import Calendars
internal import Documents

extension Work {
    /// Asks the Party committee over the lead for its opinion on a programme before the conference.
    func submission(_ programme: Programme, _ signed: SignedHead?) throws -> OfficialDocument {
        let lead = try IssuingBody(programme.leadId, on: today, self, signed: signed)
        let committee = try superiors(of: programme.leadId, on: today).first { $0.relation == .party }?.name
        let content = try text(of: programme)
        let title = "Xin ý kiến về \(inSentence(programme.title))"
        let tasks = content.groups.reduce(0) { $0 + $1.assignments.count }
        let rounds = try rounds(of: programme)
        let asked =
            rounds.isEmpty
            ? []
            : [
                "Dự thảo đã được lấy ý kiến của các bên \(rounds.count) đợt; các ý kiến đã được tổng hợp, tiếp thu, giải trình trong bảng kèm theo."
            ]
        return lead.document(
            [
                .letterhead(lead.letterhead(.submission, on: nil, year: today.year)), .title("Tờ trình"),
                .subtitle(title), .addressees([committee ?? "Thường trực cấp ủy"]),
            ] + citations(of: content) + [
                .clause(
                    "\(lead.name) đã chủ trì, cùng các bên xây dựng dự thảo \(inSentence(programme.title)), kính trình với các nội dung chính như sau:"
                ), .heading("I. CÁC BÊN THAM GIA"),
            ] + content.parties.map { .item("- \($0.name)\($0.isLead ? " (đơn vị chủ trì)" : "").") }
                + [.heading("II. NỘI DUNG PHỐI HỢP")]
                + content.groups.enumerated().map { place, group in
                    .item("\(place + 1). \(group.title) (\(group.assignments.count) nhiệm vụ).")
                } + [
                    .clause("Tổng số \(tasks) nhiệm vụ, phân công đơn vị chủ trì, phối hợp trong phụ lục của dự thảo.")
                ]
                + asked.clauses + [
                    .lastClause("\(lead.name) kính trình, xin ý kiến chỉ đạo để trình hội nghị hiệp thương, ký kết")
                ], title: title, recipients: ["Như trên;", "Các bên tham gia (để biết);"], createdAt: secondsNow)
    }

    /// What a programme rests on, as citations.
    private func citations(of content: ProgrammeText) -> [DocumentElement] {
        content.citations.enumerated().map { place, line in
            .citation("\(DraftHead.citing)\(line)\(place == content.citations.count - 1 ? "." : ";")")
        }
    }
}
