import Calendars
import Documents
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Letting another person sign` {
    /// The head of the federation lets its clerk sign by authorisation.
    private func authorise(_ table: SigningTable) async throws -> Key<Person> {
        let clerk = try await table.actor(.tuan)
        let head = try await table.actor(.lan)
        let person = try #require(clerk.person)
        let holding = try #require(head.capacity?.holding)
        try await table.stage.act(as: .lan) { work in
            _ = try work.delegate(
                holding, to: person,
                DelegationDraft(
                    manner: .authorised, scope: "Ký chương trình phối hợp", decision: "GUQ số 03/UQ-LĐLĐ",
                    from: Stage.story, through: Stage.story.advanced(by: 30)))
        }
        return person
    }

    @Test func `prints the same text anew under the same number, and everybody signs that`() async throws {
        try await SigningTable.with { table in
            let clerk = try await authorise(table)
            let id = try await table.open()
            try await table.confirm(as: .hien, in: id)
            let place = try await table.place(of: .lan, in: id)
            let new = try await table.room.change(
                place, to: clerk, because: "Đi công tác", as: try await table.actor(.lan))
            let (old, now) = (try await table.detail(id), try await table.detail(new))
            #expect(old.state == .withdrawn)
            #expect(old.withdrawal?.reason.contains("Đi công tác") == true)
            #expect(now.envelope.numberText == old.envelope.numberText)
            #expect(now.envelope.textFingerprint == old.envelope.textFingerprint)
            #expect(now.envelope.code != old.envelope.code && now.signedParties == 0)
            #expect(now.places.map(\.signatory.personName).contains(Player.tuan.name))
            let words = now.envelope.document.map { "\($0.elements)" } ?? ""
            #expect(words.contains("TUQ.") && words.contains(Player.tuan.name) && !words.contains(Player.lan.name))
            let dead = try await table.refusal(as: .lan, at: place)
            #expect(dead?.kind == .outOfTurn)
            for player in [Player.tuan, .hien, .son] { try await table.confirm(as: player, in: new) }
            let state = try await table.detail(new).state
            #expect(state == .signed)
            let acts = try await table.stage.acts(Envelope.noun, new.rawValue)
            #expect(acts.contains("envelope.signer-changed"))
        }
    }

    @Test func `is for the signatory and the lead, to somebody with the right, with a reason`() async throws {
        try await SigningTable.with { table in
            let id = try await table.open()
            let place = try await table.place(of: .lan, in: id)
            let clerk = try #require(try await table.actor(.tuan).person)
            let without = try await refusal(as: .lan, place, clerk, table)
            #expect(without?.rule == .signatoryHasTheRight)
            _ = try await authorise(table)
            let foreign = try await refusal(as: .hien, place, clerk, table)
            #expect(foreign?.rule == .envelopeIsKeptByTheLead)
            let stranger = try await refusal(as: .thu, place, clerk, table)
            #expect(stranger == .absent)
            let silent = try await refusal(as: .lan, place, clerk, table, because: " ")
            #expect(silent?.rule == .signingEndsWithAReason)
            try await table.confirm(as: .lan, in: id)
            let late = try await refusal(as: .son, place, clerk, table)
            #expect(late?.rule == .signatureIsGivenOnce)
            let state = try await table.detail(id).state
            #expect(state == .open)
        }
    }

    private func refusal(
        as player: Player, _ place: Key<Signatory>, _ person: Key<Person>, _ table: SigningTable,
        because reason: String = "Đi công tác"
    ) async throws -> Refusal? {
        do {
            try await table.room.change(place, to: person, because: reason, as: try await table.actor(player))
        } catch let refusal as Refusal {
            return refusal
        }
        return nil
    }
}
