import Domain
import HTTPTypes
import Hummingbird
import Storage
import TestKit
import Testing

@testable import Web

@Suite struct `What went wrong` {
    @Test func `is told with a reference and a way back`() async throws {
        try await withSite { house in
            let page = try await house.stranger().get("/khong-co")
            #expect(page.status == .notFound)
            let document = page.document
            #expect(document.problems == [])
            #expect(document.heading == "Không có trang này")
            #expect(document.first("code")?.text.isEmpty == false, "the reference")
            #expect(document.links.contains("/"))
        }
    }

    @Test func `is told in the language of the one who reads, as they want to read`() async throws {
        try await withSite { house in
            let visitor = house.stranger()
            visitor.cookies["ngon-ngu"] = "en"
            visitor.cookies["hien-thi"] = "dark,more,large"
            let page = try await visitor.get("/khong-co").document
            #expect(page.heading == "Not found" && page.first("html")?["lang"] == "en")
            #expect(page.first("html")?["data-theme"] == "dark")
        }
    }

    @Test func `never tells the error itself`() async throws {
        try await withDesk { stage in
            try await stage.withSite(store: BrokenStore()) { house in
                for path in ["/", "/metrics"] {
                    let visitor = house.stranger()
                    visitor.cookies[SessionCookie.name(house.site.settings)] = "token"
                    let page = try await visitor.get(path)
                    #expect(page.status == .internalServerError)
                    #expect(!page.text.contains("secret") && !page.text.contains("SELECT"))
                    #expect(page.document.heading == "Có lỗi của phần mềm" && page.document.problems == [])
                }
            }
        }
    }

    @Test(arguments: [
        (StorageError.unavailable(reason: "x", mayHaveHappened: false), 503), (.contention, 503), (.full, 507),
        (.vanished(table: "a"), 500),
        (.constraint(.init(kind: .check)), 500),
    ])
    func `in the database is told as what it means`(error: StorageError, status: Int) async throws {
        try await withDesk { stage in
            try await stage.withSite(store: BrokenStore(error: error)) { house in
                let visitor = house.stranger()
                visitor.cookies[SessionCookie.name(house.site.settings)] = "token"
                let page = try await visitor.get("/")
                #expect(page.status.code == status)
                #expect(page.document.problems == [])
            }
        }
    }

    @Test(arguments: [
        (Refusal.Kind.absent, 404), (.forbidden, 403), (.outOfTurn, 409), (.invalid, 422), (.tooMany, 429),
    ])
    func `is a refusal of its kind, in both languages`(kind: Refusal.Kind, status: Int) {
        for language in Language.allCases {
            let page = ErrorPage(refusal: Refusal(kind, .recordIsVisible), language: language)
            #expect(page.status.code == status && !page.title.isEmpty && !page.message.isEmpty)
            let told = ErrorPage(refusal: Refusal(kind, .recordIsVisible, "Chỉ Chủ tịch ký được."), language: language)
            #expect(told.message == "Chỉ Chủ tịch ký được.")
        }
    }

    @Test func `with a form that is too large is told, not cut`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.quan)
            let body = Array("nguon=\(String(repeating: "a", count: 3 << 20))".utf8)
            let page = try await visitor.send(
                .post, "/quan-tri/lich",
                ["Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded"], body: body)
            #expect(page.status == .contentTooLarge)
            #expect(page.document.heading == "Nội dung gửi lên quá lớn" && page.document.problems == [])
        }
    }
}

@Suite struct `A stranger` {
    @Test func `is led to the door and back again`() async throws {
        try await withSite { house in
            let visitor = house.stranger()
            let found = try await visitor.get("/dia-ban?q=a%20b").location
            #expect(found == "/dang-nhap?tiep=%2Fdia-ban%3Fq%3Da%2520b")
            #expect(try await visitor.get("/").location == "/dang-nhap")
            #expect(
                try await visitor.post("/quan-tri/lich", ["nguon": "x"]).location == "/dang-nhap",
                "what was sent is not sent again")
        }
    }

    @Test func `sees nothing that is not for strangers`() async throws {
        try await withSite { house in
            let visitor = house.stranger()
            for line in RouteMap.text(of: house.site).split(separator: "\n") where line.hasPrefix("GET") {
                let path = String(line.dropFirst(5))
                guard !path.contains("{"), !path.contains(":"), !path.contains("*") else { continue }
                if ["/health", "/metrics", "/dang-nhap", "/xac-minh"].contains(where: path.hasPrefix) { continue }
                let page = try await visitor.get(path)
                #expect(
                    page.status == .seeOther && page.location?.hasPrefix("/dang-nhap") == true,
                    "\(path): \(page.status)")
                #expect(page.bytes.isEmpty)
            }
        }
    }

    @Test(arguments: [
        "", "x", String(repeating: "0", count: 64), String(repeating: "a", count: 100_000), "'; DROP TABLE sign_in; --",
        "%00",
    ])
    func `gets in by no token that was not given`(token: String) async throws {
        try await withSite { house in
            let visitor = house.stranger()
            visitor.cookies[SessionCookie.name(house.site.settings)] = token
            let found = try await visitor.get("/dia-ban").status
            #expect(found == .seeOther)
        }
    }
}

/// A store where nothing works.
private struct BrokenStore: Store {
    var error = StorageError.failed(sql: "SELECT secret", state: "1", message: "secret")
    var engine: Engine { .sqlite }
    func read<T: Sendable>(_ work: @escaping @Sendable (any Session) throws -> T) async throws -> T { throw error }
    func write<T: Sendable>(_ work: @escaping @Sendable (any Session) throws -> T) async throws -> T { throw error }
    func changeSchema(_ work: @escaping @Sendable (any Session) throws -> Void) async throws { throw error }
    func check() async throws -> StoreHealth { throw error }
    func schemaText() async throws -> String { throw error }
    func close() async {}
}
