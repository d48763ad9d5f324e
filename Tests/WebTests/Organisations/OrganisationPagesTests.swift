import Calendars
import Domain
import TestKit
import Testing

@testable import Web

@Suite struct `Pages of organisations` {
    @Test(arguments: Player.allCases)
    func `everyone who is signed in reads them, and each page is sound`(player: Player) async throws {
        try await withSite { site in
            let visitor = try await site.visitor(player)
            let union = try await site.stage.organisation(.union)
            for path in [
                Paths.organisations, Paths.organisation(union), "/to-chuc?loai=front&xep=dia-ban&chieu=giam",
                "/to-chuc?q=kh%C3%B4ng+c%C3%B3",
                "/to-chuc?ngay=1990-01-01", "\(Paths.organisation(union))?ngay=1990-01-01",
            ] {
                let page = try await visitor.get(path)
                #expect(page.status == .ok, "\(path)")
                #expect(page.document.problems == [], "\(path)")
            }
        }
    }

    @Test func `a visitor who is not signed in is led to the door`() async throws {
        try await withSite { site in
            let union = try await site.stage.organisation(.union)
            for path in [Paths.organisations, Paths.organisation(union), Paths.newOrganisation, Paths.people] {
                let page = try await site.stranger().get(path)
                #expect(page.status == .seeOther)
                #expect(page.location?.hasPrefix(Paths.signIn) == true)
            }
        }
    }

    @Test(arguments: [
        "/to-chuc/x", "/to-chuc/0190a000-0000-7000-8000-000000000000", "/chuc-vu/x", "/can-bo/x", "/to-chuc/x/ten-goi",
    ])
    func `what is not there is not found`(path: String) async throws {
        try await withSite { site in
            let found = try await site.visitor(.quan).get(path).status
            #expect(found == .notFound)
        }
    }

    @Test(arguments: Player.allCases)
    func `the forms open for those who may, and say who may to the others`(player: Player) async throws {
        try await withSite { site in
            let visitor = try await site.visitor(player)
            let front = try await site.stage.organisation(.front)
            let hosts = player == .quan
            let administers = hosts || player == .van
            let keeps = administers || player == .huong
            for (path, may) in [
                (Paths.newOrganisation, hosts), ("\(Paths.newOrganisation)?loai=front", hosts),
                (Paths.closeOrganisation(front), hosts),
                (Paths.newSuccession(front), hosts), (Paths.newSuperior(front), hosts),
                (Paths.renameOrganisation(front), administers),
                (Paths.newOffice(in: front), keeps),
            ] {
                let page = try await visitor.get(path)
                #expect(page.status == (may ? .ok : .forbidden), "\(path)")
                #expect(page.document.problems == [], "\(path)")
            }
            let page = try await visitor.get(Paths.organisation(front))
            #expect(page.document.links.contains(Paths.renameOrganisation(front)) == administers)
            #expect(page.document.links.contains(Paths.closeOrganisation(front)) == hosts)
            #expect(page.document.links.contains(Paths.newOffice(in: front)) == keeps)
        }
    }

    @Test func `a new organisation begins with what its kind has`() async throws {
        try await withSite { site in
            let visitor = try await site.visitor(.quan)
            let form = try await visitor.get("\(Paths.newOrganisation)?loai=womens_union")
            var values = form.document.values(ofFormTo: Paths.newOrganisation)
            #expect(values["quyen-han"] == "TM. BAN THƯỜNG VỤ")
            #expect(values["the-thuc"] == "union")
            #expect(values["tu-ngay"] == "21/02/2019")
            values["ma"] = "LHPN-HK"
            values["ten"] = "Hội Liên hiệp Phụ nữ quận Hoàn Kiếm"
            values["dia-ban"] = "Quận Hoàn Kiếm (002)"
            let page = try await visitor.submit(Paths.newOrganisation, typed: values)
            #expect(page.status == .ok)
            #expect(page.document.heading == "Hội Liên hiệp Phụ nữ quận Hoàn Kiếm")
            #expect(page.document.main.contains("Quận Hoàn Kiếm"))
            #expect(page.document.problems == [])
        }
    }

    @Test func `a refused form keeps what was typed and says at each field what to change`() async throws {
        try await withSite { site in
            let visitor = try await site.visitor(.quan)
            let page = try await visitor.post(
                Paths.newOrganisation,
                [
                    "loai": "front", "ma": "MỚI-1", "ten": "Tổ chức mới", "che-do": "collective",
                    "quyen-han": "TM. BAN THƯỜNG TRỰC",
                    "the-thuc": "front", "tu-ngay": "31/02/2019", "dia-ban": "Phường Không Có",
                ])
            #expect(page.status == .unprocessableContent)
            #expect(page.document.values(ofFormTo: Paths.newOrganisation)["ten"] == "Tổ chức mới")
            #expect(page.document.values(ofFormTo: Paths.newOrganisation)["tu-ngay"] == "31/02/2019")
            #expect(page.text.contains("không phải là một ngày có thật"))
            #expect(page.document.problems == [])
            let unclear = try await visitor.post(
                Paths.newOrganisation,
                [
                    "loai": "front", "ma": "MOI-1", "ten": "Tổ chức mới", "che-do": "collective",
                    "quyen-han": "TM. BAN THƯỜNG TRỰC",
                    "the-thuc": "front", "tu-ngay": "21/02/2019", "dia-ban": "Phường Không Có",
                ])
            #expect(unclear.status == .unprocessableContent)
            #expect(unclear.text.contains("Không tìm thấy “Phường Không Có”"))
        }
    }

    @Test func `a rename shows the right name on each day`() async throws {
        try await withSite { site in
            let visitor = try await site.visitor(.van)
            let front = try await site.stage.organisation(.front)
            let path = Paths.renameOrganisation(front)
            var values = try await visitor.get(path).document.values(ofFormTo: path)
            values["ten"] = "Ủy ban MTTQ quận Hoàn Kiếm (mới)"
            values["tu-ngay"] = "01/03/2019"
            #expect(try await visitor.submit(path, typed: values).status == .ok)
            let home = Paths.organisation(front)
            #expect(try await visitor.get("\(home)?ngay=2019-02-28").document.heading == Troupe.front.name)
            #expect(
                try await visitor.get("\(home)?ngay=2019-03-01").document.heading == "Ủy ban MTTQ quận Hoàn Kiếm (mới)")
            let listed = try await visitor.get("/to-chuc?ngay=2019-02-28").document.main
            #expect(listed.contains(Troupe.front.name) && !listed.contains("(mới)"))
        }
    }

    @Test func `the second of two editors is told what changed and keeps what was typed`() async throws {
        try await withSite { site in
            let front = try await site.stage.organisation(.front)
            let path = Paths.renameOrganisation(front)
            let (first, second) = (try await site.visitor(.van), try await site.visitor(.quan))
            var one = try await first.get(path).document.values(ofFormTo: path)
            var two = try await second.get(path).document.values(ofFormTo: path)
            one["ten"] = "Tên của người thứ nhất"
            one["tu-ngay"] = "01/03/2019"
            two["ten"] = "Tên của người thứ hai"
            two["tu-ngay"] = "01/04/2019"
            #expect(try await first.submit(path, typed: one).status == .ok)
            let told = try await second.post(path, typed: two)
            #expect(told.status == .conflict)
            #expect(told.document.main.contains("Cao Mẫu Vân"))
            #expect(told.document.main.contains("Tên của người thứ nhất"))
            #expect(told.document.problems == [])
            let kept = told.document.values(ofFormTo: path)
            #expect(kept["ten"] == "Tên của người thứ hai")
            #expect(try await second.submit(path, typed: kept).status == .ok)
            let shown = try await second.get("\(Paths.organisation(front))?ngay=2019-04-01")
            #expect(shown.document.heading == "Tên của người thứ hai")
        }
    }

    @Test func `a wrong name is corrected in place`() async throws {
        try await withSite { site in
            let visitor = try await site.visitor(.van)
            let front = try await site.stage.organisation(.front)
            let profile = try await site.stage.look { try $0.profiles(of: $0.organisation(front))[0].id }
            let path = Paths.correctProfile(profile, of: front)
            var values = try await visitor.get(path).document.values(ofFormTo: path)
            #expect(values["tu-ngay"] == "01/01/2004")
            values["ky-hieu"] = "MTTQ"
            #expect(try await visitor.submit(path, typed: values).document.main.contains("MTTQ"))
            #expect(try await site.visitor(.tuan).get(path).status == .forbidden)
        }
    }

    @Test func `superiors are placed, refused where they turn in a circle, ended and removed`() async throws {
        try await withSite { site in
            let visitor = try await site.visitor(.quan)
            let (city, front) = (try await site.stage.organisation(.city), try await site.stage.organisation(.front))
            let circle = try await visitor.post(
                Paths.newSuperior(city), ["quan-he": "vertical", "cap-tren": "MTTQ-HK", "tu-ngay": "01/01/2019"])
            #expect(circle.status == .unprocessableContent)
            #expect(circle.text.contains("đứng trên cấp trên của mình"))
            #expect(circle.document.values(ofFormTo: Paths.newSuperior(city))["cap-tren"] == "MTTQ-HK")
            let placed = try await visitor.submit(
                Paths.newSuperior(front), ["quan-he": "party", "cap-tren": Troupe.city.name, "tu-ngay": "01/01/2019"])
            #expect(placed.document.main.contains("Cấp ủy lãnh đạo"))
            #expect(placed.document.problems == [])
            let edge = try await site.stage.look { work in
                try #require(
                    try work.hierarchies(of: front, on: Stage.story).first { $0.relation == .party }?.above.last?.edge)
            }
            #expect(try await visitor.get(Paths.endEdge(edge, of: front)).document.problems == [])
            #expect(
                try await visitor.post(Paths.endEdge(edge, of: front), ["ngay-cuoi": "01/01/1999"]).status
                    == .unprocessableContent)
            #expect(
                try await visitor.post(Paths.endEdge(edge, of: front), ["ngay-cuoi": "31/01/2019"]).status == .seeOther)
            #expect(try await visitor.get(Paths.removeEdge(edge, of: front)).document.problems == [])
            #expect(try await visitor.post(Paths.removeEdge(edge, of: front)).status == .seeOther)
            #expect(try await visitor.get(Paths.removeEdge(edge, of: front)).status == .notFound)
        }
    }

    @Test func `a succession is noted and taken back`() async throws {
        try await withSite { site in
            let visitor = try await site.visitor(.quan)
            let (city, front) = (try await site.stage.organisation(.city), try await site.stage.organisation(.front))
            let noted = try await visitor.submit(
                Paths.newSuccession(front),
                [
                    "to-chuc": "MTTQ-HN", "hinh-thuc": "merged", "pham-vi": "whole", "ngay": "21/02/2019",
                    "can-cu": "NQ 60-NQ/TW",
                ])
            #expect(noted.document.main.contains("NQ 60-NQ/TW"))
            #expect(noted.document.problems == [])
            #expect(try await visitor.get(Paths.organisation(city)).document.main.contains("Hình thành từ"))
            let link = try await site.stage.look { try $0.successors(of: $0.organisation(front))[0].id }
            #expect(try await visitor.get(Paths.removeSuccession(link, of: front)).document.problems == [])
            let removed = try await visitor.submit(Paths.removeSuccession(link, of: front))
            #expect(!removed.document.links.contains(Paths.removeSuccession(link, of: front)))
        }
    }

    @Test func `closing says first what ends`() async throws {
        try await withSite { site in
            let visitor = try await site.visitor(.quan)
            let union = try await site.stage.organisation(.union)
            let path = Paths.closeOrganisation(union)
            let form = try await visitor.get(path)
            #expect(form.document.main.contains("2 chức vụ kết thúc; 2 người thôi giữ chức vụ"))
            #expect(form.document.problems == [])
            let empty = try await visitor.post(path, ["phien-ban": "1", "ngay-cuoi": "21/02/2019", "ly-do": " "])
            #expect(empty.status == .unprocessableContent)
            let closed = try await visitor.submit(
                path, ["phien-ban": "1", "ngay-cuoi": "20/02/2019", "ly-do": "Sắp xếp", "can-cu": "NQ 18"])
            #expect(closed.document.main.contains("Đã kết thúc hoạt động"))
            #expect(closed.document.main.contains("NQ 18"))
            #expect(
                try await site.visitor(.huong).get(Paths.organisations).document.main.contains(Troupe.union.name)
                    == false)
            let city = try await site.stage.organisation(.city)
            let host = try await visitor.post(
                Paths.closeOrganisation(city), ["phien-ban": "1", "ngay-cuoi": "21/02/2019", "ly-do": "x"])
            #expect(host.status == .conflict)
        }
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "'; DROP TABLE person; --", "\"><img src=x onerror=alert(1)>",
        "{{7*7}} &amp; %00 \\u003c",
    ])
    func `nothing that was typed becomes markup`(text: String) async throws {
        try await withSite { site in
            let visitor = try await site.visitor(.quan)
            let made = try await visitor.submit(
                Paths.newOrganisation,
                [
                    "loai": "enterprise", "ma": "DN-1", "ten": text, "ten-ngan": text, "ky-hieu": text,
                    "che-do": "collective",
                    "quyen-han": text, "the-thuc": "free", "tu-ngay": "01/01/2019", "can-cu": text,
                ])
            #expect(made.status == .ok)
            #expect(made.document.heading == text)
            #expect(made.document.problems == [])
            let listed = try await visitor.get("/to-chuc?q=\(Visitor.encoded(text))")
            #expect(listed.document.problems == [])
            #expect(listed.document.rows.first?.first == text)
            for page in [made, listed] {
                #expect(!page.text.contains("<script>alert") && !page.text.contains("<img src=x"))
            }
        }
    }

    @Test func `a title of 300 characters is shown whole`() async throws {
        try await withSite { site in
            let visitor = try await site.visitor(.quan)
            let text = String(repeating: "Ủy ban rất dài ", count: 20).prefix(299) + "g"
            let made = try await visitor.submit(
                Paths.newOrganisation,
                [
                    "loai": "enterprise", "ma": "DN-2", "ten": String(text), "che-do": "single", "the-thuc": "free",
                    "tu-ngay": "01/01/2019",
                ])
            #expect(made.document.heading == String(text))
        }
    }
}
