import Calendars
import Domain
import Storage
import TestKit
import Testing

@testable import Web

@Suite struct `The pages of areas` {
    @Test func `list the country as it stands on the day`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.tuan)
            let page = try await visitor.get("/dia-ban").document
            #expect(
                page.heading == "Địa bàn" && page.rows == [["Thành phố Hà Nội", "thành phố trung ương", "01", "1"]])
            let after = try await visitor.get("/dia-ban?ngay=2025-07-01").document
            #expect(after.rows.first?.last == "6", "the communes of this small country, without any district")
        }
    }

    @Test(arguments: [
        ("hang bac", "Phường Hàng Bạc"), ("00061", "Phường Hàng Bạc"), ("Chương Dương", "Phường Chương Dương"),
    ])
    func `find an area of any time by name or code`(words: String, name: String) async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.tuan)
            let page = try await visitor.get("/dia-ban?q=\(Visitor.encoded(words))").document
            #expect(page.rows.first?.first == name)
            #expect(page.rows.first?.last?.contains("Đang có") == true)
            let after = try await visitor.get("/dia-ban?q=\(Visitor.encoded(words))&ngay=2025-07-01").document
            #expect(after.rows.first { $0.first == name }?.last?.contains("Không còn") == true)
        }
    }

    @Test func `say what to try when nothing is found`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.tuan)
            let page = try await visitor.get("/dia-ban?q=zzzz")
            #expect(page.status == .ok && page.text.contains("Không tìm thấy địa bàn nào"))
        }
    }

    @Test func `tell what a ward became, wholly or in part`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.tuan)
            let whole = try await visitor.get(Paths.area(try await house.stage.area("00061").id)).document
            #expect(whole.rows.contains { $0.prefix(3) == ["Phường Hoàn Kiếm", "toàn bộ", "01/07/2025"] })
            #expect(whole.main.contains("Sẽ được kế tục"))
            let split = try await visitor.get(Paths.area(try await house.stage.area("00073").id) + "?ngay=2025-07-01")
                .document
            #expect(split.rows.filter { $0.count == 4 }.allSatisfy { $0[1] == "một phần (không quy đổi được)" })
            #expect(split.main.contains("Kế tục") && split.main.contains("Đã kết thúc vào ngày 01/07/2025"))
        }
    }

    @Test func `tell where an area lies and who works there`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.tuan)
            let page = try await visitor.get(Paths.area(try await house.stage.area("00061").id)).document
            #expect(page.links.contains(Paths.area(try await house.stage.area("002").id)))
            #expect(page.rows.contains { $0.first == Troupe.ward.name && $0.contains(Player.hien.name) })
        }
    }

    @Test func `keep old names on old days`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.tuan)
            let old = try await house.stage.area("00070")
            let page = try await visitor.get(Paths.area(old.id) + "?ngay=2026-01-01").document
            #expect(page.heading == "Phường Hàng Trống")
        }
    }
}

@Suite struct `The forms of residential groups` {
    private static let typed: KeyValuePairs = [
        "ten": "Tổ dân phố số 5", "loai": "tổ dân phố", "tu-ngay": "21/02/2019", "can-cu": "NQ 1",
    ]

    @Test func `add a group and lead back to the ward`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.thao)
            let ward = Paths.area(try await house.stage.area("00061").id)
            let form = try #require(try await visitor.get(ward + "/to-dan-pho").document.form(to: ward + "/to-dan-pho"))
            #expect(form.fields.first { $0.name == "tu-ngay" }?.value == "21/02/2019")
            let answer = try await visitor.post(ward + "/to-dan-pho", Self.typed)
            #expect(answer.status == .seeOther && answer.location == ward)
            #expect(try await visitor.get(ward).document.rows.contains { $0.first == "Tổ dân phố số 5" })
        }
    }

    @Test func `refuse at each field, keep what was typed, and change nothing`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.thao)
            let ward = Paths.area(try await house.stage.area("00061").id)
            let page = try await visitor.post(
                ward + "/to-dan-pho", ["ten": "  ", "loai": "làng", "tu-ngay": "31/02/2019", "can-cu": "NQ 1"])
            #expect(page.status == .unprocessableContent)
            let document = page.document
            #expect(document.problems == [])
            #expect(
                document.text(of: "f-ten-problem") != nil
                    && document.text(of: "f-tu-ngay-problem")?.contains("31/02/2019") == true)
            let form = try #require(document.form(to: ward + "/to-dan-pho"))
            #expect(form.fields.first { $0.name == "can-cu" }?.value == "NQ 1")
            #expect(form.fields.first { $0.name == "tu-ngay" }?.value == "31/02/2019")
            #expect(try await house.stage.only(Int.self, "SELECT count(*) FROM area WHERE level = 'group'") == 0)
        }
    }

    @Test func `refuse a name that is taken, in a sentence at the field`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.thao)
            let ward = Paths.area(try await house.stage.area("00061").id)
            _ = try await visitor.post(ward + "/to-dan-pho", Self.typed)
            let again = try await visitor.post(ward + "/to-dan-pho", Self.typed)
            #expect(again.status == .unprocessableContent)
            #expect(again.document.text(of: "f-ten-problem")?.contains("đã có “Tổ dân phố số 5”") == true)
        }
    }

    @Test(arguments: [Player.hien, .lan, .giang, .thu])
    func `are not shown to those who do not keep groups, and take nothing from them`(player: Player) async throws {
        try await withSite { house in
            let visitor = try await house.visitor(player)
            let ward = Paths.area(try await house.stage.area("00061").id)
            #expect(try await !visitor.get(ward).document.links.contains(ward + "/to-dan-pho"))
            #expect(try await visitor.get(ward + "/to-dan-pho").status == .forbidden)
            #expect(try await visitor.post(ward + "/to-dan-pho", Self.typed).status == .forbidden)
            #expect(try await house.stage.only(Int.self, "SELECT count(*) FROM area WHERE level = 'group'") == 0)
        }
    }

    @Test func `are there for communes and groups only`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.quan)
            let (city, ward) = (try await house.stage.area("01"), try await house.stage.area("00061"))
            #expect(try await visitor.get(Paths.newGroup(in: city.id)).status == .notFound)
            #expect(try await visitor.post(Paths.newGroup(in: city.id), Self.typed).status != .seeOther)
            #expect(try await visitor.get(Paths.endOfGroup(ward.id)).status == .notFound)
            #expect(
                try await visitor.post(Paths.endOfGroup(ward.id), ["den-ngay": "21/02/2019", "phien-ban": "1"]).status
                    == .notFound)
        }
    }

    @Test func `end a group on the version that was seen`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.thao)
            let ward = try await house.stage.area("00061")
            _ = try await visitor.post(Paths.newGroup(in: ward.id), Self.typed)
            let id = try await house.stage.only(Key<Area>.self, "SELECT id FROM area WHERE level = 'group'")
            let form = try #require(try await visitor.get(Paths.endOfGroup(id)).document.form(to: Paths.endOfGroup(id)))
            #expect(form.fields.first { $0.name == "phien-ban" }?.value == "1")
            let early = try await visitor.post(Paths.endOfGroup(id), ["den-ngay": "20/02/2019", "phien-ban": "1"])
            #expect(early.status == .unprocessableContent && early.document.problems == [])
            #expect(
                try await visitor.post(Paths.endOfGroup(id), ["den-ngay": "28/02/2019", "phien-ban": "9"]).status
                    == .conflict)
            #expect(
                try await visitor.post(Paths.endOfGroup(id), ["den-ngay": "28/02/2019", "phien-ban": "1"]).location
                    == Paths.area(id))
            #expect(try await house.stage.look { try $0.area(id).validThrough.description } == "2019-02-28")
            #expect(
                try await visitor.post(Paths.endOfGroup(id), ["den-ngay": "27/02/2019", "phien-ban": "1"]).status
                    == .conflict)
        }
    }
}
