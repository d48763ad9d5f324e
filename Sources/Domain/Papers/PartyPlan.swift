internal import Calendars
internal import Documents

extension Work {
    /// How one party carries its part of a programme out (cụ thể hóa): what it leads and what it helps with.
    func plan(of party: Party, _ programme: Programme, _ signed: SignedHead?) throws -> OfficialDocument {
        let body = try IssuingBody(party.organisationId, on: today, self, signed: signed)
        var filter = AssignmentFilter()
        filter.party = party.id
        let all = try assignments(of: programme, filter)
        let led = all.filter { $0.assignment.leadId == party.id }
        let helped = all.filter { $0.assignment.leadId != party.id }
        let words = try text(of: programme).clauses.first { $0.name == .responsibilities(party.id) }?.text ?? ""
        let title = "Thực hiện \(inSentence(programme.title))"
        let opening: [DocumentElement] = [
            .letterhead(body.letterhead(.plan, on: nil, year: programme.firstYear)), .title("Kế hoạch"),
            .subtitle(title), .citation("Căn cứ \(inSentence(programme.title))."),
            .heading("I. MỤC ĐÍCH, YÊU CẦU"),
            .clause(
                "Cụ thể hóa các nhiệm vụ của \(party.name) trong chương trình; phân công rõ việc, rõ thời hạn, rõ sản phẩm và cách đo kết quả."
            ),
        ]
        let responsibilities: [DocumentElement] =
            words.isEmpty ? [] : [.heading("II. TRÁCH NHIỆM THEO CHƯƠNG TRÌNH")] + [words].clauses
        let number = words.isEmpty ? "II" : "III"
        let tasks: [DocumentElement] =
            [.heading("\(number). NHIỆM VỤ")]
            + PartyPlan.tasks("1. Nhiệm vụ chủ trì", led, of: party)
            + PartyPlan.tasks("\(led.isEmpty ? 1 : 2). Nhiệm vụ phối hợp", helped, of: party)
        let closing: [DocumentElement] = [
            .heading("\(words.isEmpty ? "III" : "IV"). TỔ CHỨC THỰC HIỆN"),
            .lastClause(
                "Các bộ phận, đơn vị trực thuộc căn cứ kế hoạch tổ chức thực hiện và báo cáo kết quả khi hoàn thành từng nhiệm vụ"
            ),
        ]
        return body.document(
            opening + responsibilities + tasks + closing, title: title,
            recipients: ["Cơ quan chủ trì chương trình (để phối hợp);", "Các đơn vị trực thuộc (để thực hiện);"],
            createdAt: secondsNow,
            after: all.isEmpty ? [] : [.turn, .annex("PHỤ LỤC. BẢNG NHIỆM VỤ"), .table(PartyPlan.grid(all, of: party))])
    }
}

/// The parts of a party's plan.
private enum PartyPlan {
    static func tasks(_ heading: String, _ all: [AssignmentDetail], of party: Party) -> [DocumentElement] {
        guard !all.isEmpty else { return [] }
        return [.subheading(heading)]
            + all.map { detail in
                let own = detail.partners.first { $0.partyId == party.id }?.part ?? ""
                let part = own.isEmpty ? "" : ": \(own.replacing("\n", with: "; "))"
                let due = detail.assignment.deadline.map { " (trước ngày \($0.vietnamese))" } ?? ""
                return .item("- \(detail.assignment.title)\(part)\(due).")
            }
    }

    static func grid(_ all: [AssignmentDetail], of party: Party) -> DocumentGrid {
        DocumentGrid(
            [
                .init("TT", 3, isCentred: true), .init("Nhiệm vụ", 14), .init("Vai trò", 6, isCentred: true),
                .init("Mục tiêu", 10), .init("Mức độ, khối lượng", 9), .init("Chỉ tiêu", 7, isCentred: true),
                .init("Thời hạn", 8, isCentred: true), .init("Địa bàn", 8), .init("Sản phẩm", 9),
            ],
            all.enumerated().map { place, detail in
                let assignment = detail.assignment
                let target = [assignment.target?.vietnamese ?? "", assignment.unit].filter { !$0.isEmpty }
                let time = [assignment.deadline?.vietnamese ?? "", assignment.phase].filter { !$0.isEmpty }
                return .cells([
                    "\(place + 1)", assignment.title, assignment.leadId == party.id ? "Chủ trì" : "Phối hợp",
                    assignment.objective, assignment.amount, target.joined(separator: "\n"),
                    time.joined(separator: "\n"), detail.areas.map(\.properName).joined(separator: "\n"),
                    assignment.product,
                ])
            })
    }
}
