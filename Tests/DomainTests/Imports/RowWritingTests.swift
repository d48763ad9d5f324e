@testable import Domain
import Foundation
import Storage
import Testing

@Suite struct `Rows of an import` {
    private static let texts = [
        "", "Nguyễn Thị Hòa", "\"hai\" \\ / <b>", "một\nhai\r\nba\tbốn", "\u{0}\u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F}\u{85}",
        "\u{2028}😀e\u{301}",
    ]

    private func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    @Test func `are written as the encoder writes them`() throws {
        let content = RowContent(Dictionary(uniqueKeysWithValues: Self.texts.enumerated().map { ("key\($0)", $1) }))
        #expect(try content.written() == encoded(content))
        for text in Self.texts {
            #expect(try RowContent([text: text]).written() == encoded(RowContent([text: text])))
            for other in [nil, "khác"] {
                var changes = FieldChanges()
                changes.note(PersonTable.name, from: text, to: other)
                changes.note(PersonTable.code, from: other, to: text)
                #expect(try changes.written() == encoded(changes))
            }
        }
        #expect(try FieldChanges().written() == encoded(FieldChanges()))
        #expect(try RowProblems().written() == encoded(RowProblems()))
    }
}
