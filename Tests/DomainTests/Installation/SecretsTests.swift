@testable import Domain
import Foundation
import Storage
import TestKit
import Testing

@Suite struct `The installation's key` {
    private static let key = InstallationKey(hexadecimal: String(repeating: "5a", count: 32))
    private static let other = InstallationKey(hexadecimal: String(repeating: "a5", count: 32))

    @Test(arguments: [[], [0], Array("bí mật".utf8), [UInt8](repeating: 255, count: 5000)])
    func `opens what it sealed`(bytes: [UInt8]) throws {
        let key = try #require(Self.key)
        let sealed = try key.seal(bytes)
        #expect(try key.open(sealed) == bytes)
        #expect(try key.seal(bytes) != sealed, "the same secret never looks the same twice")
    }

    @Test func `opens nothing that another key sealed or somebody touched`() throws {
        let (key, other) = (try #require(Self.key), try #require(Self.other))
        let sealed = try key.seal([1, 2, 3])
        #expect(throws: (any Error).self) { try other.open(sealed) }
        for place in stride(from: 0, to: sealed.count, by: 7) {
            var touched = Array(sealed)
            touched[place] = touched[place] == "0" ? "1" : "0"
            #expect(throws: (any Error).self) { try key.open(String(touched)) }
        }
        for text in ["", "0", "zz", "00", String(sealed.dropLast(2)), sealed + "00"] {
            #expect(throws: (any Error).self) { try key.open(text) }
        }
    }

    @Test(arguments: [
        "", "5a", String(repeating: "5", count: 63), String(repeating: "g", count: 64),
        String(repeating: "5", count: 66),
    ])
    func `is 64 hexadecimal digits`(text: String) { #expect(InstallationKey(hexadecimal: text) == nil) }

    @Test func `is new every time and readable`() {
        let texts = Set((0..<50).map { _ in InstallationKey.newText() })
        #expect(texts.count == 50)
        #expect(texts.allSatisfy { InstallationKey(hexadecimal: $0 + "\n") != nil })
    }
}

@Suite struct `The vault of files` {
    @Test func `gives back what it keeps, and keeps the same bytes once`() async throws {
        try await TestFolder.with { folder in
            let vault = FolderVault(folder: folder.path)
            let fingerprint = try await vault.keep(Array("xin chào".utf8))
            #expect(fingerprint == Digest.fingerprint("xin chào"))
            #expect(try await vault.keep(Array("xin chào".utf8)) == fingerprint)
            #expect(try await vault.bytes(of: fingerprint) == Array("xin chào".utf8))
            #expect(try await vault.bytes(of: Digest.fingerprint("khác")) == nil)
        }
    }

    @Test func `of several nodes lies in their database and promises the same`() async throws {
        try await withEmptyDesk { stage in
            let (one, other) = (StoreVault(store: stage.store), StoreVault(store: stage.store))
            let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            let fingerprint = try await one.keep(bytes)
            #expect(fingerprint == Digest.fingerprint(bytes))
            #expect(try await other.keep(bytes) == fingerprint)
            #expect(try await other.bytes(of: fingerprint) == bytes)
            #expect(try await other.bytes(of: Digest.fingerprint("khác")) == nil)
            #expect(try await other.fingerprints() == [fingerprint])
            try await stage.store.write { try $0.run("UPDATE vault_file SET bytes = \(SQLValue.bytes([1]))") }
            await #expect(throws: DamagedFile.self) { try await one.bytes(of: fingerprint) }
        }
    }

    @Test func `notices that a file is not what it was`() async throws {
        try await TestFolder.with { folder in
            let vault = FolderVault(folder: folder.path)
            let fingerprint = try await vault.keep([1, 2, 3])
            let file = folder.appending(path: String(fingerprint.prefix(2))).appending(path: fingerprint)
            try Data([1, 2, 4]).write(to: file)
            await #expect(throws: DamagedFile.self) { try await vault.bytes(of: fingerprint) }
        }
    }

    @Test(arguments: [
        "", "../../../../etc/passwd", "..", String(repeating: "A", count: 64), String(repeating: "/", count: 64),
    ])
    func `is asked by fingerprints only`(name: String) async throws {
        try await TestFolder.with { folder in
            let bytes = try await FolderVault(folder: folder.path).bytes(of: name)
            #expect(bytes == nil)
        }
    }
}

@Suite struct `A fingerprint` {
    /// Vectors of FIPS 180-4.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func `is SHA-256`(text: String, hexadecimal: String) { #expect(Digest.fingerprint(text) == hexadecimal) }

    @Test func `is 256 bits of chance for a token`() {
        let tokens = Set((0..<100).map { _ in Token.make() })
        #expect(tokens.count == 100 && tokens.allSatisfy { $0.count == 64 })
    }
}
