import Domain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import TestKit

@testable import Web

/// The site over the cast's stage with a vault of its own, and a worker at hand.
struct ImportSite: Sendable {
    let stage: Stage
    let site: Site
    let client: any TestClientProtocol

    static func with<T: Sendable>(
        live: Bool = false, _ test: @Sendable @escaping (ImportSite) async throws -> T
    ) async throws -> T {
        try await withDesk { stage in
            try await TestFolder.with { folder in
                var logger = Logger(label: "test")
                logger.logLevel = .critical
                let site = Site(
                    desk: stage.desk, secrets: stage.key, passwords: PasswordKeeper(cost: .light),
                    vault: FolderVault(folder: folder.path), settings: SiteSettings(), logger: logger)
                let app = Application(
                    router: site.router(), configuration: .init(address: .hostname("localhost", port: 0)),
                    logger: logger)
                return try await app.test(live ? .live : .router) { client in
                    try await test(ImportSite(stage: stage, site: site, client: client))
                }
            }
        }
    }

    /// Does whatever the worker has to do.
    func work() async throws {
        try await Worker(desk: stage.desk, anchors: nil, vault: site.vault, logger: site.logger).continueImports()
    }

    /// Somebody of the cast, signed in.
    func office(of player: Player) async throws -> ImportVisitor {
        ImportVisitor(
            client: client, cookie: "\(SessionCookie.name(site.settings))=\(try await stage.signIn(player).token)")
    }
}

/// A browser that sends forms with files.
struct ImportVisitor: Sendable {
    let client: any TestClientProtocol
    let cookie: String

    func get(_ path: String) async throws -> Page { try await send(.get, path, [:], nil) }

    func post(_ path: String, _ body: String = "") async throws -> Page {
        try await send(.post, path, [.contentType: "application/x-www-form-urlencoded"], Array(body.utf8))
    }

    /// Sends a form with one file, as browsers do.
    func upload(
        _ bytes: [UInt8], named name: String = "t.csv", as list: String = "can-bo", to path: String = "/nhap-lieu"
    )
        async throws -> Page
    {
        let body =
            ImportVisitor.part("loai", Array(list.utf8)) + ImportVisitor.part("tep", bytes, file: name)
            + Array("--xYzZy--\r\n".utf8)
        return try await send(.post, path, [.contentType: "multipart/form-data; boundary=xYzZy"], body)
    }

    static func part(_ name: String, _ bytes: [UInt8], file: String? = nil) -> [UInt8] {
        let file = file.map { "; filename=\"\($0)\"\r\nContent-Type: application/octet-stream" } ?? ""
        return Array("--xYzZy\r\nContent-Disposition: form-data; name=\"\(name)\"\(file)\r\n\r\n".utf8) + bytes + [
            13, 10,
        ]
    }

    func send(_ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields, _ body: [UInt8]?) async throws
        -> Page
    {
        var headers = headers
        headers[.cookie] = cookie
        if let site = HTTPField.Name("Sec-Fetch-Site") { headers[site] = "same-origin" }
        let answer = try await client.executeRequest(
            uri: path, method: method, headers: headers, body: body.map { ByteBuffer(bytes: $0) })
        return Page(
            status: answer.status, headers: answer.headers,
            bytes: Array(answer.body.readableBytesView))
    }
}
