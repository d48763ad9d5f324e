@testable import Documents
import Foundation
import Testing
import Vietnamese

@Suite struct `What is wrong with a file` {
    private func problem(_ bytes: [UInt8], _ limits: SpreadsheetLimits = .standard) -> SpreadsheetProblem? {
        do {
            _ = try SpreadsheetReader(bytes: bytes, limits: limits).sheet()
            return nil
        } catch {
            return error
        }
    }

    private func problem(_ workbook: TestWorkbook, _ limits: SpreadsheetLimits = .standard) throws
        -> SpreadsheetProblem?
    {
        problem(try workbook.bytes(), limits)
    }

    @Test(
        arguments: [
            ([], SpreadsheetProblem.empty), (Array("MZ".utf8) + [0x90, 0, 3, 0], .notSpreadsheet(.exe)),
            (Array("%PDF-1.4".utf8), .notSpreadsheet(.pdf)), (Array("<html><table>".utf8), .notSpreadsheet(.html)),
            (Array("a;b\n".utf8), .notSpreadsheet(.text)), ([0, 1, 2, 3], .notSpreadsheet(.unknown)),
            (CompoundFixture.bytes(stream: "Workbook"), .oldWorkbook),
            (CompoundFixture.bytes(stream: "EncryptedPackage"), .encrypted),
            (CompoundFixture.bytes(stream: "WordDocument"), .notSpreadsheet(.doc)),
            ([0x50, 0x4B, 0x03, 0x04, 9, 9], .damaged(part: nil)),
        ] as [([UInt8], SpreadsheetProblem)])
    func `what is no workbook is named`(bytes: [UInt8], expected: SpreadsheetProblem) {
        #expect(problem(bytes) == expected)
    }

    @Test func `programs and other forms of workbooks are refused by name`() throws {
        #expect(try problem(TestWorkbook().with("xl/vbaProject.bin", "x")) == .macros)
        #expect(try problem(TestWorkbook(type: "application/vnd.ms-excel.sheet.macroEnabled.main+xml")) == .macros)
        #expect(
            try problem(TestWorkbook(type: "application/vnd.ms-excel.sheet.binary.macroEnabled.main"))
                == .binaryWorkbook)
        #expect(problem(try TestWorkbook().bytes(password: "mật khẩu")) == .encrypted)
        var plain = TestWorkbook()
        plain.parts = [("ảnh.txt", Array("a".utf8))]
        #expect(try problem(plain) == .notSpreadsheet(.zip))
    }

    @Test func `missing parts are named`() throws {
        let row = "<row><c t=\"s\"><v>0</v></c></row>"
        let workbook = TestWorkbook(rows: row, strings: ["<si><t>a</t></si>"])
        #expect(try problem(workbook.without("xl/workbook.xml")) == .missingPart("xl/workbook.xml"))
        #expect(try problem(workbook.without("xl/worksheets/sheet1.xml")) == .missingPart("xl/worksheets/sheet1.xml"))
        #expect(try problem(workbook.without("xl/sharedStrings.xml")) == .missingPart("xl/sharedStrings.xml"))
        #expect(
            try problem(workbook.without("[Content_Types].xml").without("xl/workbook.xml"))
                == .missingPart("xl/workbook.xml"))
        #expect(try problem(TestWorkbook(sheets: "")) == .noSheet)
    }

    @Test(arguments: [
        "<row r=\"0\"><c><v>1</v></c></row>", "<row r=\"1048577\"/>", "<row><c r=\"1\"><v>1</v></c></row>",
        "<row><c t=\"s\"><v>5</v></c></row>", "<row><c><v>chữ</v></c></row>", "<row><c>", "<row>&thoát;</row>",
    ])
    func `damage inside a sheet is told with its part`(rows: String) throws {
        #expect(try problem(TestWorkbook(rows: rows)) == .damaged(part: "xl/worksheets/sheet1.xml"))
    }

    @Test func `a truncated file is damaged`() throws {
        let bytes = try TestWorkbook(rows: "<row><c><v>1</v></c></row>").bytes()
        #expect(problem(Array(bytes.dropLast(40))) == .damaged(part: nil))
        #expect(problem(Array(bytes.prefix(bytes.count / 2))) == .damaged(part: nil))
    }

    @Test(arguments: [
        "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>",
        "<!DOCTYPE worksheet SYSTEM \"http://example.org/x.dtd\"><worksheet/>",
        "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><worksheet>&c;</worksheet>",
    ])
    func `document types are refused`(xml: String) throws {
        let workbook = TestWorkbook().with("xl/worksheets/sheet1.xml", xml)
        #expect(try problem(workbook) == .forbiddenMarkup(part: "xl/worksheets/sheet1.xml"))
    }

    @Test func `depth and length of markup have an end`() throws {
        let deep = "<worksheet>" + String(repeating: "<a>", count: 100_000)
        let long = "<worksheet a=\"" + String(repeating: "a", count: 3 << 20) + "\"/>"
        let remark = "<worksheet><!--" + String(repeating: "a", count: 3 << 20) + "--></worksheet>"
        for xml in [deep, long, remark] {
            let workbook = TestWorkbook().with("xl/worksheets/sheet1.xml", xml)
            #expect(try problem(workbook) == .damaged(part: "xl/worksheets/sheet1.xml"))
        }
    }

    @Test func `a zip bomb is told from a large file`() throws {
        let spaces = [UInt8](repeating: 0x20, count: 20 << 20)
        let bomb = TestWorkbook().with("xl/worksheets/sheet1.xml", spaces)
        guard case .bomb("xl/worksheets/sheet1.xml", let ratio) = try problem(bomb) else {
            Issue.record("not taken for a bomb")
            return
        }
        #expect(ratio > 200)
        guard
            case .tooMuchUnpacked(let bytes, 1 << 20) = try problem(
                bomb, SpreadsheetLimits(unpackedBytes: 1 << 20, ratio: 100_000))
        else {
            Issue.record("not taken for too much")
            return
        }
        #expect(bytes > 20 << 20)
    }

    @Test func `parts that describe others are small`() throws {
        let noise = (0..<(17 << 20)).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
        let workbook = TestWorkbook().with("xl/styles.xml", noise)
        #expect(try problem(workbook) == .tooMuchUnpacked(bytes: 17 << 20, limit: 16 << 20))
    }

    @Test func `a part that is longer than it says is damaged`() throws {
        let content =
            Array("<worksheet><sheetData></sheetData></worksheet>".utf8) + [UInt8](repeating: 0x20, count: 5_000)
        var bytes = try TestWorkbook().with("xl/worksheets/sheet1.xml", content).bytes()
        let size = withUnsafeBytes(of: UInt32(content.count).littleEndian) { Array($0) }
        let lie = withUnsafeBytes(of: UInt32(64).littleEndian) { Array($0) }
        for start in 0...(bytes.count - 4) where Array(bytes[start..<(start + 4)]) == size {
            bytes.replaceSubrange(start..<(start + 4), with: lie)
        }
        guard case .damaged = problem(bytes) else {
            Issue.record("the lie was believed")
            return
        }
    }

    @Test func `limits are kept`() throws {
        let rows = (1...20).map {
            "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c><c r=\"D\($0)\" t=\"inlineStr\"><is><t>abcdef</t></is></c></row>"
        }.joined()
        let workbook = TestWorkbook(rows: rows)
        let size = try workbook.bytes().count
        #expect(try problem(workbook, SpreadsheetLimits(fileBytes: 100)) == .tooLarge(bytes: size, limit: 100))
        #expect(try problem(workbook, SpreadsheetLimits(parts: 3)) == .tooManyParts(count: 8, limit: 3))
        #expect(try problem(workbook, SpreadsheetLimits(rows: 19)) == .tooManyRows(limit: 19))
        #expect(try problem(workbook, SpreadsheetLimits(rows: 20)) == nil)
        #expect(try problem(workbook, SpreadsheetLimits(columns: 3)) == .tooManyColumns(row: 1, limit: 3))
        #expect(try problem(workbook, SpreadsheetLimits(cells: 39)) == .tooManyCells(limit: 39))
        #expect(try problem(workbook, SpreadsheetLimits(cellText: 5)) == .textTooLong(row: 1, column: 3, limit: 5))
        #expect(
            try problem(TestWorkbook(strings: ["<si><t>abcdef</t></si>"]), SpreadsheetLimits(cellText: 5))
                == .textTooLong(row: 0, column: 0, limit: 5))
    }

    @Test func `cells that were only coloured do not count`() throws {
        let rows = (1...500).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\" s=\"0\"/></row>" }.joined()
        #expect(try problem(TestWorkbook(rows: rows), SpreadsheetLimits(rows: 1, columns: 1)) == nil)
    }

    @Test func `a file on disk over the limit is not read`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/lớn.xlsx"
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        try #require(FileHandle(forWritingAtPath: path)).truncate(atOffset: 300 << 20)
        #expect(throws: SpreadsheetProblem.tooLarge(bytes: 300 << 20, limit: 20 << 20)) {
            try SpreadsheetReader(file: path)
        }
        #expect(throws: SpreadsheetProblem.unreadable(path: folder.path + "/không")) {
            try SpreadsheetReader(file: folder.path + "/không")
        }
    }

    @Test func `every problem has its own sentence that says what to do`() {
        let problems: [SpreadsheetProblem] = [
            .empty, .notSpreadsheet(.exe), .notSpreadsheet(.html), .notSpreadsheet(.ods), .oldWorkbook, .binaryWorkbook,
            .macros, .encrypted,
            .unreadable(path: "x"), .damaged(part: nil), .missingPart("a"), .forbiddenMarkup(part: "a"),
            .tooLarge(bytes: 314_572_800, limit: 20 << 20),
            .tooMuchUnpacked(bytes: 1 << 30, limit: 200 << 20), .bomb(part: "a", ratio: 900),
            .tooManyParts(count: 9, limit: 3), .tooManyRows(limit: 200_000),
            .tooManyColumns(row: 3, limit: 200), .tooManyCells(limit: 5),
            .textTooLong(row: 2, column: 27, limit: 32_767),
            .textTooLong(row: 0, column: 0, limit: 5), .noSheet, .sheetAbsent(name: "A"), .notText, .undecodable(.utf8),
            .unclosedQuote(row: 4), .unwritable(reason: "x"),
        ]
        let sentences = problems.map(\.sentence)
        #expect(Set(sentences).count == problems.count)
        #expect(sentences.allSatisfy { $0.contains("Hãy") && $0.hasSuffix(".") })
        #expect(SpreadsheetProblem.tooLarge(bytes: 314_572_800, limit: 20 << 20).sentence.contains("300 MB"))
        #expect(
            SpreadsheetProblem.textTooLong(row: 2, column: 27, limit: 32_767).sentence.hasPrefix("Dòng 2, cột AB: "))
        #expect(Set(FileKind.allCases.map { SpreadsheetProblem.notSpreadsheet($0).sentence }).count > 10)
    }
}
