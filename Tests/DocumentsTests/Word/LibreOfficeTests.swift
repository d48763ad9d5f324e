import Documents
import Foundation
import Testing

@Suite(.enabled(if: OldWordConversion.installed() != nil), .timeLimit(.minutes(3)))
struct `With LibreOffice on the machine` {
    /// The document as Word 97 would keep it.
    private static func old(_ bytes: [UInt8], in folder: TemporaryFolder) throws -> [UInt8] {
        let path = folder.path + "/new.docx"
        try Data(bytes).write(to: URL(filePath: path))
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "soffice", "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "doc",
            "--outdir", folder.path, path,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return [UInt8](try Data(contentsOf: URL(filePath: folder.path + "/new.doc")))
    }

    /// Of one row, with its widths; LibreOffice loses a table that ends the document.
    private static func table(_ texts: String...) -> String {
        let columns = texts.map { _ in "<w:gridCol w:w=\"3000\"/>" }.joined()
        let cells = texts.map {
            "<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr>\(TestDocument.p($0))</w:tc>"
        }.joined()
        return "<w:tbl><w:tblPr/><w:tblGrid>\(columns)</w:tblGrid><w:tr>\(cells)</w:tr></w:tbl>"
    }

    @Test func `a document of Word 97 is read, with lists, tables and old letters`() throws {
        var document = TestDocument(
            TestDocument.listed("Mục đích, yêu cầu", 1) + TestDocument.listed("Đường phố", 1)
                + TestDocument.p(
                    "MÆt trËn Tæ quèc", run: "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>")
                + Self.table("Chủ trì", "Quận Đoàn") + TestDocument.p("Cuối"))
        document.numbering = """
            <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>\
            <w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            """
        let folder = try TemporaryFolder()
        let old = try Self.old(try document.bytes(), in: folder)
        #expect(FileKind.sniff(old) == .doc)
        let lines = try WordReader.readAnyAge(old).lines.filter { !$0.isEmpty }
        #expect(lines == ["I. Mục đích, yêu cầu", "II. Đường phố", "Mặt trận Tổ quốc", "Chủ trì", "Quận Đoàn", "Cuối"])
    }
}
