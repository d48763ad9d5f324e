internal import Markup

/// The foot of every page: the square that leads to the record, and its code as text.
struct WordFoot {
    let parts: [(String, [UInt8])]

    /// The side of the square in millimetres.
    private static let side = 12

    /// Nothing where the address is too long for a square.
    init?(_ verification: DocumentVerification) {
        guard let square = QRCode(verification.address) else { return nil }
        parts = [
            ("word/footer1.xml", Array(WordFoot.markup(verification).utf8)),
            ("word/_rels/footer1.xml.rels", Array(WordParts.footRelationships.utf8)),
            ("word/media/qr.png", SquarePNG(square).bytes),
        ]
    }

    private static func markup(_ verification: DocumentVerification) -> String {
        let lines = verification.lines.map { WordMarkup.run($0, WordMarkup.Look(size: 16)) }
            .joined(separator: "<w:r><w:br/></w:r>")
        return """
            \(WordParts.declaration)<w:ftr xmlns:w="\(WordParts.main)" xmlns:r="\(WordParts.office)">\
            <w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="850"/>\
            <w:gridCol w:w="7000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="850" w:type="dxa"/></w:tcPr>\
            <w:p><w:pPr><w:pStyle w:val="\(WordStyleName.plain)"/></w:pPr><w:r>\(drawing)</w:r></w:p></w:tc>\
            <w:tc><w:tcPr><w:tcW w:w="7000" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\
            <w:p><w:pPr><w:pStyle w:val="\(WordStyleName.plain)"/></w:pPr>\(lines)</w:p></w:tc></w:tr></w:tbl>\
            <w:p><w:pPr><w:pStyle w:val="\(WordStyleName.plain)"/><w:spacing w:line="20" w:lineRule="exact"/>\
            <w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p></w:ftr>
            """
    }

    /// In English Metric Units: 36,000 to the millimetre.
    private static var drawing: String {
        let drawings = "http://schemas.openxmlformats.org/drawingml/2006"
        let extent = side * 36_000
        return """
            <w:drawing><wp:inline xmlns:wp="\(drawings)/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">\
            <wp:extent cx="\(extent)" cy="\(extent)"/><wp:docPr id="1" name="QR" descr="Mã QR để kiểm tra văn bản"/>\
            <a:graphic xmlns:a="\(drawings)/main"><a:graphicData uri="\(drawings)/picture">\
            <pic:pic xmlns:pic="\(drawings)/picture"><pic:nvPicPr><pic:cNvPr id="1" name="QR"/><pic:cNvPicPr/>\
            </pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
            <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="\(extent)" cy="\(extent)"/></a:xfrm>\
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
            </wp:inline></w:drawing>
            """
    }
}

extension DocumentVerification {
    /// As it is printed beside the square.
    var lines: [String] { ["Mã kiểm tra: \(code)", address] }
}
