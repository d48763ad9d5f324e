import Calendars
import Domain
import TestKit
import Testing

@testable import Web

@Suite struct `Pages of people` {
    /// A person whom the union keeps, with something to hide, who holds a listed or an unlisted office there, or none.
    private func person(_ stage: Stage, _ name: String, listed: Bool? = nil) async throws -> Key<Person> {
        let union = try await stage.organisation(.union)
        return try await stage.act { work in
            let person = try work.createPerson(
                PersonDraft(
                    fullName: name, bornOn: Day("1961-03-04"), gender: .female, telephone: "0987 654 321",
                    email: "bi.mat@hanoi.vn"),
                keptBy: union)
            if let listed {
                let office = try work.createOffice(
                    OfficeDraft(title: "Vị trí của \(name)", rank: 30, role: .officer, listed: listed), in: union,
                    from: Stage.founding)
                try work.appoint(person.id, to: office.id, HoldingDraft(from: Stage.founding, decision: "99-QĐ/LĐLĐ"))
            }
            return person.id
        }
    }

    private let secrets = ["04/03/1961", "0987 654 321", "bi.mat@hanoi.vn"]

    @Test(arguments: Player.allCases)
    func `the directory and one's own page are sound`(player: Player) async throws {
        try await withSite { site in
            let visitor = try await site.visitor(player)
            let own = try await site.stage.member(player).personId
            for path in [
                Paths.people, Paths.person(own), "/can-bo?q=mau", "/can-bo?giu-chuc-vu=1", "/can-bo?to-chuc=LDLD-HK",
            ] {
                let page = try await visitor.get(path)
                #expect(page.status == .ok, "\(path)")
                #expect(page.document.problems == [], "\(path)")
            }
        }
    }

    @Test(arguments: Player.allCases)
    func `each role sees what it may and no more`(player: Player) async throws {
        try await withSite { site in
            let stage = site.stage
            let (listed, unlisted, plain) = (
                try await person(stage, "Lê Công Khai", listed: true),
                try await person(stage, "Lê Kín Đáo", listed: false),
                try await person(stage, "Lê Vô Chức")
            )
            let isInside = player.troupe == .union
            let seesAll = isInside || player == .quan || player == .giang
            let readsContact = player == .quan
            let visitor = try await site.visitor(player)
            let known = try await visitor.get(Paths.person(listed))
            #expect(known.status == .ok)
            for secret in secrets { #expect(known.text.contains(secret) == readsContact, "\(secret)") }
            // The overseer reads the decision in the history, as everything that was done.
            #expect(known.text.contains("99-QĐ/LĐLĐ") == (readsContact || player == .giang))
            for (id, name) in [(unlisted, "Lê Kín Đáo"), (plain, "Lê Vô Chức")] {
                let page = try await visitor.get(Paths.person(id))
                #expect(page.status == (seesAll ? .ok : .notFound))
                #expect(page.text.contains(name) == seesAll)
                for secret in secrets where !readsContact { #expect(!page.text.contains(secret)) }
            }
            let union = try await stage.organisation(.union)
            for path in ["/can-bo?q=le", "/tim-kiem?q=le+kin", Paths.people(of: union), Paths.organisation(union)] {
                let page = try await visitor.get(path)
                if !seesAll {
                    #expect(!page.text.contains("Lê Kín Đáo") && !page.text.contains("Lê Vô Chức"), "\(path)")
                }
                for secret in secrets { #expect(!page.text.contains(secret), "\(path)") }
            }
            #expect(try await visitor.get(Paths.organisation(union)).text.contains("Vị trí của Lê Kín Đáo") == seesAll)
            #expect(try await visitor.get("/tim-kiem?q=vi+tri+cua+le+kin").text.contains("Lê Kín Đáo</a>") == seesAll)
        }
    }

    @Test(arguments: Player.allCases)
    func `an unlisted office and its forms are absent for strangers`(player: Player) async throws {
        try await withSite { site in
            _ = try await person(site.stage, "Lê Kín Đáo", listed: false)
            let union = try await site.stage.organisation(.union)
            let (office, holding) = try await site.stage.look { work in
                let office = try #require(
                    try work.offices(of: union, on: Stage.story).first { $0.title.contains("Kín") })
                return (office.id, try work.holders(of: office)[0].holding.id)
            }
            let visitor = try await site.visitor(player)
            let keeps = player == .quan
            let sees = keeps || player == .giang || player.troupe == .union
            #expect(try await visitor.get(Paths.office(office)).status == (sees ? .ok : .notFound))
            for path in [
                Paths.alterOffice(office), Paths.closeOffice(office), Paths.appoint(to: office),
                Paths.endHolding(holding),
                Paths.correctHolding(holding), Paths.delegate(holding),
            ] {
                let page = try await visitor.get(path)
                #expect(page.status == (keeps ? .ok : sees ? .forbidden : .notFound), "\(path)")
                let posted = try await visitor.post(path, ["phien-ban": "1"])
                #expect(keeps ? posted.status == .unprocessableContent : posted.status != .seeOther, "\(path)")
            }
        }
    }

    @Test func `a person is entered, a second of the same name and birthday only when it is another`() async throws {
        try await withSite { site in
            let visitor = try await site.visitor(.huong)
            var values = try await visitor.get(Paths.newPerson).document.values(ofFormTo: Paths.newPerson)
            #expect(values["to-chuc"]?.contains("MTTQ-HK") == true)
            values["ho-ten"] = "Nguyễn Thị Hòa"
            values["ngay-sinh"] = "19/05/1970"
            values["dien-thoai"] = "0912345678"
            let made = try await visitor.submit(Paths.newPerson, typed: values)
            #expect(made.document.heading == "Nguyễn Thị Hòa")
            #expect(made.document.main.contains("0912345678"))
            #expect(made.document.problems == [])
            values["ho-ten"] = "nguyễn thị hoà"
            let again = try await visitor.post(Paths.newPerson, typed: values)
            #expect(again.status == .unprocessableContent)
            #expect(again.document.main.contains("Đã kiểm tra: đây là một người khác"))
            #expect(again.document.problems == [])
            values["la-nguoi-khac"] = "1"
            #expect(try await visitor.post(Paths.newPerson, typed: values).status == .seeOther)
        }
    }

    @Test func `what cannot be is told at its field, with everything typed still there`() async throws {
        try await withSite { site in
            let visitor = try await site.visitor(.huong)
            let page = try await visitor.post(
                Paths.newPerson,
                [
                    "ho-ten": "Nguyễn Văn An", "to-chuc": "MTTQ-HK", "ngay-sinh": "31/02/1970", "dien-thoai": "12",
                    "thu-dien-tu": "an@",
                ])
            #expect(page.status == .unprocessableContent)
            let kept = page.document.values(ofFormTo: Paths.newPerson)
            #expect(
                kept["ho-ten"] == "Nguyễn Văn An" && kept["ngay-sinh"] == "31/02/1970" && kept["dien-thoai"] == "12")
            #expect(page.document.problems == [])
        }
    }

    @Test func `the second of two editors of a person is told`() async throws {
        try await withSite { site in
            let id = try await person(site.stage, "Lê Công Khai", listed: true)
            let path = Paths.alterPerson(id)
            let visitor = try await site.visitor(.quan)
            var one = try await visitor.get(path).document.values(ofFormTo: path)
            var two = one
            one["ho-ten"] = "Lê Công Khải"
            two["ho-ten"] = "Lê Công Khoa"
            #expect(try await visitor.post(path, typed: one).status == .seeOther)
            let told = try await visitor.post(path, typed: two)
            #expect(told.status == .conflict)
            #expect(told.document.main.contains("Lê Công Khải"))
            let kept = told.document.values(ofFormTo: path)
            #expect(kept["ho-ten"] == "Lê Công Khoa")
            #expect(try await visitor.submit(path, typed: kept).document.heading == "Lê Công Khoa")
            #expect(told.document.problems == [])
        }
    }

    @Test func `an office is opened, filled, corrected, handed over and closed`() async throws {
        try await withSite { site in
            let visitor = try await site.visitor(.van)
            let front = try await site.stage.organisation(.front)
            let path = Paths.newOffice(in: front)
            var office = try await visitor.get(path).document.values(ofFormTo: path)
            office["ten"] = "UVTV, Trưởng ban Dân vận"
            office["viet-tat"] = "TB"
            office["thu-bac"] = "5"
            office["tu-ngay"] = "01/01/2019"
            let made = try await visitor.post(path, typed: office)
            #expect(made.status == .seeOther)
            let home = try #require(made.location)
            let shown = try await visitor.get(home)
            #expect(
                shown.text.contains("<abbr title=\"Ủy viên Ban Thường vụ\">UVTV</abbr>")
                    || shown.text.contains("<abbr title=\"Trưởng ban\">TB</abbr>"))
            #expect(shown.document.problems == [])
            let appointed = try await visitor.submit(
                "\(home)/bo-nhiem",
                ["nguoi": "Trần Mẫu Hương (CB-huong)", "tu-ngay": "01/01/2019", "quyet-dinh": "12-QĐ/QU"])
            #expect(appointed.document.heading == "Trần Mẫu Hương")
            #expect(appointed.text.contains("<abbr title=\"Ủy viên Ban Thường vụ\">UVTV</abbr>"))
            #expect(appointed.document.problems == [])
            let full = try await visitor.post("\(home)/bo-nhiem", ["nguoi": "Nguyễn Mẫu Sơn", "tu-ngay": "01/02/2019"])
            #expect(full.status == .unprocessableContent)
            #expect(full.text.contains("có 1 người giữ cùng lúc"))
            let id = try #require(Key<Office>(String(home.suffix(36))))
            let holding = try await site.stage.look { try $0.holders(of: $0.office(id))[0].holding.id }
            let correction = Paths.correctHolding(holding)
            var values = try await visitor.get(correction).document.values(ofFormTo: correction)
            values["quyet-dinh"] = "13-QĐ/QU"
            #expect(try await visitor.submit(correction, typed: values).document.main.contains("13-QĐ/QU"))
            let end = try await visitor.submit(
                Paths.endHolding(holding),
                ["phien-ban": "2", "ngay-cuoi": "20/02/2019", "ban-giao": "Sổ sách", "nguoi-nhan": "Nguyễn Mẫu Sơn"])
            #expect(end.document.main.contains("01/01/2019 – 20/02/2019"))
            #expect(end.document.problems == [])
            let version = try await site.stage.look { try $0.office(id).version }
            #expect(
                try await visitor.post("\(home)/ket-thuc", ["phien-ban": "\(version)", "ngay-cuoi": "20/02/2019"])
                    .status == .seeOther)
        }
    }

    @Test func `a chair delegates and takes back`() async throws {
        try await withSite { site in
            let visitor = try await site.visitor(.lan)
            let own = try await site.stage.member(.lan).personId
            let holding = try await site.stage.look {
                try $0.offices(of: $0.person(own), on: Stage.story)[0].holding.id
            }
            #expect(try await visitor.get(Paths.person(own)).document.links.contains(Paths.delegate(holding)))
            let page = try await visitor.get(Paths.delegate(holding))
            #expect(page.status == .ok && page.document.problems == [])
            let unwritten = try await visitor.post(
                Paths.delegate(holding),
                ["nguoi": "CB-tuan", "cach": "authorised", "pham-vi": "Công văn", "tu-ngay": "21/02/2019"])
            #expect(unwritten.status == .unprocessableContent)
            #expect(unwritten.text.contains("bằng văn bản"))
            let done = try await visitor.submit(
                Paths.delegate(holding),
                [
                    "nguoi": "CB-tuan", "cach": "authorised", "pham-vi": "Công văn", "quyet-dinh": "05/GUQ",
                    "tu-ngay": "21/02/2019",
                    "den-ngay": "31/12/2019",
                ])
            #expect(done.document.main.contains("Bạch Mẫu Tuấn"))
            #expect(done.document.problems == [])
            let delegation = try await site.stage.look { try $0.delegations(of: $0.person(own))[0].delegation.id }
            #expect(try await site.visitor(.tuan).get(Paths.endDelegation(delegation)).status == .forbidden)
            #expect(try await visitor.get(Paths.endDelegation(delegation)).document.problems == [])
            #expect(
                try await visitor.post(Paths.endDelegation(delegation), ["ngay-cuoi": "21/02/2019"]).status == .seeOther
            )
        }
    }

    @Test(arguments: Player.allCases)
    func `the account is for administrators who keep the person`(player: Player) async throws {
        try await withSite { site in
            let member = try await site.stage.member(.tuan)
            let page = try await site.visitor(player).get(Paths.person(member.personId))
            #expect(page.document.links.contains(Paths.member(member.id)) == (player == .quan))
        }
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "O'Brien'; DROP TABLE person; --",
    ])
    func `a name is never markup`(text: String) async throws {
        try await withSite { site in
            let visitor = try await site.visitor(.quan)
            let made = try await visitor.submit(Paths.newPerson, ["ho-ten": text, "to-chuc": "MTTQ-HK"])
            #expect(made.document.heading == text)
            #expect(made.document.problems == [])
            #expect(!made.text.contains("<script>alert") && !made.text.contains("<img src=x"))
            let listed = try await visitor.get("/can-bo?q=\(Visitor.encoded(text))")
            #expect(listed.document.rows.contains { $0[0] == text })
        }
    }
}
