import Domain
import TestKit
import Testing

@testable import Web

@Suite struct `What the pages of programmes and conferences cost` {
    @Test func `is the same number of queries with many assignments and delegates as with few`() async throws {
        try await withProgrammes { house in
            let (programme, conference) = (try await house.programme(2019), try await house.conference())
            let store = CountingStore(house.stage.store)
            try await house.stage.withSite(store: store) { counted in
                let drafter = try await counted.visitor(of: "tonghop.mttq")
                let paths = [
                    Paths.programmes, Paths.programme(programme.id), Paths.assignments(of: programme.id),
                    Paths.opinions(on: programme.id), Paths.structure(of: programme.id),
                    Paths.versions(of: programme.id), Paths.centralTasks(of: programme.id), Paths.conferences,
                    Paths.conference(conference), Paths.delegates(of: conference), Paths.consensus(of: conference), "/",
                ]
                let few = try await cost(of: paths, drafter, store)
                let assignment = try await house.look { try $0.assignments(of: programme)[0].assignment }
                let actor = try await house.look { try $0.actor(of: try $0.member(account: "tonghop.mttq")) }
                try await house.stage.desk.act(as: actor) { work in
                    for number in 1...40 {
                        let draft = AssignmentDraft(title: "Việc \(number)", lead: assignment.leadId)
                        try work.addAssignment(draft, to: assignment.groupId)
                    }
                }
                let list = (1...60).map { "Đại biểu Mẫu \($0); Ủy viên; Đơn vị mẫu" }.joined(separator: "\n")
                _ = try await drafter.submit(Paths.inviteDelegates(to: conference), ["danh-sach": list])
                let many = try await cost(of: paths, drafter, store)
                for (path, (before, after)) in zip(paths, zip(few, many)) { #expect(after == before, "\(path)") }
            }
        }
    }

    /// How many statements each page takes.
    private func cost(of paths: [String], _ visitor: Visitor, _ store: CountingStore) async throws -> [Int] {
        var costs: [Int] = []
        for path in paths {
            _ = store.takeCount()
            #expect(try await visitor.get(path).status == .ok, "\(path)")
            costs.append(store.takeCount())
        }
        return costs
    }
}
