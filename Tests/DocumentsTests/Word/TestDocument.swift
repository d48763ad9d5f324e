import Foundation

/// Word documents as other programs would write them, put together from their parts.
struct TestDocument {
    private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

    var body: String
    var styles = ""
    var numbering = ""
    var type = TestDocument.type
    var more: [(name: String, content: [UInt8])] = []

    init(_ body: String) {
        self.body = body
    }

    /// A paragraph with properties and runs of plain text.
    static func p(_ text: String, _ properties: String = "", run: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:rPr>\(run)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }

    static func listed(_ text: String, _ list: Int, _ level: Int = 0) -> String {
        p(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
    }

    static func row(_ cells: String...) -> String {
        "<w:tr>\(cells.map { "<w:tc><w:tcPr/>\($0)</w:tc>" }.joined())</w:tr>"
    }

    /// The file.
    func bytes(password: String? = nil) throws -> [UInt8] {
        var book = TestWorkbook()
        let texts = [
            (
                "[Content_Types].xml",
                "<Types xmlns=\"\(Self.package)/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"\(type)\"/></Types>"
            ),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"\(Self.package)/relationships\"><Relationship Id=\"r1\" Type=\"\(Self.office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            ),
            (
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"\(Self.package)/relationships\"><Relationship Id=\"r1\" Type=\"\(Self.office)/styles\" Target=\"styles.xml\"/><Relationship Id=\"r2\" Type=\"\(Self.office)/numbering\" Target=\"numbering.xml\"/></Relationships>"
            ),
            (
                "word/document.xml",
                "<w:document xmlns:w=\"\(Self.main)\" xmlns:mc=\"mc\" xmlns:wps=\"wps\" xmlns:a=\"a\"><w:body>\(body)<w:sectPr/></w:body></w:document>"
            ),
            ("word/styles.xml", "<w:styles xmlns:w=\"\(Self.main)\">\(styles)</w:styles>"),
            ("word/numbering.xml", "<w:numbering xmlns:w=\"\(Self.main)\">\(numbering)</w:numbering>"),
            ("word/header1.xml", "<w:hdr xmlns:w=\"\(Self.main)\">\(Self.p("Đầu trang"))</w:hdr>"),
        ]
        book.parts = texts.map { ($0.0, Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\($0.1)".utf8)) } + more
        return try book.bytes(password: password)
    }
}
