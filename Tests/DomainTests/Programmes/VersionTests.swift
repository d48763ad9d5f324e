@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Versions of the text` {
    @Test func `have the SHA-256 of a text of which there is only one form`() async throws {
        try await Alliance.with { alliance in
            let id = alliance.id
            try await alliance.complete()
            let first = try await alliance.stage.act(as: .huong) { try $0.recordVersion(of: id, note: "Bản đầu") }
            let again = try await alliance.stage.act(as: .son) { try $0.recordVersion(of: id, note: "Không đổi") }
            #expect(again.id == first.id)
            #expect(first.fingerprint == Digest.fingerprint(first.text))
            #expect(first.content?.canonical == first.text)
            let text = try await alliance.stage.look { try $0.text(of: $0.programme(id)) }
            #expect(text == first.content)
            let purpose = try await alliance.clause(.purpose)
            try await alliance.stage.act(as: .huong) {
                try $0.writeClause(purpose.id, "Khác", version: purpose.version)
            }
            let second = try await alliance.stage.act(as: .huong) { try $0.recordVersion(of: id, note: "") }
            #expect(second.number == 2)
            #expect(second.fingerprint != first.fingerprint)
        }
    }

    @Test func `version.is-recorded-by-the-lead`() async throws {
        try await Alliance.with { alliance in
            let id = alliance.id
            let refusal = try await alliance.stage.refusal(as: .tuan) { try $0.recordVersion(of: id, note: "") }
            #expect(refusal?.rule == .versionIsRecordedByTheLead)
        }
    }

    @Test func `show what changed place by place, and bring it back`() async throws {
        try await Alliance.with { alliance in
            let (id, group) = (alliance.id, alliance.group)
            let made = try await alliance.complete()
            let stage = alliance.stage
            let first = try await stage.act(as: .huong) { try $0.recordVersion(of: id, note: "") }
            let purpose = try await alliance.clause(.purpose)
            let whole = alliance.whole("Tuyên truyền bốn bộ Quy tắc ứng xử")
            let added = try await stage.act(as: .huong) { work in
                try work.writeClause(purpose.id, "1. Nội dung khác của Mục đích", version: purpose.version)
                try work.alterAssignment(made, to: whole, version: 1)
                return try work.addAssignment(alliance.whole("Việc mới"), to: group).id
            }
            let second = try await stage.act(as: .huong) { try $0.recordVersion(of: id, note: "") }
            let changes = try await stage.look(as: .thao) { try $0.difference(from: first.id, to: second.id) }
            #expect(changes.map(\.place) == [.clause(.purpose), .assignment(made), .assignment(added)])
            #expect(changes.map(\.change) == [.changed, .changed, .added])
            #expect(changes[0].words.segments.map(\.change) == [.same, .added, .same])
            #expect(changes[0].words.segments[1].text == "khác của ")
            let back = try await stage.look { try $0.difference(from: second.id, to: first.id) }
            #expect(back.map(\.change) == [.changed, .changed, .removed])
            try await stage.act(as: .huong) { work in
                try work.restoreClause(purpose.id, from: first.id, version: purpose.version + 1)
                try work.restoreAssignment(made, from: first.id, version: 2)
            }
            let rest = try await stage.look { try $0.difference(from: first.id) }
            #expect(rest.map(\.place) == [.assignment(added)])
            let acts = try await stage.acts("clause", purpose.id.rawValue)
            #expect(acts.first == "clause.restored")
        }
    }

    @Test func `tell which parties a change concerns`() async throws {
        try await Alliance.with { alliance in
            let (id, group, stage) = (alliance.id, alliance.group, alliance.stage)
            try await alliance.complete()
            let union = alliance.union
            let alone = try await stage.act(as: .huong) {
                try $0.addAssignment(AssignmentDraft(title: "Riêng", lead: union), to: group).id
            }
            let record: @Sendable (Work) throws -> Key<ProgrammeVersion> = { try $0.recordVersion(of: id, note: "").id }
            let first = try await stage.act(as: .huong, record)
            try await stage.act(as: .huong) {
                try $0.alterAssignment(alone, to: AssignmentDraft(title: "Riêng hai", lead: union), version: 1)
            }
            let second = try await stage.act(as: .huong, record)
            let own = try await alliance.clause(.responsibilities(alliance.ward))
            try await stage.act(as: .thao) { try $0.writeClause(own.id, "Khác", version: own.version) }
            let third = try await stage.act(as: .huong, record)
            let money = try await alliance.clause(.money)
            try await stage.act(as: .huong) { try $0.writeClause(money.id, "Khác", version: money.version) }
            let fourth = try await stage.act(as: .huong, record)
            let touched: (Key<ProgrammeVersion>, Key<ProgrammeVersion>) async throws -> [Key<Party>] = { old, new in
                try await stage.look(as: .lan) { try $0.partiesTouched(from: old, to: new).map(\.id) }
            }
            let told = [
                try await touched(first, second), try await touched(first, third), try await touched(third, fourth),
                try await touched(first, first),
            ]
            #expect(told == [[union], [union, alliance.ward], [alliance.front, union, alliance.ward], []])
        }
    }

    @Test func `version.restored-text-was-there`() async throws {
        try await Alliance.with { alliance in
            let (id, group) = (alliance.id, alliance.group)
            let version = try await alliance.stage.act(as: .huong) { try $0.recordVersion(of: id, note: "") }
            let later = try await alliance.stage.act(as: .huong) {
                try $0.addAssignment(AssignmentDraft(title: "Sau"), to: group)
            }
            let refusal = try await alliance.stage.refusal(as: .huong) {
                try $0.restoreAssignment(later.id, from: version.id, version: 1)
            }
            #expect(refusal?.rule == .restoredTextWasThere)
        }
    }

    @Test(arguments: [
        TextPlace.title, .parties, .themes, .citations, .clause(.purpose), .clause(.organisation),
        .clause(.responsibilities(.shipped("a"))), .contentGroup(.shipped("b")), .assignment(.shipped("c")),
    ])
    func `a place is read as it is written`(place: TextPlace) { #expect(TextPlace(place.description) == place) }

    @Test(arguments: [
        "", "clause", "clause:", "clause:responsibilities", "clause:responsibilities:x", "group:x", "assignment:",
        "title:x",
    ])
    func `what is no place is none`(text: String) { #expect(TextPlace(text) == nil) }
}
