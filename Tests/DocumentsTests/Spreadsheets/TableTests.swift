@testable import Documents
import Calendars
import Testing

/// A table as a desk would declare it.
enum MemberTable {
    static let code = TableColumn("code", Bilingual("Mã", "Code"), kind: .code(length: 5), example: "00070")
    static let name = TableColumn(
        "name", Bilingual("Họ và tên", "Full name"), synonyms: ["Họ tên", "Tên"], isRequired: true,
        kind: .text(longest: 100), example: "Nguyễn Văn A")
    static let birthday = TableColumn(
        "birthday", Bilingual("Ngày sinh", "Date of birth"), synonyms: ["Ngày, tháng, năm sinh"], kind: .day,
        example: "21/02/1980")
    static let sex = TableColumn(
        "sex", Bilingual("Giới tính", "Sex"),
        kind: .choice([
            TableChoice("male", Bilingual("Nam", "Male")),
            TableChoice("female", Bilingual("Nữ", "Female"), synonyms: ["gái"]),
        ]))
    static let fee = TableColumn(
        "fee", Bilingual("Số tiền (đồng)", "Amount"), hint: Bilingual("Phí năm nay.", "This year's fee."), kind: .money)
    static let isLead = TableColumn("isLead", Bilingual("Chủ trì", "Lead"), kind: .yesNo)
    static let order = TableColumn("order", Bilingual("Thứ tự", "Order"), kind: .integer(1...99))
    static let share = TableColumn("share", Bilingual("Tỷ lệ", "Share"), kind: .number(decimals: 2))
    static let seenAt = TableColumn("seenAt", Bilingual("Lúc", "At"), kind: .moment)

    static let shape = TableShape(
        Bilingual("Thành viên", "Members"), columns: [code, name, birthday, sex, fee, isLead, order, share, seenAt])
}

@Suite struct `Tables brought in` {
    private func reading(_ rows: [[Cell]], _ shape: TableShape = MemberTable.shape, startingAt first: Int = 1) -> (
        TableReading, [TableRecord]
    ) {
        var reading = TableReading(shape)
        let records = rows.enumerated().compactMap { reading.take(SheetRow(number: first + $0, cells: $1)) }
        return (reading, records)
    }

    private func texts(_ texts: String...) -> [Cell] { texts.map { $0.isEmpty ? .empty : .text($0) } }

    @Test func `titles are found in any order, spelling and language, below a heading`() {
        let (reading, records) = reading([
            texts("ỦY BAN MTTQ"), texts("DANH SÁCH THÀNH VIÊN", "", "2019"),
            texts("STT", "NGÀY,  THÁNG, NĂM SINH", "ho va ten (*)", "Số tiền", "Sex", "Ghi chú"),
            [
                .integer(1), .text("21/02/1980"), .text("Nguyễn  Văn A"), .text("1.500.000 đồng"), .text("NỮ"),
                .text("x"),
            ],
        ])
        #expect(reading.header?.row == 3)
        #expect(reading.header?.unknown == ["Ghi chú"])
        #expect(reading.header?.duplicates == [])
        #expect(reading.header?.missingOptional.map(\.key) == ["code", "isLead", "order", "share", "seenAt"])
        #expect(reading.header?.isUsable == true)
        #expect(records.map(\.row) == [4])
        #expect(records.first?.day(MemberTable.birthday) == Day("1980-02-21"))
        #expect(records.first?.text(MemberTable.name) == "Nguyễn Văn A")
        #expect(records.first?.integer(MemberTable.fee) == 1_500_000)
        #expect(records.first?.text(MemberTable.sex) == "female")
        #expect(reading.problems.isEmpty)
    }

    @Test func `missing and duplicate titles are reported`() {
        let (reading, records) = reading([texts("Mã", "Ngày sinh", "ngày sinh", "Giới tính"), texts("1", "21/02/1980")])
        #expect(reading.header?.missingRequired.map(\.key) == ["name"])
        #expect(reading.header?.duplicates == ["ngày sinh"])
        #expect(records.isEmpty)
    }

    @Test func `a file without the titles has no header`() {
        let (reading, records) = reading([texts("a", "b"), texts("c", "Mã")])
        #expect(reading.header == nil)
        #expect(records.isEmpty)
    }

    @Test func `blank rows and repeated titles are passed over`() {
        let (reading, records) = reading([
            texts("Mã", "Họ và tên"), texts("", ""), texts("1", "A"), texts("MÃ", "Họ và tên *"),
            texts("", "", "ngoài bảng"), texts("2", "B"),
        ])
        #expect(records.map(\.row) == [3, 6])
        #expect(reading.recordCount == 2)
    }

    @Test func `a code gets its zeros back`() {
        let (_, records) = reading([
            texts("Mã", "Họ và tên"), [.integer(70), .text("A")], [.text("00070"), .text("B")],
            [.text("7A"), .text("C")],
        ])
        #expect(records.map { $0.text(MemberTable.code) } == ["00070", "00070", "7A"])
    }

    @Test(arguments: [
        (MemberTable.birthday, Cell.text("31/02/2019"), "“31/02/2019” không phải là ngày có thật"),
        (MemberTable.birthday, .integer(43_517), "“43517” là số, không phải là ngày"),
        (MemberTable.sex, .text("khác"), "“khác” không có trong danh mục; hãy chọn: Nam; Nữ."),
        (MemberTable.fee, .text("một triệu"), "“một triệu” không phải là số"),
        (MemberTable.fee, .number(1.5), "“1.5” không phải là số nguyên"),
        (MemberTable.fee, .integer(-1), "“-1” nhỏ hơn mức cho phép"),
        (MemberTable.isLead, .text("có lẽ"), "“có lẽ” không rõ là có hay không"),
        (MemberTable.order, .integer(100), "“100” nằm ngoài khoảng cho phép, từ 1 đến 99"),
        (MemberTable.share, .text("a"), "“a” không phải là số"),
        (MemberTable.seenAt, .text("14:30"), "“14:30” không phải là ngày giờ"),
        (
            MemberTable.name, .text(String(repeating: "a", count: 101)),
            "…” dài 101 ký tự; hãy rút còn không quá 100 ký tự."
        ),
        (MemberTable.name, .empty, "chưa có giá trị"),
        (MemberTable.share, .error("#REF!"), "“#REF!” là lỗi công thức #REF!"),
    ])
    func `a wrong cell is told by row and column`(column: TableColumn, cell: Cell, message: String) throws {
        let others: [Cell] = column.key == "name" ? [.text("x"), .text("1")] : [.text("A"), .text("1")]
        let titles = column.key == "name" ? ["Chủ trì", "Mã"] : ["Họ và tên", "Mã"]
        let columnTitle = column.title.vietnamese
        let (reading, records) = reading(
            [titles.map { .text($0) } + [.text(columnTitle)], others + [cell]], startingAt: 13)
        let problem = try #require(reading.problems.first)
        #expect(problem.description.hasPrefix("Dòng 14, cột \(columnTitle): "))
        #expect(problem.description.contains(message))
        #expect(reading.problems.count == 1)
        #expect(records.first?.isSound == false)
        #expect(reading.soundCount == 0)
    }

    @Test func `a formula without a value asks to be saved again`() throws {
        var reading = TableReading(MemberTable.shape)
        _ = reading.take(SheetRow(number: 1, cells: texts("Họ và tên", "Thứ tự")))
        _ = reading.take(SheetRow(number: 2, cells: [.text("A"), .empty], formulas: [1]))
        #expect(reading.problems.map(\.columnTitle) == ["Thứ tự"])
        #expect(reading.problems.first?.message.contains("công thức chưa được tính") == true)
    }

    @Test func `a desk adds its own problems and only so many are kept`() throws {
        var reading = TableReading(MemberTable.shape, problemLimit: 2)
        _ = reading.take(SheetRow(number: 1, cells: texts("Họ  tên", "Mã")))
        let taken = reading.take(SheetRow(number: 2, cells: texts("Đỗ A", "1")))
        let record = try #require(taken)
        let problem = record.problem(MemberTable.name, "đã có trong danh sách.")
        #expect(problem.description == "Dòng 2, cột Họ tên: “Đỗ A” đã có trong danh sách.")
        for _ in 0..<5 { reading.note(problem) }
        #expect(reading.problems.count == 2)
        #expect(reading.problemCount == 5)
    }

    @Test func `the value in the file is shown and not what was understood`() throws {
        let (_, records) = reading([texts("Họ và tên", "Giới tính"), texts("A", "gái")])
        let record = try #require(records.first)
        #expect(record.text(MemberTable.sex) == "female")
        #expect(record.problem(MemberTable.sex, "x").found == "gái")
    }
}

@Suite struct `A table declared once` {
    private let folder: TemporaryFolder
    private let properties = DocumentProperties(createdAt: 1_700_000_000)

    init() throws {
        folder = try TemporaryFolder()
    }

    private static var values: [[String: Cell]] {
        [
            [
                "code": .text("00070"), "name": .text("=Đỗ Thị Ứng"),
                "birthday": .day(Day("1980-02-21") ?? .distantPast), "sex": .text("female"),
                "fee": .integer(1_500_000), "isLead": .boolean(true), "order": .integer(7), "share": .number(1.234),
                "seenAt": .moment(Day("2019-02-21") ?? .distantPast, second: 52_200),
            ],
            ["name": .text("+84, \"hai\"\ndòng"), "isLead": .boolean(false), "fee": .integer(0), "share": .integer(3)],
        ]
    }

    @Test(arguments: TableLanguage.allCases)
    func `an exported workbook is imported as the same values`(language: TableLanguage) throws {
        let writer = try SpreadsheetWriter(folder: folder.path, properties: properties)
        try MemberTable.shape.begin(in: writer, language: language, heading: ["Xuất ngày 21/02/2019"])
        for values in Self.values { try writer.add(MemberTable.shape.row(values, in: language)) }
        try check(TableFile(writer.finish()))
    }

    @Test(arguments: CSVSeparator.allCases)
    func `an exported CSV file is imported as the same values`(separator: CSVSeparator) throws {
        var writer = CSVWriter(separator: separator)
        writer.add(MemberTable.shape.titles())
        for values in Self.values { writer.add(MemberTable.shape.row(values)) }
        try check(TableFile(writer.take()))
    }

    private func check(_ file: TableFile) throws {
        var reading = TableReading(MemberTable.shape)
        let records = try file.rows().compactMap { reading.take($0) }
        #expect(reading.problems == [])
        #expect(records.map(\.values) == Self.values)
        #expect(reading.header?.unknown == [])
        #expect(reading.header?.missingOptional == [])
    }

    @Test func `rows are taken one by one from any source`() throws {
        let writer = try SpreadsheetWriter(folder: folder.path, properties: properties)
        try MemberTable.shape.begin(in: writer)
        for values in Self.values { try writer.add(MemberTable.shape.row(values)) }
        let rows = try SpreadsheetReader(bytes: writer.finish()).rows()
        var reading = TableReading(MemberTable.shape)
        var names: [String] = []
        try reading.takeAll(rows) { names.append($0.text(MemberTable.name)) }
        #expect(names == ["=Đỗ Thị Ứng", "+84, \"hai\"\ndòng"])
    }

    @Test func `the file to fill in has the titles of an export and explains itself`() throws {
        let reader = try SpreadsheetReader(
            bytes: MemberTable.shape.template(folder: folder.path, properties: properties))
        #expect(reader.sheets.map(\.name) == ["Thành viên", "Hướng dẫn", "Danh mục"])
        let row = try #require(try reader.sheet().rows.first)
        var reading = TableReading(MemberTable.shape)
        #expect(reading.take(row) == nil)
        #expect(reading.header?.missingOptional == [])
        let guide = try reader.sheet(named: "Hướng dẫn").rows
        #expect(guide[2].cells.map(\.text) == ["Họ và tên", "Có", "Không quá 100 ký tự.", "", "Nguyễn Văn A"])
        #expect(guide[5][2].text == "Phí năm nay. Số tiền bằng đồng, không có số lẻ.")
        #expect(guide[4][3].text == "Nam; Nữ")
    }

    @Test func `the help page has the same words`() {
        let guide = TableGuide(MemberTable.shape, in: .english)
        #expect(guide.entries.map(\.title).prefix(3) == ["Code", "Full name", "Date of birth"])
        #expect(guide.entries[3].allowed == ["Male", "Female"])
        #expect(guide.entries.allSatisfy { !$0.title.isEmpty })
    }
}
