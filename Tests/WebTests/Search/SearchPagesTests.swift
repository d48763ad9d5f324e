import Domain
import TestKit
import Testing

@testable import Web

@Suite struct `The page of search` {
    @Test(arguments: [
        ("hang bac", "Phường Hàng Bạc"), ("Phạm Mẫu Lan", "Phạm Mẫu Lan"),
        ("lien doan", "Liên đoàn Lao động quận Hoàn Kiếm"),
    ])
    func `leads to what was found`(words: String, title: String) async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.thao)
            let page = try await visitor.get("/tim-kiem?q=\(Visitor.encoded(words))").document
            let link = try #require(page.first("a") { $0.text == title })
            let found = try await visitor.get(try #require(link["href"]))
            #expect(found.status == .ok && found.document.heading == title)
        }
    }

    @Test func `keeps what was typed, and says when nothing was found`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.thao)
            let page = try await visitor.get("/tim-kiem?q=%3Cb%3Ezz").document
            #expect(page.main.contains("Không tìm thấy"))
            #expect(page.all("input") { $0["name"] == "q" }.contains { $0["value"] == "<b>zz" })
        }
    }

    @Test(arguments: Player.allCases)
    func `leads nobody to a page that they may not see`(player: Player) async throws {
        try await withSite { house in
            let visitor = try await house.visitor(player)
            for words in ["mau", "hoan kiem", "can bo", "chu tich"] {
                let page = try await visitor.get("/tim-kiem?q=\(Visitor.encoded(words))").document
                let places = Set(
                    page.links.filter { ["/can-bo/", "/to-chuc/", "/dia-ban/"].contains(where: $0.hasPrefix) })
                for place in places { #expect(try await visitor.get(place).status == .ok, "\(player): \(place)") }
            }
        }
    }

    @Test func `does not tell that somebody hidden is there`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.thao)
            let hidden = try await visitor.get("/tim-kiem?q=\(Visitor.encoded(Player.tuan.name))").document.main
            let absent = try await visitor.get("/tim-kiem?q=\(Visitor.encoded("Bạch Mẫu Khác"))").document.main
            #expect(!hidden.contains("Cán bộ văn phòng"))
            #expect(hidden.replacing(Player.tuan.name, with: "") == absent.replacing("Bạch Mẫu Khác", with: ""))
        }
    }
}
