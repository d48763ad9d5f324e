internal import Calendars
internal import Documents

extension Work {
    /// What became of a programme in one year, as a report of its lead: figures from what was noted, words from people.
    func report(of programme: Programme, _ year: Int, _ signed: SignedHead?) throws -> OfficialDocument {
        let lead = try IssuingBody(programme.leadId, on: today, self, signed: signed)
        let text = try evaluationText(of: programme, year: year)
        let title = "Kết quả thực hiện \(inSentence(programme.title)), năm \(year)"
        let total = text.total
        let opening: [DocumentElement] =
            [
                .letterhead(lead.letterhead(.report, on: nil, year: year + 1)), .title("Báo cáo"), .subtitle(title),
                .heading("I. ĐÁNH GIÁ CHUNG"),
                .clause(
                    "Tổng số \(total.all) nhiệm vụ; hoàn thành \(total.finished) (trong đó vượt \(total.exceeded)), chưa hoàn thành \(total.unfinished), quá hạn \(total.late)."
                ),
            ] + [text.narrative].clauses + [.heading("II. KẾT QUẢ THEO NHÓM NỘI DUNG")]
        let groups = text.groups.enumerated().flatMap { place, group in
            [
                DocumentElement.subheading("\(place + 1). \(group.title)"),
                .clause("Hoàn thành \(group.count.finished) trên \(group.count.all) nhiệm vụ."),
            ] + [group.narrative].clauses + group.lines.map { .item("- \($0.sentence)") }
        }
        let parties: [DocumentElement] = [
            .heading("III. KẾT QUẢ CỦA CÁC BÊN"), .table(EvaluationReport.grid(text.parties)),
            .lastClause(
                "Trên đây là báo cáo kết quả thực hiện chương trình năm \(year); trân trọng báo cáo và xin ý kiến hội nghị"
            ),
        ]
        return lead.document(
            opening + groups + parties, title: title,
            recipients: ["Các bên tham gia;", "Cấp ủy, cơ quan cấp trên (để báo cáo);"], createdAt: secondsNow)
    }
}

/// The parts of a report.
private enum EvaluationReport {
    static func grid(_ parties: [EvaluationText.PartySummary]) -> DocumentGrid {
        DocumentGrid(
            [
                .init("TT", 3, isCentred: true), .init("Đơn vị", 16), .init("Chủ trì", 6, isCentred: true),
                .init("Hoàn thành", 7, isCentred: true), .init("Vượt", 5, isCentred: true),
                .init("Quá hạn", 6, isCentred: true), .init("Phối hợp", 6, isCentred: true),
                .init("Kết quả đã ghi", 7, isCentred: true),
            ],
            parties.enumerated().map { place, party in
                .cells([
                    "\(place + 1)", party.name, "\(party.leads.all)", "\(party.leads.finished)",
                    "\(party.leads.exceeded)", "\(party.leads.late)", "\(party.partners)", "\(party.results)",
                ])
            })
    }
}

extension EvaluationText.Line {
    /// `Thi cán bộ giỏi (Liên đoàn Lao động): 2/2 hội thi; đạt`.
    fileprivate var sentence: String {
        let figures = [reached?.vietnamese ?? "0", target?.vietnamese].compactMap(\.self).joined(separator: "/")
        let measured = unit.isEmpty && target == nil ? nil : "\(figures) \(unit)".trimmingEnd
        let judged = outcome.map { inSentence($0.wording.vietnamese) } ?? (isFinished ? "đạt" : "chưa hoàn thành")
        let late = isLate ? "quá hạn" : nil
        let facts = [measured, judged, late, note.isEmpty ? nil : note].compactMap(\.self).joined(separator: "; ")
        return "\(title)\(lead.map { " (\($0))" } ?? ""): \(facts)."
    }
}

extension String {
    fileprivate var trimmingEnd: String { hasSuffix(" ") ? String(dropLast()) : self }
}
