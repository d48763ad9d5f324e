import Domain
import TestKit
import Testing
import Web

@Suite struct MemberPageTests {
    @Test func `an administrator invites a person and sees the link once`() async throws {
        try await Doorstep.with { door in
            let admin = try await door.administrator(of: door.union, "quantri")
            let person = try await door.seat("Đỗ Văn Nước", .officer, door.union)
            let choosing = try await admin.get("\(Paths.newMember)?q=do+van+nuoc")
            choosing.isGood(200)
            #expect(choosing.text.contains("Đỗ Văn Nước"))
            let form = try await admin.get(Paths.invite(person))
            form.isGood(200)
            #expect(form.text.contains("value=\"dovannuoc\""))
            let poor = try await admin.post(Paths.members, ["nguoi": person.rawValue, "tai-khoan": "có dấu"])
            poor.isGood(422)
            #expect(poor.text.contains("value=\"có dấu\""))
            let issued = try await admin.post(Paths.members, ["nguoi": person.rawValue, "tai-khoan": "nuoc"])
            let address = try #require(issued.text(of: "issued-link"))
            issued.isGood(200)
            #expect(address.hasPrefix("http://localhost/lien-ket/"))
            #expect(issued.text.ranges(of: address).count == 2, "in the link and in the ready message")
            let token = address.dropFirst("http://localhost/lien-ket/".count)
            let list = try await admin.get(Paths.members)
            list.isGood(200)
            #expect(list.text.contains("Chờ chọn mật khẩu") && !list.text.contains(token))
            let link = try #require(list.document.first("a") { $0.text == "Đỗ Văn Nước" })
            let page = try await admin.get(link["href"] ?? "")
            page.isGood(200)
            #expect(!page.text.contains(token) && page.text.contains("mời tài khoản"))
            let taken = try await door.visitor().post(Paths.oneTimeLink(String(token)), twice("con đò sang bến mới"))
            #expect(taken.code == 303)
        }
    }

    @Test(arguments: Role.allCases)
    func `the pages are there for administrators only`(role: Role) async throws {
        try await Doorstep.with { door in
            let secret = Authenticator.newSecret()
            let member = try await door.enrol("lan", .officer, door.union)
            let person = try await door.seat("Đỗ Văn Nước", .officer, door.union)
            for (organisation, account) in [(door.host, "nguoi.mttq"), (door.union, "nguoi.ldld")] {
                try await door.enrol(account, role, organisation, secret: secret)
                let visitor = try await door.visitor(account, secret: secret)
                let expected = role == .administrator ? 200 : 404
                for path in [
                    Paths.members, Paths.newMember, Paths.member(member.id), Paths.invite(person),
                    Paths.resetMember(member.id), Paths.closeMember(member.id), Paths.renameAccount(member.id),
                ] {
                    let page = try await visitor.get(path)
                    page.isGood(expected)
                }
                guard role != .administrator else { continue }
                for path in [
                    Paths.resetMember(member.id), Paths.closeMember(member.id), Paths.renameAccount(member.id),
                    Paths.reopenMember(member.id), Paths.inviteAgain(member.id),
                ] {
                    let page = try await visitor.post(path, ["phien-ban": "1", "ly-do": "x", "tai-khoan": "khac"])
                    #expect(page.code == 404, "\(role) \(path)")
                }
                #expect(
                    try await visitor.post(Paths.members, ["nguoi": person.rawValue, "tai-khoan": "nuoc"]).code == 404)
            }
        }
    }

    @Test func `another organisation's accounts are not there`() async throws {
        try await Doorstep.with { door in
            let admin = try await door.administrator(of: door.union, "quantri")
            let member = try await door.enrol("bi.mat", .officer, door.host)
            let person = try await door.seat("Đỗ Văn Nước", .officer, door.host)
            for path in [
                Paths.member(member.id), Paths.invite(person), Paths.resetMember(member.id),
                Paths.closeMember(member.id), Paths.renameAccount(member.id),
            ] {
                #expect(try await admin.get(path).code == 404, "\(path)")
            }
            for path in [
                Paths.members, "\(Paths.members)?q=bi.mat", "\(Paths.members)?to-chuc=\(door.host)",
                "\(Paths.newMember)?q=nuoc",
            ] {
                let page = try await admin.get(path)
                #expect(
                    page.code == 200 && !page.text.contains("Bà bi.mat") && !page.text.contains(member.id.rawValue),
                    "\(path)")
            }
            // The person is known by a listed office; that there is an account is not.
            let found = try await admin.get("\(Paths.search)?q=bi.mat")
            #expect(found.code == 200 && !found.text.contains(Paths.member(member.id)))
            #expect(try await admin.post(Paths.resetMember(member.id), ["phien-ban": "1"]).code == 404)
            #expect(try await admin.post(Paths.members, ["nguoi": person.rawValue, "tai-khoan": "nuoc"]).code == 404)
        }
    }

    @Test func `a reset shows the consequences and then the link`() async throws {
        try await Doorstep.with { door in
            let admin = try await door.administrator(of: door.union, "quantri")
            let member = try await door.enrol("lan", .officer, door.union)
            let visitor = try await door.visitor("lan")
            let page = try await admin.get(Paths.resetMember(member.id))
            page.isGood(200)
            #expect(page.text.contains("1 phiên đang mở"))
            let issued = try await admin.post(Paths.resetMember(member.id), ["phien-ban": page.hidden("phien-ban")])
            issued.isGood(200)
            #expect(issued.text.contains("/lien-ket/"))
            #expect(try await visitor.get(Paths.profile).code == 303)
            let replayed = try await admin.post(Paths.resetMember(member.id), ["phien-ban": page.hidden("phien-ban")])
            #expect(replayed.code == 409, "the page sent again makes no second link")
        }
    }

    @Test func `an account is closed with a reason and opened again`() async throws {
        try await Doorstep.with { door in
            let admin = try await door.administrator(of: door.union, "quantri")
            let member = try await door.enrol("lan", .officer, door.union)
            let page = try await admin.get(Paths.closeMember(member.id))
            let silent = try await admin.post(Paths.closeMember(member.id), ["phien-ban": page.hidden("phien-ban")])
            silent.isGood(422)
            let closed = try await admin.post(
                Paths.closeMember(member.id), ["phien-ban": page.hidden("phien-ban"), "ly-do": "Nghỉ hưu"])
            #expect(closed.location == Paths.member(member.id))
            let after = try await admin.get(Paths.member(member.id))
            after.isGood(200)
            #expect(after.text.contains("Đã đóng") && after.text.contains("Nghỉ hưu"))
            let opened = try await admin.post(Paths.reopenMember(member.id), ["phien-ban": after.hidden("phien-ban")])
            #expect(opened.code == 303)
            #expect(try await door.visitor("lan").get(Paths.profile).code == 200)
        }
    }

    @Test func `the second of two administrators is told`() async throws {
        try await Doorstep.with { door in
            let first = try await door.administrator(of: door.union, "quantri")
            let second = try await door.administrator(of: door.host, "quantri.host")
            let member = try await door.enrol("lan", .officer, door.union)
            let seen = try await second.get(Paths.renameAccount(member.id))
            let renamed = try await first.post(
                Paths.renameAccount(member.id), ["phien-ban": "1", "tai-khoan": "an.moi"])
            #expect(renamed.code == 303)
            let late = try await second.post(
                Paths.renameAccount(member.id), ["phien-ban": seen.hidden("phien-ban"), "tai-khoan": "an.khac"])
            #expect(late.code == 409 && late.text.contains("vừa được người khác thay đổi"))
        }
    }

    @Test func `the list is whole with one and with sixty accounts and filtered`() async throws {
        try await Doorstep.with { door in
            let admin = try await door.administrator(of: door.host, "quantri")
            let one = try await admin.get(Paths.members)
            one.isGood(200)
            #expect(one.text.contains("1–1"))
            for number in 1...60 { try await door.enrol("nguoi\(number)", .officer, door.union) }
            let first = try await admin.get(Paths.members)
            let last = try await admin.get("\(Paths.members)?trang=3")
            first.isGood(200)
            #expect(first.text.contains("1–25") && first.text.contains("trang=2"))
            last.isGood(200)
            #expect(last.text.contains("51–61") && !last.text.contains("trang=4"))
            let beyond = try await admin.get("\(Paths.members)?trang=9")
            beyond.isGood(200)
            let found = try await admin.get("\(Paths.members)?q=nguoi42")
            found.isGood(200)
            #expect(found.text.contains("Bà nguoi42") && !found.text.contains("Bà nguoi43"))
            let none = try await admin.get("\(Paths.members)?trang-thai=closed")
            none.isGood(200)
            #expect(none.text.contains("Không có tài khoản nào khớp"))
            for state in ["active", "invited", "without-office", "chua-xac-thuc", "sai"] {
                let page = try await admin.get("\(Paths.members)?trang-thai=\(state)")
                page.isGood(200)
            }
        }
    }

    @Test func `names are written as text`() async throws {
        try await Doorstep.with { door in
            let admin = try await door.administrator(of: door.union, "quantri")
            let person = try await door.seat("Đỗ <script>alert(1)</script> Nước", .officer, door.union)
            for path in [Paths.newMember, Paths.invite(person)] {
                let page = try await admin.get(path)
                #expect(!page.text.contains("<script>alert") && page.text.contains("&lt;script&gt;"))
            }
        }
    }

    @Test func `every page of the administration is whole in English`() async throws {
        try await Doorstep.with { door in
            let admin = try await door.administrator(of: door.union, "quantri")
            let member = try await door.enrol("lan", .officer, door.union)
            _ = try await admin.post(Paths.language, ["language": "en"])
            for path in [
                Paths.members, Paths.newMember, Paths.member(member.id), Paths.resetMember(member.id),
                Paths.closeMember(member.id), Paths.renameAccount(member.id),
            ] {
                let page = try await admin.get(path)
                page.isGood(200)
                #expect(page.text.contains("lang=\"en\""), "\(path)")
            }
        }
    }
}
