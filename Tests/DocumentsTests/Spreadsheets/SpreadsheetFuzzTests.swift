import Documents
import Foundation
import Testing

@Suite struct `Broken files do no harm` {
    /// The same numbers in each run.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private func mutated(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
        var copy = bytes
        for _ in 0..<Int.random(in: 1...8, using: &dice) where !copy.isEmpty {
            let place = copy.indices.randomElement(using: &dice) ?? 0
            switch Int.random(in: 0..<4, using: &dice) {
            case 0: copy[place] = UInt8.random(in: 0...255, using: &dice)
            case 1: copy[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
            case 2: copy.removeSubrange(place..<min(copy.count, place + Int.random(in: 1...64, using: &dice)))
            default: copy.insert(contentsOf: copy[place..<min(copy.count, place + 32)], at: place)
            }
        }
        return copy
    }

    private static let rows = """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43517.5</v></c><c r="C1"><f>A1</f><v>-1.5</v></c></row>\
        <row r="5" hidden="1"><c r="A5" t="inlineStr"><is><r><t>Đỗ _x000D_</t></r><rPh><t>x</t></rPh></is></c><c r="AB5" t="b"><v>1</v></c></row>
        """

    private static var workbook: TestWorkbook {
        TestWorkbook(
            rows: rows, afterRows: "<mergeCells><mergeCell ref=\"A1:C9\"/></mergeCells>",
            strings: ["<si><t>chung</t></si>"],
            formats: [(164, "[$-42A]dd/mm/yyyy")], styles: [0, 164])
    }

    @Test func `a thousand changes to the bytes of a workbook`() throws {
        let bytes = try Self.workbook.bytes()
        var dice = Dice(state: 20_190_221)
        var refused = 0
        for _ in 0..<1_000 {
            let broken = mutated(bytes, &dice)
            _ = FileKind.sniff(broken)
            do { _ = try SpreadsheetReader(bytes: broken).sheet().spreadingMerges() } catch { refused += 1 }
        }
        #expect(refused > 500)
    }

    @Test func `a thousand changes to the parts of a workbook`() throws {
        var dice = Dice(state: 7)
        for _ in 0..<1_000 {
            var workbook = Self.workbook
            let place = Int.random(in: 0..<workbook.parts.count, using: &dice)
            workbook.parts[place].content = mutated(workbook.parts[place].content, &dice)
            _ = try? SpreadsheetReader(bytes: workbook.bytes()).sheet().spreadingMerges()
        }
    }

    @Test func `two thousand changes to a CSV file`() throws {
        let bytes = Array("Họ tên,\"Ngày \"\"sinh\"\"\",Số\r\n'=A,\"dòng\n hai\",1.234\r\n".utf8)
        var dice = Dice(state: 3)
        for _ in 0..<2_000 {
            guard let reader = try? CSVReader(bytes: mutated(bytes, &dice)) else { continue }
            _ = try? reader.rows()
        }
    }
}
