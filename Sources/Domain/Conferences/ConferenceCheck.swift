internal import Storage

/// One thing that is not as it should be before a conference goes on, at the field where it is mended.
package struct ConferenceProblem: Hashable, Sendable {
    package let field: String
    package let message: String
    /// Whether the step waits for it; else it is only told.
    package let blocks: Bool
}

extension Work {
    /// What is not yet as it should be for a conference to come to a state; the actor has found it.
    package func problems(of conference: Conference, before state: Conference.State) throws -> [ConferenceProblem] {
        switch state {
        case .draft: []
        case .open: try invitingProblems(of: conference)
        case .inProgress: try invitingProblems(of: conference) + startingProblems(of: conference)
        case .closed: try closingProblems(of: conference)
        }
    }

    private func invitingProblems(of conference: Conference) throws -> [ConferenceProblem] {
        let items = try agendaItems(of: conference)
        let planned = items.reduce(0) { $0 + $1.minutes }
        let delegates = try session.first(
            Int.self, "SELECT count(*) FROM delegate WHERE conference_id = \(conference.id)")
        var problems: [ConferenceProblem] = []
        if conference.place.isEmpty { problems.append(.blocking("dia-diem", "Chưa ghi địa điểm.")) }
        problems += try officerProblems(of: conference)
        if (delegates ?? 0) == 0 {
            problems.append(.blocking("dai-bieu", "Chưa có đại biểu nào. Hãy ghi danh sách mời."))
        }
        if items.isEmpty {
            problems.append(.told("chuong-trinh-nghi-su", "Chưa có mục nào trong chương trình hội nghị."))
        }
        if planned > conference.plannedMinutes {
            problems.append(
                .told(
                    "chuong-trinh-nghi-su",
                    "Chương trình dài \(planned) phút, hội nghị chỉ có \(conference.plannedMinutes) phút."))
        }
        return problems
    }

    private func officerProblems(of conference: Conference) throws -> [ConferenceProblem] {
        let officers = [
            ("chu-tri", "chủ trì", try chair(of: conference)), ("thu-ky", "thư ký", try secretary(of: conference)),
        ]
        return officers.compactMap { field, what, officer in
            guard let officer else { return .blocking(field, "Chưa chọn người \(what).") }
            guard officer.validThrough < conference.day else { return nil }
            return .blocking(
                field,
                """
                \(officer.personName) thôi giữ chức vụ từ sau ngày \(officer.validThrough.vietnamese). Hãy chọn người \(what) \
                khác.
                """)
        }
    }

    private func startingProblems(of conference: Conference) throws -> [ConferenceProblem] {
        guard today < conference.day else { return [] }
        return [
            .blocking(
                "bat-dau", "Hội nghị bắt đầu ngày \(conference.day.vietnamese). Hãy đợi đến ngày đó hoặc sửa thời gian."
            )
        ]
    }

    private func closingProblems(of conference: Conference) throws -> [ConferenceProblem] {
        let items = try consensusItems(of: conference)
        let open = items.filter(\.isOpen)
        let overtaken = try items.filter { try isOvertaken($0) }
        let idle = try agendaItems(of: conference).filter { $0.beganAt == nil }
        return open.map { .blocking("muc-thong-nhat", "Mục thống nhất “\($0.title)” chưa được chủ trì chốt.") }
            + overtaken.map {
                .told(
                    "muc-thong-nhat",
                    "Chương trình đã sửa sau khi thống nhất mục “\($0.title)” nên chưa chuyển sang “Đã thống nhất”.")
            }
            + idle.map { .told("chuong-trinh-nghi-su", "“\($0.title)” chưa được tiến hành.") }
    }
}

extension ConferenceProblem {
    fileprivate static func blocking(_ field: String, _ message: String) -> ConferenceProblem {
        ConferenceProblem(field: field, message: message, blocks: true)
    }

    fileprivate static func told(_ field: String, _ message: String) -> ConferenceProblem {
        ConferenceProblem(field: field, message: message, blocks: false)
    }
}
