import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

/// A chain of events that a test records, seals and tampers with.
struct Chain: Sendable {
    let stage: Stage

    /// A chain of so many sealed events, each its own act, on a stage of the test's own.
    static func with(_ count: Int, _ test: (Chain) async throws -> Void) async throws {
        try await withDesk { stage in
            let chain = Chain(stage: stage)
            try await chain.forget()
            try await chain.record(count)
            try await chain.seal()
            try await test(chain)
        }
    }

    /// Events of the cast, with an actor in every column.
    func record(_ count: Int) async throws {
        let actor = try await stage.actor(.huong)
        try await stage.desk.act(as: actor) { work in
            for number in 0..<count {
                try work.record(
                    "test.done", noun: "test", subject: "\(number)",
                    Facts().changed("Số", from: "\(number)", to: "\(number + 1)"))
            }
        }
    }

    @discardableResult
    func seal(limit: Int = 1000) async throws -> Int { try await stage.act { try $0.sealEvents(limit: limit) } }

    func verify(_ anchors: [EventAnchor] = []) async throws -> EventVerification {
        try await stage.look { try $0.verifyEvents(anchors: anchors) }
    }

    /// What an intruder does to the tables.
    func tamper(_ statements: SQL...) async throws {
        try await stage.store.write { session in for statement in statements { try session.run(statement) } }
    }

    /// The head as an anchor of today.
    func anchor() async throws -> EventAnchor {
        let head = try #require(try await stage.look { try $0.lastSeal() })
        return EventAnchor(day: Stage.story, position: head.id, hash: head.hash)
    }

    private func forget() async throws {
        try await tamper("DELETE FROM event_seal", "DELETE FROM event_unsealed", "DELETE FROM event")
    }
}
