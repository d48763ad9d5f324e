import Storage
import TestKit
import Testing

@Suite struct `Search` {
    private let entries = [
        ("1", "Đại đoàn kết toàn dân tộc", ""),
        ("2", "Dải đất hình chữ S", "đoàn thể và kết quả, đại hội"),
        ("3", "Phường Hàng Bạc", ""),
        ("4", "Phường Bạc Hàng", ""),
        ("5", "Hòa bình", ""),
        ("6", "Hoà bình xanh", ""),
        ("7", "Hoa bình minh", ""),
        ("8", "Ngày hội", "Ngày hội đại đoàn kết ở khu dân cư"),
        ("9", "Dân vận khéo", ""),
        ("10", "Đàn đá", ""),
        ("11", "Đan lát", ""),
        ("12", "Danh mục", ""),
        ("13", "Đại đoàn kết", ""),
        ("14", "Kết nghĩa với đoàn bạn, đại diện", ""),
    ].map { SearchEntry(noun: "article", subject: $0.0, title: $0.1, detail: $0.2, audience: "public") }

    private func search(
        _ query: String, where condition: SQL? = nil, limit: Int = 20, on engine: Engine
    ) async throws -> [String] {
        try await contract.withStore(on: engine) { store in
            let entries = entries
            try await store.write { try $0.index(many: entries) }
            return try await store.read { try $0.search(query, where: condition, limit: limit).map(\.subject) }
        }
    }

    @Test(arguments: TestEngines.available)
    func `finds words without their marks, the nearest first`(engine: Engine) async throws {
        // The whole title, words together in a title, words scattered in a title, together in the text, scattered.
        #expect(try await search("dai doan ket", on: engine) == ["13", "1", "14", "8", "2"])
    }

    @Test(arguments: TestEngines.available)
    func `puts the very same marks first`(engine: Engine) async throws {
        #expect(try await search("đại đoàn kết", on: engine) == ["13", "1", "14", "8", "2"])
        #expect(try await search("đàn", on: engine).first == "10")
        #expect(try await search("đan", on: engine).first == "11")
        #expect(try await Set(search("dan", on: engine)) == ["9", "10", "11", "12", "1", "8"])
    }

    @Test(arguments: TestEngines.available)
    func `takes both places of a tone mark for the same word`(engine: Engine) async throws {
        #expect(try await search("hòa", on: engine) == ["5", "6", "7"])
        #expect(try await search("hoà", on: engine) == ["6", "5", "7"])
        #expect(try await search("HOÀ BÌNH", on: engine) == ["5", "6", "7"])
    }

    @Test(arguments: TestEngines.available)
    func `puts words that stand together before the same words apart`(engine: Engine) async throws {
        #expect(try await search("hang bac", on: engine) == ["3", "4"])
        #expect(try await search("phuong hang ba", on: engine) == ["3", "4"])
    }

    @Test(arguments: TestEngines.available)
    func `finds words by their beginnings`(engine: Engine) async throws {
        #expect(try await search("phuo ha ba", on: engine) == ["4", "3"])
        #expect(try await search("phường h", on: engine) == ["3", "4"])
    }

    @Test(arguments: TestEngines.available)
    func `takes any text`(engine: Engine) async throws {
        let queries = [
            "", "   ", "\"", "'", "' OR 1=1 --", "*", "a* NEAR/2 b", "AND", "title:x", "(((", "<b>đại</b>", "🇻🇳", "\\",
            "a\0b", "\u{1}", "-", "^a", "{x}:y", "a & b | !c", "con':*", "7đại", "đại\u{300}\u{300}",
            String(repeating: "đại đoàn ", count: 1_200), String(repeating: "x", count: 10_000),
            String(repeating: "(", count: 10_000), String(repeating: "à b ", count: 2_500),
        ]
        try await contract.withStore(on: engine) { store in
            let entries = entries
            try await store.write { session in
                try session.index(many: entries)
                try session.index(
                    SearchEntry(
                        noun: "odd", subject: "1", title: queries.filter { $0 != "a\0b" }.joined(),
                        detail: String(repeating: "từ ngữ ", count: 100_000), audience: "public"))
            }
            for query in queries { _ = try await store.read { try $0.search(query) } }
            let found = try await store.read { try $0.search("<đại> \"đoàn\" (kết)!") }
            #expect(found.first?.subject == "13")
        }
    }

    @Test(arguments: TestEngines.available)
    func `never finds what the condition hides`(engine: Engine) async throws {
        try await contract.withStore(on: engine) { store in
            try await store.write { session in
                try session.index(SearchEntry(noun: "plan", subject: "1", title: "Kế hoạch mật", audience: "ward"))
                try session.index(
                    SearchEntry(
                        noun: "plan", subject: "2", title: "Kế hoạch cũ", audience: "public", validThrough: "2025-12-31"
                    ))
                try session.index(SearchEntry(noun: "plan", subject: "3", title: "Kế hoạch", audience: "public"))
            }
            let found = try await store.read { session in
                try session.search(
                    "ke hoach",
                    where: """
                        entry.audience IN (\(list: ["public"])) AND entry.noun = \("plan")
                        OR entry.audience = \("nobody") AND entry.valid_from > \("2026-11-23")
                        """)
            }
            #expect(found.map(\.subject) == ["3", "2"])
            let today = try await store.read { session in
                try session.search("ke hoach", where: "entry.valid_through >= \("2026-11-23")").map(\.subject)
            }
            #expect(today == ["3", "1"])
        }
    }

    @Test(arguments: TestEngines.available)
    func `follows what is changed and removed`(engine: Engine) async throws {
        try await contract.withStore(on: engine) { store in
            let entry = { @Sendable (title: String) in
                SearchEntry(noun: "a", subject: "1", title: title, audience: "public")
            }
            try await store.write { session in
                try session.index(many: [entry("Tên cũ"), entry("Tên mới")])
            }
            #expect(try await store.read { try $0.search("ten cu") }.isEmpty)
            #expect(try await store.read { try $0.search("ten moi") }.map(\.title) == ["Tên mới"])
            try await store.write { try $0.index(entry("Khác hẳn")) }
            #expect(try await store.read { try $0.search("ten moi") }.isEmpty)
            try await store.write { try $0.removeFromIndex(noun: "a", subject: "1") }
            #expect(try await store.read { try $0.search("khac") }.isEmpty)
            try await store.write { session in
                try session.index(entry("Lại có"))
                try session.clearIndex()
            }
            #expect(try await store.read { try $0.search("lai co") }.isEmpty)
        }
    }

    @Test(arguments: TestEngines.available)
    func `answers no more than asked for, and says how near`(engine: Engine) async throws {
        #expect(try await search("doan", limit: 2, on: engine).count == 2)
        try await contract.withStore(on: engine) { store in
            let entries = entries
            try await store.write { try $0.index(many: entries) }
            let hits = try await store.read { try $0.search("đại đoàn kết") }
            #expect(hits.map(\.closeness) == [.wholeTitle, .exactTitle, .exactTitle, .text, .text])
        }
    }
}
