import Domain
import HTTPTypes
import TestKit
import Testing

@testable import Web

@Suite struct `Every answer` {
    private static let paths = [
        "/dang-nhap", "/khong-co", "/", "/health/live", "/metrics", "/tai-nguyen/tokens.css", "/tai-nguyen/khong",
    ]

    @Test(arguments: paths)
    func `tells browsers to run nothing that is not ours`(path: String) async throws {
        try await withSite { house in
            let page = try await house.stranger().get(path)
            let policy = try #require(page.header("Content-Security-Policy"))
            #expect(
                policy.contains("default-src 'none'") && policy.contains("script-src 'self'")
                    && policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe") && !policy.contains("*") && !policy.contains("http"))
            #expect(page.header("X-Content-Type-Options") == "nosniff")
            #expect(page.header("Referrer-Policy") == "same-origin")
            #expect(page.header("Cross-Origin-Opener-Policy") == "same-origin")
            #expect(page.header("Strict-Transport-Security") == nil, "without https there is nothing to insist on")
        }
    }

    @Test(arguments: [HTTPRequest.Method.post, .put, .delete, .options, .head])
    func `has these headers for any method, and a page for people`(method: HTTPRequest.Method) async throws {
        try await withSite { house in
            let page = try await house.stranger().send(method, "/khong-co/gi-ca", ["Sec-Fetch-Site": "same-origin"])
            #expect(page.status == .notFound)
            #expect(page.header("Content-Security-Policy") != nil && page.header("X-Content-Type-Options") == "nosniff")
            if method != .head { #expect(page.document.problems == []) }
        }
    }

    @Test func `insists on https where people come by https`() async throws {
        var settings = SiteSettings()
        settings.isSecure = true
        try await withSite(settings) { house in
            let visitor = house.stranger()
            #expect(try await visitor.get("/dang-nhap").header("Strict-Transport-Security") == "max-age=31536000")
            let cookies = try await visitor.post("/hien-thi", ["theme": "dark"]).headers[values: .setCookie]
            #expect(
                cookies.allSatisfy { $0.contains("Secure") && $0.contains("HttpOnly") && $0.contains("SameSite=Lax") })
        }
    }

    @Test func `of a page is kept by nobody`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.huong)
            for path in ["/", "/dia-ban", "/lich"] {
                #expect(try await visitor.get(path).header("Cache-Control") == "no-store")
            }
        }
    }
}

@Suite struct `A form from another site` {
    @Test(arguments: ["cross-site", "same-site", "", "none-of-them"])
    func `is refused by what the browser says of it`(site: String) async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.quan)
            let page = try await visitor.post("/hien-thi", ["theme": "dark"], ["Sec-Fetch-Site": site])
            #expect(page.status == .forbidden)
            #expect(page.text.contains("gửi từ một trang khác"))
            #expect(visitor.cookies["hien-thi"] == nil)
        }
    }

    @Test(arguments: ["same-origin", "none"])
    func `is taken where it is none`(site: String) async throws {
        try await withSite { house in
            let page = try await house.stranger().post("/hien-thi", ["theme": "dark"], ["Sec-Fetch-Site": site])
            #expect(page.status == .seeOther)
        }
    }

    @Test(arguments: [
        ("http://localhost", true), ("https://localhost", true), ("http://evil.example", false),
        ("http://localhost.evil.example", false),
        ("null", false), ("", false), ("http://evil.example/localhost", false),
    ])
    func `is known by its origin in older browsers`(origin: String, isTaken: Bool) async throws {
        try await withSite { house in
            let page = try await house.stranger().send(
                .post, "/hien-thi", ["Origin": origin, "Content-Type": "application/x-www-form-urlencoded"],
                body: Array("theme=dark".utf8))
            #expect(page.status == (isTaken ? .seeOther : .forbidden))
        }
    }

    @Test func `is refused by every address that changes something`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.quan)
            let changes = RouteMap.text(of: house.site).split(separator: "\n").filter { $0.hasPrefix("POST") }
            #expect(changes.count > 20)
            let before = try await house.stage.only(Int.self, "SELECT count(*) FROM event")
            for line in changes {
                let path = line.dropFirst(5).split(separator: "/", omittingEmptySubsequences: false).map {
                    $0.hasPrefix("{") || $0.hasPrefix(":") ? "01690dc7-ed7b-7000-8000-000000000000" : String($0)
                }.joined(separator: "/")
                let page = try await visitor.post(path, ["a": "b"], ["Sec-Fetch-Site": "cross-site"])
                #expect(page.status == .forbidden, "\(line): \(page.status)")
            }
            #expect(try await house.stage.only(Int.self, "SELECT count(*) FROM event") == before)
        }
    }
}
