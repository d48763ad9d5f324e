import Calendars
@testable import Domain
import Storage
import TestKit

/// A programme of 2019 in which the Front of the district leads and the federation of labour and a ward take part.
struct Alliance: Sendable {
    let stage: Stage
    let id: Key<Programme>
    let front: Key<Party>
    let union: Key<Party>
    let ward: Key<Party>
    let group: Key<ContentGroup>

    /// Lets a test have an alliance of its own, on 21/02/2019.
    static func with<T>(_ test: (Alliance) async throws -> T) async throws -> T {
        try await withDesk { stage in try await test(Alliance(on: stage)) }
    }

    init(on stage: Stage, draft: ProgrammeDraft = Alliance.draft) async throws {
        self.stage = stage
        let lead = try await stage.organisation(.front)
        let partners = [try await stage.organisation(.union), try await stage.organisation(.ward)]
        let found = try await stage.act(as: .huong) { work in
            let programme = try work.startProgramme(draft, lead: lead, partners: partners)
            return (
                programme.id, try work.parties(of: programme).map(\.id), try work.contentGroups(of: programme)[0].id
            )
        }
        (id, group) = (found.0, found.2)
        (front, union, ward) = (found.1[0], found.1[1], found.1[2])
    }

    static let draft = ProgrammeDraft(
        kind: .multilateral, title: "Chương trình phối hợp hoạt động năm 2019", firstYear: 2019)

    static let year = Day(year: 2019, month: 6, day: 30) ?? .distantPast

    /// A whole assignment: everything that asks for.
    func whole(_ title: String = "Tuyên truyền hai bộ Quy tắc ứng xử", lead: Key<Party>? = nil) -> AssignmentDraft {
        AssignmentDraft(
            title: title, lead: lead ?? front,
            partners: [.init(union, "Vận động đoàn viên"), .init(ward, "Tổ chức tại phường")],
            objective: "Mọi hộ dân biết hai bộ Quy tắc", amount: "18 phường", unit: "buổi",
            target: Quantity("36"), deadline: Alliance.year, product: "Báo cáo kết quả", money: 20_000_000,
            moneySource: "Ngân sách")
    }

    func programme() async throws -> Programme {
        let id = id
        return try await stage.look { try $0.programme(id) }
    }

    func clause(_ name: ClauseName) async throws -> Clause {
        let id = id
        return try await stage.look { try $0.clause(name, of: try $0.programme(id)) }
    }

    /// Writes every clause and leaves one whole assignment, in its one group.
    @discardableResult
    func complete() async throws -> Key<Assignment> {
        let (id, group, whole) = (id, group, whole())
        return try await stage.act(as: .huong) { work in
            let programme = try work.programme(id)
            for other in try work.contentGroups(of: programme) where other.id != group {
                try work.removeContentGroup(other.id, version: other.version)
            }
            for clause in try work.clauses(of: programme) {
                try work.writeClause(
                    clause.id, "1. Nội dung \(clause.name.wording.vietnamese)", version: clause.version)
            }
            try work.addCitation(
                CitationDraft(
                    kind: "Luật", number: "75/2015/QH13", issuer: "Quốc hội", abstract: "về Mặt trận Tổ quốc Việt Nam"),
                to: id)
            return try work.addAssignment(whole, to: group).id
        }
    }

    /// Takes a step as the coordinator of the lead.
    func step(to state: Programme.State, note: String = "", as player: Player = .huong) async throws {
        let id = id
        let version = try await programme().version
        try await stage.act(as: player) { try $0.takeStep(id, to: state, note: note, version: version) }
    }

    /// What a step is refused with.
    func refusal(to state: Programme.State, note: String = "", as player: Player = .huong) async throws -> Refusal? {
        let id = id
        let version = try await programme().version
        return try await stage.refusal(as: player) { try $0.takeStep(id, to: state, note: note, version: version) }
    }

    @discardableResult
    func openRound(workingDays: Int = 7) async throws -> ConsultationRound {
        let id = id
        let version = try await programme().version
        return try await stage.act(as: .huong) { try $0.openRound(id, workingDays: workingDays, version: version) }
    }

    func closeRound(reason: String = "Các bên đã trao đổi trực tiếp") async throws {
        let id = id
        let version = try await programme().version
        try await stage.act(as: .huong) { try $0.closeRound(id, reason: reason, version: version) }
    }

    /// Brings a complete programme through consultation to a state.
    @discardableResult
    func bring(to state: Programme.State) async throws -> Key<Assignment> {
        let assignment = try await complete()
        guard state != .draft else { return assignment }
        try await openRound()
        guard state != .consultation else { return assignment }
        try await closeRound()
        switch state {
        case .draft, .consultation, .consolidation: break
        case .partyCommittee, .conference: try await step(to: state)
        case .agreed:
            try await step(to: .conference)
            try await step(to: .agreed)
        }
        return assignment
    }
}
