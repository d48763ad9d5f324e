internal import Calendars
internal import Documents

extension Work {
    /// Asks the parties for their opinions on a draft until the last day of the round.
    func consultationLetter(
        _ round: ConsultationRound, _ programme: Programme, _ signed: SignedHead?
    ) throws -> OfficialDocument {
        let day = round.openedAt.day
        let lead = try IssuingBody(programme.leadId, on: day, self, signed: signed)
        let asked = try parties(of: programme).filter { $0.organisationId != programme.leadId && !$0.hasLeft }
        let number = try version(round.versionId).number
        let title = "Lấy ý kiến dự thảo \(inSentence(programme.title))"
        return lead.document(
            [
                .letterhead(
                    lead.letterhead(.letter, on: day, year: day.year, abstract: inSentence(title))),
                .addressees(asked.map(\.name)),
                .clause(
                    "\(lead.name) đã xây dựng dự thảo \(inSentence(programme.title)) (phiên bản \(number), lấy ý kiến đợt \(round.number)). Để dự thảo sát với chức năng, nhiệm vụ của từng đơn vị, \(lead.name) trân trọng đề nghị các đơn vị nghiên cứu, tham gia ý kiến vào nội dung phối hợp, phân công trách nhiệm và bảng phân công nhiệm vụ kèm theo."
                ),
            ] + [round.note].clauses + [
                .clause(
                    "Ý kiến của đơn vị, kể cả khi nhất trí hoàn toàn, xin gửi về \(lead.name) trước hết ngày \(round.due.vietnamese) để tổng hợp, tiếp thu, giải trình."
                ),
                .lastClause("Rất mong nhận được sự quan tâm, phối hợp của các đơn vị"),
            ], title: title, recipients: ["Như trên;"], createdAt: secondsNow)
    }
}
