import Documents
import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct `Reading Word documents` {
    private typealias Doc = TestDocument

    private func read(_ document: TestDocument) throws -> WordDocument { try WordReader.read(try document.bytes()) }

    private func lines(_ body: String, numbering: String = "", styles: String = "") throws -> [String] {
        var document = TestDocument(body)
        document.numbering = numbering
        document.styles = styles
        return try read(document).lines
    }

    @Test func `takes tracked changes as accepted`() throws {
        let body = """
            <w:p><w:r><w:t>Giữ </w:t></w:r><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins>\
            <w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>\
            <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Một </w:t></w:r></w:p>\(Doc.p("câu"))\
            <w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>\
            <w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>mới</w:t></w:r></w:moveTo></w:p>\
            <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>\(Doc.p("mất"))</w:tc></w:tr>\(Doc.row(Doc.p("còn")))</w:tbl>
            """
        let document = try read(TestDocument(body))
        #expect(document.lines == ["Giữ thêm", "Một câu", "mới", "còn"])
        #expect(document.leftOut.trackedChanges == 6)
    }

    private static let numbering = """
        <w:abstractNum w:abstractNumId="0">\
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>\
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>\
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>\
        <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2.%4"/></w:lvl>\
        <w:lvl w:ilvl="4"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>\
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>\
        <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
        """

    @Test func `counts lists as Word does`() throws {
        let body = [
            Doc.listed("Mục đích", 1), Doc.listed("Một", 1, 1), Doc.listed("Hai", 1, 1), Doc.listed("a", 1, 2),
            Doc.listed("b", 1, 2), Doc.listed("Nội dung", 1), Doc.listed("Lại từ đầu", 1, 1), Doc.listed("con", 1, 3),
            Doc.listed("dấu", 1, 4), Doc.listed("nối", 2, 1),
        ].joined()
        #expect(
            try lines(body, numbering: Self.numbering) == [
                "I. Mục đích", "1. Một", "2. Hai", "a) a", "b) b", "II. Nội dung", "1. Lại từ đầu", "1.1 con", "- dấu",
                "5. nối",
            ])
    }

    @Test func `takes the list of a paragraph from its style`() throws {
        let style = """
            <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>\
            <w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>\
            <w:style w:type="paragraph" w:styleId="H1x"><w:basedOn w:val="H1"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>
            """
        var document = TestDocument(Doc.p("KINH PHÍ", "<w:pStyle w:val=\"H1x\"/>"))
        document.numbering = Self.numbering
        document.styles = style
        let paragraph = try #require(try read(document).paragraphs.first)
        #expect(paragraph.line == "I. KINH PHÍ" && paragraph.level == 1 && paragraph.isBold && paragraph.isCentred)
    }

    @Test(arguments: [
        ("1. Mục", "1."), ("1) Mục", "1)"), ("1/ Mục", "1/"), ("a) Mục", "a)"), ("đ) Mục", "đ)"), ("II. MỤC", "II."),
        ("1.2. Mục", "1.2."), ("1.2 Mục", "1.2"), ("- Mục", "-"), ("+ Mục", "+"), ("Điều 3. Tên", "Điều 3."),
        ("Chương II", "Chương II"), ("Phần I. Chung", "Phần I."), ("1.Mục", "1."), ("I-MỤC", nil), ("1.200 hộ", nil),
        ("21/02/2019 họp", nil), ("2,5 triệu", nil), ("Điều đó", nil), ("Mục tiêu", nil), ("x", nil), ("2019", nil),
        ("L.Đ.L.Đ", nil), ("-5 độ", nil),
    ])
    func `knows numbers typed by hand`(line: String, number: String?) {
        #expect(WordNumber.split(line)?.number.text == number)
    }

    @Test func `puts text boxes after their paragraph and inner tables into the cell`() throws {
        let box = """
            <w:p><w:r><w:t>Trước</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>\
            \(Doc.p("Trong khung"))</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>\
            \(Doc.p("Trong khung"))</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>\
            <w:r><w:t> sau</w:t></w:r></w:p><w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>
            """
        let inner = "<w:tbl>\(Doc.row(Doc.p("trong 1"), Doc.p("trong 2")))</w:tbl>"
        let table = "<w:tbl>\(Doc.row(Doc.p("ngoài") + inner + Doc.p("cuối"), Doc.p("B")))</w:tbl>"
        let document = try read(TestDocument(box + table))
        #expect(document.lines == ["Trước sau", "Trong khung", "", "ngoài\ntrong 1\ntrong 2\ncuối", "B"])
        #expect(document.leftOut.textBoxes == 1 && document.leftOut.pictures == 1 && document.leftOut.nestedTables == 1)
    }

    @Test func `turns TCVN3 and VNI into Unicode by their fonts`() throws {
        let old = "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>"
        let capital = "<w:rFonts w:ascii=\".VnTimeH\"/>"
        let vni = "<w:rFonts w:ascii=\"VNI-Times\"/>"
        let split = """
            <w:p><w:r><w:rPr>\(vni)</w:rPr><w:t>Co</w:t></w:r><w:r><w:rPr>\(vni)<w:b/></w:rPr><w:t>äng hoøa</w:t></w:r></w:p>
            """
        let body =
            Doc.p("MÆt trËn Tæ quèc quËn Hoµn KiÕm", run: old) + Doc.p("céng hßa", run: capital)
            + Doc.p("Mặt trận") + split
        let document = try read(TestDocument(body))
        #expect(document.lines == ["Mặt trận Tổ quốc quận Hoàn Kiếm", "CỘNG HÒA", "Mặt trận", "Cộng hòa"])
        #expect(document.leftOut.convertedRuns == 4)
    }

    @Test func `leaves out headers, hidden text, fields' orders and tables of contents`() throws {
        let body = """
            \(Doc.p("Mục lục", "<w:pStyle w:val=\"T\"/>"))<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>\
            <w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>hiện</w:t><w:br/><w:t>dòng</w:t></w:r></w:p>
            """
        let styles = "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"toc 1\"/></w:style>"
        #expect(try lines(body, styles: styles) == ["hiện\ndòng"])
    }

    @Test func `tells places that a person finds again`() throws {
        let document = try read(
            TestDocument(Doc.p("a") + "<w:tbl>\(Doc.row(Doc.p("x")))\(Doc.row(Doc.p("y")))</w:tbl>" + Doc.p("b")))
        #expect(
            document.paragraphs.map(\.place.description) == ["đoạn 1", "bảng 1, dòng 1", "bảng 1, dòng 2", "đoạn 2"])
    }

    @Test func `three hundred pages are read`() throws {
        let body = (0..<9_000).map { Doc.listed("Đoạn \($0) " + String(repeating: "nội dung ", count: 12), 1, 1) }
        var document = TestDocument(body.joined())
        document.numbering = Self.numbering
        let bytes = try document.bytes()
        let read = try WordReader.read(bytes)
        #expect(read.paragraphs.last?.number?.text == "9000.")
    }
}

@Suite(.timeLimit(.minutes(2))) struct `Word files that are refused` {
    private func problem(_ bytes: [UInt8], limits: WordLimits = .standard) -> WordProblem? {
        do throws(WordProblem) { _ = try WordReader.read(bytes, limits: limits) } catch { return error }
        return nil
    }

    @Test func `say what to do instead`() throws {
        var macro = TestDocument("")
        macro.type = "application/vnd.ms-word.document.macroEnabled.main+xml"
        #expect(problem(try macro.bytes()) == .macros)
        var hidden = TestDocument("")
        hidden.more = [("word/vbaProject.bin", [1])]
        #expect(problem(try hidden.bytes()) == .macros)
        #expect(problem(try TestDocument("").bytes(password: "x")) == .encrypted)
        #expect(problem(try TestWorkbook().bytes()) == .notWord(.xlsx))
        #expect(problem([]) == .empty)
        #expect(problem(Array("{\\rtf1 a}".utf8)) == .richText)
        #expect(problem(Array("%PDF-1.4".utf8)) == .notWord(.pdf))
        #expect(problem(compound("WordDocument")) == .oldWord)
        #expect(problem(compound("EncryptedPackage")) == .encrypted)
        let sentences = [
            WordProblem.macros, .encrypted, .oldWord, .richText, .notWord(.pdf), .damaged(part: nil), .unreasonable,
        ].map(\.sentence)
        #expect(sentences.allSatisfy { $0.contains("Hãy") || $0.contains("hãy") })
    }

    @Test func `are held to limits`() throws {
        let many = TestDocument(String(repeating: "<w:p/>", count: 11))
        #expect(problem(try many.bytes(), limits: WordLimits(paragraphs: 10)) == .tooMuchText(limit: 10))
        #expect(problem(try many.bytes(), limits: WordLimits(fileBytes: 100)) != nil)
        var bomb = TestDocument("")
        bomb.more = [("word/media/a.png", [UInt8](repeating: 0, count: 30 << 20))]
        #expect(problem(try bomb.bytes()) == .unreasonable)
        let deep = String(repeating: "<w:sdt>", count: 90) + String(repeating: "</w:sdt>", count: 90)
        #expect(problem(try TestDocument(deep).bytes()) == .damaged(part: "word/document.xml"))
        var half = try TestDocument("<w:p/>").bytes()
        half.removeLast(half.count / 2)
        #expect(problem(half) == .damaged(part: nil))
    }

    @Test func `any damaged file ends in a sentence`() throws {
        let bytes = try TestDocument(
            TestDocument.p("Một") + "<w:tbl>\(TestDocument.row(TestDocument.p("x")))</w:tbl>"
        ).bytes()
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            var broken = bytes
            for _ in 0..<4 { broken[Int.random(in: 0..<broken.count, using: &generator)] = .random(in: 0...255) }
            if let problem = problem(broken) { #expect(!problem.sentence.isEmpty) }
        }
        for body in [
            "<w:tc>", "<w:tr></w:tr>", "<w:tbl><w:tc/></w:tbl>", "<w:r><w:t>x</w:t></w:r>", "<w:txbxContent/>",
        ] {
            _ = problem(try TestDocument(body + "<w:p/>").bytes())
        }
    }

    @Test func `elements in any order and depth are read to their end`() throws {
        let names = [
            "p", "pPr", "rPr", "r", "t", "br", "tab", "tbl", "tr", "trPr", "tc", "tcPr",
            "gridSpan w:val=\"99999999999\"",
            "txbxContent", "del", "ins", "pPrChange", "vMerge", "numPr", "ilvl w:val=\"-9\"", "numId w:val=\"1\"",
            "drawing", "Fallback", "sectPr",
        ]
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            var open: [String] = []
            var body = ""
            for _ in 0..<Int.random(in: 1...60, using: &generator) {
                let isEnd = Bool.random(using: &generator) || open.count > 40
                if isEnd, let name = open.popLast() {
                    body += "</w:\(name)>"
                } else if let element = names.randomElement(using: &generator) {
                    body += "<w:\(element)>x"
                    open.append(String(element.prefix { $0 != " " }))
                }
            }
            for name in open.reversed() { body += "</w:\(name)>" }
            var document = TestDocument(body)
            document.numbering = """
                <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="9223372036854775807"/>\
                <w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%1.%9"/></w:lvl></w:abstractNum>\
                <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
                """
            _ = problem(try document.bytes())
        }
    }

    @Test func `an old document is turned into a new one where LibreOffice is installed`() throws {
        let folder = try TemporaryFolder()
        let new = folder.path + "/new.docx"
        try Data(try TestDocument(TestDocument.p("Từ tệp cũ")).bytes()).write(to: URL(filePath: new))
        let old = compound("WordDocument")
        #expect(OldWordConversion.installed(path: folder.path) == nil)
        let standIn = folder.path + "/soffice"
        try "#!/bin/sh\nwhile [ \"$1\" != --outdir ]; do shift; done\ncp \(new) \"$2/source.docx\"\n".write(
            toFile: standIn, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: standIn)
        let conversion = try #require(OldWordConversion.installed(path: folder.path))
        #expect(try WordReader.readAnyAge(old, converting: conversion).lines == ["Từ tệp cũ"])
        try "#!/bin/sh\nexit 1\n".write(toFile: standIn, atomically: true, encoding: .utf8)
        #expect(throws: WordProblem.conversionFailed) { try WordReader.readAnyAge(old, converting: conversion) }
        #expect(throws: WordProblem.oldWord) { try WordReader.readAnyAge(old, converting: nil) }
    }

    /// A compound file with one stream of that name.
    private func compound(_ name: String) -> [UInt8] {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        bytes += [UInt8](repeating: 0, count: 1_024)
        let wide: [UInt8] = name.utf8.flatMap { [$0, UInt8(0)] }
        bytes.replaceSubrange(512..<(512 + wide.count), with: wide)
        bytes[512 + 64] = UInt8(wide.count + 2)
        bytes[512 + 66] = 2
        return bytes
    }
}

extension WordDocument {
    /// Every paragraph, those of cells included.
    var paragraphs: [WordParagraph] {
        blocks.flatMap { block in
            switch block {
            case .paragraph(let paragraph): [paragraph]
            case .table(let table): table.rows.flatMap { $0.flatMap(\.paragraphs) }
            }
        }
    }

    /// The lines of paragraphs and the texts of cells.
    var lines: [String] {
        blocks.flatMap { block in
            switch block {
            case .paragraph(let paragraph): [paragraph.line]
            case .table(let table): table.rows.flatMap { $0.map(\.text) }
            }
        }
    }
}
