import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `An intruder in the tables` {
    private static let eventColumns = [
        "id", "at", "act", "noun", "subject", "member_id", "holding_id", "organisation_id", "facts",
    ]

    @Test func `finds no column that this suite does not know`() async throws {
        try await Chain.with(1) { chain in
            let columns = try await chain.stage.look { try $0.session.rows("SELECT * FROM event").columns.names }
            #expect(columns == Self.eventColumns)
            let seals = try await chain.stage.look { try $0.session.rows("SELECT * FROM event_seal").columns.names }
            #expect(seals == ["id", "event_id", "hash", "sealed_at"])
        }
    }

    @Test(arguments: eventColumns)
    func `cannot change one byte of an event unseen`(column: String) async throws {
        try await Chain.with(9) { chain in
            let name = try #require(SQL(name: column))
            let id = try await chain.stage.only(String.self, "SELECT event_id FROM event_seal WHERE id = 5")
            let value = try await chain.stage.only(String.self, "SELECT \(name) FROM event WHERE id = \(id)")
            for place in [0, value.utf8.count / 2, value.utf8.count - 1] {
                var bytes = Array(value.utf8)
                bytes[place] = bytes[place] == 0x39 ? 0x38 : 0x39
                let changed = String(decoding: bytes, as: UTF8.self)
                try await chain.tamper("UPDATE event SET \(name) = \(changed) WHERE id = \(id)")
                let verification = try await chain.verify()
                #expect(!verification.isIntact)
                #expect(
                    verification.findings.contains { $0.position == 5 && [.changed, .missing].contains($0.kind) },
                    "\(place)")
                #expect(
                    verification.findings.allSatisfy { $0.position == 5 || $0.kind == .added },
                    "the others are as they were")
                let restored: SQL =
                    column == "id"
                    ? "UPDATE event SET id = \(id) WHERE id = \(changed)"
                    : "UPDATE event SET \(name) = \(value) WHERE id = \(id)"
                try await chain.tamper(restored)
            }
            #expect(try await chain.verify().isSound)
        }
    }

    @Test(arguments: ["member_id", "holding_id", "organisation_id"])
    func `cannot say that nobody did it, or that somebody did`(column: String) async throws {
        try await Chain.with(3) { chain in
            let name = try #require(SQL(name: column))
            try await chain.tamper(
                "UPDATE event SET \(name) = NULL WHERE id = (SELECT event_id FROM event_seal WHERE id = 2)")
            #expect(try await chain.verify().findings.map(\.position) == [2])
        }
        try await withEmptyDesk { stage in
            let chain = Chain(stage: stage)
            try await stage.act { try $0.record("test.done", noun: "test", subject: "1") }
            try await chain.seal()
            for value in ["-", "", "0"] {
                let name = try #require(SQL(name: column))
                try await chain.tamper("UPDATE event SET \(name) = \(value)")
                #expect(try await chain.verify().findings.map(\.kind) == [.changed], "\(value)")
            }
        }
    }

    @Test func `cannot put another value of the same meaning into the facts`() async throws {
        try await Chain.with(3) { chain in
            try await chain.tamper(
                "UPDATE event SET facts = facts || ' ' WHERE id = (SELECT event_id FROM event_seal WHERE id = 1)")
            #expect(try await chain.verify().findings.map(\.position) == [1])
        }
    }

    @Test func `cannot move the time of sealing`() async throws {
        try await Chain.with(3) { chain in
            try await chain.tamper("UPDATE event_seal SET sealed_at = '2019-02-21T02:00:00.001Z' WHERE id = 2")
            #expect(try await chain.verify().findings.map(\.position) == [2])
            try await chain.tamper("UPDATE event_seal SET sealed_at = 'never' WHERE id = 2")
            #expect(try await chain.verify().findings.map(\.kind) == [.changed])
        }
    }

    @Test func `cannot remove an event, with its seal or without`() async throws {
        try await Chain.with(5) { chain in
            try await chain.tamper("DELETE FROM event WHERE id = (SELECT event_id FROM event_seal WHERE id = 3)")
            #expect(try await chain.verify().findings.map(\.kind) == [.missing])
            try await chain.tamper("DELETE FROM event_seal WHERE id = 3")
            let findings = try await chain.verify().findings
            #expect(findings.map(\.kind) == [.gap, .changed] && findings.first?.position == 4)
        }
    }

    @Test func `cannot close the gap by renumbering`() async throws {
        try await Chain.with(5) { chain in
            try await chain.tamper(
                "DELETE FROM event WHERE id = (SELECT event_id FROM event_seal WHERE id = 3)",
                "DELETE FROM event_seal WHERE id = 3",
                "UPDATE event_seal SET id = 3 WHERE id = 4", "UPDATE event_seal SET id = 4 WHERE id = 5")
            #expect(try await chain.verify().findings.map(\.kind) == [.changed, .changed])
        }
    }

    @Test func `cannot swap two events`() async throws {
        try await Chain.with(6) { chain in
            let ids = try await chain.stage.look {
                try $0.session.all(String.self, "SELECT event_id FROM event_seal ORDER BY id")
            }
            try await chain.tamper(
                "UPDATE event_seal SET event_id = 'x' WHERE id = 3",
                "UPDATE event_seal SET event_id = \(ids[2]) WHERE id = 4",
                "UPDATE event_seal SET event_id = \(ids[3]) WHERE id = 3")
            #expect(try await chain.verify().findings.map(\.position) == [3, 4])
        }
    }

    @Test func `cannot swap what two events say`() async throws {
        try await Chain.with(6) { chain in
            try await chain.tamper(
                "UPDATE event SET subject = 'x' WHERE subject = '1'",
                "UPDATE event SET subject = '1' WHERE subject = '2'",
                "UPDATE event SET subject = '2' WHERE subject = 'x'")
            #expect(try await chain.verify().findings.map(\.position) == [2, 3])
        }
    }

    @Test func `cannot shorten the chain where it is anchored`() async throws {
        try await Chain.with(8) { chain in
            let anchor = try await chain.anchor()
            #expect(try await chain.verify([anchor]).isSound)
            try await chain.tamper(
                "DELETE FROM event WHERE id IN (SELECT event_id FROM event_seal WHERE id > 5)",
                "DELETE FROM event_seal WHERE id > 5")
            #expect(try await chain.verify().isSound, "by itself the chain cannot know")
            let findings = try await chain.verify([anchor]).findings
            #expect(findings.map(\.kind) == [.anchor] && findings.first?.position == 8)
        }
    }

    @Test func `cannot rewrite the whole chain where it is anchored`() async throws {
        try await Chain.with(4) { chain in
            let anchor = try await chain.anchor()
            try await chain.tamper(
                "UPDATE event SET act = 'test.other' WHERE subject = '0'",
                "INSERT INTO event_unsealed (event_id, at) SELECT id, at FROM event", "DELETE FROM event_seal")
            try await chain.seal()
            #expect(try await chain.verify().isSound)
            #expect(try await chain.verify([anchor]).findings.map(\.kind) == [.anchor])
        }
    }

    @Test func `is caught by every anchor, also by two of one place`() async throws {
        try await Chain.with(2) { chain in
            let right = try await chain.anchor()
            let wrong = EventAnchor(day: Stage.story.advanced(by: 1), position: 2, hash: EventSeal.origin)
            #expect(try await chain.verify([right, wrong]).findings.count == 1)
            #expect(try await chain.verify([wrong, right]).findings.count == 1)
        }
    }

    @Test func `cannot add an event`() async throws {
        try await Chain.with(2) { chain in
            try await chain.tamper(
                """
                INSERT INTO event (id, at, act, noun, subject, facts)
                VALUES ('x', '2019-02-20T00:00:00.000Z', 'test.done', 'test', '9', '[]')
                """)
            #expect(try await chain.verify().findings.map(\.kind) == [.added])
        }
    }

    @Test func `cannot remove an event before it is sealed`() async throws {
        try await Chain.with(2) { chain in
            try await chain.record(1)
            try await chain.tamper("DELETE FROM event WHERE id NOT IN (SELECT event_id FROM event_seal)")
            #expect(try await chain.verify().findings.map(\.kind) == [.missing])
        }
    }

    @Test func `cannot stop the sealing for longer than a minute`() async throws {
        try await Chain.with(1) { chain in
            try await chain.record(1)
            chain.stage.clock.advance(seconds: 59)
            #expect(try await chain.verify().isSound)
            chain.stage.clock.advance(seconds: 2)
            let verification = try await chain.verify()
            #expect(verification.findings.map(\.kind) == [.unsealed])
            #expect(verification.isIntact && !verification.isSound)
            try await chain.seal()
            #expect(try await chain.verify().isSound)
        }
    }

    @Test func `who changed everything fills no memory with findings`() async throws {
        try await Chain.with(300) { chain in
            try await chain.tamper("UPDATE event SET act = 'x'")
            #expect(try await chain.verify().findings.count == 100)
        }
    }
}
