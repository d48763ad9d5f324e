import Domain
import Foundation
import Storage
import TestKit
import Testing

@testable import Web

/// A file of the repository.
func repositoryFile(_ path: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
}

@Suite struct `The map of the site` {
    @Test func `is the one in docs/routes.txt`() async throws {
        let map = try await withSite { RouteMap.text(of: $0.site) + "\n" }
        #expect(try repositoryFile("docs/routes.txt") == map, "phoihop routes > docs/routes.txt")
    }

    @Test func `has no address twice`() async throws {
        let lines = try await withSite { RouteMap.text(of: $0.site).split(separator: "\n") }
        #expect(Set(lines).count == lines.count)
    }

    @Test func `has words without accents and capitals`() async throws {
        let lines = try await withSite { RouteMap.text(of: $0.site).split(separator: "\n") }
        for line in lines {
            #expect(line.wholeMatch(of: #/[A-Z]+ +[a-z0-9\/{}:*-]+/#) != nil, "\(line)")
        }
    }
}

@Suite struct `The schema` {
    @Test func `is the one in docs/schema.sql`() async throws {
        let text = try await Stage.bare.withStore(on: .sqlite) { try await $0.schemaText() }
        #expect(try repositoryFile("docs/schema.sql") == text, "phoihop schema > docs/schema.sql")
    }
}
