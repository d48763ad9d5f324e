@testable import Documents
import Calendars
import Testing
import Vietnamese

@Suite struct `CSV files` {
    private func rows(_ text: String, separator: CSVSeparator? = nil) throws -> [SheetRow] {
        let reader = try CSVReader(bytes: Array(text.utf8), separator: separator)
        return try reader.rows()
    }

    @Test(arguments: [
        ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]), ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
        ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
        ("\"a,b\",c\n", [["a,b", "c"]]), ("\"a \"\"b\"\"\",c\n", [["a \"b\"", "c"]]),
        ("\"a\nb\",c\n", [["a\nb", "c"]]),
        ("a \"b\" c,d\n", [["a \"b\" c", "d"]]), ("\"a\"b,c\n", [["ab", "c"]]), ("a,,c\n", [["a", "", "c"]]),
        ("a,b,\n", [["a", "b"]]),
        ("\"\",b\n", [["", "b"]]), ("sep=;\r\na;b\n", [["a", "b"]]), ("SEP=,\na,b\n", [["a", "b"]]),
        ("\u{FEFF}a,b\n", [["a", "b"]]),
        ("a\tb\nc\td\n", [["a", "b"], ["c", "d"]]), ("a;b,c\nd;e\n", [["a", "b,c"], ["d", "e"]]),
        ("một\nhai\n", [["một"], ["hai"]]),
        ("\"\"\"\",x\n", [["\"", "x"]]), ("a,b\n\n \n,,\nc,d\n", [["a", "b"], ["c", "d"]]),
    ])
    func `fields are cut`(text: String, expected: [[String]]) throws {
        #expect(try rows(text).map { $0.cells.map(\.text) } == expected)
    }

    @Test func `rows are numbered as a spreadsheet shows them`() throws {
        #expect(try rows("sep=,\na,b\n\n\"x\ny\",z\nc,d").map(\.number) == [1, 3, 4])
    }

    @Test func `a quote that is never closed is told with its row`() {
        #expect(throws: SpreadsheetProblem.unclosedQuote(row: 2)) { try rows("a,b\n\"c,d\ne,f\n") }
    }

    @Test(arguments: [
        ("Họ và tên;Địa chỉ\nĐỗ An;phường X, quận Y\nLê B;phố Z, quận Y\n", CSVSeparator.semicolon),
        ("a,b;c,d\ne,f;g,h\n", .comma), ("x\ty,z\nu\tv\n", .tab), ("một dòng\n", .comma),
    ])
    func `the separator is found`(text: String, separator: CSVSeparator) throws {
        #expect(try CSVDetection(Array(text.utf8)).separator == separator)
    }

    @Test func `a person may choose another separator and see what comes`() throws {
        let detection = try CSVDetection(Array("a;b,c\nd;e,f\n".utf8), separator: .comma)
        #expect(detection.separator == .comma)
        #expect(detection.preview.first?.cells == [.text("a;b"), .text("c")])
    }

    static let tcvn3: [UInt8] = Array(
        "MÆt trËn Tæ quèc quËn Hoµn KiÕm;§éc lËp - Tù do - H¹nh phóc\nCéng hßa x· héi chñ nghÜa ViÖt Nam;1\n"
            .unicodeScalars.map { UInt8($0.value) })
    static let text = "Mặt trận Tổ quốc;Độc lập\nCộng hòa xã hội;2\n"

    @Test(arguments: [
        (tcvn3, LegacyEncoding.tcvn3, "Mặt trận Tổ quốc quận Hoàn Kiếm"),
        (Array(text.utf8), .utf8, "Mặt trận Tổ quốc"),
        ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8, "Mặt trận Tổ quốc"),
        ([0xFF, 0xFE] + wide(text, isBigEndian: false), .utf16LittleEndian, "Mặt trận Tổ quốc"),
        ([0xFE, 0xFF] + wide(text, isBigEndian: true), .utf16BigEndian, "Mặt trận Tổ quốc"),
        (wide(text, isBigEndian: false), .utf16LittleEndian, "Mặt trận Tổ quốc"),
    ])
    func `the encoding is found`(bytes: [UInt8], encoding: LegacyEncoding, first: String) throws {
        let detection = try CSVDetection(bytes)
        #expect(detection.encoding == encoding)
        #expect(detection.encodingConfidence > 0.5)
        #expect(detection.separator == .semicolon)
        #expect(detection.preview.first?[0].text == first)
        #expect(!detection.alternatives.contains(encoding))
        #expect(detection.alternatives.count == LegacyEncoding.allCases.count - 1)
        let reader = try CSVReader(bytes: bytes)
        #expect(try reader.next()?[0].text == first)
    }

    @Test func `windows 1258 comes out composed`() throws {
        // "Việt Nam; Tổ quốc; tiếng" with combining tones of the code page: F2 hook-less dot below is U+0323.
        let bytes: [UInt8] =
            Array("Vi".utf8) + [0xEA, 0xF2] + Array("t Nam;T".utf8) + [0xF4, 0xD2] + Array(" qu".utf8) + [0xF4, 0xEC]
            + Array("c\n".utf8)
        let reader = try CSVReader(bytes: bytes, encoding: .windows1258)
        #expect(try reader.next()?.cells.map(\.text) == ["Việt Nam", "Tổ quốc"])
    }

    @Test func `another encoding can be chosen`() throws {
        let chosen = try CSVDetection(Self.tcvn3, encoding: .windows1252)
        #expect(chosen.encoding == .windows1252)
        #expect(chosen.preview.first?[0].text.hasPrefix("MÆt") == true)
        #expect(throws: SpreadsheetProblem.undecodable(.utf8)) { try CSVReader(bytes: Self.tcvn3, encoding: .utf8) }
    }

    @Test func `what is no text is refused`() {
        #expect(throws: SpreadsheetProblem.notText) { try CSVReader(bytes: Array("a,b\u{0}c\n".utf8)) }
        #expect(throws: SpreadsheetProblem.notText) { try CSVReader(bytes: (0...255).map { $0 }) }
        #expect(throws: SpreadsheetProblem.notSpreadsheet(.pdf)) { try CSVReader(bytes: Array("%PDF-1.4\n".utf8)) }
        #expect(throws: SpreadsheetProblem.empty) { try CSVReader(bytes: []) }
    }

    @Test func `limits are kept`() {
        let bytes = Array("a,b,c\nd,e,f\n".utf8)
        #expect(throws: SpreadsheetProblem.tooLarge(bytes: 12, limit: 5)) {
            try CSVReader(bytes: bytes, limits: SpreadsheetLimits(fileBytes: 5))
        }
        #expect(throws: SpreadsheetProblem.tooManyRows(limit: 1)) { try read(bytes, SpreadsheetLimits(rows: 1)) }
        #expect(throws: SpreadsheetProblem.tooManyColumns(row: 1, limit: 2)) {
            try read(bytes, SpreadsheetLimits(columns: 2))
        }
        #expect(throws: SpreadsheetProblem.textTooLong(row: 1, column: 1, limit: 3)) {
            try read(Array("a,bbbb\n".utf8), SpreadsheetLimits(cellText: 3))
        }
    }

    @Test(arguments: [
        "=1+1", "+84 24 3825", "-5", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''=x", "'", "'a", "＝1", "a=1", "", " dẫn đầu",
        "\"", "a,b;c", "hai\ndòng",
        "Đỗ \"Ư\"", "hai  cách ", "'\"", "00070",
    ])
    func `every text comes back as it was and none can run`(text: String) throws {
        var writer = CSVWriter()
        writer.add([.text("x"), .text(text), .text("y")])
        let bytes = writer.take()
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(bytes.suffix(2) == [0x0D, 0x0A])
        var parser = CSVParser(Array(bytes.dropFirst(3)), separator: .comma)
        #expect(try parser.next() == [.text("x"), text.isEmpty ? .empty : .text(text), .text("y")])
        let written = String(decoding: bytes, as: UTF8.self).split(separator: ",", maxSplits: 1)[1]
        #expect(!["=", "+", "-", "@", "\t", "\r", "＝"].contains { written.drop { $0 == "\"" }.hasPrefix($0) })
    }

    @Test(arguments: [1.5, 1.234, -0.125, 1234.567, 0.00001, 1e20, 12.3456, -1.234])
    func `every number comes back as it was`(number: Double) throws {
        var writer = CSVWriter()
        writer.add([.number(number), .text("x")])
        let reader = try CSVReader(bytes: writer.take())
        #expect(try reader.next()?[0].number == number)
    }

    @Test func `days and moments come back as they were`() throws {
        let day = try #require(Day("2019-02-21"))
        var writer = CSVWriter(separator: .semicolon)
        writer.add([.day(day), .moment(day, second: 52_200), .integer(-7), .boolean(true), .empty, .error("#N/A")])
        let bytes = writer.take()
        #expect(String(decoding: bytes.dropFirst(3), as: UTF8.self) == "2019-02-21;2019-02-21 14:30;-7;TRUE;;#N/A\r\n")
        let reader = try CSVReader(bytes: bytes)
        let row = try #require(try reader.next())
        #expect(row[0].day == day)
        #expect(row[1].moment?.second == 52_200)
        #expect(row[2].integer == -7)
        #expect(row[3].boolean == true)
    }

    private func read(_ bytes: [UInt8], _ limits: SpreadsheetLimits) throws -> [SheetRow] {
        let reader = try CSVReader(bytes: bytes, limits: limits)
        return try reader.rows()
    }

    private static func wide(_ text: String, isBigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit -> [UInt8] in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return isBigEndian ? [high, low] : [low, high]
        }
    }
}
