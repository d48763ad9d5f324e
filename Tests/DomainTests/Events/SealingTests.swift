import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `The chain of events` {
    @Test func `is sealed in batches, in the order in which things happened, without gaps`() async throws {
        try await Chain.with(0) { chain in
            for _ in 0..<3 {
                try await chain.record(70)
                chain.stage.clock.advance(seconds: 1)
            }
            #expect(try await chain.stage.look { try $0.unsealedEvents().count } == 210)
            #expect(try await chain.seal(limit: 100) == 100)
            #expect(try await chain.seal(limit: 100) == 100)
            #expect(try await chain.seal(limit: 100) == 10)
            #expect(try await chain.seal(limit: 100) == 0)
            let seals = try await chain.stage.look {
                try $0.session.all(EventSeal.self, "SELECT * FROM event_seal ORDER BY id")
            }
            #expect(seals.map(\.id) == Array(1...210))
            #expect(seals.map(\.eventId) == seals.map(\.eventId).sorted(), "ids sort by creation")
            let verification = try await chain.verify()
            #expect(verification.isSound && verification.sealed == 210)
            #expect(verification.head == seals.last?.hash)
        }
    }

    @Test func `takes what is recorded in the transaction of the act, or nothing`() async throws {
        try await Chain.with(1) { chain in
            _ = try await chain.stage.refusal { work in
                try work.record("test.refused", noun: "test", subject: "1")
                throw Refusal.absent
            }
            #expect(try await chain.seal() == 0)
            #expect(try await chain.verify().sealed == 1)
        }
    }

    @Test func `says who did it, in which office`() async throws {
        try await Chain.with(1) { chain in
            let actor = try await chain.stage.actor(.huong)
            let event = try await chain.stage.only(Event.self, "SELECT * FROM event")
            #expect(event.memberId == actor.member && event.memberId != nil)
            #expect(event.holdingId == actor.capacity?.holding && event.holdingId != nil)
            #expect(event.organisationId == actor.capacity?.organisation)
            #expect(event.at == chain.stage.clock.now)
        }
    }

    @Test func `of nothing is sound`() async throws {
        try await Chain.with(0) { chain in
            let verification = try await chain.verify()
            #expect(verification.isSound && verification.sealed == 0 && verification.head == EventSeal.origin)
        }
    }

    @Test func `hashes every field with its length, and tells nothing from an empty text`() {
        func hash(_ act: String, _ noun: String, member: String?) -> String {
            let event = WrittenEvent(
                id: "e", at: Stage.morning.description, act: act, noun: noun, subject: "s", memberId: member,
                holdingId: nil, organisationId: nil, facts: "[]")
            return EventSeal.hash(event, position: 1, sealedAt: Stage.morning, after: EventSeal.origin)
        }
        let hashes = [
            hash("ab", "c", member: nil), hash("a", "bc", member: nil), hash("ab", "c", member: ""),
            hash("ab", "c", member: "-"),
            hash("ab1:c", "", member: nil),
        ]
        #expect(Set(hashes).count == hashes.count)
    }

    @Test(.timeLimit(.minutes(2)), arguments: TestEngines.available)
    func `cannot be forked by two sealers at once`(engine: Engine) async throws {
        try await Stage.furnished.withPlace(on: engine) { place in
            let nodes = [try place.open(), try place.open()]
            let desks = nodes.map { Desk(store: $0, clock: FixedClock(Stage.morning)) }
            let recorded = try await nodes[0].read { try $0.first(Int.self, "SELECT count(*) FROM event_seal") ?? 0 }
            try await desks[0].act(as: .installation) { work in
                for number in 0..<600 { try work.record("test.done", noun: "test", subject: "\(number)") }
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for lane in 0..<6 {
                    let desk = desks[lane % 2]
                    group.addTask {
                        for number in 0..<40 {
                            // Whoever comes second may be turned away; the events stay for the next turn.
                            do {
                                try await desk.act(as: .installation) { _ = try $0.sealEvents(limit: 7) }
                            } catch is StorageError {}
                            try await desk.act(as: .installation) {
                                try $0.record("test.more", noun: "test", subject: "\(lane) \(number)")
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            while try await desks[0].act(as: .installation, { try $0.sealEvents() }) > 0 {}
            let verification = try await desks[1].look(as: .installation) { try $0.verifyEvents() }
            #expect(verification.isSound, "\(verification.findings)")
            #expect(verification.sealed == recorded + 600 + 240)
            for node in nodes { await node.close() }
        }
    }
}
