import Documents
import Foundation

/// A Word file as somebody brings it from their own desk, put together from its parts.
struct BroughtWord {
    private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"

    var body: String
    var type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

    /// A draft with one group, whose points are given as WordprocessingML.
    init(points: String) {
        body =
            Self.p("CHƯƠNG TRÌNH") + Self.p("Phối hợp hoạt động năm 2019") + Self.p("I. MỤC ĐÍCH, YÊU CẦU")
            + Self.p("1. Mục đích") + Self.p("- Cùng làm.") + Self.p("II. NỘI DUNG PHỐI HỢP")
            + Self.p("1. Tuyên truyền, vận động") + points
    }

    static func p(_ text: String) -> String { "<w:p>\(run(text))</w:p>" }
    static func run(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }
    static func row(_ cells: [String], isHeader: Bool = false) -> String {
        "<w:tr>\(isHeader ? "<w:trPr><w:tblHeader/></w:trPr>" : "")\(cells.map { "<w:tc>\($0)</w:tc>" }.joined())</w:tr>"
    }

    /// The file.
    func bytes() throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let archive = folder.appending(path: "a.docx").path
        let writer = try ArchiveWriter(path: archive)
        for (number, part) in parts.enumerated() {
            let file = folder.appending(path: "\(number)").path
            try Data("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\(part.content)".utf8).write(
                to: URL(fileURLWithPath: file))
            try writer.add(part.name, fileAt: file)
        }
        try writer.close()
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: archive)))
    }

    private var parts: [(name: String, content: String)] {
        [
            (
                "[Content_Types].xml",
                "<Types xmlns=\"\(Self.package)/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"\(type)\"/></Types>"
            ),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"\(Self.package)/relationships\"><Relationship Id=\"r1\" Type=\"\(Self.office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            ),
            (
                "word/document.xml",
                "<w:document xmlns:w=\"\(Self.main)\" xmlns:wps=\"wps\" xmlns:a=\"a\"><w:body>\(body)<w:sectPr/></w:body></w:document>"
            ),
            ("word/header1.xml", "<w:hdr xmlns:w=\"\(Self.main)\">\(Self.p("ĐẦU TRANG LẶP LẠI"))</w:hdr>"),
        ]
    }
}
