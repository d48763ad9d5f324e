/// Which other parts a part of a package refers to (ECMA-376 part 2, 6.5).
struct Relationships {
    /// One reference: its id, the last word of its type as `worksheet`, and the part it leads to.
    struct Link {
        let id: String
        let type: String
        let part: String
    }

    let links: [Link]

    /// The references of that part, of the package itself when the name is empty; none when it has no list of them.
    init(of part: String, in archive: ZipArchive) throws(SpreadsheetProblem) {
        let folder = PartName.folder(of: part)
        let list = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
        guard archive.contains(list) else {
            links = []
            return
        }
        let listener = RelationshipListener(folder: folder)
        try XMLStream(archive.smallPart(list), listener: listener).readAll()
        links = listener.links
    }

    func first(_ type: String) -> String? { links.first { $0.type == type }?.part }
}

/// Names of parts: paths with `/`, never beginning with one here.
enum PartName {
    /// The folder with its closing `/`, or nothing at the top.
    static func folder(of part: String) -> String {
        part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    }

    /// The part that a reference from within the folder means.
    static func resolved(_ target: String, from folder: String) -> String {
        var steps: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") {
            switch step {
            case ".": continue
            case "..": _ = steps.popLast()
            default: steps.append(step)
            }
        }
        return steps.joined(separator: "/")
    }
}

/// A class, because a stream keeps telling it.
private final class RelationshipListener: XMLListener {
    private let folder: String
    private(set) var links: [Relationships.Link] = []

    init(folder: String) {
        self.folder = folder
    }

    func started(_ name: XMLName, _ attributes: XMLAttributes) {
        guard "Relationship" ~= name, attributes["TargetMode"] != "External", let id = attributes["Id"],
            let target = attributes["Target"], let type = attributes["Type"]
        else { return }
        let word = type.split(separator: "/").last.map { String($0) } ?? type
        links.append(Relationships.Link(id: id, type: word, part: PartName.resolved(target, from: folder)))
    }
}
