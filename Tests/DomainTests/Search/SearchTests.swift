import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Search` {
    private func titles(_ stage: Stage, _ words: String, as player: Player = .tuan, on day: Day = Stage.story)
        async throws -> [String]
    {
        try await stage.look(as: player) { try $0.search(words, on: day) }.map(\.hit.title)
    }

    @Test(arguments: ["hang bac", "HANG BAC", "Hàng Bạc", "hàng bạc", "phuong hang bac", "hang ba"])
    func `finds a ward with accents or without`(words: String) async throws {
        try await withDesk { stage in
            let found = try await titles(stage, words)
            #expect(
                words == "hang ba" ? found.contains("Phường Hàng Bạc") : found.first == "Phường Hàng Bạc", "\(found)")
        }
    }

    @Test func `puts the very same accents first`() async throws {
        try await withDesk { stage in
            for name in ["Hàng Bài", "Hàng Bạc"] {
                let found = try await titles(stage, name)
                #expect(found.first == "Phường \(name)")
            }
        }
    }

    @Test func `finds areas by their code, of every time, and says which exist on the day`() async throws {
        try await withDesk { stage in
            let before = try await stage.look(as: .tuan) { try $0.search("00070", on: Stage.story) }
            let areas = before.filter { $0.hit.noun == Area.noun }
            #expect(Set(areas.map(\.hit.title)) == ["Phường Hàng Trống", "Phường Hoàn Kiếm"])
            #expect(areas.first { $0.holds }?.hit.title == "Phường Hàng Trống")
            let after = try await stage.look(as: .tuan) { try $0.search("00070", on: ShippedAreas.reform) }
            #expect(after.filter { $0.hit.noun == Area.noun }.first { $0.holds }?.hit.title == "Phường Hoàn Kiếm")
        }
    }

    @Test func `can be narrowed to one noun and to a number`() async throws {
        try await withDesk { stage in
            let found = try await stage.look(as: .tuan) {
                try $0.search("hoan kiem", nouns: [Organisation.noun], on: Stage.story, limit: 1)
            }
            #expect(found.count == 1 && found.first?.hit.noun == Organisation.noun)
            #expect(
                try await stage.look(as: .tuan) { try $0.search("hoan kiem", nouns: ["nothing"], on: Stage.story) }
                    .isEmpty)
        }
    }

    // MARK: Whoever finds may see

    @Test(arguments: Player.allCases)
    func `tells of a colleague without a listed office to the colleagues only`(player: Player) async throws {
        try await withDesk { stage in
            let isColleague = player.troupe == .union || player == .quan || player == .giang
            let (exactly, folded) = (
                try await titles(stage, Player.tuan.name, as: player),
                try await titles(stage, "Bach Mau Tuan", as: player)
            )
            #expect(exactly.contains(Player.tuan.name) == isColleague)
            #expect(folded.contains(Player.tuan.name) == isColleague)
            #expect(
                try await titles(stage, Player.lan.name, as: player).contains(Player.lan.name),
                "a chair is known to all")
        }
    }

    @Test(arguments: Player.allCases)
    func `finds no person whom the one who looks may not see`(player: Player) async throws {
        try await withDesk { stage in
            for words in ["Mẫu", "mau", "Cán bộ", "Chủ tịch", "Liên đoàn", "a", "n"] {
                let found = try await stage.look(as: player) {
                    try $0.search(words, nouns: [Person.noun], on: Stage.story, limit: 100)
                }
                for hit in found {
                    let visible = try await stage.refusalOfLooking(as: player) {
                        _ = try $0.person(Key(rawValue: hit.hit.subject))
                    }
                    #expect(visible == nil, "\(player) finds \(hit.hit.title) by \(words)")
                }
            }
        }
    }

    @Test func `finds nobody by words of a private value`() async throws {
        try await withDesk { stage in
            let union = try await stage.organisation(.union)
            try await stage.act(as: .quan) {
                try $0.createPerson(
                    PersonDraft(
                        fullName: "Người Thử", bornOn: Day("1980-03-04"), telephone: "0912 345 678",
                        email: "thu@hanoi.gov.vn"),
                    keptBy: union)
            }
            for words in ["0912 345 678", "0912", "thu@hanoi.gov.vn", "hanoi.gov.vn", "1980-03-04", "04/03/1980"] {
                #expect(try await !titles(stage, words, as: .quan).contains("Người Thử"), "\(words)")
            }
            #expect(try await titles(stage, "nguoi thu", as: .quan).contains("Người Thử"))
        }
    }

    @Test func `tells nothing to somebody without any office but what is for everyone`() async throws {
        try await withDesk { stage in
            let nobody = Actor(source: .member(Key(rawValue: "m"), person: Key(rawValue: "p"), session: nil), name: "")
            let found = try await stage.desk.look(as: nobody) { try $0.search("mau", on: Stage.story, limit: 100) }
            #expect(!found.contains { $0.hit.title == Player.tuan.name || $0.hit.title == Player.huong.name })
        }
    }

    @Test(arguments: [
        "", " ", "'", "\"", "''''", "a' OR '1'='1", "\"hang\" AND bac", "hang*", "* *", "NEAR(hang bac)",
        "hang & | ! bac", ":*", "(", "hang:bac",
        "-- ", "; DROP TABLE search_entry", "\\", "%", "_", "\u{0301}", "\u{200B}", "\u{1F600}", "<script>", "ﬁ",
        "hàng\u{A0}bạc", "{}", "col:x^2",
    ])
    func `takes any text as words`(words: String) async throws {
        try await withDesk { stage in
            _ = try await titles(stage, words)
            _ = try await titles(stage, words + words)
            #expect(try await !titles(stage, "hang bac").isEmpty)
        }
    }

    @Test func `takes a very long text and a text with every byte`() async throws {
        try await withDesk { stage in
            _ = try await titles(stage, String(repeating: "hàng bạc ", count: 20_000))
            _ = try await titles(stage, String(decoding: (1...255).map { UInt8($0) }, as: UTF8.self))
            _ = try await titles(stage, "hang\u{0}bac")
        }
    }
}

extension Stage {
    /// What looking is refused with, if anything.
    func refusalOfLooking(as player: Player, _ work: @escaping @Sendable (Work) throws -> Void) async throws -> Refusal?
    {
        do { try await look(as: player, work) } catch let refusal as Refusal { return refusal }
        return nil
    }
}
