/// Reads how a document of Word is laid out (ECMA-376 part 1, 17).
enum LayoutReader {
    static func read(_ bytes: [UInt8], limits: WordLimits) throws(WordProblem) -> Layout {
        let archive = try WordReader.opened(bytes, limits)
        do throws(SpreadsheetProblem) {
            return try layout(of: archive, limits)
        } catch {
            if case .tooManyRows(let limit) = error { throw .tooMuchText(limit: limit) }
            throw WordProblem(error)
        }
    }

    private static func layout(of archive: ZipArchive, _ limits: WordLimits) throws(SpreadsheetProblem) -> Layout {
        let main = try Relationships(of: "", in: archive).first("officeDocument") ?? "word/document.xml"
        let links = try Relationships(of: main, in: archive)
        let styles = try WordStyles(links.first("styles"), in: archive)
        let fonts = try ThemeFonts(links.first("theme"), in: archive)
        let body = LayoutListener(styles, fonts, limit: limits.paragraphs)
        try XMLStream(archive.part(main), listener: body).readAll()
        var layout = body.layout
        for link in links.links where link.type == "header" && archive.contains(link.part) {
            let header = LayoutListener(styles, fonts, limit: limits.paragraphs)
            try XMLStream(archive.part(link.part), listener: header).readAll()
            layout.headers[link.id] = header.layout
        }
        return layout
    }
}

/// The fonts that a theme gives headings and text (ECMA-376 part 1, 20.1.4.1).
struct ThemeFonts {
    private let major: String?
    private let minor: String?

    init(_ part: String?, in archive: ZipArchive) throws(SpreadsheetProblem) {
        guard let part, archive.contains(part) else {
            (major, minor) = (nil, nil)
            return
        }
        let listener = ThemeFontListener()
        try XMLStream(archive.part(part), listener: listener).readAll()
        (major, minor) = (listener.major, listener.minor)
    }

    /// The font by that name, or the one of the theme that is meant.
    func font(_ name: String?) -> String? {
        guard let name, name.hasPrefix("+") else { return name }
        return name.hasPrefix("+major") ? major : minor
    }
}

/// A class, because a stream keeps telling it.
private final class ThemeFontListener: XMLListener {
    private(set) var major: String?
    private(set) var minor: String?
    private var isMajor: Bool?

    func started(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "majorFont": isMajor = true
        case "minorFont": isMajor = false
        case "latin":
            if isMajor == true { major = attributes["typeface"] }
            if isMajor == false { minor = attributes["typeface"] }
        default: break
        }
    }

    func ended(_ name: XMLName) {
        if "majorFont" ~= name || "minorFont" ~= name { isMajor = nil }
    }
}
