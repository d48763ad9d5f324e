@testable import Documents
import Calendars
import Foundation
import Testing

@Suite struct `Writing workbooks` {
    private let folder: TemporaryFolder
    private let properties = DocumentProperties(title: "Danh sách", author: "Văn phòng", createdAt: 1_700_000_000)

    init() throws {
        folder = try TemporaryFolder()
    }

    private func written(
        _ rows: [[Cell]], _ columns: [SheetColumn] = [], size: SpreadsheetWriter.Size = .ordinary
    ) throws -> [UInt8] {
        let writer = try SpreadsheetWriter(folder: folder.path, size: size, properties: properties)
        try writer.begin(
            SheetLayout(name: "Trang", columns: columns.isEmpty ? [SheetColumn("A"), SheetColumn("B")] : columns))
        for row in rows { try writer.add(row) }
        return try writer.finish()
    }

    private func part(_ name: String, of bytes: [UInt8]) throws -> String {
        let part = try ZipArchive(bytes: bytes, limits: .standard).part(name)
        return String(decoding: part.start(1 << 20), as: UTF8.self)
    }

    @Test(arguments: [SpreadsheetWriter.Size.ordinary, .large])
    func `what is written is read again`(size: SpreadsheetWriter.Size) throws {
        let day = try #require(Day("2019-02-21"))
        let rows: [[Cell]] = [
            [
                .text("Đỗ Thị Ứng"), .integer(1_500_000), .number(0.125), .boolean(false), .day(day),
                .moment(day, second: 52_200),
            ],
            [
                .text("00070"), .integer(-1), .number(-1e-9), .boolean(true), .day(.distantFuture), .empty,
                .text("ngoài cột"),
            ],
            [
                .empty, .integer(999_999_999_999_999), .text("dòng\nhai"), .text("  giữ khoảng trắng  "),
                .text("<&>\"'"),
            ],
        ]
        let sheet = try SpreadsheetReader(bytes: written(rows, size: size)).sheet()
        #expect(sheet.name == "Trang")
        #expect(
            sheet.rows.dropFirst().map(\.cells)
                == rows.map { row in Array(row[...(row.lastIndex { $0 != .empty } ?? 0)]) })
    }

    @Test(arguments: [SpreadsheetWriter.Size.ordinary, .large])
    func `text that looks like a formula stays text`(size: SpreadsheetWriter.Size) throws {
        let texts = [
            "=1+1", "+1", "-1", "@x", "=HYPERLINK(\"http://x\")", "'a", "_x0041_", "_x005F_", "a\u{1}b", "a\u{0}b",
            "\u{FFFF}", "\r\n", "\t",
        ]
        let bytes = try written(texts.map { [.text($0)] }, size: size)
        let read = try SpreadsheetReader(bytes: bytes).rows().rows(atMost: 100).dropFirst()
        #expect(read.map { $0[0] } == texts.map { Cell.text($0) }.filter { !$0.isBlank })
        #expect(read.allSatisfy { $0.formulas.isEmpty })
        #expect(try !part("xl/worksheets/sheet1.xml", of: bytes).contains("<f>"))
    }

    @Test func `what Excel cannot hold as a number is written as text`() throws {
        let old = try #require(Day("1888-08-08"))
        let rows: [[Cell]] = [[.day(old), .integer(1_234_567_890_123_456), .moment(old, second: 60), .number(.nan)]]
        let read = try SpreadsheetReader(bytes: written(rows)).sheet().rows[1]
        #expect(
            read.cells == [.text("08/08/1888"), .text("1234567890123456"), .text("08/08/1888 00:01"), .text("#NUM!")])
        #expect(read[0].day == old)
        #expect(read[1].integer == 1_234_567_890_123_456)
    }

    @Test func `a text longer than a cell is refused`() throws {
        let longest = String(repeating: "ư", count: 32_767)
        #expect(try SpreadsheetReader(bytes: written([[.text(longest)]])).sheet().rows[1][0] == .text(longest))
        #expect(throws: SpreadsheetProblem.textTooLong(row: 2, column: 1, limit: 32_767)) {
            try written([[.empty, .text(longest + "a")]])
        }
    }

    @Test func `the page is set up for print`() throws {
        let bytes = try written([[.text("a"), .text("b")]])
        let sheet = try part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(sheet.contains("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"))
        #expect(sheet.contains("<autoFilter ref=\"A1:B2\"/>"))
        #expect(sheet.contains("paperSize=\"9\""))
        #expect(sheet.contains("orientation=\"landscape\""))
        #expect(sheet.contains("fitToHeight=\"0\""))
        #expect(try part("xl/workbook.xml", of: bytes).contains("_xlnm.Print_Titles"))
        #expect(try part("docProps/core.xml", of: bytes).contains("<dc:title>Danh sách</dc:title>"))
        #expect(try part("docProps/core.xml", of: bytes).contains("2023-11-14T22:13:20Z"))
    }

    @Test func `a heading stands above the titles`() throws {
        let writer = try SpreadsheetWriter(folder: folder.path, properties: properties)
        try writer.begin(
            SheetLayout(name: "Trang", heading: ["DANH SÁCH", "Ngày 21/02/2019"], columns: [SheetColumn("A")]))
        try writer.add([.text("x")])
        let bytes = try writer.finish()
        #expect(try SpreadsheetReader(bytes: bytes).sheet().rows.map(\.number) == [1, 2, 4, 5])
        #expect(try part("xl/worksheets/sheet1.xml", of: bytes).contains("ySplit=\"4\""))
    }

    @Test func `titles carry notes and columns their lists`() throws {
        let columns = [
            SheetColumn(
                "Giới tính", isRequired: true, hint: "Chọn, hoặc để trống", allowed: ["Nam", "Nữ", "Khác, không rõ"]),
            SheetColumn("Mã", look: .code, hint: "Giữ số 0"),
            SheetColumn("Giới tính", allowed: ["Nam", "Nữ", "Khác, không rõ"]),
        ]
        let bytes = try written([], columns)
        let reader = try SpreadsheetReader(bytes: bytes)
        #expect(reader.sheets.map(\.name) == ["Trang", "Danh mục"])
        #expect(reader.sheets.map(\.isHidden) == [false, true])
        #expect(try reader.sheet().rows[0].cells == [.text("Giới tính *"), .text("Mã"), .text("Giới tính")])
        #expect(try reader.sheet(1).rows.map { $0[0].text } == ["Giới tính", "Nam", "Nữ", "Khác, không rõ"])
        #expect(try reader.sheet(1).columnCount == 1)
        let sheet = try part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(sheet.contains("<formula1>'Danh mục'!$A$2:$A$4</formula1>"))
        #expect(sheet.contains("sqref=\"A2:A1048576\""))
        #expect(try part("xl/comments1.xml", of: bytes).contains("Giữ số 0"))
    }

    @Test func `the same values make the same bytes`() throws {
        #expect(try written([[.text("a"), .integer(1)]]) == written([[.text("a"), .integer(1)]]))
    }

    @Test func `nothing is left in the folder`() throws {
        _ = try written([[.text("a")]])
        let destination = folder.path + "/kết quả.xlsx"
        let writer = try SpreadsheetWriter(folder: folder.path, properties: properties)
        try writer.begin(SheetLayout(name: "Trang", columns: [SheetColumn("A")]))
        try writer.finish(movingTo: destination)
        #expect(try SpreadsheetReader(file: destination).sheet().rows.count == 1)
        #expect(try folder.files == ["kết quả.xlsx"])
    }

    @Test(arguments: [SpreadsheetWriter.Size.ordinary, .large])
    func `a workbook that is given up leaves nothing`(size: SpreadsheetWriter.Size) throws {
        let before = openFiles
        for _ in 0..<60 {
            let writer = try SpreadsheetWriter(folder: folder.path, size: size, properties: properties)
            try writer.begin(SheetLayout(name: "Trang", columns: [SheetColumn("A")]))
            try writer.add([.text("a")])
        }
        #expect(try folder.files.isEmpty)
        #expect(openFiles < before + 50)
    }

    /// How many files this process has open, where the system tells; other tests open some too.
    private var openFiles: Int {
        (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
    }

    @Test func `misuse is refused and not fatal`() throws {
        let writer = try SpreadsheetWriter(folder: folder.path, properties: properties)
        #expect(throws: SpreadsheetProblem.noSheet) { try writer.add([.text("a")]) }
        #expect(throws: SpreadsheetProblem.noSheet) { try writer.finish() }
        try writer.begin(SheetLayout(name: "A", columns: []))
        _ = try writer.finish()
        #expect(throws: SpreadsheetProblem.self) { try writer.finish() }
        #expect(throws: SpreadsheetProblem.self) { try writer.begin(SheetLayout(name: "B", columns: [])) }
        #expect(throws: SpreadsheetProblem.self) {
            let lost = try SpreadsheetWriter(folder: folder.path + "/không có", properties: properties)
            try lost.begin(SheetLayout(name: "A", columns: []))
            _ = try lost.finish()
        }
    }

    @Test(
        arguments: [
            ("Phường [A]: 1/2*?\\", [], "Phường -A-- 1-2---"), ("", [], "_"), ("History", [], "History_"),
            ("'a'", [], "a"),
            ("Danh sách", ["danh SÁCH"], "Danh sách (2)"), ("A", ["a", "A (2)"], "A (3)"),
            ("Chương trình phối hợp hoạt động năm 2019", [], "Chương trình phối hợp hoạt động"),
            (
                String(repeating: "a", count: 40), [String(repeating: "a", count: 31)],
                String(repeating: "a", count: 27) + " (2)"
            ),
        ] as [(String, [String], String)])
    func `names of sheets are made to fit`(name: String, taken: [String], expected: String) {
        #expect(SheetName.allowed(name, besides: taken) == expected)
        #expect(SheetName.allowed(name, besides: taken).utf16.count <= 31)
    }

    @Test func `sheets of one name are told apart`() throws {
        let writer = try SpreadsheetWriter(folder: folder.path, properties: properties)
        for name in ["Trang", "trang", "Danh mục"] {
            try writer.begin(SheetLayout(name: name, columns: [SheetColumn("A", allowed: ["x"])]))
        }
        let names = try SpreadsheetReader(bytes: writer.finish()).sheets.map(\.name)
        #expect(names == ["Trang", "trang (2)", "Danh mục (2)", "Danh mục"])
    }
}
