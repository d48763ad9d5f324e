internal import Calendars
internal import Storage

extension Work {
    /// What was still missing of the draft of 2019 on the day before its conference: one group had no assignment, the
    /// congress no measure, and one late opinion no answer.
    func finishSampleProgramme(_ id: Key<Programme>) throws {
        let programme = try programme(id)
        let details = try assignments(of: programme)
        if let congress = details.first(where: { $0.assignment.title.hasPrefix("Tổ chức Đại hội") }) {
            var draft = AssignmentDraft(congress)
            draft.amount = "18 phường và quận (số liệu mẫu)"
            (draft.target, draft.unit) = (Quantity("19"), "đại hội")
            draft.deadline = Day(year: 2019, month: 6, day: 28)
            draft.product = "Nghị quyết đại hội, danh sách ủy ban khóa mới"
            try alterAssignment(congress.assignment.id, to: draft, version: congress.assignment.version)
        }
        for group in try contentGroups(of: programme)
        where !details.contains(where: { $0.assignment.groupId == group.id }) {
            try addAssignment(
                AssignmentDraft(
                    title: "Phát động phong trào thi đua chào mừng Đại hội Mặt trận Tổ quốc các cấp",
                    lead: details.first?.lead?.id, objective: "Mỗi đơn vị có một công trình thi đua",
                    amount: "Sáu đơn vị (số liệu mẫu)", unit: "công trình", target: Quantity("6"),
                    deadline: Day(year: 2019, month: 11, day: 18), product: "Danh sách công trình, báo cáo kết quả"),
                to: group.id)
        }
        for line in try opinions(on: programme) where line.reply == nil && line.withdrawal == nil {
            try reply(
                to: line.opinion.id, .explained,
                text: "Ý kiến gửi sau hạn; nội dung này được bàn tại hội nghị giao ban quý.")
        }
    }
}
