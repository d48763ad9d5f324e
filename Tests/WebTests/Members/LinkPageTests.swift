import Domain
import Testing
import Web

@Suite struct LinkPageTests {
    @Test func `an invitation leads to a password and to an authenticator`() async throws {
        try await Doorstep.with { door in
            let person = try await door.seat("Nguyễn Thị Hoa", .leader, door.union)
            let link = try await door.site.desk.act(as: .installation) { try $0.inviteMember(person, account: "hoa") }
            let visitor = door.visitor()
            let form = try await visitor.get(Paths.oneTimeLink(link.token))
            #expect(
                form.status == 200 && form.isWhole && form.body.contains("Nguyễn Thị Hoa") && form.body.contains("hoa"))
            let different = try await visitor.post(
                Paths.oneTimeLink(link.token),
                ["mat-khau-moi": "con đò sang bến mới", "mat-khau-nhap-lai": "con đò sang bến"])
            #expect(different.status == 422 && different.isWhole)
            let short = try await visitor.post(
                Paths.oneTimeLink(link.token), ["mat-khau-moi": "ngắn", "mat-khau-nhap-lai": "ngắn"])
            #expect(short.status == 422 && short.body.contains("ít nhất 12"))
            let taken = try await visitor.post(Paths.oneTimeLink(link.token), twice("con đò sang bến mới"))
            #expect(taken.status == 303 && taken.location == Paths.authenticator)
            let setUp = try await visitor.get(Paths.authenticator)
            #expect(setUp.status == 200 && setUp.isWhole && setUp.body.contains("<svg"))
        }
    }

    @Test func `a used link says so and an unknown one is not there`() async throws {
        try await Doorstep.with { door in
            let person = try await door.seat("Nguyễn Thị Hoa", .officer, door.union)
            let link = try await door.site.desk.act(as: .installation) { try $0.inviteMember(person, account: "hoa") }
            try await door.visitor().post(Paths.oneTimeLink(link.token), twice("con đò sang bến mới"))
            let used = try await door.visitor().get(Paths.oneTimeLink(link.token))
            #expect(used.status == 404 && used.body.contains("đã được dùng"))
            let replayed = try await door.visitor().post(Paths.oneTimeLink(link.token), twice("mật mã của kẻ khác"))
            #expect(replayed.status == 404 && replayed.cookies.isEmpty)
            #expect(try await door.visitor().get(Paths.oneTimeLink("khong-co")).status == 404)
        }
    }

    @Test func `leaders and administrators go nowhere before the authenticator is set up`() async throws {
        try await Doorstep.with { door in
            try await door.enrol("hoa", .leader, door.union)
            let visitor = try await door.visitor("hoa")
            for path in [Paths.home, Paths.calendar, Paths.members, Paths.areas, Paths.search] {
                let turned = try await visitor.get(path)
                #expect(turned.status == 303 && turned.location?.hasPrefix(Paths.authenticator) == true)
            }
            #expect(try await visitor.get(Paths.security).status == 200)
            let form = try await visitor.get(Paths.authenticator(next: Paths.calendar))
            let typed = try #require(form.between("<code id=\"typed-secret\">", "</code>"))
            let secret = try #require(Base32.decode(typed))
            let wrong = try await visitor.post(
                Paths.authenticator, ["ma": "000000", "niem-phong": form.hidden("niem-phong"), "tiep": Paths.calendar])
            #expect(wrong.status == 422 && wrong.isWhole && wrong.body.contains(typed), "the square stays the same")
            let answer = ["ma": door.code(secret), "niem-phong": form.hidden("niem-phong"), "tiep": Paths.calendar]
            let codes = try await visitor.post(Paths.authenticator, answer)
            #expect(codes.status == 200 && codes.isWhole && codes.body.ranges(of: "<li><code>").count == 10)
            #expect(codes.body.contains("href=\"\(Paths.calendar)\""))
            #expect(try await visitor.get(Paths.calendar).status == 200)
            #expect(
                try await visitor.post(Paths.authenticator, answer).status == 409,
                "a form sent again makes no new codes")
        }
    }

    @Test func `others may set it up later`() async throws {
        try await Doorstep.with { door in
            try await door.enrol("lan", .officer, door.union)
            let visitor = try await door.visitor("lan")
            #expect(try await visitor.get(Paths.calendar).status == 200)
            #expect(try await visitor.get(Paths.authenticator).body.contains("Để sau"))
        }
    }
}

/// A new password typed twice.
func twice(_ password: String) -> [String: String] { ["mat-khau-moi": password, "mat-khau-nhap-lai": password] }
