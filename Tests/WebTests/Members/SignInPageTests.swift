import Calendars
import Domain
import TestKit
import Testing
import Web

@Suite struct SignInPageTests {
    @Test func `one signs in and lands where one wanted to go`() async throws {
        try await Doorstep.with { door in
            try await door.enrol("lan", .officer, door.union)
            let visitor = door.visitor()
            let turned = try await visitor.get("/lich?nam=2019")
            #expect(turned.code == 303 && turned.location == "/dang-nhap?tiep=%2Flich%3Fnam%3D2019")
            let form = try await visitor.get(try #require(turned.location))
            form.isGood(200)
            #expect(form.hidden("tiep") == "/lich?nam=2019")
            let entered = try await visitor.post(
                Paths.signIn, ["tai-khoan": "lan", "mat-khau": Doorstep.password, "tiep": form.hidden("tiep")])
            #expect(entered.code == 303 && entered.location == "/lich?nam=2019")
            let profile = try await visitor.get(Paths.profile)
            profile.isGood(200)
            #expect(profile.text.contains("Bà lan"))
            let again = try await visitor.get(Paths.signIn)
            #expect(again.code == 303)
        }
    }

    @Test func `the session's cookie is out of reach of scripts and of other sites`() async throws {
        try await Doorstep.with { door in
            try await door.enrol("lan", .officer, door.union)
            let page = try await door.visitor().post(Paths.signIn, ["tai-khoan": "lan", "mat-khau": Doorstep.password])
            let cookie = try #require(page.headers[values: .setCookie].first { $0.hasPrefix("phoihop=") })
            for part in ["HttpOnly", "SameSite=Lax", "Path=/"] { #expect(cookie.contains(part)) }
        }
    }

    @Test func `a refused form keeps the account and never the password`() async throws {
        try await Doorstep.with { door in
            let page = try await door.visitor().post(
                Paths.signIn, ["tai-khoan": "an\"><b>", "mat-khau": "một bí mật dài"])
            page.isGood(422)
            #expect(page.text.contains("an&quot;&gt;&lt;b&gt;") && !page.text.contains("bí mật"))
            #expect(page.text.contains("Tên đăng nhập hoặc mật khẩu không đúng"))
        }
    }

    @Test(arguments: [
        "//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "", " /x", "/a\nb",
    ])
    func `nobody is sent to another site`(next: String) async throws {
        try await Doorstep.with { door in
            try await door.enrol("lan", .officer, door.union)
            let page = try await door.visitor().post(
                Paths.signIn, ["tai-khoan": "lan", "mat-khau": Doorstep.password, "tiep": next])
            #expect(page.location == "/")
        }
    }

    @Test func `a form from another site is refused`() async throws {
        try await Doorstep.with { door in
            try await door.enrol("lan", .officer, door.union)
            let visitor = door.visitor()
            let forged = try await visitor.post(
                Paths.signIn, ["tai-khoan": "lan", "mat-khau": Doorstep.password], ["Sec-Fetch-Site": "cross-site"])
            #expect(forged.code == 403 && visitor.token == nil)
        }
    }

    @Test func `the second step asks for the code and gives another token`() async throws {
        try await Doorstep.with { door in
            let secret = Authenticator.newSecret()
            try await door.enrol("binh", .leader, door.union, secret: secret)
            let visitor = door.visitor()
            let first = try await visitor.post(
                Paths.signIn, ["tai-khoan": "binh", "mat-khau": Doorstep.password, "tiep": "/lich"])
            #expect(first.location == "/dang-nhap/ma-xac-thuc?tiep=%2Flich")
            let half = visitor.token
            let outside = try await visitor.get(Paths.profile)
            #expect(outside.code == 303, "half a session opens nothing")
            let form = try await visitor.get(try #require(first.location))
            form.isGood(200)
            #expect(form.hidden("tiep") == "/lich")
            let wrong = try await visitor.post(Paths.secondFactor, ["ma": "000000", "tiep": "/lich"])
            wrong.isGood(422)
            let entered = try await visitor.post(Paths.secondFactor, ["ma": door.code(secret), "tiep": "/lich"])
            #expect(entered.code == 303 && entered.location == "/lich")
            #expect(visitor.token != half)
            let old = door.visitor()
            old.cookies["phoihop"] = half
            #expect(try await old.get(Paths.profile).code == 303, "the token of the first step is dead")
        }
    }

    @Test func `a token planted in the browser does not become a session`() async throws {
        try await Doorstep.with { door in
            try await door.enrol("lan", .officer, door.union)
            let planted = String(repeating: "ab", count: 32)
            let visitor = door.visitor()
            visitor.cookies["phoihop"] = planted
            _ = try await visitor.post(Paths.signIn, ["tai-khoan": "lan", "mat-khau": Doorstep.password])
            #expect(visitor.token != planted)
            let attacker = door.visitor()
            attacker.cookies["phoihop"] = planted
            #expect(try await attacker.get(Paths.profile).code == 303)
        }
    }

    @Test func `too many tries are told until when`() async throws {
        try await Doorstep.with { door in
            try await door.enrol("lan", .officer, door.union)
            let visitor = door.visitor()
            for _ in 1...5 {
                _ = try await visitor.post(Paths.signIn, ["tai-khoan": "lan", "mat-khau": "sai mật khẩu rồi"])
            }
            let page = try await visitor.post(Paths.signIn, ["tai-khoan": "lan", "mat-khau": Doorstep.password])
            page.isGood(429)
            #expect(page.text.contains("08:01"))
        }
    }

    @Test func `a browser that was signed in before is not shut out by strangers`() async throws {
        try await Doorstep.with { door in
            try await door.enrol("lan", .officer, door.union)
            let known = try await door.visitor("lan")
            _ = try await known.post(Paths.signOut)
            let stranger = door.visitor()
            for _ in 1...6 {
                _ = try await stranger.post(Paths.signIn, ["tai-khoan": "lan", "mat-khau": "sai mật khẩu rồi"])
            }
            let entered = try await known.post(Paths.signIn, ["tai-khoan": "lan", "mat-khau": Doorstep.password])
            #expect(entered.code == 303)
        }
    }

    @Test func `signing out is a form and ends the session`() async throws {
        try await Doorstep.with { door in
            try await door.enrol("lan", .officer, door.union)
            let visitor = try await door.visitor("lan")
            let token = visitor.token
            #expect(try await visitor.get(Paths.signOut).code == 404)
            #expect(try await visitor.get(Paths.profile).code == 200)
            let out = try await visitor.post(Paths.signOut)
            #expect(out.code == 303 && out.location == Paths.signIn)
            visitor.cookies["phoihop"] = token
            #expect(try await visitor.get(Paths.profile).code == 303)
        }
    }

    @Test func `whoever's last office ended is told since when and is out`() async throws {
        try await Doorstep.with { door in
            try await door.enrol("lan", .officer, door.union, through: Stage.story)
            door.clock.advance(seconds: 15 * 3600)
            let visitor = try await door.visitor("lan")
            #expect(try await visitor.get(Paths.profile).code == 200)
            door.clock.advance(seconds: 3600)
            let told = try await visitor.get(Paths.profile)
            #expect(told.code == 403 && told.text.contains("21/02/2019") && told.text.contains("22/02/2019"))
            #expect(try await visitor.get(Paths.profile).code == 303, "the session is gone")
            let again = try await visitor.post(Paths.signIn, ["tai-khoan": "lan", "mat-khau": Doorstep.password])
            #expect(again.code == 403 && again.text.contains("21/02/2019"))
        }
    }
}
