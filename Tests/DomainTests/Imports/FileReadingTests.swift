import Calendars
import Documents
@testable import Domain
import Foundation
import Storage
import Testing
import Vietnamese

/// Files in every encoding that comes in, and files that are none.
@Suite struct FileReadingTests {
    private static let text = """
        Mã cán bộ,Họ và tên,Mã tổ chức quản lý hồ sơ,Ngày sinh\r
        ,Nguyễn Thị Hòa,LDLD-HK,01/02/1980\r
        ,Đỗ Đức Thuận,LDLD-HK,03/04/1975\r
        ,Trần Quốc Tuấn,LDLD-HK,\r
        """

    @Test(arguments: ["utf8", "utf8bom", "utf16le", "utf16be", "windows1258", "tcvn3", "nfd"])
    func `a list is read in whatever encoding it comes`(name: String) async throws {
        try await ImportBench.with { bench in
            let run = try await bench.bring(try #require(Self.bytes(name)), .person)
            let told = try await bench.problems(run)
            #expect(run.state == .checked && run.created == 3, "\(run.reason ?? "") \(told)")
            let titles = try await bench.rows(run).map(\.title)
            #expect(
                titles.map { Array($0.utf8) }
                    == ["Nguyễn Thị Hòa", "Đỗ Đức Thuận", "Trần Quốc Tuấn"].map { Array($0.utf8) })
        }
    }

    @Test func `a wrong guess is put right by choosing another encoding`() async throws {
        try await ImportBench.with { bench in
            let run = try await bench.bring(
                try #require(Self.bytes("tcvn3")), .person, manner: ImportManner(encoding: .windows1252))
            #expect(run.state == .unreadable)
            try await bench.town.act {
                try $0.rereadImport(
                    run.id, ImportManner(encodingName: "tcvn3", separatorSign: "", sheet: nil, legacyName: ""))
            }
            try await bench.worker().continueImports()
            let again = try await bench.run(run.id)
            #expect(again.state == .checked && again.created == 3)
            #expect(again.reading?.text?.encoding == "tcvn3" && again.reading?.text?.separator == ",")
            #expect(again.reading?.preview.first?.contains("Nguyễn Thị Hòa") == true)
        }
    }

    @Test func `old texts in the cells of a workbook are offered for conversion`() async throws {
        try await ImportBench.with { bench in
            let names = ["Nguyễn Thị Hòa", "Đỗ Đức Thuận", "Trần Quốc Tuấn"]
            let rows: [[Cell]] = names.map { [.empty, .text(Self.misread($0)), .text("LDLD-HK")] }
            let file = try bench.workbook(["Mã cán bộ", "Họ và tên", "Mã tổ chức quản lý hồ sơ"], rows)
            let run = try await bench.bring(file, .person, named: "cũ.xlsx")
            let legacy = try #require(run.reading?.legacy)
            #expect(legacy.encoding == "tcvn3" && legacy.cells == 3 && !legacy.isConverted)
            #expect(legacy.examples.first?.meant == "Nguyễn Thị Hòa")
            try await bench.town.act { try $0.rereadImport(run.id, ImportManner(legacy: .tcvn3)) }
            try await bench.worker().continueImports()
            let again = try await bench.run(run.id)
            #expect(again.reading?.legacy?.isConverted == true)
            #expect(try await bench.rows(again).map(\.title) == names)
        }
    }

    @Test func `good Unicode is never offered for conversion`() async throws {
        try await ImportBench.with { bench in
            let rows: [[Cell]] = ["Hà Văn Lâm", "Lê Trà", "Nguyễn Ánh"].map { [.empty, .text($0), .text("LDLD-HK")] }
            let run = try await bench.bring(
                try bench.workbook(["Mã cán bộ", "Họ và tên", "Mã tổ chức quản lý hồ sơ"], rows), .person)
            #expect(run.reading?.legacy == nil && run.created == 3)
        }
    }

    @Test func `a row of joined, coloured or numbered cells is read, other columns are named`() async throws {
        try await ImportBench.with { bench in
            let text = "STT;Họ tên;Tổ chức quản lý;Màu\n1;Nguyễn Văn A;LDLD-HK;xanh\n2;Trần B;LDLD-HK;đỏ\n"
            let run = try await bench.bring(Array(text.utf8), .person)
            #expect(run.created == 2)
            #expect(run.reading?.unknown == ["Màu"])
            #expect(run.reading?.text?.separator == ";")
        }
    }

    @Test(
        arguments: [
            ([0x4D, 0x5A] + [UInt8](repeating: 0, count: 200), "chương trình máy tính"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1_000), ""),
            (Array("%PDF-1.7 ".utf8), "tệp PDF"),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "tệp ảnh"),
            ([], "Tệp rỗng"),
            ([0x50, 0x4B, 0x03, 0x04, 1, 2, 3], ""),
            (Array("<html><table><tr><td>x</td></tr></table></html>".utf8), "trang web"),
        ] as [([UInt8], String)])
    func `what is no table is refused by content with what to do`(bytes: [UInt8], words: String) async throws {
        try await ImportBench.with { bench in
            let refusal = try await bench.refusal { try await bench.bring(bytes, .person, named: "danh-sach.xlsx") }
            #expect(refusal?.kind == .invalid && refusal?.rule == .importFileIsReadable)
            #expect(
                (words.isEmpty || refusal?.message.contains(words) == true) && refusal?.message.contains("Hãy") == true,
                "\(refusal?.message ?? "")")
            #expect(try await bench.count("import_run") == 0)
        }
    }

    @Test func `a file over twenty megabytes is refused`() async throws {
        try await ImportBench.with { bench in
            let refusal = try await bench.refusal {
                try await bench.bring([UInt8](repeating: 65, count: ImportRun.fileLimit + 1), .person)
            }
            #expect(refusal?.message.contains("quá mức 20 MB") == true)
            #expect(ImportRun.tooLarge(bytes: 300 << 20).message.contains("Tệp nặng 300 MB"))
        }
    }

    @Test func `mutated files are refused or checked, never worse`() async throws {
        try await ImportBench.with { bench in
            let workbook = try bench.workbook(
                ["Mã cán bộ", "Họ và tên", "Mã tổ chức quản lý hồ sơ"],
                [[.empty, .text("Nguyễn Văn A"), .text("LDLD-HK")]])
            var random = Seeded(state: 20_190_221)
            for source in [workbook, Array(Self.text.utf8)] {
                for _ in 0..<40 {
                    var bytes = source
                    for _ in 0..<Int.random(in: 1...12, using: &random) {
                        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
                            in: 0...255, using: &random)
                    }
                    if Bool.random(using: &random) {
                        bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
                    }
                    do {
                        let run = try await bench.bring(bytes, .person)
                        #expect([.checked, .unreadable].contains(run.state))
                        #expect(run.state == .checked || run.reason != nil)
                    } catch let refusal as Refusal { #expect(refusal.kind == .invalid) }
                }
            }
            #expect(try await bench.count("person") == 0)
        }
    }

    @Test func `the file comes back with what is wrong beside each row and can be brought in again`() async throws {
        try await ImportBench.with { bench in
            let csv = ImportBench.people([
                ["LDLD-HK-1", "Nguyễn Văn A", "LDLD-HK", "01/01/1980", "", "", "", "", "", "", ""],
                ["LDLD-HK-2", "Nguyễn Văn B", "LDLD-HK", "31/02/1980", "", "", "", "", "", "", ""],
            ])
            let run = try await bench.bring(csv, .person, named: "Danh sách.csv")
            let back = try await bench.town.desk.annotatedImport(
                run.id, as: .installation, from: bench.vault, in: bench.folder)
            #expect(back.name == "Danh sách-ket-qua.csv")
            let lines = try CSVReader(bytes: back.bytes).rows().map { $0.cells.map(\.text) }
            #expect(lines[0].suffix(2) == ["Kết quả", "Lỗi"])
            #expect(lines[1].last == "Sẽ thêm")
            #expect(
                lines[2].suffix(2).first == "Không nhập"
                    && lines[2].last?.hasPrefix("Cột Ngày sinh: “31/02/1980”") == true)
            let again = try await bench.bring(back.bytes, .person)
            let counts = [again.created, again.refused]
            #expect(counts == [1, 1] && again.reading?.unknown == ["Kết quả", "Lỗi"])
        }
    }

    @Test func `a workbook comes back with its rows under their numbers`() async throws {
        try await ImportBench.with { bench in
            let file = try bench.workbook(
                ["Mã cán bộ", "Họ và tên", "Mã tổ chức quản lý hồ sơ"],
                [
                    [.text("00070"), .text("A"), .text("LDLD-HK")], [.empty, .empty, .empty],
                    [.empty, .text("B"), .text("X")],
                ])
            let run = try await bench.bring(file, .person, named: "a.b.xlsx")
            #expect(try await bench.problems(run).first?.hasPrefix("Dòng 4, cột Mã tổ chức") == true)
            let back = try await bench.town.desk.annotatedImport(
                run.id, as: .installation, from: bench.vault, in: bench.folder)
            let rows = try SpreadsheetReader(bytes: back.bytes).rows().rows()
            #expect(rows.map(\.number) == [1, 2, 4])
            #expect(rows[1][0] == .text("00070"))
            #expect(rows[2][4].text.hasPrefix("Cột Mã tổ chức quản lý hồ sơ"))
        }
    }

    // MARK: Bytes

    private static func bytes(_ name: String) -> [UInt8]? {
        switch name {
        case "utf8": Array(text.utf8)
        case "utf8bom": [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case "utf16le": [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        case "utf16be": [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        case "nfd": Array(text.decomposedStringWithCanonicalMapping.utf8)
        case "windows1258": encoded(text, by: windows1258)
        case "tcvn3": encoded(text, by: tcvn3)
        default: nil
        }
    }

    private static func encoded(_ text: String, by table: [Unicode.Scalar: [UInt8]]) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard let letter = scalar.isASCII ? [UInt8(scalar.value)] : table[scalar] else { return nil }
            bytes += letter
        }
        return bytes
    }

    /// The text as Excel shows it when the old font is missing.
    private static func misread(_ text: String) -> String {
        encoded(text, by: tcvn3).map { LegacyEncoding.decode(bytes: $0, as: .windows1252) } ?? ""
    }

    /// TCVN 5712:1993, VN3, for the letters of the text.
    private static let tcvn3: [Unicode.Scalar: [UInt8]] = [
        "ã": [0xB7], "á": [0xB8], "ộ": [0xE9], "ọ": [0xE4], "à": [0xB5], "ê": [0xAA], "ổ": [0xE6], "ứ": [0xF8],
        "ả": [0xB6],
        "ý": [0xFD], "ồ": [0xE5], "ơ": [0xAC], "ễ": [0xD4], "ị": [0xDE], "ò": [0xDF], "Đ": [0xA7], "ỗ": [0xE7],
        "ậ": [0xCB],
        "ầ": [0xC7], "ố": [0xE8], "ấ": [0xCA],
    ]

    /// Code page 1258, for the letters of the text: a letter and then its tone.
    private static let windows1258: [Unicode.Scalar: [UInt8]] = [
        "ã": [0x61, 0xDE], "á": [0xE1], "ộ": [0xF4, 0xF2], "ọ": [0x6F, 0xF2], "à": [0xE0], "ê": [0xEA],
        "ổ": [0xF4, 0xD2],
        "ứ": [0xFD, 0xEC], "ả": [0x61, 0xD2], "ý": [0x79, 0xEC], "ồ": [0xF4, 0xCC], "ơ": [0xF5], "ễ": [0xEA, 0xDE],
        "ị": [0x69, 0xF2], "ò": [0x6F, 0xCC], "Đ": [0xD0], "ỗ": [0xF4, 0xDE], "ậ": [0xE2, 0xF2], "ầ": [0xE2, 0xCC],
        "ố": [0xF4, 0xEC], "ấ": [0xE2, 0xEC],
    ]
}

/// Numbers that are the same at every run.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
