/// What the numbers of each cell style mean; cells name their style by its place in this list.
struct Styles {
    private let formats: [NumberFormat]

    /// The styles of a workbook, all plain when it has no such part.
    init(_ part: String?, in archive: ZipArchive) throws(SpreadsheetProblem) {
        guard let part, archive.contains(part) else {
            formats = []
            return
        }
        let listener = StylesListener()
        try XMLStream(archive.smallPart(part), listener: listener).readAll()
        let spelled = listener.codes.mapValues { NumberFormat(code: $0) }
        formats = listener.cellFormats.map { spelled[$0] ?? NumberFormat(builtIn: $0) }
    }

    subscript(style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .plain }
}

/// A class, because a stream keeps telling it.
private final class StylesListener: XMLListener {
    /// The formats spelled out, by their number.
    private(set) var codes: [Int: String] = [:]
    /// The number of the format of each cell style.
    private(set) var cellFormats: [Int] = []
    private var isInCellStyles = false

    func started(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "cellXfs": isInCellStyles = true
        case "xf" where isInCellStyles: cellFormats.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
            codes[id] = attributes["formatCode"] ?? ""
        default: break
        }
    }

    func ended(_ name: XMLName) {
        if "cellXfs" ~= name { isInCellStyles = false }
    }
}
