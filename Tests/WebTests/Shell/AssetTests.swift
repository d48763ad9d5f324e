import Foundation
import TestKit
import Testing

@testable import Web

@Suite struct `Style sheets, modules and pictures` {
    @Test func `are there for every page, under an address that never means anything else`() async throws {
        try await withSite { house in
            let visitor = house.stranger()
            let page = try await visitor.get("/dang-nhap").document
            let addresses = page.all("link").compactMap { $0["href"] } + page.all("script").compactMap { $0["src"] }
            #expect(addresses.count > 10)
            for address in addresses {
                let asset = try await visitor.get(address)
                #expect(asset.status == .ok && !asset.bytes.isEmpty, "\(address)")
                #expect(asset.header("Cache-Control") == "public, max-age=31536000, immutable", "\(address)")
                #expect(asset.header("X-Content-Type-Options") == "nosniff")
            }
        }
    }

    @Test(arguments: [
        ("tokens.css", "text/css; charset=utf-8"), ("keys.js", "text/javascript; charset=utf-8"),
        ("favicon.svg", "image/svg+xml"),
    ])
    func `say what they are, and are not sent twice`(name: String, type: String) async throws {
        try await withSite { house in
            let visitor = house.stranger()
            let first = try await visitor.get("/tai-nguyen/\(name)")
            #expect(first.header("Content-Type") == type)
            #expect(first.header("Cache-Control") == "public, no-cache")
            let tag = try #require(first.header("ETag"))
            let again = try await visitor.get("/tai-nguyen/\(name)", ["If-None-Match": tag])
            #expect(again.status == .notModified && again.bytes.isEmpty && again.header("ETag") == tag)
            #expect(try await visitor.get("/tai-nguyen/\(name)", ["If-None-Match": "\"other\""]).status == .ok)
        }
    }

    @Test(arguments: [
        "/tai-nguyen/", "/tai-nguyen/khong-co.css", "/tai-nguyen/../Package.swift",
        "/tai-nguyen/%2e%2e/%2e%2e/etc/passwd",
        "/tai-nguyen//etc/passwd", "/tai-nguyen/tokens.css%00", "/tai-nguyen/TOKENS.CSS",
    ])
    func `are nothing but what belongs to the program`(path: String) async throws {
        try await withSite { house in
            let page = try await house.stranger().get(path)
            #expect(page.status == .notFound, "\(page.status) \(page.text.prefix(60))")
        }
    }

    @Test func `are changed by their version`() {
        #expect(AssetRoutes.version.count == 12)
    }
}
