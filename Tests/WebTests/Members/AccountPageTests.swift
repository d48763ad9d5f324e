import Domain
import TestKit
import Testing
import Web

@Suite struct AccountPageTests {
    @Test func `the security page lists where one is signed in and ends it`() async throws {
        try await Doorstep.with { door in
            try await door.enrol("lan", .officer, door.union)
            let here = try await door.visitor("lan")
            let there = try await door.visitor("lan")
            let page = try await here.get(Paths.security)
            page.isGood(200)
            #expect(page.text.ranges(of: "Firefox trên Linux").count == 2)
            #expect(page.text.contains("Phiên này"))
            let forms = page.document.all("form").compactMap { $0["action"] }
            let path = try #require(forms.first { $0.hasPrefix("/tai-khoan/phien/") && $0 != Paths.endOtherSignIns })
            #expect(try await here.post(path).code == 303)
            #expect(try await there.get(Paths.security).code == 303)
            #expect(try await here.get(Paths.security).code == 200)
        }
    }

    @Test func `all other sessions end at once`() async throws {
        try await Doorstep.with { door in
            try await door.enrol("lan", .officer, door.union)
            let here = try await door.visitor("lan")
            let others = [try await door.visitor("lan"), try await door.visitor("lan")]
            #expect(try await here.post(Paths.endOtherSignIns).code == 303)
            for other in others { #expect(try await other.get(Paths.profile).code == 303) }
        }
    }

    @Test func `changing the password keeps this browser in with another token`() async throws {
        try await Doorstep.with { door in
            try await door.enrol("lan", .officer, door.union)
            let visitor = try await door.visitor("lan")
            let token = visitor.token
            try await visitor.get(Paths.password).isGood(200)
            let wrong = try await visitor.post(Paths.password, change("không phải", to: "con đò sang bến mới"))
            wrong.isGood(422)
            #expect(!wrong.text.contains("con đò"))
            let changed = try await visitor.post(
                Paths.password, change(Doorstep.password, to: "con đò sang bến mới"))
            #expect(changed.code == 303)
            #expect(visitor.token != token)
            #expect(try await visitor.get(Paths.security).code == 200)
        }
    }

    @Test func `a sensitive page asks for a fresh proof and leads back`() async throws {
        try await Doorstep.with { door in
            try await door.enrol("lan", .officer, door.union)
            let visitor = try await door.visitor("lan")
            door.clock.advance(seconds: 600)
            let turned = try await visitor.get(Paths.authenticator(next: Paths.security))
            let stepUp = try #require(turned.location)
            #expect(turned.code == 303 && stepUp.hasPrefix("\(Paths.stepUp)?tiep=%2Ftai-khoan%2Fxac-thuc%3Ftiep%3D"))
            let form = try await visitor.get(stepUp)
            form.isGood(200)
            #expect(form.hidden("tiep") == Paths.authenticator(next: Paths.security))
            let wrong = try await visitor.post(Paths.stepUp, ["mat-khau": "không phải", "tiep": form.hidden("tiep")])
            #expect(wrong.code == 422 && wrong.hidden("tiep") == form.hidden("tiep"))
            let back = try await visitor.post(
                Paths.stepUp, ["mat-khau": Doorstep.password, "tiep": form.hidden("tiep")])
            #expect(back.location == Paths.authenticator(next: Paths.security))
            #expect(try await visitor.get(try #require(back.location)).code == 200)
            let away = try await visitor.post(Paths.stepUp, ["mat-khau": Doorstep.password, "tiep": "//evil.example"])
            #expect(away.location == "/")
        }
    }

    @Test func `a sensitive form sent too late leads back to its page`() async throws {
        try await Doorstep.with { door in
            let secret = Authenticator.newSecret()
            try await door.enrol("binh", .leader, door.union, secret: secret)
            let visitor = try await door.visitor("binh", secret: secret)
            let page = try await visitor.get(Paths.security)
            door.clock.advance(seconds: 600)
            let late = try await visitor.post(
                Paths.recoveryCodes, ["phien-ban": page.hidden("phien-ban")], from: Paths.security)
            #expect(late.code == 303 && late.location == "\(Paths.stepUp)?tiep=%2Ftai-khoan%2Fbao-mat")
            let proof = try await visitor.post(Paths.stepUp, ["ma": door.code(secret), "tiep": Paths.security])
            #expect(proof.location == Paths.security)
            let codes = try await visitor.post(Paths.recoveryCodes, ["phien-ban": page.hidden("phien-ban")])
            #expect(codes.code == 200 && codes.document.all("li").count == 10)
            let again = try await visitor.post(Paths.recoveryCodes, ["phien-ban": page.hidden("phien-ban")])
            #expect(again.code == 409)
        }
    }

    @Test func `whoever holds two offices changes from one to the other`() async throws {
        try await Doorstep.with { door in
            let member = try await door.enrol("lan", .officer, door.union)
            try await door.act { work in
                let office = try work.createOffice(
                    OfficeDraft(title: "Biên tập viên", rank: 5, role: .editor), in: door.host, from: .distantPast)
                _ = try work.appoint(member.personId, to: office.id, HoldingDraft(from: .distantPast))
            }
            let visitor = try await door.visitor("lan")
            let page = try await visitor.get(Paths.profile)
            let other = page.hidden("chuc-vu")
            #expect(!other.isEmpty)
            #expect(try await visitor.post(Paths.capacity, ["chuc-vu": other]).code == 303)
            let after = try await visitor.get(Paths.profile)
            #expect(after.hidden("chuc-vu") != other)
            #expect(try await visitor.post(Paths.capacity, ["chuc-vu": member.id.rawValue]).code == 404)
        }
    }

    @Test(arguments: ["vi", "en"])
    func `every page of the account is whole in both languages`(language: String) async throws {
        try await Doorstep.with { door in
            let secret = Authenticator.newSecret()
            try await door.enrol("binh", .leader, door.union, secret: secret)
            let visitor = try await door.visitor("binh", secret: secret)
            _ = try await visitor.post(Paths.language, ["language": language])
            for path in [Paths.profile, Paths.security, Paths.password, Paths.authenticator, Paths.stepUp] {
                let page = try await visitor.get(path)
                page.isGood(200)
                #expect(page.text.contains("lang=\"\(language)\""), "\(path)")
            }
        }
    }
}
