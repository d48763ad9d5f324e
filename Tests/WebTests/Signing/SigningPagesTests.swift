import Domain
import HTTPTypes
import TestKit
import Testing

@testable import Web

@Suite struct `The pages of signing` {
    private static let leaders = [
        "chutich.ldld", "chutich.ccb", "chutich.lhpn", "bithu.doan", "chanh.thanhtra", "phochutich.mttq",
    ]

    /// Puts the agreed programme of 2018 before its signatories, as its leader does in the browser.
    private func open(_ house: OpenSite) async throws -> (leader: Visitor, id: Key<Envelope>) {
        let programme = try await house.programme(2018).id
        let leader = try await house.visitor(of: "phochutich.mttq")
        let form = try await leader.get(Paths.openEnvelope(for: programme))
        #expect(form.status == .ok && form.document.problems == [])
        let made = try await leader.post(
            Paths.openEnvelope(for: programme), pairs: form.fields(to: Paths.openEnvelope(for: programme)))
        #expect(made.status == .seeOther, "\(made.text.prefix(400))")
        let id = try await house.look { try #require(try $0.envelopes().first).envelope.id }
        return (leader, id)
    }

    @Test func `lead a programme from agreement to receipt`() async throws {
        try await withProgrammes { house in
            let (leader, id) = try await open(house)
            let page = try await leader.get(Paths.envelope(id))
            #expect(page.status == .ok && page.document.problems == [])
            #expect(page.text.contains("Đang ký 0/6"))
            for account in Self.leaders { try await sign(id, as: account, house) }
            let ready = try await leader.get(Paths.home)
            #expect(ready.text.contains("Phát hành văn bản 01/CTr-MTTQ-BTT"))
            let issuing = try await leader.get(Paths.issueEnvelope(id))
            #expect(issuing.document.problems == [])
            let issued = try await leader.post(
                Paths.issueEnvelope(id), pairs: issuing.fields(to: Paths.issueEnvelope(id)))
            #expect(issued.status == .seeOther)
            let clerk = try await house.visitor(of: "canbo.ldld")
            #expect(try await clerk.get(Paths.home).text.contains("Xác nhận đã nhận 01/CTr-MTTQ-BTT"))
            let line = try await house.look { work in
                try #require(
                    try work.recipients(of: work.envelope(id)).first { $0.recipient.name.hasPrefix("Liên đoàn") })
            }
            let path = Paths.receive(line.recipient.id, of: id)
            let empty = try await clerk.post(path, ["giao-cho": ""])
            #expect(empty.status == .unprocessableContent)
            #expect(try await clerk.post(path, ["giao-cho": "Ban Tuyên giáo"]).status == .seeOther)
            let register = try await clerk.get("\(Paths.registers)?nam=2019&so=den")
            #expect(register.document.problems == [])
            #expect(register.text.contains("01/CTr-MTTQ-BTT") && register.text.contains("Ban Tuyên giáo"))
            try await check(id, house)
        }
    }

    private func sign(_ id: Key<Envelope>, as account: String, _ house: OpenSite) async throws {
        let visitor = try await house.visitor(of: account)
        // What was proved at the door counts for ten minutes.
        house.stage.clock.advance(seconds: 660)
        let name = try await house.look { work in
            let member = try work.member(account: account)
            return try #require(try work.session.find(Person.self, member.personId)).fullName
        }
        let place = try await house.look { work in
            try #require(try work.envelopeDetail(id).places.first { $0.signatory.personName == name }).signatory.id
        }
        let door = try await visitor.get(Paths.sign(place, of: id))
        #expect(door.status == .seeOther, "signing asks for a fresh proof: \(account)")
        #expect(
            try await visitor.post(Paths.stepUp, ["ma": house.stage.nextCode(of: account)]).status == .seeOther)
        let form = try await visitor.get(Paths.sign(place, of: id))
        #expect(form.status == .ok && form.document.problems == [], "\(account) \(form.status)")
        let path = Paths.confirmSignature(place, of: id)
        #expect(try await visitor.post(path, ["mat-khau": Sample.password]).status == .unprocessableContent)
        for other in [Paths.bringSigned(place, of: id), Paths.signByCertificate(place, of: id)] {
            let refused = try await visitor.upload(Array("%PDF-1.7".utf8), named: "a.pdf", to: other, [])
            #expect(refused.status == .unprocessableContent && refused.document.problems == [], "\(other)")
        }
        let signed = try await visitor.post(path, ["dong-y": "1", "mat-khau": Sample.password])
        #expect(signed.status == .seeOther, "\(account): \(signed.text.prefix(400))")
    }

    /// What a stranger, a member of another body, and anybody with the code see of it.
    private func check(_ id: Key<Envelope>, _ house: OpenSite) async throws {
        let detail = try await house.look { try $0.envelopeDetail(id) }
        let outsider = try await house.visitor(of: "canbo.hangbac")
        let stranger = house.stranger()
        for path in [Paths.envelope(id)] + EnvelopeFile.allCases.map({ Paths.envelopeFile($0, of: id) }) {
            #expect(try await outsider.get(path).status == .notFound, "\(path)")
            #expect(try await stranger.get(path).status == .seeOther, "\(path)")
        }
        let record = try await stranger.get(Paths.verification(of: detail.envelope.code))
        #expect(record.status == .ok && record.document.problems == [])
        #expect(record.text.contains("Đã phát hành") && record.text.contains("Xác nhận trong hệ thống"))
        #expect(try await stranger.get("\(Paths.verification)?ma=abcd").status == .unprocessableContent)
        #expect(try await stranger.get(Paths.verification(of: "AAAABBBBCCCCDDDD")).status == .notFound)
        let partner = try await house.visitor(of: "canbo.ldld")
        let file = try await partner.get(Paths.envelopeFile(.signed, of: id))
        #expect(file.bytes.starts(with: Array("%PDF-".utf8)))
        let same = try await stranger.upload(
            file.bytes, named: "a.pdf", to: Paths.verification(of: detail.envelope.code), [])
        #expect(same.text.contains("Tệp đúng là văn bản này"))
        let changed = try await stranger.upload(
            file.bytes + [10], named: "a.pdf", to: Paths.verification(of: detail.envelope.code), [])
        #expect(changed.text.contains("KHÁC văn bản này"))
        let bundle = try await partner.get(Paths.envelopeFile(.bundle, of: id))
        #expect(bundle.bytes.starts(with: [0x50, 0x4B]))
    }

    @Test func `tell who may not put a programme before its signatories, and why`() async throws {
        try await withProgrammes { house in
            let path = Paths.openEnvelope(for: try await house.programme(2018).id)
            let partner = try await house.visitor(of: "chutich.ldld")
            #expect(try await partner.get(path).status == .forbidden)
            let ward = try await house.visitor(of: "canbo.hangbac")
            #expect(try await ward.post(path, ["ngay": "19/02/2019"]).status != .seeOther)
            let draft = Paths.openEnvelope(for: try await house.programme(2019).id)
            let leader = try await house.visitor(of: "phochutich.mttq")
            let form = try await leader.get(draft)
            let early = try await leader.post(draft, pairs: form.fields(to: draft))
            #expect(early.status == .conflict)
            #expect(early.text.contains("Chỉ đưa ký văn bản mà các bên đã thống nhất"))
        }
    }

    @Test func `of registers draw, dispatch and void numbers`() async throws {
        try await withProgrammes { house in
            let clerk = try await house.visitor(of: "tonghop.mttq")
            let form = try await clerk.get(Paths.drawNumber)
            #expect(form.document.problems == [])
            let lead = try await house.programme(2018).leadId.rawValue
            let drawn = try await clerk.post(
                Paths.drawNumber,
                ["don-vi": lead, "loai": "letter", "trich-yeu": "Về việc góp ý <b>", "ngay": "19/02/2019"])
            #expect(drawn.status == .seeOther)
            let page = try await clerk.get("\(Paths.registers)?nam=2019")
            #expect(page.document.problems == [] && page.text.contains("01/MTTQ-BTT"))
            let id = try await house.look { work in
                try #require(try work.outgoing(of: Key(rawValue: lead), year: 2019).first).entry.id
            }
            for path in [Paths.voidNumber(id), Paths.dispatch(id)] {
                let form = try await clerk.get(path)
                #expect(form.status == .ok && form.document.problems == [], "\(path)")
                let partner = try await house.visitor(of: "canbo.ldld")
                #expect(try await partner.get(path).status == .notFound, "\(path)")
            }
            #expect(try await clerk.post(Paths.voidNumber(id), ["ly-do": ""]).status == .unprocessableContent)
            #expect(try await clerk.post(Paths.voidNumber(id), ["ly-do": "Nhầm"]).status == .seeOther)
            let file = try await clerk.get(Paths.registerFile(of: Key(rawValue: lead), year: 2019, incoming: false))
            #expect(file.bytes.starts(with: [0x50, 0x4B]))
        }
    }
}
