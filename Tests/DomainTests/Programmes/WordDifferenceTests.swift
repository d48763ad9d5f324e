@testable import Domain
import Foundation
import Testing

@Suite struct `Difference by words` {
    private func words(_ old: String, _ new: String) -> String {
        WordDifference(from: old, to: new).segments.map { segment in
            switch segment.change {
            case .same: segment.text
            case .removed: "[-\(segment.text)-]"
            case .added: "{+\(segment.text)+}"
            }
        }.joined()
    }

    @Test(arguments: [
        ("", "", ""),
        ("a b", "a b", "a b"),
        ("", "a b", "{+a b+}"),
        ("a b", "", "[-a b-]"),
        ("vận động hội viên", "vận động đoàn viên", "vận động [-hội -]{+đoàn +}viên"),
        ("a\nb\nc", "a\nx\nb\nc", "a\n{+x\n+}b\nc"),
        ("1. Một\n2. Hai", "1. Một\n2. Hai ba", "1. Một\n2. Hai {+ba+}"),
        ("a  b", "a b", "a b"), ("a\nb", "a\nb\nc", "a\nb{+\nc+}"), ("a\nb\nc", "a\nb", "a\nb[-\nc-]"),
        ("a\nb", "b\na", "[-a\n-]b{+\na+}"),
    ])
    func `is told in words`(old: String, new: String, told: String) {
        #expect(words(old, new).replacing(" ", with: "") == told.replacing(" ", with: ""))
    }

    @Test func `gives both texts back, with the fewest changes`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<400 {
            let old = Self.text(Int.random(in: 0...40, using: &random), &random)
            let new = Self.text(Int.random(in: 0...40, using: &random), &random)
            let difference = WordDifference(from: old, to: new)
            #expect(Self.plain(difference.left) == Self.plain([.init(change: .same, text: old)]))
            #expect(difference.right.map(\.text).joined() == new)
            #expect(difference.added + difference.removed == Self.fewest(old, new))
        }
    }

    @Test func `of two texts of 40 pages is found in less than 50 ms in a release build`() {
        let old = Self.pages(40, changing: 0)
        let clock = ContinuousClock()
        for changing in [5, 40, 400] {
            let new = Self.pages(40, changing: changing)
            var difference: WordDifference?
            let time = (0..<5).map { _ in clock.measure { difference = WordDifference(from: old, to: new) } }.min()
            #expect(difference?.right.map(\.text).joined() == new)
            if ProcessInfo.processInfo.environment["PHOIHOP_MEASURE"] != nil {
                print("difference of 40 pages, \(changing) lines changed: \(time ?? .zero), \(old.count) characters")
            }
            #if !DEBUG
                #expect((time ?? .zero) < .milliseconds(50))
            #endif
        }
        let other = Self.pages(40, changing: 1, salt: "khác ")
        let time = clock.measure { _ = WordDifference(from: old, to: String(other.reversed())) }
        if ProcessInfo.processInfo.environment["PHOIHOP_MEASURE"] != nil { print("of two strangers: \(time)") }
    }

    @Test func `stands in two columns that stay level`() {
        let old = "Một\nHai bốn\nBa\n"
        let new = "Một\nHai năm\nthêm dòng\nBa\n"
        let rows = WordDifference(from: old, to: new).rows
        #expect(rows.map { $0.left.map(\.text).joined() }.joined() == old)
        #expect(rows.map { $0.right.map(\.text).joined() }.joined() == new)
        #expect(rows.map(\.isSame) == [true, false, true])
        #expect(WordDifference(from: "", to: "").rows.isEmpty)
        #expect(WordDifference(from: "a", to: "a").rows.map(\.isSame) == [true])
    }

    /// Words of one line each from a small alphabet, so that much repeats.
    private static func text(_ count: Int, _ random: inout SystemRandomNumberGenerator) -> String {
        (0..<count).map { _ in ["và", "các", "hội", "viên", "nhân", "dân"].randomElement(using: &random) ?? "" }
            .joined(separator: " ")
    }

    private static func plain(_ segments: [WordDifference.Segment]) -> String {
        segments.map(\.text).joined().replacing(" ", with: "")
    }

    /// By the table of the longest common subsequence.
    private static func fewest(_ old: String, _ new: String) -> Int {
        let (left, right) = (old.split(separator: " "), new.split(separator: " "))
        var row = Array(repeating: 0, count: right.count + 1)
        for word in left {
            var corner = 0
            for index in right.indices {
                let above = row[index + 1]
                row[index + 1] = word == right[index] ? corner + 1 : max(above, row[index])
                corner = above
            }
        }
        return left.count + right.count - 2 * (row.last ?? 0)
    }

    /// Pages of 35 lines of 14 words, as official documents have them.
    private static func pages(_ count: Int, changing: Int, salt: String = "") -> String {
        let words = "Mặt trận Tổ quốc và các đoàn thể phối hợp vận động nhân dân thực hiện nếp sống văn minh đô thị"
            .split(separator: " ")
        return (0..<count * 35).map { line in
            let text = (0..<14).map { String(words[(line * 7 + $0 * (line % 5 + 1)) % words.count]) }.joined(
                separator: " ")
            let isChanged = changing > 0 && line.isMultiple(of: max(1, count * 35 / changing))
            return "\(salt)\(line). \(text)\(isChanged ? " sửa lại \(line)" : "")"
        }.joined(separator: "\n")
    }
}
