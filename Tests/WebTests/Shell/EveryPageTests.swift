import Domain
import TestKit
import Testing

@testable import Web

@Suite struct `Every page that links lead to` {
    /// Nothing but what is there from the start, and more of everything than a page holds; one of everything is above.
    private static let amounts = [0, 60]

    @Test(arguments: Player.allCases)
    func `is valid, can be read aloud and leads nowhere in vain`(player: Player) async throws {
        try await withDesk { stage in
            try await stage.furnish(1)
            try await stage.withSite { house in try await check(house, player, .vietnamese) }
        }
    }

    @Test func `is so in English, for whoever sees most`() async throws {
        try await withDesk { stage in
            try await stage.furnish(1)
            try await stage.withSite { house in try await check(house, .quan, .english) }
        }
    }

    @Test(arguments: amounts)
    func `is so with nothing and with many in its lists`(amount: Int) async throws {
        try await withDesk { stage in
            try await stage.furnish(amount)
            try await stage.withSite { house in
                try await check(house, .quan, .vietnamese)
                try await check(house, .tuan, .vietnamese)
            }
        }
    }

    @Test func `is so where there is nothing but an administrator`() async throws {
        try await withEmptyDesk { stage in
            let token = try await stage.found()
            try await stage.withSite { house in
                let visitor = house.stranger()
                visitor.cookies[SessionCookie.name(house.site.settings)] = token
                var walk = Walk(visitor)
                try await walk.go()
                report(walk)
                #expect(walk.stops.count > 15)
            }
        }
    }

    @Test func `of the door is so, for strangers`() async throws {
        try await withSite { house in
            var walk = Walk(house.stranger())
            try await walk.go(from: ["/dang-nhap", "/dang-nhap/ma-xac-thuc", "/dang-nhap?tiep=%2Flich"])
            report(walk)
            let gone = try await house.stranger().get(Paths.oneTimeLink(String(repeating: "0", count: 64)))
            #expect(gone.document.problems == [] && gone.status.code >= 400)
        }
    }

    @Test func `is so for every address of the map, for whoever looks after the installation`() async throws {
        try await withDesk { stage in
            try await stage.furnish(1)
            try await stage.withSite { house in
                let visitor = try await house.visitor(.quan)
                var walk = Walk(visitor)
                walk.most = 3
                let ward = try await stage.area("00061").id
                try await walk.go(from: ["/", Paths.area(ward), "/tim-kiem?q=a", "/nhap-lieu"])
                let reached = Set(walk.reached.map { $0.prefix { $0 != "?" } }).map { $0.split(separator: "/") }
                let map = RouteMap.text(of: house.site).split(separator: "\n").filter { $0.hasPrefix("GET") }.map {
                    $0.dropFirst(5)
                }
                // What needs a programme, a file under way, an hour gone by or no browser at all has tests of its own.
                let exceptions = [
                    "/health", "/metrics", "/tai-nguyen", "/dang-nhap", "/lien-ket", "/**", "/nhap-lieu/{id}",
                    "/tai-khoan/xac-nhan-lai", "/dia-ban/{id}/ket-thuc", "/chuong-trinh/", "/nhiem-vu", "/muc",
                    "/y-kien", "/phien-ban", "/hoi-nghi/",
                    "/dai-bieu", "/diem-danh", "/thong-nhat", "/tep/", "/ho-so-ky/", "/so-van-ban", "/xac-minh",
                    "/quan-tri/chung-thuc/",
                ]
                let missed = map.filter { path in
                    let parts = path.split(separator: "/")
                    return !exceptions.contains(where: path.hasPrefix)
                        && !reached.contains { place in
                            place.count == parts.count && zip(place, parts).allSatisfy { $0 == $1 || $1.hasPrefix("{") }
                        }
                }
                #expect(missed == [], "pages that no link leads to")
            }
        }
    }

    private func check(_ house: OpenSite, _ player: Player, _ language: Language) async throws {
        let visitor = try await house.visitor(player)
        _ = try await visitor.post("/ngon-ngu", ["language": language.rawValue])
        var walk = Walk(visitor)
        try await walk.go()
        report(walk)
        #expect(walk.stops.count > 12)
        for stop in walk.stops { #expect(stop.document.first("html")?["lang"] == language.rawValue, "\(stop.path)") }
    }

    private func report(_ walk: Walk) {
        #expect(walk.dead == [])
        for stop in walk.stops {
            let problems = stop.document.problems
            #expect(problems == [], "\(stop.path)")
        }
    }
}

extension Stage {
    /// Founds an installation with one administrator, who has taken up the invitation and is signed in.
    func found() async throws -> String {
        let founding = Founding(
            code: "MTTQ", kind: .front, name: "Ủy ban MTTQ Việt Nam phường Hoàn Kiếm", areaCode: nil,
            administrator: "Nguyễn Văn A",
            account: "quantri")
        try await act { work in _ = try work.found(founding) }
        let secret = Player.quan.secret
        let (hash, sealed) = (try await PasswordKeeper(cost: .light).hash(Player.password), try key.seal(secret))
        try await act { work in
            try work.session.run(
                "UPDATE member SET password_hash = \(hash), totp_secret = \(sealed), totp_confirmed = \(true) WHERE account = 'quantri'"
            )
        }
        return try await signIn(.quan).token
    }
}
