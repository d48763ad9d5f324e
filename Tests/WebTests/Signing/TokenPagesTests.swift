import Domain
import Engines
import Foundation
import HTTPTypes
import TestKit
import Testing

@testable import Web

@Suite(.timeLimit(.minutes(5)), .serialized) struct `Signing with a certificate through the pages` {
    private static let account = "chutich.ldld"
    private static var python: String { PythonInterpreter.chosen().path }
    private static var founded: Date { Stage.beforeTheConference.date.addingTimeInterval(-86_400 * 30) }

    /// An envelope that waits for somebody who has just proved who they are.
    private struct Table {
        let house: OpenSite
        let visitor: Visitor
        let id: Key<Envelope>
        let place: Key<Signatory>
        let identity: TestIdentity

        init(_ house: OpenSite) async throws {
            self.house = house
            let programme = try await house.programme(2018).id
            let leader = try await house.visitor(of: "phochutich.mttq")
            let form = try await leader.get(Paths.openEnvelope(for: programme))
            let made = try await leader.post(
                Paths.openEnvelope(for: programme), pairs: form.fields(to: Paths.openEnvelope(for: programme)))
            try #require(made.status == .seeOther)
            visitor = try await house.visitor(of: account)
            let found = try await house.look { work in
                let member = try work.member(account: account)
                let name = try #require(try work.session.find(Person.self, member.personId)).fullName
                let detail = try #require(try work.envelopes().first)
                let place = try #require(detail.places.first { $0.signatory.personName == name })
                return (detail.envelope.id, place.signatory.id, name)
            }
            (id, place) = (found.0, found.1)
            identity = try TestIdentity(of: found.2, at: founded)
            try await trust(identity.authority.certificate.pem)
            _ = try await visitor.post(Paths.stepUp, ["ma": house.stage.nextCode(of: account)])
        }

        func trust(_ pem: String) async throws {
            try await house.stage.desk.act(as: .installation) { _ = try $0.trust(pem) }
        }

        /// Signs with the file and gives what the person reads then, and what stays on the page.
        func signByFile() async throws -> (told: String, page: Page) {
            let sent = try await visitor.upload(
                try identity.archive, named: "a.p12", to: Paths.signByCertificate(place, of: id),
                [("mat-khau-chung-thu", TestIdentity.passphrase)], field: "chung-thu")
            try #require(sent.status == .seeOther, "\(sent.text.suffix(3000))")
            let told = try await visitor.get(Paths.envelope(id))
            return (told.text, try await visitor.get(Paths.envelope(id)))
        }
    }

    @Test func `a service that answers proves the time, and the page says so`() async throws {
        let stamps = try await TestStamps(python: Self.python, on: "2019-02-19T02:05:00")
        try await withProgrammes(engines: SigningEngines(timeStamps: stamps.address)) { house in
            let table = try await Table(house)
            try await table.trust(stamps.authority)
            let (told, page) = try await table.signByFile()
            #expect(!told.contains("PAdES B-B"))
            #expect(page.document.problems == [] && page.text.contains("PAdES B-T, có dấu thời gian"))
        }
    }

    @Test func `a service that is down lowers the level, which is told at once and stays on the page`() async throws {
        try await withProgrammes(engines: SigningEngines(timeStamps: "http://127.0.0.1:9/")) { house in
            let (told, page) = try await Table(house).signByFile()
            #expect(told.contains("Dịch vụ dấu thời gian không trả lời nên chữ ký ở mức PAdES B-B"))
            #expect(page.text.contains("PAdES B-B, chưa có dấu thời gian"))
        }
    }

    @Test func `a stamp of an authority that nobody trusts is told to prove nothing`() async throws {
        let stamps = try await TestStamps(python: Self.python, on: "2019-02-19T02:05:00")
        try await withProgrammes(engines: SigningEngines(timeStamps: stamps.address)) { house in
            let (told, page) = try await Table(house).signByFile()
            #expect(told.contains("tổ chức ngoài danh sách tin cậy cấp nên chữ ký ở mức PAdES B-B"))
            #expect(page.text.contains("PAdES B-B, chưa có dấu thời gian"))
        }
    }

    @Test func `the token of the server signs, and a wrong number is told at its form`() async throws {
        try await withProgrammes(engines: SigningEngines(tokenLibrary: TestToken.module)) { house in
            let table = try await Table(house)
            try TestToken.fill(with: table.identity, python: Self.python)
            let form = try await table.visitor.get(Paths.sign(table.place, of: table.id))
            let path = Paths.signByToken(table.place, of: table.id)
            #expect(form.document.problems == [] && form.document.form(to: path) != nil)
            let right = [("thiet-bi", "phoihop"), ("khoa", "ky"), ("pin", "123456")]
            for (field, value) in [("pin", "654321"), ("thiet-bi", "khác"), ("khoa", "khác")] {
                let wrong = try await table.visitor.post(path, pairs: right.map { $0.0 == field ? (field, value) : $0 })
                #expect(wrong.status == .unprocessableContent && wrong.document.problems == [], "\(field)")
                #expect(!wrong.text.contains("654321"))
            }
            let signed = try await table.visitor.post(path, pairs: right)
            #expect(signed.status == .seeOther, "\(signed.text.suffix(3000))")
            let page = try await table.visitor.get(Paths.envelope(table.id))
            #expect(page.text.contains("Đang ký 1/6") && page.text.contains("PAdES B-B, chưa có dấu thời gian"))
        }
    }

    @Test func `there is no token form where the server has no token`() async throws {
        try await withProgrammes { house in
            let table = try await Table(house)
            let path = Paths.signByToken(table.place, of: table.id)
            let form = try await table.visitor.get(Paths.sign(table.place, of: table.id))
            #expect(form.document.form(to: path) == nil)
            let refused = try await table.visitor.post(path, ["thiet-bi": "a", "khoa": "b", "pin": "c"])
            #expect(refused.status == .unprocessableContent && refused.text.contains("Máy chủ chưa có thiết bị ký số"))
        }
    }
}
