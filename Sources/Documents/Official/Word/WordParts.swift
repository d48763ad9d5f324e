internal import Calendars
internal import Foundation

/// The parts of a document that are the same, or nearly the same, in each of ours.
enum WordParts {
    static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    static func contentTypes(hasFoot: Bool) -> String {
        let foot = """
            <Default Extension="png" ContentType="image/png"/>\
            <Override PartName="/word/footer1.xml" ContentType="\(type).footer+xml"/>
            """
        return """
            \(declaration)<Types xmlns="\(package)/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\(hasFoot ? foot : "")\
            <Override PartName="/word/document.xml" ContentType="\(type).document.main+xml"/>\
            <Override PartName="/word/styles.xml" ContentType="\(type).styles+xml"/>\
            <Override PartName="/word/header1.xml" ContentType="\(type).header+xml"/>\
            <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
            </Types>
            """
    }

    static let relationships = """
        \(declaration)<Relationships xmlns="\(package)/relationships">\
        <Relationship Id="rId1" Type="\(office)/officeDocument" Target="word/document.xml"/>\
        <Relationship Id="rId2" Type="\(package)/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
        </Relationships>
        """

    static func documentRelationships(hasFoot: Bool) -> String {
        let foot = "<Relationship Id=\"rId3\" Type=\"\(office)/footer\" Target=\"footer1.xml\"/>"
        return """
            \(declaration)<Relationships xmlns="\(package)/relationships">\
            <Relationship Id="rId1" Type="\(office)/styles" Target="styles.xml"/>\
            <Relationship Id="rId2" Type="\(office)/header" Target="header1.xml"/>\(hasFoot ? foot : "")</Relationships>
            """
    }

    static let footRelationships = """
        \(declaration)<Relationships xmlns="\(package)/relationships">\
        <Relationship Id="rId1" Type="\(office)/image" Target="media/qr.png"/></Relationships>
        """

    static func header(_ size: TypeSize) -> String {
        let look = "<w:rPr><w:sz w:val=\"\(size.halfPoints)\"/></w:rPr>"
        return """
            \(declaration)<w:hdr xmlns:w="\(main)"><w:p><w:pPr><w:pStyle w:val="\(WordStyleName.plain)"/>\
            <w:jc w:val="center"/></w:pPr><w:r>\(look)<w:fldChar w:fldCharType="begin"/></w:r>\
            <w:r>\(look)<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
            <w:r>\(look)<w:fldChar w:fldCharType="separate"/></w:r><w:r>\(look)<w:t>2</w:t></w:r>\
            <w:r>\(look)<w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>
            """
    }

    /// Times New Roman, justified, first line in by 1.27 cm, 6 points between paragraphs.
    static func styles(_ sizes: DocumentSizes) -> String {
        let all = [
            style(WordStyleName.plain, "<w:spacing w:before=\"0\" w:after=\"0\"/>", isDefault: true),
            style(WordStyleName.title, "<w:jc w:val=\"center\"/>", "<w:b/>"),
            style(WordStyleName.citation, body, "<w:i/>"),
            style(WordStyleName.heading, "<w:keepNext/>\(body)<w:outlineLvl w:val=\"0\"/>", "<w:b/>"),
            style(WordStyleName.subheading, "<w:keepNext/>\(body)<w:outlineLvl w:val=\"1\"/>", "<w:b/>"),
            style(WordStyleName.clause, body), style(WordStyleName.item, body),
        ]
        return """
            \(declaration)<w:styles xmlns:w="\(main)"><w:docDefaults><w:rPrDefault><w:rPr>\
            <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>\
            <w:color w:val="000000"/><w:sz w:val="\(sizes.body.halfPoints)"/><w:szCs w:val="\(sizes.body.halfPoints)"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>\
            <w:pPrDefault/></w:docDefaults>\(all.joined())<w:style w:type="character" w:customStyle="1" \
            w:styleId="\(WordStyleName.end)"><w:name w:val="\(WordStyleName.end)"/></w:style></w:styles>
            """
    }

    private static let body =
        "<w:spacing w:before=\"120\" w:after=\"0\" w:line=\"264\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/>"

    private static func style(
        _ name: String, _ paragraph: String, _ run: String = "", isDefault: Bool = false
    ) -> String {
        """
        <w:style w:type="paragraph"\(isDefault ? " w:default=\"1\"" : " w:customStyle=\"1\"") w:styleId="\(name)">\
        <w:name w:val="\(name)"/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>
        """
    }

    static func properties(_ properties: DocumentProperties) -> String {
        let moment = Date(timeIntervalSince1970: Double(properties.createdAt)).formatted(.iso8601)
        let texts = [
            ("dc:title", properties.title), ("dc:subject", properties.subject), ("dc:creator", properties.author),
            ("dc:description", properties.comments),
        ].filter { !$0.1.isEmpty }.map { "<\($0.0)>\(WordMarkup.escaped($0.1))</\($0.0)>" }
        return """
            \(declaration)<cp:coreProperties xmlns:cp="\(package)/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\(texts.joined())\
            <dcterms:created xsi:type="dcterms:W3CDTF">\(moment)</dcterms:created></cp:coreProperties>
            """
    }
}
