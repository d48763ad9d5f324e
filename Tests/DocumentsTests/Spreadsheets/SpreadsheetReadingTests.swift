import Calendars
import Documents
import Testing

@Suite struct `Reading workbooks of other programs` {
    private func rows(_ workbook: TestWorkbook) throws -> [SheetRow] {
        try SpreadsheetReader(bytes: workbook.bytes()).sheet().rows
    }

    @Test func `each way of writing a value is read`() throws {
        let row = """
            <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="inlineStr"><is><t xml:space="preserve"> trong ô </t></is></c>\
            <c r="C3"><v>12.5</v></c><c r="D3"><v>-7</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" t="e"><v>#DIV/0!</v></c>\
            <c r="G3" t="str"><f>A1</f><v>chữ</v></c><c r="H3" t="d"><v>2019-02-21T14:30:00Z</v></c><c r="I3"><v>1.5E3</v></c></row>
            """
        let read = try #require(try rows(TestWorkbook(rows: row, strings: ["<si><t>chung</t></si>"])).first)
        let day = try #require(Day("2019-02-21"))
        #expect(read.number == 3)
        #expect(
            read.cells == [
                .text("chung"), .text(" trong ô "), .number(12.5), .integer(-7), .boolean(true), .error("#DIV/0!"),
                .text("chữ"),
                .moment(day, second: 52_200), .integer(1500),
            ])
        #expect(read.formulas == [6])
    }

    @Test func `days are told by their format`() throws {
        let row =
            "<row r=\"1\"><c s=\"1\"><v>43517</v></c><c s=\"2\"><v>43517</v></c><c s=\"3\"><v>43517.5</v></c><c s=\"0\"><v>43517</v></c><c s=\"99\"><v>43517</v></c></row>"
        let workbook = TestWorkbook(
            rows: row, formats: [(164, "dd/mm/yyyy"), (165, "d/m/yyyy h:mm")], styles: [0, 14, 164, 165])
        let day = try #require(Day("2019-02-21"))
        #expect(
            try rows(workbook).first?.cells == [
                .day(day), .day(day), .moment(day, second: 43_200), .integer(43_517), .integer(43_517),
            ])
    }

    @Test func `a workbook that counts from 1904 is understood`() throws {
        let workbook = TestWorkbook(
            rows: "<row><c s=\"1\"><v>42055</v></c></row>", styles: [0, 14], workbook: "<workbookPr date1904=\"true\"/>"
        )
        #expect(try rows(workbook).first?[0].day == Day("2019-02-21"))
    }

    @Test func `runs of rich text are joined and phonetic runs left out`() throws {
        let strings = [
            "<si><r><rPr><b/></rPr><t>Nguyễn </t></r><r><t xml:space=\"preserve\">Văn A</t></r><rPh sb=\"0\" eb=\"1\"><t>đọc</t></rPh></si>"
        ]
        let inline =
            "<c t=\"inlineStr\"><is><r><t>mộ</t></r><r><t>t</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c>"
        let read = try rows(TestWorkbook(rows: "<row><c t=\"s\"><v>0</v></c>\(inline)</row>", strings: strings))
        #expect(read.first?.cells == [.text("Nguyễn Văn A"), .text("một")])
    }

    @Test func `escapes and composed letters come out as text`() throws {
        let strings = [
            "<si><t>a_x000D_\nb &lt;&amp;&#272; _x005F_x0041_ _x00g1_ _x+041_</t></si>", "<si><t>Thu\u{301}y</t></si>",
        ]
        let read = try rows(
            TestWorkbook(rows: "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>", strings: strings))
        #expect(read.first?.cells.first == .text("a\r\nb <&Đ _x0041_ _x00g1_ _x+041_"))
        #expect(read.first?[1].text.unicodeScalars.count == 4)
    }

    @Test func `sparse rows keep their numbers and cells their columns`() throws {
        let xml =
            "<row r=\"2\"><c r=\"C2\"><v>1</v></c><c><v>2</v></c></row><row/><row r=\"9\" hidden=\"1\"><c r=\"B9\"><v>3</v></c><c r=\"H9\" s=\"0\"/></row><row><c><v>4</v></c></row>"
        let read = try rows(TestWorkbook(rows: xml))
        #expect(read.map(\.number) == [2, 9, 10])
        #expect(read[0].cells == [.empty, .empty, .integer(1), .integer(2)])
        #expect(read[1].cells == [.empty, .integer(3)])
        #expect(read.map(\.isHidden) == [false, true, false])
        #expect(read[1][50] == .empty)
    }

    @Test func `a formula that nobody has worked out is seen as such`() throws {
        let read = try rows(TestWorkbook(rows: "<row><c><f>1+1</f><v></v></c><c><f>1+1</f><v>2</v></c></row>"))
        #expect(read.first?[0] == .empty)
        #expect(read.first?.isFormula(0) == true)
        #expect(read.first?[1] == .integer(2))
        #expect(read.first?.isFormula(1) == true)
    }

    @Test func `joined cells can be spread over their rows`() throws {
        let xml =
            "<row r=\"1\"><c r=\"A1\"><v>7</v></c><c r=\"B1\"><v>1</v></c></row><row r=\"2\"><c r=\"B2\"><v>2</v></c></row><row r=\"4\"><c r=\"B4\"><v>4</v></c></row>"
        let merges =
            "<mergeCells><mergeCell ref=\"A1:A3\"/><mergeCell ref=\"A4:A9\"/><mergeCell ref=\"rác\"/></mergeCells>"
        let sheet = try SpreadsheetReader(bytes: TestWorkbook(rows: xml, afterRows: merges).bytes()).sheet()
        #expect(sheet.merges.count == 2)
        #expect(sheet.spreadingMerges().rows.map { $0[0] } == [.integer(7), .integer(7), .empty])
    }

    @Test func `sheets are listed with the hidden ones and the first visible one is read`() throws {
        let sheets = """
            <sheet name="Ẩn" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Biểu đồ" sheetId="3" r:id="rId9"/>\
            <sheet name="Hai &amp; ba" sheetId="2" r:id="rId4"/>
            """
        let reader = try SpreadsheetReader(bytes: TestWorkbook(sheets: sheets).bytes())
        #expect(reader.sheets.map(\.name) == ["Ẩn", "Hai & ba"])
        #expect(reader.sheets.map(\.isHidden) == [true, false])
        #expect(try reader.sheet().rows.first?[0] == .text("hai"))
        #expect(try reader.sheet(named: "Hai & ba").rows.count == 1)
        #expect(throws: SpreadsheetProblem.sheetAbsent(name: "Ba")) { try reader.sheet(named: "Ba") }
        #expect(throws: SpreadsheetProblem.sheetAbsent(name: "6")) { try reader.rows(ofSheet: 5) }
    }

    @Test func `names with prefixes and single quotes are understood`() throws {
        let sheet =
            "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData><x:row r='1'><x:c r='A1'><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>"
        #expect(try rows(TestWorkbook().with("xl/worksheets/sheet1.xml", sheet)).first?.cells == [.integer(5)])
    }

    @Test func `parts are found whatever their case and slashes`() throws {
        var workbook = TestWorkbook(rows: "<row><c><v>5</v></c></row>")
        workbook.parts = workbook.parts.map {
            ($0.name == "xl/worksheets/sheet1.xml" ? "XL\\Worksheets\\Sheet1.xml" : $0.name, $0.content)
        }
        #expect(try rows(workbook).first?.cells == [.integer(5)])
    }

    @Test func `a workbook in UTF 16 is read`() throws {
        let text =
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>Đỗ</t></is></c></row></sheetData></worksheet>"
        let wide: [UInt8] =
            [0xFF, 0xFE] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(try rows(TestWorkbook().with("xl/worksheets/sheet1.xml", wide)).first?[0] == .text("Đỗ"))
    }

    @Test func `rows come one by one and can be left at any time`() throws {
        let many = (1...5_000).map { "<row r=\"\($0)\"><c><v>\($0)</v></c></row>" }.joined()
        let reader = try SpreadsheetReader(bytes: TestWorkbook(rows: many).bytes())
        let source = try reader.rows()
        #expect(try source.rows(atMost: 3).map(\.number) == [1, 2, 3])
        #expect(try source.next()?.number == 4)
        #expect(try reader.sheet().rows.count == 5_000)
    }

    @Test func `a workbook is read without the parts it can do without`() throws {
        let workbook = TestWorkbook(rows: "<row><c s=\"1\"><v>5</v></c></row>")
        let bare = workbook.without("xl/styles.xml").without("_rels/.rels").without("[Content_Types].xml")
        #expect(try rows(bare).first?.cells == [.integer(5)])
    }
}
