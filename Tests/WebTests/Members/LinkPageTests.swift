import Domain
import TestKit
import Testing
import Web

@Suite struct LinkPageTests {
    @Test func `an invitation leads to a password and to an authenticator`() async throws {
        try await Doorstep.with { door in
            let person = try await door.seat("Nguyễn Thị Hoa", .leader, door.union)
            let link = try await door.act { try $0.inviteMember(person, account: "hoa") }
            let visitor = door.visitor()
            let form = try await visitor.get(Paths.oneTimeLink(link.token))
            form.isGood(200)
            #expect(form.text.contains("Nguyễn Thị Hoa") && form.text.contains("hoa"))
            let different = try await visitor.post(
                Paths.oneTimeLink(link.token),
                ["mat-khau-moi": "con đò sang bến mới", "mat-khau-nhap-lai": "con đò sang bến"])
            different.isGood(422)
            let short = try await visitor.post(
                Paths.oneTimeLink(link.token), ["mat-khau-moi": "ngắn", "mat-khau-nhap-lai": "ngắn"])
            #expect(short.code == 422 && short.text.contains("ít nhất 12"))
            let taken = try await visitor.post(Paths.oneTimeLink(link.token), twice("con đò sang bến mới"))
            #expect(taken.code == 303 && taken.location == Paths.authenticator)
            let setUp = try await visitor.get(Paths.authenticator)
            setUp.isGood(200)
            #expect(setUp.text.contains("<svg"))
        }
    }

    @Test func `a used link says so and an unknown one is not there`() async throws {
        try await Doorstep.with { door in
            let person = try await door.seat("Nguyễn Thị Hoa", .officer, door.union)
            let link = try await door.act { try $0.inviteMember(person, account: "hoa") }
            _ = try await door.visitor().post(Paths.oneTimeLink(link.token), twice("con đò sang bến mới"))
            let used = try await door.visitor().get(Paths.oneTimeLink(link.token))
            #expect(used.code == 404 && used.text.contains("đã được dùng"))
            let thief = door.visitor()
            let replayed = try await thief.post(Paths.oneTimeLink(link.token), twice("mật mã của kẻ khác"))
            #expect(replayed.code == 404 && thief.token == nil)
            #expect(try await door.visitor().get(Paths.oneTimeLink("khong-co")).code == 404)
        }
    }

    @Test func `leaders and administrators go nowhere before the authenticator is set up`() async throws {
        try await Doorstep.with { door in
            try await door.enrol("hoa", .leader, door.union)
            let visitor = try await door.visitor("hoa")
            for path in [Paths.home, Paths.calendar, Paths.members, Paths.areas, Paths.search] {
                let turned = try await visitor.get(path)
                #expect(turned.code == 303 && turned.location?.hasPrefix(Paths.authenticator) == true)
            }
            #expect(try await visitor.get(Paths.security).code == 200)
            let form = try await visitor.get(Paths.authenticator(next: Paths.calendar))
            let typed = try #require(form.text(of: "typed-secret"))
            let secret = try #require(Base32.decode(typed))
            let wrong = try await visitor.post(
                Paths.authenticator, ["ma": "000000", "niem-phong": form.hidden("niem-phong"), "tiep": Paths.calendar])
            wrong.isGood(422)
            #expect(wrong.text.contains(typed), "the square stays the same")
            let answer: KeyValuePairs = [
                "ma": door.code(secret), "niem-phong": form.hidden("niem-phong"), "tiep": Paths.calendar,
            ]
            let codes = try await visitor.post(Paths.authenticator, answer)
            codes.isGood(200)
            #expect(codes.document.all("li").count == 10)
            #expect(codes.text.contains("href=\"\(Paths.calendar)\""))
            #expect(try await visitor.get(Paths.calendar).code == 200)
            #expect(
                try await visitor.post(Paths.authenticator, answer).code == 409, "a form sent again makes no new codes")
        }
    }

    @Test func `others may set it up later`() async throws {
        try await Doorstep.with { door in
            try await door.enrol("lan", .officer, door.union)
            let visitor = try await door.visitor("lan")
            #expect(try await visitor.get(Paths.calendar).code == 200)
            #expect(try await visitor.get(Paths.authenticator).text.contains("Để sau"))
        }
    }
}

/// A new password typed twice.
func twice(_ password: String) -> [String: String] { ["mat-khau-moi": password, "mat-khau-nhap-lai": password] }
