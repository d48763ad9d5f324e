import Calendars
@testable import Domain
import Storage
import Testing

@Suite struct `An identity` {
    private static let moment = Instant(milliseconds: 1_550_714_400_123)

    @Test func `is a UUID of the seventh kind`() throws {
        let text = Key<Area>.make(at: Self.moment).rawValue
        #expect(try #/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/#.wholeMatch(in: text) != nil)
        #expect(text.hasPrefix("01690dc7-ed7b-7"), "the first 48 bits are the milliseconds: \(text)")
    }

    @Test func `is never made twice and sorts in the order of making`() {
        let keys = (0..<20_000).map { _ in Key<Area>.make(at: Self.moment) }
        #expect(Set(keys).count == keys.count)
        #expect(keys == keys.sorted())
        #expect(Key<Area>.make(at: Self.moment.advanced(seconds: 1)) > keys[keys.count - 1])
    }

    @Test func `sorts bytewise as it sorts in Swift`() {
        let keys = (0..<50).map { Key<Area>.make(at: Self.moment.advanced(seconds: $0)).rawValue }
        #expect(keys == keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    }

    @Test func `of a moment before 1970 is still an identity`() {
        #expect(Key<Area>(Key<Area>.make(at: Instant.start(of: .distantPast)).rawValue) != nil)
    }

    @Test(arguments: [
        "", "1", "01690d3d-1ffb-7000-8000-00000000000", "01690d3d-1ffb-7000-8000-0000000000000",
        "../../../../etc/passwd/aaaaaaaaaaaaaa",
        "01690D3D-1FFB-7000-8000-000000000000", "' OR 1=1 --                         ",
        "01690d3d-1ffb-7000-8000-00000000000ơ",
        "%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2f", "gggggggg-gggg-gggg-gggg-gggggggggggg",
    ])
    func `is not read from anything else`(text: String) { #expect(Key<Area>(text) == nil) }

    @Test func `of something shipped is the same everywhere`() {
        #expect(Key<Area>.shipped("area/commune/old/00061") == Key<Area>.shipped("area/commune/old/00061"))
        #expect(Key<Area>.shipped("a") != Key<Area>.shipped("b"))
        #expect(Key<Area>(Key<Area>.shipped("a").rawValue) != nil)
    }

    @Test func `is written as text in JSON and in a column`() throws {
        let key = Key<Area>.make(at: Self.moment)
        #expect(JSONText.encode([key]) == "[\"\(key)\"]")
        #expect(JSONText.decode([Key<Area>].self, from: "[\"\(key)\"]") == [key])
        #expect(key.sqlValue == .text(key.rawValue))
    }
}
