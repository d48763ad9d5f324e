internal import Domain
internal import Foundation

/// What was understood of a draft and what was not, for an operator or a program.
struct IntakeReport: Encodable {
    struct Party: Encodable {
        let name: String
        let organisation: String?
        let code: String?
        let confidence: ProgrammeReading.Confidence
        let isLead: Bool
    }

    let file: String
    let kind: Programme.Kind
    let title: String?
    let firstYear: Int?
    let lastYear: Int?
    let parties: [Party]
    let themes: [String]
    let citations: [String]
    let clauses: [ProgrammeReading.Guess<ProgrammeReading.ClauseReading>]
    let responsibilities: [ProgrammeReading.Guess<ProgrammeReading.Responsibility>]
    let groups: [ProgrammeReading.GroupReading]
    let remarks: [String]
    /// Why it cannot be taken in yet.
    let hindrance: String?
    private(set) var unread: [ProgrammeReading.Unread]
    /// The programme that it became.
    private(set) var programme: String?
    private(set) var added: Int?
    private(set) var changed: Int?
    private(set) var untouched: [String] = []
    private var outcome: String?

    init(_ draft: IntakeDraft, _ work: Work) throws {
        let reading = draft.reading
        file = draft.fileName
        kind = draft.kind
        title = reading.title?.value
        firstYear = reading.firstYear?.value
        lastYear = reading.lastYear
        parties = try draft.parties.map { party in
            let organisation = try party.organisation.map { try work.organisation($0) }
            return Party(
                name: party.name, organisation: try organisation.flatMap { try work.name(of: $0.id, near: work.today) },
                code: organisation?.code, confidence: party.confidence,
                isLead: party.organisation != nil && party.organisation == draft.lead)
        }
        themes = reading.themes.map(\.value)
        citations = reading.citations.map(\.value)
        clauses = reading.clauses
        responsibilities = reading.responsibilities
        groups = reading.groups
        remarks = reading.remarks
        do {
            unread = try work.planIntake(draft).unread
            hindrance = nil
        } catch let refusal as Refusal {
            unread = reading.unread
            hindrance = refusal.message
        }
    }

    /// Adds what came of it.
    mutating func take(_ taken: TakenIn, isOver: Bool) {
        programme = taken.programme.id.rawValue
        unread = taken.unread
        (added, changed, untouched) = (taken.added, taken.changed, taken.untouched)
        outcome =
            isOver
            ? "Đã nhập vào chương trình \(taken.programme.id): thêm \(taken.added), sửa \(taken.changed), giữ nguyên \(taken.untouched.count) nhiệm vụ."
            : "Đã lập chương trình \(taken.programme.id)."
    }

    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    var text: String {
        let years = [firstYear, lastYear].compactMap(\.self).reduce(into: [Int]()) {
            if $0.last != $1 { $0.append($1) }
        }
        let head = [
            "Tên: \(title ?? "chưa rõ")",
            "Loại: \(kind.wording.vietnamese); năm: \(years.isEmpty ? "chưa rõ" : years.map(String.init).joined(separator: "-"))",
            "Các bên:",
        ]
        let counts =
            "Căn cứ: \(citations.count); chủ đề: \(themes.count); mục: \(clauses.count); phần trách nhiệm: \(responsibilities.count)"
        let content = groups.enumerated().flatMap { place, group in
            ["Nhóm \(place + 1). \(group.title.value)"] + group.assignments.flatMap(lines)
        }
        let rest = unread.map { "  \($0.place): “\($0.text.prefix(200))” – \($0.reason)" }
        let found = unread.isEmpty ? ["Mọi chỗ trong tệp đều được hiểu."] : ["Chưa hiểu hoặc chưa đưa vào:"] + rest
        let end = [hindrance.map { "Chưa nhập được: \($0)" }, outcome]
        return (head + parties.map(line) + [counts] + content + remarks + found + end.compactMap(\.self))
            .joined(separator: "\n")
    }

    private func line(_ party: Party) -> String {
        let meant = party.organisation.map { "\($0) (\(party.code ?? ""))" } ?? "chưa rõ là tổ chức nào"
        return "  \(party.name) → \(meant)\(party.isLead ? " [chủ trì]" : "")"
    }

    private func lines(_ assignment: ProgrammeReading.AssignmentReading) -> [String] {
        let measure = assignment.measure?.value
        let time = assignment.time?.value
        let facts: [(String, String)] = [
            ("chủ trì", assignment.lead?.value ?? ""),
            ("phối hợp", assignment.partners.map(\.value.party).joined(separator: ", ")),
            ("thời hạn", time?.deadline?.vietnamese ?? time?.phase ?? ""),
            (
                "thước đo",
                [measure?.target?.vietnamese ?? "", measure?.unit ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
            ),
        ]
        let told = facts.map { "\($0.0): \($0.1.isEmpty ? "chưa có" : $0.1)" }.joined(separator: "; ")
        return ["  - \(assignment.title.value)", "    \(told)"]
    }
}
