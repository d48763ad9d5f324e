import Calendars
import Domain
import Testing
import Web

@Suite struct SignInPageTests {
    @Test func `one signs in and lands where one wanted to go`() async throws {
        try await Doorstep.with { door in
            try await door.enrol("lan", .officer, door.union)
            let visitor = door.visitor()
            let turned = try await visitor.get("/lich?nam=2019")
            #expect(turned.status == 303 && turned.location == "/dang-nhap?tiep=%2Flich%3Fnam%3D2019")
            let form = try await visitor.get(try #require(turned.location))
            #expect(form.status == 200 && form.isWhole && form.hidden("tiep") == "/lich?nam=2019")
            let entered = try await visitor.post(
                Paths.signIn, ["tai-khoan": "lan", "mat-khau": Doorstep.password, "tiep": form.hidden("tiep")])
            #expect(entered.status == 303 && entered.location == "/lich?nam=2019")
            let profile = try await visitor.get(Paths.profile)
            #expect(profile.status == 200 && profile.isWhole && profile.body.contains("Bà lan"))
            let again = try await visitor.get(Paths.signIn)
            #expect(again.status == 303)
        }
    }

    @Test func `the session's cookie is out of reach of scripts and of other sites`() async throws {
        try await Doorstep.with { door in
            try await door.enrol("lan", .officer, door.union)
            let page = try await door.visitor().post(Paths.signIn, ["tai-khoan": "lan", "mat-khau": Doorstep.password])
            let cookie = try #require(page.cookies.first { $0.hasPrefix("phoihop=") })
            for part in ["HttpOnly", "SameSite=Lax", "Path=/"] { #expect(cookie.contains(part)) }
        }
    }

    @Test func `a refused form keeps the account and never the password`() async throws {
        try await Doorstep.with { door in
            let page = try await door.visitor().post(
                Paths.signIn, ["tai-khoan": "an\"><b>", "mat-khau": "một bí mật dài"])
            #expect(page.status == 422 && page.isWhole)
            #expect(page.body.contains("an&quot;&gt;&lt;b&gt;") && !page.body.contains("bí mật"))
            #expect(page.body.contains("Tên đăng nhập hoặc mật khẩu không đúng"))
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
                Paths.signIn, ["tai-khoan": "lan", "mat-khau": Doorstep.password], site: "cross-site")
            #expect(forged.status == 403 && forged.cookies.isEmpty)
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
            let half = await visitor.cookies["phoihop"]
            let outside = try await visitor.get(Paths.profile)
            #expect(outside.status == 303, "half a session opens nothing")
            let form = try await visitor.get(try #require(first.location))
            #expect(form.isWhole && form.hidden("tiep") == "/lich")
            let wrong = try await visitor.post(Paths.secondFactor, ["ma": "000000", "tiep": "/lich"])
            #expect(wrong.status == 422 && wrong.isWhole)
            let entered = try await visitor.post(Paths.secondFactor, ["ma": door.code(secret), "tiep": "/lich"])
            #expect(entered.status == 303 && entered.location == "/lich")
            #expect(await visitor.cookies["phoihop"] != half)
            let old = door.visitor()
            await old.set(cookie: "phoihop", half)
            #expect(try await old.get(Paths.profile).status == 303, "the token of the first step is dead")
        }
    }

    @Test func `a token planted in the browser does not become a session`() async throws {
        try await Doorstep.with { door in
            try await door.enrol("lan", .officer, door.union)
            let planted = String(repeating: "ab", count: 32)
            let visitor = door.visitor()
            await visitor.set(cookie: "phoihop", planted)
            try await visitor.post(Paths.signIn, ["tai-khoan": "lan", "mat-khau": Doorstep.password])
            #expect(await visitor.cookies["phoihop"] != planted)
            let attacker = door.visitor()
            await attacker.set(cookie: "phoihop", planted)
            #expect(try await attacker.get(Paths.profile).status == 303)
        }
    }

    @Test func `too many tries are told until when`() async throws {
        try await Doorstep.with { door in
            try await door.enrol("lan", .officer, door.union)
            let visitor = door.visitor()
            for _ in 1...5 {
                try await visitor.post(Paths.signIn, ["tai-khoan": "lan", "mat-khau": "sai mật khẩu rồi"])
            }
            let page = try await visitor.post(Paths.signIn, ["tai-khoan": "lan", "mat-khau": Doorstep.password])
            #expect(page.status == 429 && page.isWhole && page.body.contains("08:01"))
        }
    }

    @Test func `a browser that was signed in before is not shut out by strangers`() async throws {
        try await Doorstep.with { door in
            try await door.enrol("lan", .officer, door.union)
            let known = try await door.visitor("lan")
            try await known.post(Paths.signOut)
            let stranger = door.visitor()
            for _ in 1...6 {
                try await stranger.post(Paths.signIn, ["tai-khoan": "lan", "mat-khau": "sai mật khẩu rồi"])
            }
            let entered = try await known.post(Paths.signIn, ["tai-khoan": "lan", "mat-khau": Doorstep.password])
            #expect(entered.status == 303)
        }
    }

    @Test func `signing out is a form and ends the session`() async throws {
        try await Doorstep.with { door in
            try await door.enrol("lan", .officer, door.union)
            let visitor = try await door.visitor("lan")
            let token = await visitor.cookies["phoihop"]
            #expect(try await visitor.get(Paths.signOut).status == 404)
            #expect(try await visitor.get(Paths.profile).status == 200)
            let out = try await visitor.post(Paths.signOut)
            #expect(out.status == 303 && out.location == Paths.signIn)
            await visitor.set(cookie: "phoihop", token)
            #expect(try await visitor.get(Paths.profile).status == 303)
        }
    }

    @Test func `whoever's last office ended is told since when and is out`() async throws {
        try await Doorstep.with { door in
            try await door.enrol("lan", .officer, door.union, through: Doorstep.start.day)
            door.clock.advance(seconds: 15 * 3600)
            let visitor = try await door.visitor("lan")
            #expect(try await visitor.get(Paths.profile).status == 200)
            door.clock.advance(seconds: 3600)
            let told = try await visitor.get(Paths.profile)
            #expect(told.status == 403 && told.body.contains("21/02/2019") && told.body.contains("22/02/2019"))
            #expect(try await visitor.get(Paths.profile).status == 303, "the session is gone")
            let again = try await visitor.post(Paths.signIn, ["tai-khoan": "lan", "mat-khau": Doorstep.password])
            #expect(again.status == 403 && again.body.contains("21/02/2019"))
        }
    }
}
