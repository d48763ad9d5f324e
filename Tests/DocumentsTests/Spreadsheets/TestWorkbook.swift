internal import CZip
import Foundation
import Testing

/// Workbooks as other programs would write them, put together from their parts.
struct TestWorkbook {
    var parts: [(name: String, content: [UInt8])]

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    static let workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

    /// A workbook of one sheet with these rows (`<row>…</row>`).
    init(
        rows: String = "", afterRows: String = "", strings: [String] = [], formats: [(id: Int, code: String)] = [],
        styles: [Int] = [0], workbook: String = "", sheets: String? = nil, type: String = TestWorkbook.workbookType
    ) {
        let defaultSheets = "<sheet name=\"Trang 1\" sheetId=\"1\" r:id=\"rId1\"/>"
        let codes = formats.map { "<numFmt numFmtId=\"\($0.id)\" formatCode=\"\($0.code)\"/>" }.joined()
        let records = styles.map { "<xf numFmtId=\"\($0)\"/>" }.joined()
        let items = strings.joined()
        let texts = [
            (
                "[Content_Types].xml",
                "<Types xmlns=\"\(Self.package)/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"\(type)\"/></Types>"
            ),
            ("_rels/.rels", Self.relationships([("rId1", "officeDocument", "xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(workbook)<sheets>\(sheets ?? defaultSheets)</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                Self.relationships([
                    ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"),
                    ("rId3", "sharedStrings", "/xl/sharedStrings.xml"), ("rId4", "worksheet", "worksheets/sheet2.xml"),
                ])
            ),
            (
                "xl/styles.xml",
                "<styleSheet xmlns=\"\(Self.main)\"><numFmts>\(codes)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>\(records)</cellXfs></styleSheet>"
            ),
            ("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(items)</sst>"),
            ("xl/worksheets/sheet1.xml", Self.sheet(rows, afterRows)),
            ("xl/worksheets/sheet2.xml", Self.sheet("<row><c t=\"inlineStr\"><is><t>hai</t></is></c></row>", "")),
        ]
        parts = texts.map { ($0.0, Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\($0.1)".utf8)) }
    }

    func without(_ name: String) -> TestWorkbook {
        var copy = self
        copy.parts.removeAll { $0.name == name }
        return copy
    }

    func with(_ name: String, _ content: [UInt8]) -> TestWorkbook {
        var copy = without(name)
        copy.parts.append((name, content))
        return copy
    }

    func with(_ name: String, _ content: String) -> TestWorkbook { with(name, Array(content.utf8)) }

    /// The file.
    func bytes(password: String? = nil) throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).zip"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let archive = try #require(zip_open(path, ZIP_CREATE, nil))
        for (name, content) in parts {
            let copy = try #require(malloc(max(1, content.count)))
            content.withUnsafeBytes { _ = $0.baseAddress.map { memcpy(copy, $0, content.count) } }
            let source = try #require(zip_source_buffer(archive, copy, UInt64(content.count), 1))
            let index = zip_file_add(archive, name, source, 0)
            if let password {
                zip_file_set_encryption(archive, UInt64(index), UInt16(ZIP_EM_AES_128), password)
            }
        }
        #expect(zip_close(archive) == 0)
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    private static func sheet(_ rows: String, _ after: String) -> String {
        "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData>\(after)</worksheet>"
    }

    private static func relationships(_ links: [(id: String, type: String, target: String)]) -> String {
        let items = links.map {
            "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.type)\" Target=\"\($0.target)\"/>"
        }
        return "<Relationships xmlns=\"\(package)/relationships\">\(items.joined())</Relationships>"
    }
}
