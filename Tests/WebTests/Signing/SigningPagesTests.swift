import Domain
import HTTPTypes
import Signatures
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
            try await correct(id, leader, house)
        }
    }

    /// The form of the issued document is corrected by a letter, from its page.
    private func correct(_ id: Key<Envelope>, _ leader: Visitor, _ house: OpenSite) async throws {
        let page = try await leader.get(Paths.envelope(id))
        #expect(page.text.contains("Đính chính") && page.text.contains("Điều chỉnh hoặc thay thế"))
        let path = Paths.correctDocument(id)
        let form = try await leader.get(path)
        #expect(form.status == .ok && form.document.problems == [])
        let fields = form.fields(to: path).filter { !$0.0.hasSuffix("-3") }
        let empty = try await leader.post(path, pairs: fields)
        #expect(empty.status == .unprocessableContent && empty.document.problems == [])
        let typed = [("cho-3", "Phần nơi nhận"), ("da-in-3", "<b>VP</b>")]
        let half = try await leader.post(path, pairs: fields + typed)
        #expect(half.status == .unprocessableContent && half.document.problems == [])
        // Lines that were left empty are closed up.
        let again = half.fields(to: path)
        #expect(again.contains { $0 == ("cho-1", "Phần nơi nhận") } && again.contains { $0 == ("cho-3", "") })
        let made = try await leader.post(path, pairs: fields + typed + [("sua-la-3", "VT")])
        #expect(made.status == .seeOther, "\(made.text.prefix(400))")
        let letter = try await house.look { try #require(try $0.envelopes().first).envelope }
        #expect(letter.relation == .corrects && letter.numberText == "01/MTTQ-BTT")
        let original = try await leader.get(Paths.envelope(id))
        #expect(original.document.problems == [] && original.text.contains("Được đính chính bởi"))
        let partner = try await house.visitor(of: "chutich.ldld")
        #expect(try await partner.get(path).status == .forbidden)
        #expect(try await house.visitor(of: "canbo.hangbac").get(path).status == .notFound)
    }

    @Test func `put a report of the year before the head of its issuer`() async throws {
        try await withProgrammes { house in
            let report = YearPaper.report(try await house.programme(2018).id, year: 2018)
            let path = Paths.openEnvelope(for: report)
            let leader = try await house.visitor(of: "phochutich.mttq")
            let shown = try await leader.get(PaperView.page.address(of: String(path.dropLast("/dua-ky".count))))
            #expect(shown.status == .ok && shown.text.contains("href=\"\(path)\""))
            let form = try await leader.get(path)
            #expect(form.status == .ok && form.document.problems == [])
            let fields = form.fields(to: path)
            let nobody = try await leader.post(path, pairs: fields.filter { $0.0 != "noi-nhan" })
            #expect(nobody.status == .unprocessableContent && nobody.document.problems == [])
            let made = try await leader.post(path, pairs: fields)
            #expect(made.status == .seeOther, "\(made.text.prefix(400))")
            let envelope = try await house.look { try #require(try $0.envelopes().first).envelope }
            #expect(envelope.numberText == "01/BC-MTTQ-BTT")
            let page = try await leader.get(Paths.envelope(envelope.id))
            #expect(page.document.problems == [] && page.text.contains("Đang ký 0/1"))
            #expect(try await leader.post(path, pairs: fields).status == .conflict)
            #expect(try await house.visitor(of: "chutich.ldld").get(path).status == .forbidden)
            #expect(try await house.visitor(of: "canbo.hangbac").get(path).status == .forbidden)
            #expect(try await house.stranger().get(path).status == .seeOther)
        }
    }

    @Test func `let another person sign, and tell what happened in a record that the installation signs`()
        async throws
    {
        try await withProgrammes { house in
            let (leader, id) = try await open(house)
            let place = try await house.stage.act { work in
                let place = try #require(
                    try work.envelopeDetail(id).places.first { $0.signatory.lines.contains("TM. BAN THƯỜNG VỤ") })
                let clerk = try work.member(account: "canbo.ldld").personId
                _ = try work.delegate(
                    try #require(place.signatory.holdingId), to: clerk,
                    DelegationDraft(
                        manner: .authorised, scope: "Ký chương trình phối hợp", decision: "GUQ số 03", from: work.today,
                        through: work.today.advanced(by: 30)))
                return place.signatory
            }
            let path = Paths.changeSigner(place.id, of: id)
            let page = try await leader.get(Paths.envelope(id))
            #expect(page.text.contains(path))
            let form = try await leader.get(path)
            #expect(form.status == .ok && form.document.problems == [])
            try await offersNothingWhereNobodyElseSigns(id, leader, house)
            let other = try #require(try await house.look { try $0.otherSigners(than: place.id) }.first)
            #expect(try await leader.post(path, ["ly-do": "Vắng"]).status == .unprocessableContent)
            let changed = try await leader.post(path, ["nguoi-ky": other.person.rawValue, "ly-do": "Vắng"])
            #expect(changed.status == .seeOther, "\(changed.text.prefix(400))")
            let new = try await house.look { try #require(try $0.envelopes().first).envelope.id }
            #expect(new != id)
            #expect(try await leader.get(Paths.envelope(new)).text.contains(other.personName))
            #expect(try await leader.get(path).status == .conflict)
            try await record(new, leader, house)
        }
    }

    private func offersNothingWhereNobodyElseSigns(
        _ id: Key<Envelope>, _ leader: Visitor, _ house: OpenSite
    ) async throws {
        let lonely = try await house.look { work in
            try work.envelopeDetail(id).places.map(\.signatory.id).first { try work.otherSigners(than: $0).isEmpty }
        }
        let page = try await leader.get(Paths.changeSigner(try #require(lonely), of: id))
        #expect(page.status == .ok && page.document.problems == [])
        #expect(page.text.contains("Chưa có ai khác được ký"))
        #expect(!page.text.contains("name=\"ly-do\"") && page.text.contains(Paths.envelope(id)))
    }

    private func record(_ id: Key<Envelope>, _ leader: Visitor, _ house: OpenSite) async throws {
        let file = try await leader.get(Paths.envelopeFile(.record, of: id))
        #expect(file.status == .ok && file.bytes.starts(with: Array("%PDF-".utf8)))
        let trust = try await house.look { try $0.signatureTrust() }
        let report = PDFSignatures.verify(file.bytes, trust: trust, at: house.stage.clock.now.date)
        #expect(report.signatures.count == 1 && report.signatures.allSatisfy(\.isValid), "\(report)")
        #expect(report.signatures.first?.coversWholeFile == true)
        var broken = file.bytes
        broken[broken.count / 3] ^= 1
        let changed = PDFSignatures.verify(broken, trust: trust, at: house.stage.clock.now.date)
        #expect(!changed.signatures.allSatisfy(\.isValid) || changed.signatures.isEmpty)
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
