/// What the main part of a workbook says: its sheets in their order, and from which day it counts.
struct Workbook {
    /// One sheet with cells; sheets that are only a chart are left out.
    struct Listed {
        let name: String
        let isHidden: Bool
        let part: String
    }

    let sheets: [Listed]
    /// Whether days are counted from 1904, as Excel for Macintosh did.
    let countsFrom1904: Bool
    let stringsPart: String?
    let stylesPart: String?

    init(_ archive: ZipArchive) throws(SpreadsheetProblem) {
        let main = try Relationships(of: "", in: archive).first("officeDocument") ?? "xl/workbook.xml"
        let listener = WorkbookListener()
        try XMLStream(archive.smallPart(main), listener: listener).readAll()
        let relationships = try Relationships(of: main, in: archive)
        let worksheets = Dictionary(
            relationships.links.filter { $0.type == "worksheet" }.map { ($0.id, $0.part) }
        ) { first, _ in first }
        sheets = listener.sheets.compactMap { sheet in
            worksheets[sheet.id].map { Listed(name: sheet.name, isHidden: sheet.isHidden, part: $0) }
        }
        countsFrom1904 = listener.countsFrom1904
        stringsPart = relationships.first("sharedStrings")
        stylesPart = relationships.first("styles")
        guard !sheets.isEmpty else { throw .noSheet }
    }
}

/// A class, because a stream keeps telling it.
private final class WorkbookListener: XMLListener {
    private(set) var sheets: [(name: String, id: String, isHidden: Bool)] = []
    private(set) var countsFrom1904 = false

    func started(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "sheet":
            let state = attributes["state"]
            let isHidden = state == "hidden" || state == "veryHidden"
            sheets.append((attributes["name"] ?? "", attributes["id"] ?? "", isHidden))
        case "workbookPr":
            countsFrom1904 = attributes.isTrue("date1904")
        default: break
        }
    }
}
